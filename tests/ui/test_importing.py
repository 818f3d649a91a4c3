"""Importing: files are read beside the window, stored in lots, and undone in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.session.commands.collections import add_collection
from reader.ui import importing as module
from reader.ui.importing import Importing
from reader.ui.jobs import Courier
from reader.ui.library import Library


@pytest.fixture
def importing(library: Library) -> Iterator[Importing]:
    courier = Courier()
    yield Importing(library, courier.jobs)
    courier.jobs.close()


def articles(folder: Path, number: int) -> list[str]:
    paths = [folder / f"log{at}.txt" for at in range(number)]
    for at, path in enumerate(paths):
        path.write_text(f"Log {at}\n\nWind from the north, {at} knots.\n", "utf-8")
    return [str(path) for path in paths]


def run(importing: Importing, qtbot: QtBot, paths: list[str], *more: object) -> list[list[object]]:
    with qtbot.waitSignal(importing.finished) as told:
        importing.start(paths, *more)
    assert told.args is not None
    return told.args


def test_many_files_come_in_lots_and_go_in_one_step(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    before = len(library.read.documents())
    made, failures = run(importing, qtbot, articles(tmp_path, 45))
    assert (len(made), failures) == (45, [])
    assert library.session.undo_label == "Import 45 articles"
    library.undo()
    assert len(library.read.documents()) == before
    assert not importing.busy


def test_progress_names_each_file(importing: Importing, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    importing.progressed.connect(lambda *step: told.append(step))
    run(importing, qtbot, articles(tmp_path, 3))
    assert told == [(0, 3, "log0.txt"), (1, 3, "log1.txt"), (2, 3, "log2.txt")]


def test_files_go_into_the_collection_that_was_named(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf = library.do(add_collection, "Logs")
    assert shelf is not None
    (made,), _ = run(importing, qtbot, articles(tmp_path, 1), shelf.id)
    document = library.read.document(made)
    assert document is not None
    assert document.collection_id == shelf.id


def test_files_that_cannot_be_read_are_told_and_the_others_come_in(
    importing: Importing, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [*articles(tmp_path, 2), str(tmp_path / "gone.txt"), str(tmp_path)]
    made, failures = run(importing, qtbot, paths)
    assert len(made) == 2
    assert len(failures) == 2
    assert "gone.txt" in str(failures[0])


def test_a_second_import_waits_its_turn(importing: Importing, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[list[str]] = []
    importing.finished.connect(lambda made, failures: told.append(failures))
    importing.start(articles(tmp_path, 3))
    importing.start(articles(tmp_path, 1))
    assert told == [["Another import is running: wait for it, or cancel it."]]
    qtbot.waitUntil(lambda: len(told) == 2)


def test_what_came_in_before_a_cancel_stays_and_is_one_step(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = len(library.read.documents())
    read = module.read_draft

    def stop_at_30(path: Path) -> object:
        if path.name == "log30.txt":
            importing.cancel()
        return read(path)

    monkeypatch.setattr(module, "read_draft", stop_at_30)
    made, (sentence,) = run(importing, qtbot, articles(tmp_path, 60))
    assert len(made) == 20
    assert sentence == "The import was stopped; 20 articles came in before."
    library.undo()
    assert len(library.read.documents()) == before


def test_a_pasted_text_is_an_article(importing: Importing, library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(importing.finished) as told:
        importing.paste("The ford\n\nIt can be walked again. 🙂\n")
    assert told.args is not None
    document = library.read.document(told.args[0][0])
    assert document is not None
    assert document.title == "The ford"


def test_a_pasted_text_may_hold_half_a_character(
    importing: Importing, library: Library, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(importing.finished) as told:
        importing.paste("Half an emoji \ud83d, and\nNUL \0 too.\n")
    assert told.args is not None
    assert told.args[1] == []
    assert len(told.args[0]) == 1


def test_nothing_to_import_is_nothing(importing: Importing, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(importing.finished):
        importing.start([])
