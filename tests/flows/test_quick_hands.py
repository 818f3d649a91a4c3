"""Quick hands: a key right after the selection, the list worked by keys, a narrow window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader.ui.main_window import MainWindow
from tests.flows import driving as do


def test_a_digit_right_after_selecting_by_keys_tags(river: MainWindow) -> None:
    for _ in range(3):
        do.press(river, Qt.Key.Key_Right, do.SHIFT | do.CTRL)
    do.press(river, "1")
    assert [highlight.quote for highlight in do.highlights(river)] == ["The river at"]


def test_everything_is_selected_and_tagged(river: MainWindow) -> None:
    do.press(river, "a", do.CTRL)
    do.press(river, "1")
    (highlight,) = do.highlights(river)
    assert river.desk.content is not None
    assert (highlight.start, highlight.end) == (0, len(river.desk.content.text))


def test_the_list_of_passages_is_worked_by_keys(river: MainWindow) -> None:
    for words in ("Gravel shows", "flowers"):
        do.select_words(river, words)
        do.press(river, "1")
    do.press(river, "3", do.CTRL)
    assert QApplication.focusWidget() is river.highlights.list
    do.press(river, Qt.Key.Key_Up)
    first, _ = do.highlights(river)
    assert river.state.highlight_id == first.id
    do.press(river, "2")
    assert do.themes_of(river, do.highlights(river)[0]) == {"Water", "Custom"}
    do.press(river, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    do.write(river, "Where are the boats now?")
    do.press(river, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is river.highlights.list
    do.press(river, Qt.Key.Key_Delete)
    assert [highlight.quote for highlight in do.highlights(river)] == ["flowers"]


def test_each_panel_takes_the_keyboard_where_it_is_worked(river: MainWindow) -> None:
    do.press(river, "4", do.CTRL)
    assert QApplication.focusWidget() is river.themes.view
    for key in "156":
        do.press(river, key, do.CTRL)
        there = QApplication.focusWidget()
        assert there is not None
        assert there.focusPolicy() != Qt.FocusPolicy.NoFocus, key


def test_the_popover_fits_a_narrow_page(river: MainWindow) -> None:
    river.resize(river.minimumSize())
    QApplication.processEvents()
    do.select_words(river, "Gravel")
    popover = river.tagging.popover
    assert river.page.viewport().rect().contains(popover.geometry())
    inside = [w for w in popover.findChildren(type(popover._delete)) if w.isVisible()]
    assert all(popover.rect().contains(w.geometry()) for w in inside)


def test_choosing_a_card_takes_the_place_of_a_selection(river: MainWindow) -> None:
    for words in ("Gravel shows", "the old ford"):
        do.select_words(river, words)
        do.press(river, "1")
    do.select_words(river, "can be walked")
    cards = river.highlights.list
    other = 1 - cards.currentIndex().row()
    do.click(cards.viewport(), cards.visualRect(cards.model().index(other, 0)).center())
    assert river.state.selection is None
    assert river.page.selected() is None
