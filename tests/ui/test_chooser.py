"""Choosing on a card: how high it is, what runs, where the keyboard goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.chooser import Chooser
from reader.ui.colours import LIGHT
from reader.ui.models.palette_list import Entry
from reader.ui.state import UiState

ASKING = "Which log?"


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def chooser(state: UiState, qtbot: QtBot, ran: list[str]) -> Chooser:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 700)
    over.show()
    names = [f"Log {number}" for number in range(30)]
    made = Chooser(over)
    entries = [Entry(name, "Article", lambda name=name: ran.append(name)) for name in names]
    made.open(entries, LIGHT, ASKING)
    made.keep = over  # type: ignore[attr-defined]
    return made


def field(chooser: Chooser) -> QLineEdit:
    found = chooser.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_enter_runs_the_first_and_closes(chooser: Chooser, qtbot: QtBot, ran: list[str]) -> None:
    qtbot.keyClicks(field(chooser), "log 7")
    qtbot.keyClick(field(chooser), Qt.Key.Key_Return)
    assert ran == ["Log 7"]
    assert not chooser.isVisible()


def test_a_click_runs_the_row(chooser: Chooser, qtbot: QtBot, ran: list[str]) -> None:
    rows = chooser.findChild(QListView)
    at = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert ran == ["Log 2"]


def test_page_keys_go_further_and_stop_at_the_ends(chooser: Chooser, qtbot: QtBot) -> None:
    rows = chooser.findChild(QListView)
    for key, row in (("PageDown", 9), ("PageDown", 18), ("PageUp", 9), ("PageUp", 0), ("Up", 29)):
        qtbot.keyClick(field(chooser), getattr(Qt.Key, f"Key_{key}"))
        assert rows.currentIndex().row() == row


def test_the_card_is_no_higher_than_its_rows_and_stays_inside(
    chooser: Chooser, qtbot: QtBot
) -> None:
    high = chooser._card.height()
    qtbot.keyClicks(field(chooser), "log 29")
    assert chooser._card.height() < high
    assert chooser.rect().contains(chooser._card.geometry())


def test_the_next_time_it_is_empty_again(chooser: Chooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(chooser), "log 29")
    qtbot.keyClick(field(chooser), Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    chooser.open([], LIGHT, ASKING)
    assert (field(chooser).text(), field(chooser).accessibleName()) == ("", ASKING)
    assert chooser._nothing.isVisible()
