"""The popover: chips and keys pick, typing filters or names, and it never grabs the focus."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.session.commands.highlights import tag_highlights
from reader.session.commands.themes import add_theme
from reader.ui.colours import DARK, LIGHT
from reader.ui.library import Library
from reader.ui.popover import SelectionPopover
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton
from reader.ui.widgets.chip_cloud import ChipCloud
from reader.ui.widgets.tag_field import TagField


@pytest.fixture
def library(library: Library) -> Library:
    """The usual one, with the theme Shootings (4) below War crimes, on one passage."""
    crimes = library.read.themes().named("War crimes")
    assert crimes is not None
    shootings = library.do(add_theme, "Shootings", crimes.id)
    assert shootings is not None
    [passage] = library.read.highlights(theme_id=crimes.id)
    library.do(tag_highlights, [passage.id], shootings.id)
    return library


@pytest.fixture
def page(qtbot: QtBot, state: UiState) -> QTextEdit:
    page = QTextEdit()
    page.resize(800, 600)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    return page


@pytest.fixture
def popover(page: QTextEdit, library: Library) -> SelectionPopover:
    made = SelectionPopover(page.viewport())
    made.set_themes(library.read.themes(), LIGHT)
    show(made)
    return made


def show(popover: SelectionPopover, *marked: ThemeId, existing: bool = False) -> None:
    area = QRect(0, 0, 800, 600)
    popover.show_for(QRect(300, 100, 200, 30), area, frozenset(marked), existing)


def field(popover: SelectionPopover) -> TagField:
    return popover.findChild(TagField)


def chips(popover: SelectionPopover) -> list[str]:
    return [chip.text() for chip in popover.findChild(ChipCloud).chips]


def chip(popover: SelectionPopover, name: str) -> QPushButton:
    return next(c for c in popover.findChild(ChipCloud).chips if c.text() == name)


def theme(library: Library, name: str) -> str:
    found = library.read.themes().named(name)
    assert found is not None
    return found.id


def test_it_leaves_the_focus_on_the_page(popover: SelectionPopover, page: QTextEdit) -> None:
    assert popover.isVisible()
    assert page.hasFocus()


def test_a_click_on_a_chip_picks_and_leaves_the_focus(
    popover: SelectionPopover, page: QTextEdit, library: Library, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(popover.theme_picked) as told:
        qtbot.mouseClick(chip(popover, "War crimes"), Qt.MouseButton.LeftButton)
    assert told.args == [theme(library, "War crimes")]
    assert page.hasFocus()


def test_what_is_marked_is_told_by_show_for_alone(
    popover: SelectionPopover, library: Library, qtbot: QtBot
) -> None:
    show(popover, ThemeId(theme(library, "Retreat")))
    for name, on in (("Retreat", True), ("War crimes", False)):
        qtbot.mouseClick(chip(popover, name), Qt.MouseButton.LeftButton)
        assert chip(popover, name).isChecked() is on


def test_typing_filters_and_enter_takes_the_first(
    popover: SelectionPopover, library: Library, qtbot: QtBot
) -> None:
    qtbot.mouseClick(field(popover), Qt.MouseButton.LeftButton)
    assert field(popover).hasFocus()
    qtbot.keyClicks(field(popover), "SHOOT")
    assert chips(popover) == ["Shootings", "Make “SHOOT”"]
    with qtbot.waitSignal(popover.theme_picked) as told:
        qtbot.keyClick(field(popover), Qt.Key.Key_Return)
    assert told.args == [theme(library, "Shootings")]
    assert field(popover).text() == ""
    assert len(chips(popover)) == 4


def test_enter_names_a_new_theme_when_none_fits(popover: SelectionPopover, qtbot: QtBot) -> None:
    typed = QInputMethodEvent()
    typed.setCommitString("Мародерство")
    QApplication.sendEvent(field(popover), typed)
    assert chips(popover) == ["Make “Мародерство”"]
    with qtbot.waitSignal(popover.theme_named) as told:
        qtbot.keyClick(field(popover), Qt.Key.Key_Return)
    assert told.args == ["Мародерство"]


def test_an_exact_name_is_not_offered_anew(popover: SelectionPopover, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(popover), "retreat")
    assert chips(popover) == ["Retreat"]


def test_the_chip_for_a_new_theme_names_it(popover: SelectionPopover, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(popover), "war")
    with qtbot.waitSignal(popover.theme_named) as told:
        qtbot.mouseClick(chip(popover, "Make “war”"), Qt.MouseButton.LeftButton)
    assert told.args == ["war"]


def test_a_digit_typed_offers_the_theme_on_that_key_and_may_begin_a_name(
    popover: SelectionPopover, library: Library, qtbot: QtBot
) -> None:
    qtbot.keyClick(field(popover), Qt.Key.Key_2)
    assert chips(popover)[0] == "Retreat"
    with qtbot.waitSignal(popover.theme_picked) as told:
        qtbot.keyClick(field(popover), Qt.Key.Key_Return)
    assert told.args == [theme(library, "Retreat")]
    qtbot.keyClicks(field(popover), "2022 and after")
    with qtbot.waitSignal(popover.theme_named) as told:
        qtbot.keyClick(field(popover), Qt.Key.Key_Return)
    assert told.args == ["2022 and after"]
    assert not popover.press_digit(9)


def test_arrows_walk_from_the_field_over_the_chips_to_the_buttons(
    popover: SelectionPopover, qtbot: QtBot
) -> None:
    popover.focus_field()
    qtbot.keyClick(field(popover), Qt.Key.Key_Down)
    assert chip(popover, "War crimes").hasFocus()
    qtbot.keyClick(chip(popover, "War crimes"), Qt.Key.Key_Right)
    assert chip(popover, "Retreat").hasFocus()
    qtbot.keyClick(chip(popover, "Retreat"), Qt.Key.Key_Up)
    assert field(popover).hasFocus()
    popover.findChild(ChipCloud).focus_first()
    qtbot.keyClick(chip(popover, "War crimes"), Qt.Key.Key_Down)
    assert chip(popover, "Shootings").hasFocus()
    qtbot.keyClick(chip(popover, "Shootings"), Qt.Key.Key_Down)
    focused = popover.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Note"


def test_escape_empties_the_field_then_closes_and_gives_the_focus_back(
    popover: SelectionPopover, page: QTextEdit, qtbot: QtBot
) -> None:
    popover.focus_field()
    qtbot.keyClicks(field(popover), "war")
    qtbot.keyClick(field(popover), Qt.Key.Key_Escape)
    assert popover.isVisible()
    assert len(chips(popover)) == 4
    qtbot.keyClick(field(popover), Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert page.hasFocus()


def test_the_buttons_ask(popover: SelectionPopover, qtbot: QtBot) -> None:
    by_name = {b.accessibleName(): b for b in popover.findChildren(QPushButton)}
    with qtbot.waitSignal(popover.note_wanted) as told:
        qtbot.mouseClick(by_name["Question"], Qt.MouseButton.LeftButton)
    assert told.args == [NoteKind.QUESTION]
    with qtbot.waitSignal(popover.copy_wanted):
        qtbot.mouseClick(by_name["Copy with source"], Qt.MouseButton.LeftButton)


def test_only_a_highlight_that_is_there_can_be_deleted(
    popover: SelectionPopover, qtbot: QtBot
) -> None:
    delete = popover.findChild(IconButton)
    assert not delete.isVisible()
    show(popover, existing=True)
    with qtbot.waitSignal(popover.delete_wanted):
        qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)


def test_typed_words_outlast_a_change_of_the_library(
    popover: SelectionPopover, library: Library, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field(popover), "loot")
    library.do(add_theme, "Looting")
    popover.set_themes(library.read.themes(), DARK)
    show(popover)
    assert field(popover).text() == "loot"
    assert chips(popover)[0] == "Looting"


def test_a_crowd_of_themes_scrolls(popover: SelectionPopover, library: Library) -> None:
    for number in range(60):
        library.do(add_theme, f"Theme number {number}")
    popover.set_themes(library.read.themes(), LIGHT)
    show(popover)
    assert len(chips(popover)) == 40
    assert popover.height() < 200
    assert popover.findChild(ChipCloud).verticalScrollBar().maximum() > 0


def test_a_click_on_its_ground_does_not_reach_the_page(
    popover: SelectionPopover, page: QTextEdit, qtbot: QtBot
) -> None:
    page.setPlainText("words " * 900)
    cursor = page.textCursor().position()
    qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=popover.rect().bottomRight() / 1.02)
    assert page.textCursor().position() == cursor


def test_every_control_has_a_name(popover: SelectionPopover) -> None:
    for kind in (QPushButton, QLineEdit, IconButton):
        for control in popover.findChildren(kind):
            assert control.accessibleName() or control.text() or control.isHidden()
