"""The keyboard on printed pages: a caret that selects, line by line and over the end of a page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.printed.view import PrintedView
from tests.ui.printed.river import LEFT, TEXT, box

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def put_caret(view: PrintedView, words: str) -> int:
    """Click before some words; their position."""
    QTest.mouseClick(view.viewport(), LEFT, pos=box(view, words)[0] + QPoint(1, 0))
    return TEXT.index(words)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([(Key.Key_Right, SHIFT)] * 4, "snow"),
        ([(Key.Key_Right, SHIFT | CTRL)] * 2, "snow on"),
        ([(Key.Key_End, SHIFT)], "snow"),  # of the line
        ([(Key.Key_Home, SHIFT)], "The river rises in spring when the"),
        ([(Key.Key_Right, SHIFT)] * 6 + [(Key.Key_Left, SHIFT)] * 2, "snow"),
    ],
)
def test_keys_with_shift_select(
    view: PrintedView, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], words: str
) -> None:
    put_caret(view, "snow")
    for key, modifiers in keys:
        QTest.keyClick(view, key, modifiers)
    passage = view.selected()
    assert passage is not None
    assert TEXT[slice(*passage)] == words


def test_down_goes_to_the_place_below_and_up_back_again(view: PrintedView) -> None:
    start = put_caret(view, "spring")
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    first = view.passage_rect(start, start + 1)
    there = view.passage_rect(view.keys.caret, view.keys.caret + 1)
    assert there.top() > first.top()
    assert there.left() == pytest.approx(first.left(), abs=first.width() + 2)
    QTest.keyClick(view, Key.Key_Up, SHIFT)
    assert view.selected() is None
    assert view.keys.caret == pytest.approx(start, abs=1)


def test_down_goes_from_the_foot_of_a_page_to_the_next(view: PrintedView, qtbot: QtBot) -> None:
    view.sheet.letters(1)
    qtbot.waitUntil(lambda: view.sheet.letters(1) is not None)
    second = TEXT.index("The river", TEXT.index("In summer"))
    view.keys.put(second - 3, second - 3)
    view.reveal(second - 3)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    assert view.keys.caret >= second
    assert view.shows(view.keys.caret)


def test_a_selection_by_keys_is_told_when_the_keys_rest(view: PrintedView, qtbot: QtBot) -> None:
    start = put_caret(view, "flood")
    with qtbot.waitSignal(view.selection_settled) as told:
        QTest.keyClick(view, Key.Key_Right, SHIFT | CTRL)
        assert view.keys.shows_caret
    assert told.args == [start, start + 5]


def test_escape_takes_the_selection_then_the_caret(view: PrintedView) -> None:
    put_caret(view, "flood")
    QTest.keyClick(view, Key.Key_Right, SHIFT)
    QTest.keyClick(view, Key.Key_Escape)
    assert (view.selected(), view.keys.shows_caret) == (None, True)
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.keys.shows_caret


def test_select_all_is_told(view: PrintedView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_settled) as told:
        view.selectAll()
    assert told.args == [0, len(TEXT)]


def test_keys_scroll_until_one_selects(view: PrintedView) -> None:
    bar = view.verticalScrollBar()
    before = bar.value()
    QTest.keyClick(view, Key.Key_Down)
    assert bar.value() == before + bar.singleStep()
    QTest.keyClick(view, Key.Key_PageDown, CTRL)
    assert view.page() == 1
