"""The palette as a card: how high it is, what runs, where the keyboard goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.colours import LIGHT
from reader.ui.command_palette import CommandPalette
from reader.ui.models.palette_list import Entry
from reader.ui.state import UiState


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def palette(state: UiState, qtbot: QtBot, ran: list[str]) -> CommandPalette:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 700)
    over.show()
    names = [f"Log {number}" for number in range(30)]
    made = CommandPalette(over)
    entries = [Entry(name, "Article", lambda name=name: ran.append(name)) for name in names]
    made.open(entries, LIGHT)
    made.keep = over  # type: ignore[attr-defined]
    return made


def field(palette: CommandPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_enter_runs_the_first_and_closes(
    palette: CommandPalette, qtbot: QtBot, ran: list[str]
) -> None:
    qtbot.keyClicks(field(palette), "log 7")
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert ran == ["Log 7"]
    assert not palette.isVisible()


def test_a_click_runs_the_row(palette: CommandPalette, qtbot: QtBot, ran: list[str]) -> None:
    rows = palette.findChild(QListView)
    at = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert ran == ["Log 2"]


def test_page_keys_go_further_and_stop_at_the_ends(palette: CommandPalette, qtbot: QtBot) -> None:
    rows = palette.findChild(QListView)
    for key, row in (("PageDown", 9), ("PageDown", 18), ("PageUp", 9), ("PageUp", 0), ("Up", 29)):
        qtbot.keyClick(field(palette), getattr(Qt.Key, f"Key_{key}"))
        assert rows.currentIndex().row() == row


def test_the_card_is_no_higher_than_its_rows_and_stays_inside(
    palette: CommandPalette, qtbot: QtBot
) -> None:
    high = palette._card.height()
    qtbot.keyClicks(field(palette), "log 29")
    assert palette._card.height() < high
    assert palette.rect().contains(palette._card.geometry())


def test_the_next_time_it_is_empty_again(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(palette), "log 29")
    qtbot.keyClick(field(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.open([], LIGHT)
    assert field(palette).text() == ""
    assert palette._nothing.isVisible()
