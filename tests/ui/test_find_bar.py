"""The find bar: what it asks of the page, and what it says of the hits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader.core.theme import ThemeTree
from reader.ui.find_bar import FindBar
from reader.ui.page.header import Header
from reader.ui.page.view import PageView
from reader.ui.state import UiState
from tests.ui.conftest import RETREAT, content


@pytest.fixture
def bar(state: UiState, qtbot: QtBot) -> FindBar:
    page = PageView()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    made = FindBar(page)
    qtbot.addWidget(made)
    text = content(RETREAT)
    page.show_document(text, Header(), (), ThemeTree())
    made.set_content(text)
    return made


def type_in(bar: FindBar, qtbot: QtBot, words: str) -> str:
    bar.open_bar()
    field = bar.findChild(QLineEdit)
    field.setText("")
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return told(bar)


def told(bar: FindBar) -> str:
    return bar.findChild(QLabel).text()


def test_case_does_not_matter(bar: FindBar, qtbot: QtBot) -> None:
    assert type_in(bar, qtbot, "THE") == "1 of 5"


def test_nothing_typed_finds_nothing_and_says_nothing(bar: FindBar, qtbot: QtBot) -> None:
    assert type_in(bar, qtbot, "   ") == ""


def test_another_article_is_searched_at_once(bar: FindBar, qtbot: QtBot) -> None:
    type_in(bar, qtbot, "medic")
    bar.set_content(content(("A medic, and another medic.",)))
    assert told(bar) == "1 of 2"
    bar.set_content(None)
    assert told(bar) == "Not found"


def test_closing_takes_the_hits_off_the_page(bar: FindBar, qtbot: QtBot) -> None:
    type_in(bar, qtbot, "medic")
    assert len(bar._page.sheet.found) == 1
    qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert list(bar._page.sheet.found) == []
