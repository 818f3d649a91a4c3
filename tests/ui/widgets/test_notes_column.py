"""The notes on one thing: words that cannot be written wait until they can be."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.core.highlight import Highlight
from reader.core.note import NoteKind
from reader.session.commands.highlights import delete_highlights
from reader.session.commands.themes import add_theme
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.note_target import NoteTarget
from reader.ui.widgets.notes_column import NotesColumn


@pytest.fixture
def marks(library: Library) -> list[Highlight]:
    return library.read.highlights()


@pytest.fixture
def column(
    library: Library, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> Iterator[NotesColumn]:
    made = NotesColumn(library)
    qtbot.addWidget(made)
    made.resize(320, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_target(on(marks[0]))
    made.add()
    qtbot.keyClicks(made.editors[0].field, "Who saw it?")
    yield made
    made.show_target(None)


@pytest.fixture
def locked(library: Library) -> Iterator[sqlite3.Connection]:
    """The library cannot be written while this has an open transaction."""
    library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(library.session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def on(highlight: Highlight) -> NoteTarget:
    return NoteTarget(highlight_id=highlight.id)


def stored(library: Library, highlight: Highlight) -> list[str]:
    return [note.body for note in on(highlight).read(library.read)]


def test_the_words_grow_with_the_text_within_limits(
    column: NotesColumn, state: UiState, qtbot: QtBot
) -> None:
    column.follow_size(state)
    field = column.editors[0].field
    heights, sizes = [], []
    for size in (12, 20, 30, 40):
        state.set_look(replace(state.reading, size=size), state.colours)
        heights.append(field.fontMetrics().lineSpacing())
        sizes.append(field.font().pixelSize())
    assert sizes == [12, 13, 20, 20]
    assert heights[0] <= heights[1] < heights[2] == heights[3]
    column.show_target(None)


def test_a_rendered_note_is_as_tall_as_its_larger_words(
    column: NotesColumn, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> None:
    column.follow_size(state)
    column.show_target(on(marks[1]))
    rendered = column.editors[0].rendered
    qtbot.waitUntil(rendered.isVisible)
    before = rendered.height()
    state.set_look(replace(state.reading, size=30), state.colours)
    qtbot.waitUntil(lambda: rendered.height() > before)


def test_words_that_cannot_be_written_are_there_again_with_their_passage(
    column: NotesColumn, library: Library, marks: list[Highlight], locked: sqlite3.Connection
) -> None:
    column.show_target(on(marks[1]))
    assert [editor.typed.words for editor in column.editors] == ["Compare with ¶ 4."]
    column.show_target(None)
    column.show_target(on(marks[0]))
    assert [editor.typed.words for editor in column.editors] == ["Who saw it?"]
    assert column.editors[0].isVisible()
    assert stored(library, marks[0]) == []


def test_they_are_written_as_soon_as_that_is_possible_and_once(
    column: NotesColumn, library: Library, marks: list[Highlight], locked: sqlite3.Connection
) -> None:
    column.show_target(on(marks[1]))
    locked.execute("ROLLBACK")
    library.do(add_theme, "Curfew")
    assert stored(library, marks[0]) == ["Who saw it?"]
    column.show_target(on(marks[0]))
    assert [editor.typed.words for editor in column.editors] == ["Who saw it?"]
    assert len(stored(library, marks[0])) == 1


def test_an_edited_note_waits_likewise(
    column: NotesColumn, library: Library, marks: list[Highlight], locked: sqlite3.Connection,
    qtbot: QtBot,
) -> None:  # fmt: skip
    column.show_target(on(marks[1]))
    column.write()
    qtbot.keyClicks(column.editors[0].field, " And 3.")
    column.show_target(on(marks[2]))
    column.show_target(on(marks[1]))
    assert [editor.typed.words for editor in column.editors] == ["Compare with ¶ 4. And 3."]
    locked.execute("ROLLBACK")
    column.show_target(None)
    assert stored(library, marks[1]) == ["Compare with ¶ 4. And 3."]


def test_with_their_passage_they_go(
    column: NotesColumn, library: Library, marks: list[Highlight], locked: sqlite3.Connection,
    qtbot: QtBot,
) -> None:  # fmt: skip
    column.show_target(on(marks[1]))
    locked.execute("ROLLBACK")
    library.do(delete_highlights, [marks[0].id])
    with qtbot.assertNotEmitted(library.refused):
        library.do(add_theme, "Curfew")
    library.undo()
    library.undo()
    assert stored(library, marks[0]) == ["Who saw it?"]


def test_what_was_emptied_does_not_wait(
    column: NotesColumn, library: Library, marks: list[Highlight], qtbot: QtBot
) -> None:
    column.add(NoteKind.NOTE)
    column.editors[0].field.selectAll()
    qtbot.keyClick(column.editors[0].field, Qt.Key.Key_Delete)
    column.show_target(on(marks[1]))
    assert stored(library, marks[0]) == []


def test_a_gap_is_there_at_once_and_waits_for_a_hint(
    library: Library, column: NotesColumn, marks: list[Highlight], qtbot: QtBot
) -> None:
    column.show_target(on(marks[2]))
    before = len(column.editors)
    column.add(NoteKind.GAP)
    notes = library.read.notes_of_highlights([marks[2].id])[marks[2].id]
    assert [note.body for note in notes if note.kind is NoteKind.GAP] == [""]
    assert len(column.editors) == before + 1
    [gap] = [one for one in column.editors if one.typed.kind is NoteKind.GAP]
    assert gap.is_writing
