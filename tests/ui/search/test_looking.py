"""Looking: one search at a time, what an earlier one brings is not told."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reader.core.search import Found, Hit, Part
from reader.errors import Refused
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.search.looking import Looking, portions


@pytest.fixture
def courier(qtbot: QtBot) -> Iterator[Courier]:
    made = Courier()
    yield made
    made.close()


@pytest.fixture
def looking(library: Library, courier: Courier) -> Looking:
    return Looking(library, courier.jobs)


def found(title: str, hits: int = 1) -> Found:
    return Found(
        Part.TEXTS, None, title, [Hit(9 * at, 9 * at + 1, "", "x", "") for at in range(hits)]
    )


def brought(looking: Looking) -> list[str]:
    titles: list[str] = []
    looking.arrived.connect(lambda some: titles.extend(one.found.title for one in some))
    return titles


def test_only_the_last_that_was_asked_is_looked_for(looking: Looking, qtbot: QtBot) -> None:
    titles = brought(looking)
    asked: list[str] = []

    def look(name: str) -> Callable[[Path, Callable[[], bool]], list[Found]]:
        return lambda path, stop: (asked.append(name), [found(name)])[1]

    with qtbot.waitSignal(looking.ended):
        looking.ask(look("gra"))
        looking.ask(look("grain"))
        assert looking.busy
    assert (asked, titles) == (["grain"], ["grain"])
    assert not looking.busy


def test_a_search_is_broken_off_by_the_next(looking: Looking, qtbot: QtBot) -> None:
    titles, began, stopped = brought(looking), Event(), Event()

    def endless(path: Path, stop: Callable[[], bool]) -> Iterator[Found]:
        began.set()
        while not stop():
            pass
        stopped.set()
        yield found("late")

    looking.ask(endless)
    looking.at_once()
    assert began.wait(5)
    with qtbot.waitSignal(looking.ended):
        looking.ask(lambda path, stop: [found("fresh")])
        looking.at_once()
    assert stopped.wait(5)
    assert titles == ["fresh"]


def test_a_query_that_means_nothing_is_told_in_a_sentence(looking: Looking, qtbot: QtBot) -> None:
    def refuse(path: Path, stop: Callable[[], bool]) -> list[Found]:
        raise Refused("A word is missing.")

    with qtbot.waitSignal(looking.refused) as told:
        looking.ask(refuse)
        looking.at_once()
    assert told.args == ["A word is missing."]


def test_the_first_screen_comes_as_soon_as_it_is_full() -> None:
    asked: list[int] = []

    def many() -> Iterator[Found]:
        for number in range(100):
            asked.append(number)
            yield found(str(number), hits=5)

    parts = portions(many())
    assert [some.found.title for some in next(parts)] == ["0", "1", "2", "3"]
    assert len(asked) == 4
    assert len([some for rest in parts for some in rest]) == 96
