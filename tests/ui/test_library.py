"""The library of the window: what waits is written before it is left, what others wrote is told,
and what makes no sense is refused."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.core.changes import Changes
from reader.session import Session
from reader.session.commands.themes import add_theme
from reader.ui.library import Library


def test_what_another_connection_wrote_is_told_as_far_as_it_is_known(library: Library) -> None:
    told: list[Changes] = []
    wrote: list[Changes] = []
    library.changed.connect(told.append)
    with Session.open(library.session.path) as other:
        other.listen(wrote.append)
        other.do(add_theme, "River")
        library.look(wrote[0], other.last_step)
        assert told == wrote
        library.look(wrote[0], other.last_step)
        assert len(told) == 1
        other.do(add_theme, "Weir")
        other.do(add_theme, "Ford")
        library.look(wrote[2], other.last_step)
        assert told[1:] == [Changes(everything=True)]
        seen = other.last_step
        other.do(add_theme, "Brook")
        library.look(wrote[2], seen)  # told of late: what is new now is not that
    assert told[2:] == [Changes(everything=True)]


@pytest.fixture
def waiting(library: Library) -> list[str]:
    """Words that wait to be written as a theme; they go from the list once they are."""
    words = ["Curfew"]

    def write() -> None:
        if words and library.do(add_theme, words[0]) is not None:
            words.clear()

    library.session.before_do(write)
    return words


@pytest.fixture
def locked(library: Library) -> Iterator[sqlite3.Connection]:
    """Another program that keeps the file to itself."""
    library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(library.session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_it_may_be_left_when_nothing_waits(library: Library, locked: sqlite3.Connection) -> None:
    assert library.may_leave()


def test_what_waits_is_written_before(library: Library, waiting: list[str]) -> None:
    assert library.may_leave()
    assert waiting == []


def test_words_that_cannot_be_written_hold_it_once(
    library: Library, waiting: list[str], locked: sqlite3.Connection
) -> None:
    told: list[str] = []
    library.failed.connect(told.append)
    assert not library.may_leave()
    assert "another program" in told[0]
    assert library.may_leave()


def test_no_other_library_opens_over_unwritten_words(
    library: Library, waiting: list[str], locked: sqlite3.Connection, tmp_path: Path
) -> None:
    assert not library.open(tmp_path / "other.db")
    assert waiting == ["Curfew"]
    locked.execute("ROLLBACK")
    assert library.open(tmp_path / "other.db")
    assert waiting == []


def test_what_makes_no_sense_is_refused_and_the_file_is_not_to_blame(
    library: Library, qtbot: QtBot
) -> None:
    blamed: list[str] = []
    library.failed.connect(blamed.append)
    name = next(iter(library.read.themes())).name
    with qtbot.waitSignal(library.refused) as told:
        library.do(add_theme, name)
    assert name in told.args[0]
    assert blamed == []
