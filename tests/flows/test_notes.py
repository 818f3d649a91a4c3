"""Notes and memos: what is typed saves itself, and Ctrl+Z undoes first there, then the library."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.core.note import Note
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener

TITLE = "The river at low water"


def memos(window: MainWindow) -> list[Note]:
    return window.library.read.notes_on_document(do.opened(window).id)


def to_memo(window: MainWindow) -> QPlainTextEdit:
    do.press(window, "5", do.CTRL)
    field = window.sidebar.panel("Memo").findChildren(QPlainTextEdit)[0]
    if not isinstance(QApplication.focusWidget(), QPlainTextEdit):
        do.click(field.viewport())
    assert QApplication.focusWidget() is field
    return field


def test_a_memo_is_written_while_it_is_typed(river: MainWindow, qtbot: QtBot) -> None:
    to_memo(river)
    do.write(river, "Low water brings the town together.")
    qtbot.waitUntil(lambda: memos(river) != [], timeout=3000)
    assert [note.body for note in memos(river)] == ["Low water brings the town together."]


def test_a_memo_survives_closing_at_once(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    to_memo(window)
    do.write(window, "Unfinished thou")
    window.close()
    again = start(library)
    assert [note.body for note in memos(again)] == ["Unfinished thou"]


def test_a_memo_survives_going_to_another_article(river: MainWindow) -> None:
    to_memo(river)
    do.write(river, "Stays here")
    do.press(river, Qt.Key.Key_Escape)
    do.click_row(river.library_panel._view, "A lantern in the harbour")
    assert memos(river) == []
    do.click_row(river.library_panel._view, TITLE)
    assert [note.body for note in memos(river)] == ["Stays here"]


def test_undo_goes_to_the_field_first_and_then_to_the_library(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    field = to_memo(river)
    do.write(river, "word")
    do.press(river, "z", do.CTRL)
    assert field.toPlainText() == ""
    assert len(do.highlights(river)) == 1
    while field.document().isUndoAvailable():
        do.press(river, "z", do.CTRL)
    do.press(river, "z", do.CTRL)
    assert do.highlights(river) == []


def test_a_note_is_closed_with_escape_and_opened_again(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "n")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    do.write(river, "Where do the boats go?")
    do.press(river, Qt.Key.Key_Escape)
    (highlight,) = do.highlights(river)
    notes = river.library.read.notes_of_highlights([highlight.id])[highlight.id]
    assert [note.body for note in notes] == ["Where do the boats go?"]


def test_an_empty_note_leaves_nothing_behind(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "n")
    do.press(river, Qt.Key.Key_Escape)
    (highlight,) = do.highlights(river)
    assert river.library.read.notes_of_highlights([highlight.id]).get(highlight.id, []) == []


def test_letters_typed_in_a_note_are_letters(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "n")
    do.write(river, "hntqd 123")
    river.panels.focus("page")
    (highlight,) = do.highlights(river)
    (note,) = river.library.read.notes_of_highlights([highlight.id])[highlight.id]
    assert note.body == "hntqd 123"
    assert highlight.themes == ()


def test_markdown_keys_write_markdown(river: MainWindow) -> None:
    field = to_memo(river)
    do.write(river, "low")
    do.press(river, "a", do.CTRL)
    do.press(river, "b", do.CTRL)
    assert field.toPlainText() == "**low**"


def test_a_note_on_the_page_is_chosen_by_a_click(river: MainWindow, qtbot: QtBot) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "n")
    do.write(river, "A note that shows in the margin")
    river.panels.focus("page")
    river.page.choose(None)
    river.state.choose(None)
    margin = river.page.sheet.margin(river.page.place.visible(), river.page.place.view)
    if not margin.notes:  # too narrow for notes in the margin
        return
    box = margin.notes[0].rect.translated(0, -river.page.place.top).toRect()
    do.click(river.page.viewport(), box.center())
    assert river.state.highlight_id == do.highlights(river)[0].id
