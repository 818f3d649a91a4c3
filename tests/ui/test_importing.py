"""Importing: files are read and stored beside the window, and undone in one step."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.core.document import Draft
from reader.errors import PasswordNeeded
from reader.importers.stopping import may_stop
from reader.session import bringing_in
from reader.session.bringing_in import Tally
from reader.session.commands.collections import add_collection, delete_collection
from reader.store import store
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


def run(importing: Importing, qtbot: QtBot, start: Callable[[], object]) -> Tally:
    with qtbot.waitSignal(importing.finished) as told:
        start()
    assert told.args is not None
    tally = told.args[0]
    assert isinstance(tally, Tally)
    return tally


def test_many_files_come_and_go_in_one_step(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    before = len(library.read.documents())
    tally = run(importing, qtbot, lambda: importing.start(articles(tmp_path, 45)))
    assert len(tally.made) == 45
    assert tally.whole
    assert library.session.undo_label == "Import 45 articles"
    labels = [step.label for step in library.read.steps()]
    assert [label for label in labels if "Log" in label or "45" in label] == ["Import 45 articles"]
    library.undo()
    assert len(library.read.documents()) == before
    assert not importing.busy


def test_progress_names_each_file(importing: Importing, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    importing.progressed.connect(lambda *step: told.append(step))
    run(importing, qtbot, lambda: importing.start(articles(tmp_path, 3)))
    assert told[1:] == [(0, 3, "log0.txt"), (1, 3, "log1.txt"), (2, 3, "log2.txt")]


def test_a_folder_comes_in_whole_and_in_order(
    importing: Importing, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    articles(folder, 12)
    (folder / "sea.png").touch()
    tally = run(importing, qtbot, lambda: importing.start([str(folder)]))
    assert [document.title for document in tally.made] == [f"Log {at}" for at in range(12)]
    assert tally.skipped == 1


def test_files_go_into_the_collection_that_was_named(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf = library.do(add_collection, "Logs")
    assert shelf is not None
    tally = run(importing, qtbot, lambda: importing.start(articles(tmp_path, 1), shelf.id))
    assert [document.collection_id for document in tally.made] == [shelf.id]


def test_files_that_cannot_be_read_are_told_and_the_others_come_in(
    importing: Importing, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [*articles(tmp_path, 2), str(tmp_path / "gone.txt")]
    tally = run(importing, qtbot, lambda: importing.start(paths))
    assert len(tally.made) == 2
    (failure,) = tally.failures
    assert "gone.txt" in failure.reason


def test_what_is_here_already_is_not_imported_again(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = articles(tmp_path, 2)
    run(importing, qtbot, lambda: importing.start(paths[:1]))
    tally = run(importing, qtbot, lambda: importing.start([*paths, paths[1]]))
    assert [document.title for document in tally.made] == ["Log 1"]
    (here,) = tally.here
    assert here.document_id
    assert (here.name, here.title) == ("log0.txt", "Log 0")


def test_a_locked_file_opens_with_its_password(
    importing: Importing, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = bringing_in.read_draft

    def locked(path: Path, *, password: str = "") -> Draft:
        if password != "ford":
            raise PasswordNeeded(f"“{path.name}” opens with a password only.")
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", locked)
    (path,) = articles(tmp_path, 1)
    (failure,) = run(importing, qtbot, lambda: importing.start([path])).failures
    assert failure.locked
    assert failure.path == Path(path)
    tally = run(importing, qtbot, lambda: importing.start([path], password="ford"))
    assert len(tally.made) == 1


def test_a_second_import_waits_its_turn(importing: Importing, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[Tally] = []
    importing.finished.connect(told.append)
    importing.start(articles(tmp_path, 3))
    importing.start(articles(tmp_path, 1))
    ((failure,),) = [tally.failures for tally in told]
    assert failure.reason == "Another import is running: wait for it, or cancel it."
    qtbot.waitUntil(lambda: len(told) == 2)


def test_what_came_in_before_a_cancel_stays_and_is_one_step(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = len(library.read.documents())
    read = bringing_in.read_draft

    def stop_at_50(path: Path, *, password: str = "") -> Draft:
        if path.name == "log50.txt":
            importing.cancel()
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", stop_at_50)
    tally = run(importing, qtbot, lambda: importing.start(articles(tmp_path, 60)))
    assert tally.cancelled
    assert len(tally.made) == 51  # the one that was being read came in whole
    assert len(library.read.documents()) == before + len(tally.made)
    library.undo()
    assert len(library.read.documents()) == before


def test_a_long_file_can_be_stopped_in_the_midst(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    started = threading.Event()

    def long(path: Path, *, password: str = "") -> Draft:
        assert started.wait(20)
        importing.cancel()
        may_stop()
        pytest.fail("it was read on")

    monkeypatch.setattr(bringing_in, "read_draft", long)
    paths = articles(tmp_path, 2)
    tally = run(importing, qtbot, lambda: (importing.start(paths), started.set()))
    assert tally.cancelled
    assert not tally.made
    assert not tally.failures


def test_a_library_that_cannot_be_written_ends_the_import_and_says_so(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pages = library.session._store._connection.execute("PRAGMA page_count").fetchone()[0]
    connect = store._connect

    def cramped(path: Path, create: bool, busy_seconds: float) -> sqlite3.Connection:
        connection = connect(path, create, busy_seconds)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(store, "_connect", cramped)
    steps = len(list(library.read.steps()))
    big = tmp_path / "big.txt"
    big.write_text("\n\n".join(f"The river rose {at} times." for at in range(20_000)), "utf-8")
    with qtbot.waitSignal(library.failed):
        tally = run(importing, qtbot, lambda: importing.start([str(big)]))
    assert tally.made == []
    assert "The disk is full" in tally.failures[0].reason
    assert len(list(library.read.steps())) == steps


def test_what_is_done_meanwhile_is_a_step_of_its_own(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    before = {document.id for document in library.read.documents()}
    importing.progressed.connect(
        lambda done, *_: library.do(add_collection, f"Shelf {done}") if done in (5, 25) else None
    )
    run(importing, qtbot, lambda: importing.start(articles(tmp_path, 40)))
    labels = [step.label for step in library.read.steps()]
    assert sorted(labels[-3:]) == [
        "Add collection “Shelf 25”", "Add collection “Shelf 5”", "Import 40 articles",
    ]  # fmt: skip
    while "Import" not in (library.session.undo_label or ""):
        library.undo()
    library.undo()
    assert {document.id for document in library.read.documents()} == before
    library.redo()
    assert len(library.read.documents()) == len(before) + 40


def test_files_whose_collection_is_deleted_meanwhile_come_into_none(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shelf = library.do(add_collection, "Logs")
    assert shelf is not None
    read, gone = bringing_in.read_draft, threading.Event()

    def when_it_is_gone(path: Path, *, password: str = "") -> Draft:
        assert gone.wait(20)
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", when_it_is_gone)
    importing.start(articles(tmp_path, 1), shelf.id)
    library.do(delete_collection, shelf.id)
    gone.set()
    tally = run(importing, qtbot, lambda: None)
    assert [document.collection_id for document in tally.made] == [None]


def test_another_library_that_is_opened_meanwhile_gets_none_of_it(
    importing: Importing, library: Library, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    read, begun, there = bringing_in.read_draft, threading.Event(), threading.Event()

    def when_it_is_there(path: Path, *, password: str = "") -> Draft:
        begun.set()
        assert there.wait(20)
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", when_it_is_there)
    first = library.session.path
    importing.start(articles(tmp_path, 9))
    assert begun.wait(20)
    assert library.open(tmp_path / "other.db")
    there.set()
    tally = run(importing, qtbot, lambda: None)
    assert tally.elsewhere
    assert tally.cancelled
    assert library.read.documents() == []
    assert library.open(first)
    assert library.session.undo_label == "Import “Log 0”"  # the one that was being read


def test_a_pasted_text_is_an_article(importing: Importing, qtbot: QtBot) -> None:
    tally = run(importing, qtbot, lambda: importing.paste("The ford\n\nIt is low. 🙂\n"))
    assert [document.title for document in tally.made] == ["The ford"]


def test_a_pasted_text_may_hold_half_a_character(importing: Importing, qtbot: QtBot) -> None:
    half = "Half an emoji \ud83d, and\nNUL \0 too.\n"
    tally = run(importing, qtbot, lambda: importing.paste(half))
    assert len(tally.made) == 1


def test_a_pasted_passage_of_a_page_keeps_its_structure_and_address(
    importing: Importing, library: Library, qtbot: QtBot
) -> None:
    page = "<h2>The ford</h2><p>It is <em>low</em>.</p><script>alert(1)</script>"
    start = lambda: importing.paste_page(page, "https://river.example/ford")  # noqa: E731
    (document,) = run(importing, qtbot, start).made
    assert (document.title, document.url) == ("The ford", "https://river.example/ford")
    content = library.read.content(document.version_id)
    assert content.text == "The ford\nIt is low."
    assert [span.kind.value for span in content.spans] == ["emphasis"]


def test_nothing_to_import_is_nothing(importing: Importing, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(importing.finished):
        importing.start([])
