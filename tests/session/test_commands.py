"""Every command: taken back and done again it leaves exactly the same rows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.note import NoteKind
from reader.session.commands.coders import rename_coder
from reader.session.commands.collections import (
    add_collection,
    delete_collection,
    rename_collection,
)
from reader.session.commands.documents import (
    add_documents,
    edit_document,
    move_documents,
    restore_documents,
    trash_documents,
)
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
    untag_highlights,
)
from reader.session.commands.notes import add_note, delete_note, edit_note
from reader.session.commands.themes import (
    add_theme,
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
    split_theme,
)
from tests.libraries import broken_steps, draft, dump, health, open_library
from tests.session.worlds import World, furnished

Act = Callable[[World], object]
ACTS: dict[str, Act] = {
    "Import “The flood”": lambda w: w.session.do(add_documents, [draft()], w.collection.id),
    "Import 2 articles": lambda w: w.session.do(add_documents, [draft(), draft("B")]),
    "Edit “The flood”": lambda w: w.session.do(edit_document, w.document.id, author="A. Writer"),
    "Rename to “Water”": lambda w: w.session.do(edit_document, w.document.id, title=" Water\n"),
    "Move “The flood” out of their collection": lambda w: w.session.do(
        move_documents, [w.document.id], None
    ),
    "Move 2 documents to “Lakes”": lambda w: w.session.do(
        move_documents, [w.document.id, w.trashed.id], w.lakes.id
    ),
    "Move “The flood” to trash": lambda w: w.session.do(trash_documents, [w.document.id]),
    "Restore “Gone”": lambda w: w.session.do(restore_documents, [w.trashed.id]),
    "Add collection “Seas”": lambda w: w.session.do(add_collection, "Seas"),
    "Rename collection to “Seas”": lambda w: w.session.do(
        rename_collection, w.collection.id, "Seas"
    ),
    "Delete collection “Rivers”": lambda w: w.session.do(delete_collection, w.collection.id),
    "Add highlight": lambda w: w.session.do(add_highlight, w.document.id, 4, 9),
    "Tag passage “River” and “Bridge”": lambda w: w.session.do(
        add_highlight, w.document.id, 4, 9, [w.river.id, w.bridge.id, w.river.id]
    ),
    "Move ends of highlight": lambda w: w.session.do(resize_highlight, w.tagged.id, 4, 20),
    "Tag passage “Flood”": lambda w: w.session.do(tag_highlights, [w.tagged.id], w.flood.id),
    "Tag 2 passages “Flood”": lambda w: w.session.do(
        tag_highlights, [w.tagged.id, w.plain.id], w.flood.id
    ),
    "Take “River” from passage": lambda w: w.session.do(
        untag_highlights, [w.tagged.id, w.plain.id], w.river.id
    ),
    "Delete 1 highlight and 1 note": lambda w: w.session.do(delete_highlights, [w.tagged.id]),
    "Delete 1 highlight": lambda w: w.session.do(delete_highlights, [w.plain.id]),
    "Add theme “Rain”": lambda w: w.session.do(add_theme, "Rain", w.flood.id, key=1),
    "Rename theme “River” to “Stream”": lambda w: w.session.do(
        edit_theme, w.river.id, name="Stream", colour="#112233"
    ),
    "Recolour theme “River”": lambda w: w.session.do(edit_theme, w.river.id, colour="#112233"),
    "Edit theme “River”": lambda w: w.session.do(edit_theme, w.river.id, key=w.bridge.key),
    "Move theme “Bridge” under “River”": lambda w: w.session.do(
        move_theme, w.bridge.id, w.river.id, 0
    ),
    "Move theme “Flood” at the top": lambda w: w.session.do(move_theme, w.flood.id, None),
    "Merge theme “River” into “Bridge” (2 highlights retagged)": lambda w: w.session.do(
        merge_themes, w.river.id, w.bridge.id
    ),
    "Split theme “Rain” off “River” (1 highlight retagged)": lambda w: w.session.do(
        split_theme, w.river.id, "Rain", [w.tagged.id, w.plain.id]
    ),
    "Delete theme “River” (2 highlights untagged)": lambda w: w.session.do(
        delete_theme, w.river.id
    ),
    "Add definition": lambda w: w.session.do(
        add_note, "Water.", NoteKind.DEFINITION, document_id=w.document.id
    ),
    "Add note": lambda w: w.session.do(add_note, "Free."),
    "Edit question": lambda w: w.session.do(edit_note, w.note.id, body="Who heard it?"),
    "Edit note": lambda w: w.session.do(edit_note, w.note.id, kind=NoteKind.NOTE),
    "Delete question": lambda w: w.session.do(delete_note, w.note.id),
    "Rename coder to “Ada”": lambda w: w.session.do(rename_coder, w.session.coder.id, "Ada"),
}


@pytest.mark.parametrize("label", ACTS)
def test_a_command_is_undone_and_redone_to_the_very_row(label: str, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as session:
        world = furnished(session)
        before = dump(path)
        ACTS[label](world)
        after = dump(path)
        assert session.undo_label == label
        assert after != before or label.startswith("Rename coder")
        assert session.undo() == label
        assert dump(path) == before
        assert session.redo_label == label
        assert session.redo() == label
        assert dump(path) == after
        assert session.redo_label is None
    assert health(path) == []
    assert broken_steps(path) == []
    with open_library(path) as session:
        assert session.undo() == label
        session.redo()
        assert dump(path) == after


IDLE: dict[str, Act] = {
    "move ends nowhere": lambda w: w.session.do(resize_highlight, w.tagged.id, 0, 14),
    "tag again": lambda w: w.session.do(tag_highlights, [w.tagged.id], w.river.id),
    "untag what is not tagged": lambda w: w.session.do(untag_highlights, [w.plain.id], w.river.id),
    "the same words": lambda w: w.session.do(edit_note, w.note.id, body="Who saw it?"),
    "the same title": lambda w: w.session.do(edit_document, w.document.id, title="The  flood"),
    "the same name": lambda w: w.session.do(edit_theme, w.river.id, name="River"),
    "trash what is in the trash": lambda w: w.session.do(trash_documents, [w.trashed.id]),
    "move a theme to where it is": lambda w: w.session.do(move_theme, w.bridge.id, None, 1),
    "import nothing": lambda w: w.session.do(add_documents, []),
}


@pytest.mark.parametrize("what", IDLE)
def test_a_command_that_changes_nothing_is_no_step(what: str, tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as session:
        world = furnished(session)
        label, told = session.undo_label, list[object]()
        session.listen(told.append)
        IDLE[what](world)
        assert (session.undo_label, told) == (label, [])
