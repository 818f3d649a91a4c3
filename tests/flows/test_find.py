"""Find in page: typed, stepped through, closed; soft hyphens and accents do not hide a word."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.flows.texts import SCRIPTS, long_text


def find(window: MainWindow, qtbot: QtBot, words: str) -> list[tuple[int, int]]:
    do.press(window, "f", do.CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    do.write(window, words)
    qtbot.waitUntil(lambda: count(window) != "")
    return list(window.page.sheet.found)


def count(window: MainWindow) -> str:
    return window.find_bar._count.text()


def test_it_counts_steps_round_and_gives_the_keyboard_back(river: MainWindow, qtbot: QtBot) -> None:
    hits = find(river, qtbot, "WATER")
    assert len(hits) == 4
    assert count(river) == "1 of 4"
    do.press(river, Qt.Key.Key_Return)
    assert count(river) == "2 of 4"
    do.press(river, Qt.Key.Key_Return, do.SHIFT)
    do.press(river, Qt.Key.Key_Return, do.SHIFT)
    assert count(river) == "4 of 4"
    do.press(river, Qt.Key.Key_F3)
    assert count(river) == "1 of 4"
    do.press(river, Qt.Key.Key_Escape)
    assert not river.find_bar.isVisible()
    assert QApplication.focusWidget() is river.page
    assert list(river.page.sheet.found) == []


def test_a_word_that_is_not_there_is_told(river: MainWindow, qtbot: QtBot) -> None:
    assert find(river, qtbot, "glacier") == []
    assert count(river) == "Not found"


def test_enter_at_once_shows_the_first_hit(river: MainWindow) -> None:
    do.press(river, "f", do.CTRL)
    do.write(river, "flowers")
    do.press(river, Qt.Key.Key_Return)
    assert count(river) == "1 of 1"


def test_selected_words_are_looked_for(river: MainWindow, qtbot: QtBot) -> None:
    do.select_words(river, "the river")
    do.press(river, "f", do.CTRL)
    qtbot.waitUntil(lambda: count(river) != "")
    assert river.find_bar._field.text() == "the river"
    assert count(river) == "1 of 2"


def test_hits_far_down_are_brought_into_view(start: Opener, path: Path, qtbot: QtBot) -> None:
    with Session.open(path) as session:
        session.do(add_documents, [read_bytes(long_text().encode(), "log.txt")])
    window = start(path, "The log of the tower")
    ((begin, end),) = find(window, qtbot, "evening 110.")
    assert not window.page.passage_rect(begin, end).isEmpty()
    place = window.page.position()
    do.press(window, Qt.Key.Key_Escape)
    assert window.page.position() == place


def test_soft_hyphens_do_not_hide_a_word(start: Opener, path: Path, qtbot: QtBot) -> None:
    with Session.open(path) as session:
        session.do(add_documents, [read_bytes(SCRIPTS.encode(), "scripts.txt")])
    window = start(path)
    do.click_row(window.library_panel._view, "Знаки на полях")
    ((begin, end),) = find(window, qtbot, "cooperation")
    assert window.desk.content is not None
    assert window.desk.content.text[begin:end] == "co\u00adoper\u00adation"


def test_f3_opens_the_bar_again_with_the_same_words(river: MainWindow, qtbot: QtBot) -> None:
    find(river, qtbot, "flowers")
    do.press(river, Qt.Key.Key_Escape)
    do.press(river, Qt.Key.Key_F3)
    assert river.find_bar.isVisible()
    qtbot.waitUntil(lambda: count(river) == "1 of 1")
