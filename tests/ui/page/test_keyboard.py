"""The keyboard: reading, selecting and copying without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmarks.texts import article
from reader.core.content import Content
from tests.ui.page.conftest import Show
from tests.ui.page.making import content, mark

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = content("One two 😀 three four.", "Another paragraph of words.")
LONG = article(3000)


def test_space_and_page_keys_go_up_and_down(show: Show) -> None:
    page = show(LONG)
    bar = page.verticalScrollBar()
    places = []
    for key, modifier in (
        (Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Space, SHIFT),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(page, key, modifier)
        places.append(bar.value())
    step = places[0]
    assert page.viewport().height() * 0.8 < step < page.viewport().height()
    assert places == [step, 2 * step, step, 0]


def test_arrows_scroll_by_a_line(show: Show) -> None:
    page = show(LONG)
    QTest.keyClick(page, Key.Key_Down)
    QTest.keyClick(page, Key.Key_Down)
    QTest.keyClick(page, Key.Key_Up)
    assert page.verticalScrollBar().value() == page.sheet.typography.body.pitch


def test_home_and_end_go_to_the_ends(show: Show) -> None:
    page = show(LONG)
    bar = page.verticalScrollBar()
    QTest.keyClick(page, Key.Key_End, CONTROL)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(page, Key.Key_Home, CONTROL)
    assert bar.value() == 0


def test_shift_and_arrows_select_whole_graphemes(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT)
    with qtbot.waitSignal(page.selection_settled) as settled:
        for _ in range(9):
            QTest.keyClick(page, Key.Key_Right, SHIFT)
    assert settled.args == [0, 9]
    assert page.keyboard.shows_caret
    QTest.keyClick(page, Key.Key_Left, SHIFT)
    assert page.selected() == (0, 7)


def test_selecting_by_line_word_and_to_the_end(show: Show) -> None:
    page = show(TEXT)
    QTest.keyClick(page, Key.Key_Right, SHIFT | CONTROL)
    assert page.selected() == (0, 3)
    QTest.keyClick(page, Key.Key_Down, SHIFT)
    selected = page.selected()
    assert selected is not None
    assert selected[1] > TEXT.blocks[1].start
    QTest.keyClick(page, Key.Key_End, SHIFT | CONTROL)
    assert page.selected() == (0, len(TEXT.text))


def test_everything_can_be_selected(show: Show) -> None:
    page = show(TEXT)
    QTest.keyClick(page, Key.Key_A, CONTROL)
    assert page.selected() == (0, len(TEXT.text))


def test_escape_goes_back_step_by_step(show: Show) -> None:
    page = show(TEXT, [mark(TEXT.text, 0, 3, "one")])
    told: list[str] = []
    page.highlight_chosen.connect(told.append)
    page.choose("one")
    QTest.keyClick(page, Key.Key_Right, SHIFT)
    QTest.keyClick(page, Key.Key_Escape)
    assert page.selected() is None
    assert page.keyboard.shows_caret
    QTest.keyClick(page, Key.Key_Escape)
    assert not page.keyboard.shows_caret
    assert page.chosen() == "one"
    QTest.keyClick(page, Key.Key_Escape)
    assert page.chosen() is None
    assert told == [""]


def test_a_caret_stays_in_view(show: Show) -> None:
    page = show(LONG)
    QTest.keyClick(page, Key.Key_Right, SHIFT)
    for _ in range(60):
        QTest.keyClick(page, Key.Key_Down)
    position = page.sheet.offsets.to_point(page.textCursor().position())
    assert page.navigator.shows(position, position + 1)
    assert page.verticalScrollBar().value() > 0


def test_a_caret_begins_on_the_screen(show: Show) -> None:
    page = show(LONG)
    page.reveal(len(LONG.text) // 2)
    QTest.keyClick(page, Key.Key_Right, SHIFT)
    selected = page.selected()
    assert selected is not None
    assert page.navigator.shows(*selected)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_N, Key.Key_Return, Key.Key_Tab])
def test_other_keys_are_left_to_the_window(show: Show, key: Key) -> None:
    page = show(TEXT)
    QTest.keyClick(page, key)
    assert page.sheet.content is TEXT
    assert page.document().characterCount() == page.sheet.offsets.to_units(len(TEXT.text)) + 1


def test_keys_on_an_empty_page(show: Show) -> None:
    page = show(Content("", ()))
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_End):
        QTest.keyClick(page, key, SHIFT)
        QTest.keyClick(page, key)
    assert page.selected() is None
