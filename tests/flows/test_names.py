"""What floats, folds or asks: there too every control has a name and Tab leads round."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.ui.main_window import MainWindow
from tests.flows import driving as do


def popover(window: MainWindow) -> QWidget:
    do.select_words(window, "Gravel shows")
    do.press(window, "t")
    return window.tagging.popover


def palette(window: MainWindow) -> QWidget:
    do.press(window, "k", do.CTRL)
    return window.finding.card


def look_menu(window: MainWindow) -> QWidget:
    do.press(window, ",", do.CTRL)
    return window.look_menu


def find_bar(window: MainWindow) -> QWidget:
    do.press(window, "f", do.CTRL)
    return window.find_bar


def trash(window: MainWindow) -> QWidget:
    do.click_row(window.library_panel._view, "A lantern in the harbour")
    do.press(window, Qt.Key.Key_Delete)
    do.click(window.library_panel._to_trash)
    return window.library_panel


def keys(window: MainWindow) -> QWidget:
    do.press(window, Qt.Key.Key_F1)
    return window.findChildren(QDialog)[-1]


def empty(window: MainWindow) -> QWidget:
    window.state.open_document(None)
    return window.empty


PLACES = (popover, palette, look_menu, find_bar, trash, keys, empty)


@pytest.mark.parametrize("opening", PLACES, ids=lambda opening: opening.__name__)
def test_every_control_has_a_name(
    river: MainWindow, opening: Callable[[MainWindow], QWidget]
) -> None:
    place = opening(river)
    assert place.isVisible()
    spoken = {
        widget: QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in do.controls(place)
    }
    assert [type(widget).__name__ for widget, name in spoken.items() if not name.strip()] == []


def test_tab_goes_round_in_the_popover_and_reaches_all_of_it(river: MainWindow) -> None:
    place = popover(river)
    seen = set()
    for _ in range(30):
        seen.add(QApplication.focusWidget())
        do.press(river, Qt.Key.Key_Tab)
    missed = {widget for widget in do.controls(place) if widget.isEnabled()} - seen
    assert missed == set()


def test_tab_stays_in_the_palette(river: MainWindow) -> None:
    place = palette(river)
    for _ in range(3):
        do.press(river, Qt.Key.Key_Tab)
        assert place.isAncestorOf(QApplication.focusWidget())


def test_arrows_lead_from_the_popovers_field_to_chips_and_back(river: MainWindow) -> None:
    popover(river)
    field = QApplication.focusWidget()
    do.press(river, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is not field
    do.press(river, Qt.Key.Key_Right)
    do.press(river, Qt.Key.Key_Space)
    (highlight,) = do.highlights(river)
    assert do.themes_of(river, highlight) == {"Custom"}
