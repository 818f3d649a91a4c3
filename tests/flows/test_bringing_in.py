"""Bringing articles in by the window: folders, duplicates, locked files, cancel, what is told."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.document import Draft
from reader.errors import PasswordNeeded
from reader.session import bringing_in
from reader.ui.dialogs.import_list import ImportList
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener

RIVER = "The river at low water"


def logs(folder: Path, number: int) -> Path:
    folder.mkdir()
    for at in range(number):
        (folder / f"log {at}.txt").write_text(f"Log {at}\n\nWind from the north, {at} knots.\n")
    return folder


def test_a_dropped_folder_comes_in_as_one_step(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = do.titles(river)
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), logs(tmp_path / "logs", 12))
    assert sorted(do.titles(river)) == sorted([*before, *(f"Log {at}" for at in range(12))])
    assert do.opened(river).title == "Log 0"
    assert not river.banner.isVisible()
    do.press(river, "z", do.CTRL)
    assert do.titles(river) == before


def test_what_is_here_already_is_opened_and_told(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 2)
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder)
    count = len(do.titles(river))
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder / "log 1.txt")
    assert len(do.titles(river)) == count
    assert do.opened(river).title == "Log 1"
    assert river.banner.text == "“log 1.txt” is here already, as “Log 1”."


def test_the_banner_leads_to_what_became_of_each_file(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 3)
    for at in range(5):
        (folder / f"noise {at}.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "log 7.txt").write_bytes((folder / "log 1.txt").read_bytes())
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder)
    told = "3 articles came in. 5 files could not be imported. “log 7.txt” is here already, as "
    told += "“Log 1”."
    assert river.banner.text == told
    show = next(b for b in river.banner.findChildren(QPushButton) if b.text() == "Show")
    show.click()
    (shown,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ImportList))
    assert not shown.isModal()
    texts = [shown.list.item(at).text() for at in range(shown.list.count())]
    assert texts[5] == "“log 7.txt” is here already, as “Log 1”."
    assert texts[6:] == [f"Imported: Log {at}, from “log {at}.txt”" for at in range(3)]
    shown.list.setCurrentRow(8)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert do.opened(river).title == "Log 2"
    qtbot.keyClick(shown.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(shown.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(texts[7:9])
    do.click(do.named(shown, "Copy all of this"))
    assert QGuiApplication.clipboard().text().count("\n") == 9
    assert shown.isVisible()
    shown.close()


def test_files_of_other_kinds_are_told_by_name_with_what_to_do(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 1)
    for name in ("minutes.doc", "sea.xyz"):
        (folder / name).write_bytes(b"x")
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder)
    assert river.banner.text == "1 article came in. Left out: 2 files of other kinds."
    next(b for b in river.banner.findChildren(QPushButton) if b.text() == "Show").click()
    shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ImportList))
    texts = [shown.list.item(at).text() for at in range(shown.list.count())]
    assert texts[1].startswith("“minutes.doc” was left out: it is an old Word document")
    assert "save it as a Word document (.docx)" in texts[1]
    assert texts[2] == "“sea.xyz” was left out: files of its kind are not read."
    shown.close()


def open_by_hand(window: MainWindow, title: str) -> None:
    found = next(d for d in window.library.read.documents() if d.title == title)
    window.state.open_document(found.id)


def test_what_was_told_of_an_import_goes_once_another_article_is_read(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 2)
    for _ in range(2):
        with qtbot.waitSignal(river.importing.finished):
            do.drop(river.page.viewport(), folder / "log 1.txt")
    assert river.banner.isVisible()
    open_by_hand(river, "The river at low water")
    assert not river.banner.isVisible()


def test_a_list_of_failures_stays_until_it_was_looked_at(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 1)
    for at in range(2):
        (folder / f"noise {at}.txt").write_bytes(bytes(range(256)) * 40)
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder)
    open_by_hand(river, "The river at low water")
    assert river.banner.isVisible()
    next(b for b in river.banner.findChildren(QPushButton) if b.text() == "Show").click()
    open_by_hand(river, "Log 0")
    assert not river.banner.isVisible()
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, ImportList)).close()


def test_a_locked_file_is_asked_about_beside_the_work_until_it_opens(
    river: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = bringing_in.read_draft

    def locked(path: Path, *, password: str = "") -> Draft:
        if password != "ford":
            raise PasswordNeeded(f"“{path.name}” opens with a password only.")
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", locked)
    path = logs(tmp_path / "logs", 1) / "log 0.txt"
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), path)
    for word in ("weir", "ford"):
        box = next(box for box in river.findChildren(QInputDialog) if box.isVisible())
        assert not box.isModal()
        assert "“log 0.txt” opens with a password only." in box.labelText()
        box.setTextValue(word)
        with qtbot.waitSignal(river.importing.finished):
            box.accept()
    assert do.opened(river).title == "Log 0"
    assert not river.banner.isVisible()


def test_an_import_can_be_cancelled_in_the_status_bar(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = do.titles(river)
    do.drop(river.page.viewport(), logs(tmp_path / "logs", 400))
    river.importing.progressed.connect(
        lambda done, *_: river.status.cancel_clicked.emit() if done > 30 else None
    )
    with qtbot.waitSignal(river.importing.finished):
        pass
    came = len(do.titles(river)) - len(before)
    told = (
        f"The import was stopped; {came} articles came in before; {400 - came} files not reached."
    )
    assert river.banner.text == told
    assert len(before) < len(do.titles(river)) < 400
    do.press(river, "z", do.CTRL)
    assert do.titles(river) == before


def test_the_window_stays_usable_while_articles_come_in(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    do.drop(river.page.viewport(), logs(tmp_path / "logs", 100))
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    assert do.highlights(river)
    qtbot.waitUntil(lambda: not river.importing.busy)


def test_an_import_is_one_step_whatever_is_done_meanwhile_and_after_a_restart(
    start: Opener, library: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, read, marked = start(library, RIVER), bringing_in.read_draft, threading.Event()

    def after_the_mark(path: Path, *, password: str = "") -> Draft:
        assert path.name != "log 30.txt" or marked.wait(20)
        return read(path)

    monkeypatch.setattr(bringing_in, "read_draft", after_the_mark)
    before = do.titles(window)
    with qtbot.waitSignal(window.importing.finished):
        do.drop(window.page.viewport(), logs(tmp_path / "logs", 60))
        do.select_words(window, "Gravel shows")
        do.press(window, "1")
        marked.set()
    assert len(do.titles(window)) == len(before) + 60
    labels = [step.label for step in window.library.read.steps()]
    assert labels[-2:] == ["Tag passage “Water”", "Import 60 articles"]
    for key, count in (("z", 0), ("y", 60)):
        do.press(window, key, do.CTRL)
        assert len(do.titles(window)) == len(before) + count
        assert len(window.library.read.highlights()) == 1
    window.close()
    window = start(library)
    do.press(window, "z", do.CTRL)
    assert do.titles(window) == before
    do.press(window, "z", do.CTRL)
    assert not window.library.read.highlights()


def test_undo_of_an_import_takes_back_what_was_told_and_the_article_read_before_returns(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = logs(tmp_path / "logs", 2)
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), folder)
    assert do.opened(river).title == "Log 0"
    assert river.banner.isVisible()
    do.press(river, "z", do.CTRL)
    assert do.opened(river).title == RIVER
    assert river.area.isVisible()
    assert not river.banner.isVisible()
    do.press(river, "y", do.CTRL)
    assert do.opened(river).title == RIVER


def test_undo_of_an_import_leaves_the_article_that_was_opened_since(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), logs(tmp_path / "logs", 2))
    documents = river.library.read.documents()
    other = next(d.id for d in documents if d.title not in {RIVER, "Log 0", "Log 1"})
    river.state.open_document(other)
    do.press(river, "z", do.CTRL)
    assert do.opened(river).id == other
