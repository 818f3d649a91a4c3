"""A note being written: when it is on disk, and what undo and others do to it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.core.highlight import Highlight
from reader.core.note import Note, NoteKind
from reader.session import Session
from reader.session.commands.notes import delete_note, edit_note
from reader.session.commands.themes import add_theme
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.note_editor import NoteEditor


@pytest.fixture
def highlight(library: Library) -> Highlight:
    return library.read.highlights()[0]


@pytest.fixture
def editor(
    library: Library, state: UiState, highlight: Highlight, qtbot: QtBot
) -> Iterator[NoteEditor]:
    page = QWidget()
    made = NoteEditor(library, highlight_id=highlight.id)
    layout = QVBoxLayout(page)
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(page)
    page.resize(320, 300)
    with qtbot.waitExposed(page):
        page.show()
    made.write()
    qtbot.waitUntil(made.field.hasFocus)
    yield made
    page.close()


def leave(editor: NoteEditor) -> None:
    editor.parentWidget().findChild(QLineEdit).setFocus()


def stored(library: Library, highlight: Highlight) -> list[Note]:
    return library.read.notes_of_highlights([highlight.id]).get(highlight.id, [])


def test_the_first_words_make_the_note_when_the_field_is_left(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "Whose bicycle?")
    assert stored(library, highlight) == []
    leave(editor)
    assert [note.body for note in stored(library, highlight)] == ["Whose bicycle?"]
    assert editor.rendered.isVisible()


def test_typed_words_are_written_before_any_other_command(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "First")
    library.do(add_theme, "Diplomacy")
    assert [note.body for note in stored(library, highlight)] == ["First"]
    assert editor.field.hasFocus()
    assert library.session.undo_label == "Add theme “Diplomacy”"


def test_typed_words_are_written_a_second_after_the_last_key(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(editor.made):
        qtbot.keyClicks(editor.field, "In a moment")
    assert [note.body for note in stored(library, highlight)] == ["In a moment"]


def test_one_burst_of_typing_is_one_step(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    for part in ("One", " two", " three"):
        qtbot.keyClicks(editor.field, part)
        editor.typed.write()
    leave(editor)
    library.undo()
    assert [note.body for note in stored(library, highlight)] == ["One"]
    library.undo()
    assert stored(library, highlight) == []


def test_words_that_cannot_be_written_stay_and_are_written_later(
    editor: NoteEditor, library: Library, highlight: Highlight, qtbot: QtBot
) -> None:
    library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(library.session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    qtbot.keyClicks(editor.field, "Who saw it?")
    with qtbot.assertNotEmitted(editor.vanished):
        leave(editor)
    assert stored(library, highlight) == []
    other.execute("ROLLBACK")
    other.close()
    library.do(add_theme, "Curfew")
    assert [note.body for note in stored(library, highlight)] == ["Who saw it?"]


def test_an_emptied_note_is_deleted_when_it_is_left(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "Gone")
    editor.typed.write()
    editor.field.selectAll()
    qtbot.keyClick(editor.field, Qt.Key.Key_Backspace)
    editor.typed.write()
    assert len(stored(library, highlight)) == 1
    with qtbot.waitSignal(editor.vanished):
        leave(editor)
    assert stored(library, highlight) == []


def test_a_new_note_without_a_word_leaves_no_trace(
    library: Library, editor: NoteEditor, qtbot: QtBot
) -> None:
    before = library.session.undo_label
    with qtbot.waitSignal(editor.vanished):
        leave(editor)
    assert library.session.undo_label == before


def test_undo_brings_the_words_before_back_into_the_field(
    library: Library, editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "Before")
    leave(editor)
    editor.write()
    qtbot.keyClicks(editor.field, " and after")
    editor.typed.write()
    library.undo()
    assert editor.field.toPlainText() == "Before"


def test_what_another_writes_does_not_overwrite_what_is_being_typed(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "Mine")
    editor.typed.write()
    [note] = stored(library, highlight)
    with Session.open(library.session.path) as other:
        other.do(edit_note, note.id, body="Theirs")
    qtbot.keyClicks(editor.field, "!")
    library.look()
    assert editor.field.toPlainText() == "Mine!"
    with Session.open(library.session.path) as other:
        other.do(delete_note, note.id)
    library.look()
    leave(editor)
    assert [note.body for note in stored(library, highlight)] == ["Mine!"]


def test_another_library_gets_nothing_of_what_was_typed_here(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot, tmp_path: Path
) -> None:
    here = library.session.path
    qtbot.keyClicks(editor.field, "For the first one")
    assert library.open(tmp_path / "second.db")
    assert library.read.all_notes() == []
    with Session.open(here) as first:
        notes = first.read.notes_of_highlights([highlight.id])[highlight.id]
    assert [note.body for note in notes] == ["For the first one"]


def test_the_kind_can_be_changed(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.field, "Who?")
    editor.typed.write()
    editor.typed.set_kind(NoteKind.QUESTION)
    assert stored(library, highlight)[0].kind is NoteKind.QUESTION


@pytest.mark.parametrize(
    ("chosen", "key", "expected"),
    [
        ("war", Qt.Key.Key_B, "**war**"),
        ("**war**", Qt.Key.Key_B, "war"),
        ("war", Qt.Key.Key_I, "*war*"),
        ("war", Qt.Key.Key_L, "[war](https://)"),
        ("https://example.org", Qt.Key.Key_L, "[](https://example.org)"),
        ("😀", Qt.Key.Key_B, "**😀**"),
    ],
)
def test_keys_write_markdown(
    editor: NoteEditor, qtbot: QtBot, chosen: str, key: Qt.Key, expected: str
) -> None:
    editor.field.setPlainText(chosen)
    editor.field.selectAll()
    qtbot.keyClick(editor.field, key, Qt.KeyboardModifier.ControlModifier)
    assert editor.field.toPlainText() == expected


def test_bold_and_bold_again_is_as_before(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.field.setPlainText("😀 war")
    editor.field.selectAll()
    for _ in range(2):
        qtbot.keyClick(editor.field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.field.toPlainText() == "😀 war"


def test_it_grows_with_its_text(editor: NoteEditor, qtbot: QtBot) -> None:
    before = editor.field.height()
    editor.field.setPlainText("\n".join("A line" for _ in range(12)))
    assert editor.field.height() > before + 80


def test_enter_on_the_rendered_note_begins_to_write(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.field, "**Bold**")
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert editor.rendered.hasFocus()
    assert editor.rendered.toPlainText() == "Bold"
    qtbot.keyClick(editor.rendered, Qt.Key.Key_Return)
    assert editor.field.hasFocus()
    assert editor.field.toPlainText() == "**Bold**"


def test_a_deleted_editor_is_not_asked_to_write(
    library: Library, state: UiState, highlight: Highlight, qtbot: QtBot
) -> None:
    made = NoteEditor(library, highlight_id=highlight.id)
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()
    assert library.do(add_theme, "Diplomacy") is not None


def test_a_gap_stays_without_a_word(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    editor.typed.set_kind(NoteKind.GAP)
    leave(editor)
    [gap] = stored(library, highlight)
    assert (gap.kind, gap.body) == (NoteKind.GAP, "")
    editor.write()
    qtbot.keyClicks(editor.field, "a colour")
    leave(editor)
    assert stored(library, highlight)[0].body == "a colour"
    editor.write()
    editor.field.clear()
    leave(editor)
    assert stored(library, highlight)[0].body == ""


def test_what_is_no_gap_any_more_needs_words_again(
    library: Library, editor: NoteEditor, highlight: Highlight, qtbot: QtBot
) -> None:
    editor.typed.set_kind(NoteKind.GAP)
    leave(editor)
    editor.typed.set_kind(NoteKind.QUESTION)
    editor.write()
    qtbot.keyClicks(editor.field, "What is it?")
    leave(editor)
    [asked] = stored(library, highlight)
    assert (asked.kind, asked.body) == (NoteKind.QUESTION, "What is it?")
