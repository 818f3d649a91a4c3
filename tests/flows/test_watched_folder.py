"""A watched folder by the window: what is new or changed in it is offered, and nothing more."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.session import watch_memory
from reader.ui import watching
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_SOON", 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Articles"
    made.mkdir()
    return made


def put(folder: Path, name: str, text: str, *, minutes_ago: int = 5) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    at = path.stat().st_mtime - 60 * minutes_ago
    os.utime(path, (at, at))
    return path


def watch(window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(folder))
    window.acts["watch"].trigger()


def looked(window: MainWindow, qtbot: QtBot) -> None:
    """Look now, and wait until that is done."""
    window.watching.look()
    qtbot.waitUntil(lambda: window.watching._context is None)


def answer(window: MainWindow, text: str) -> None:
    buttons = window.banner.findChildren(QPushButton)
    do.click(next(one for one in buttons if one.text() == text and one.isVisible()))


def test_new_articles_are_offered_and_come_in_when_that_is_taken(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = do.titles(river)
    put(folder, "ford.txt", "The ford\n\nNobody crossed.")
    put(folder, "mill.txt", "The mill\n\nIt stood still.")
    assert not river.acts["unwatch"].isEnabled()
    watch(river, folder, qtbot, monkeypatch)
    qtbot.waitUntil(river.banner.isVisible)
    assert river.banner.text == "2 new articles in “Articles”."
    assert do.titles(river) == before
    with qtbot.waitSignal(river.importing.finished):
        answer(river, "Import")
    assert sorted(do.titles(river)) == sorted([*before, "The ford", "The mill"])
    assert not river.banner.isVisible()
    looked(river, qtbot)
    assert not river.banner.isVisible()


def test_an_article_that_changed_in_the_folder_comes_as_a_version(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "ford.txt", "The ford\n\nNobody crossed.", minutes_ago=9)
    watch(river, folder, qtbot, monkeypatch)
    qtbot.waitUntil(river.banner.isVisible)
    with qtbot.waitSignal(river.importing.finished):
        answer(river, "Import")
    ford = do.opened(river)
    looked(river, qtbot)
    put(folder, "ford.txt", "The ford\n\nNobody crossed but a dog.")
    put(folder, "mill.txt", "The mill\n\nIt stood still.")
    looked(river, qtbot)
    assert river.banner.text == "1 new and 1 changed article in “Articles”."
    with qtbot.waitSignal(river.importing.finished):
        answer(river, "Import")
    assert [v.number for v in river.library.read.versions(ford.id)] == [1, 2]
    assert river.library.session.undo_label == "Import “The mill” and 1 new version"


def test_what_is_not_wanted_is_not_offered_again_after_a_restart(
    start: Opener, library: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(library)
    put(folder, "ford.txt", "The ford\n\nNobody crossed.")
    watch(window, folder, qtbot, monkeypatch)
    qtbot.waitUntil(window.banner.isVisible)
    answer(window, "Not now")
    assert not window.banner.isVisible()
    window.close()
    again = start(library)
    assert again.watching.folder == folder
    looked(again, qtbot)
    assert not again.banner.isVisible()
    put(folder, "mill.txt", "The mill\n\nIt stood still.")
    looked(again, qtbot)
    assert again.banner.text == "1 new article in “Articles”."


def test_one_can_stop_watching(
    river: MainWindow, library: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "ford.txt", "The ford\n\nNobody crossed.")
    watch(river, folder, qtbot, monkeypatch)
    qtbot.waitUntil(river.banner.isVisible)
    assert watch_memory.load(library) is not None
    river.acts["unwatch"].trigger()
    assert not river.banner.isVisible()
    assert not river.acts["unwatch"].isEnabled()
    assert watch_memory.load(library) is None
    assert list(folder.iterdir()) == [folder / "ford.txt"]


def test_a_new_file_is_seen_by_itself(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(river, folder, qtbot, monkeypatch)
    looked(river, qtbot)
    outside = put(folder.parent, "ford.txt", "The ford\n\nNobody crossed.")
    outside.rename(folder / "ford.txt")
    qtbot.waitUntil(river.banner.isVisible)
    assert river.banner.text == "1 new article in “Articles”."


def test_a_folder_that_vanishes_is_told_once_and_in_passing(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    river.watching.told.connect(told.append)
    watch(river, folder, qtbot, monkeypatch)
    looked(river, qtbot)
    folder.rmdir()
    looked(river, qtbot)
    looked(river, qtbot)
    assert told == ["Watching “Articles”", "The watched folder “Articles” is not there"]
    assert not river.banner.isVisible()


def test_an_offer_waits_while_the_banner_says_something_else(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    river.banner.tell("Something went wrong.")
    put(folder, "ford.txt", "The ford\n\nNobody crossed.")
    watch(river, folder, qtbot, monkeypatch)
    looked(river, qtbot)
    assert river.banner.text == "Something went wrong."
    river.banner.hide()
    qtbot.waitUntil(river.banner.isVisible)
    assert river.banner.text == "1 new article in “Articles”."


def test_an_offer_comes_back_when_what_took_its_place_is_closed(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "ford.txt", "The ford\n\nNobody crossed.")
    watch(river, folder, qtbot, monkeypatch)
    qtbot.waitUntil(river.banner.isVisible)
    river.banner.tell("Something went wrong.")
    river.banner.hide()
    qtbot.waitUntil(river.banner.isVisible)
    assert river.banner.text == "1 new article in “Articles”."
    river.banner.hide()  # by hand
    looked(river, qtbot)
    assert not river.banner.isVisible()


def test_a_file_that_is_written_over_is_seen_by_itself(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ford = put(folder, "ford.txt", "The ford\n\nNobody crossed.", minutes_ago=9)
    watch(river, folder, qtbot, monkeypatch)
    qtbot.waitUntil(river.banner.isVisible)
    answer(river, "Not now")
    looked(river, qtbot)
    with ford.open("r+", encoding="utf-8") as file:  # in place: the folder tells nothing
        file.write("The ford\n\nSomebody crossed after all.")
    at = ford.stat().st_mtime - 60
    os.utime(ford, (at, at))
    qtbot.waitUntil(river.banner.isVisible)
    assert river.banner.text == "1 new article in “Articles”."


def test_another_library_has_a_folder_of_its_own(
    river: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = river.library.session.path
    watch(river, folder, qtbot, monkeypatch)
    river.library.open(folder.parent / "other.db")
    assert river.watching.folder is None
    river.library.open(first)
    assert river.watching.folder == folder
