"""Commands on notes: write, change, delete."""

from dataclasses import replace

from reader.core.ids import DocumentId, HighlightId, NoteId, ThemeId
from reader.core.note import Note, NoteKind
from reader.core.text import canonical
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.documents import get_document
from reader.session.commands.highlights import get_highlights
from reader.session.commands.themes import get_theme
from reader.store.tx import Tx


@command("Add note")
def add_note(
    tx: Tx,
    body: str,
    kind: NoteKind = NoteKind.NOTE,
    *,
    highlight_id: HighlightId | None = None,
    document_id: DocumentId | None = None,
    theme_id: ThemeId | None = None,
) -> Note:
    """Write a note (Markdown) on one thing, or a free one. Raises Refused if it is empty or what
    it would be on is gone. A gap may be empty, and is always on a highlight."""
    body = canonical(body)
    if kind is NoteKind.GAP and highlight_id is None:
        raise Refused("A gap is made of a highlight.")
    if not body.strip() and kind is not NoteKind.GAP:
        raise Refused("A note needs some words.")
    if highlight_id is not None:
        get_highlights(tx, [highlight_id])
    if document_id is not None:
        get_document(tx, document_id)
    if theme_id is not None:
        get_theme(tx, theme_id)
    tx.label = f"Add {kind.value}"
    return tx.put(
        Note(
            id=NoteId(tx.fresh_id()),
            kind=kind,
            body=body,
            coder_id=tx.coder_id,
            created=tx.time,
            modified=tx.time,
            highlight_id=highlight_id,
            document_id=document_id,
            theme_id=theme_id,
        )
    )


@command("Edit note")
def edit_note(
    tx: Tx, note_id: NoteId, *, body: str | None = None, kind: NoteKind | None = None
) -> Note:
    """Change a note's words or kind. Edits of one burst of typing are one step to undo."""
    old = _get(tx, note_id)
    new = replace(old, body=old.body if body is None else canonical(body), kind=kind or old.kind)
    if new == old:
        return old
    if new.kind is NoteKind.GAP and new.highlight_id is None:
        raise Refused("A gap is made of a highlight.")
    if not new.body.strip() and new.kind is not NoteKind.GAP:
        raise Refused("A note needs some words: delete it instead.")
    tx.label = f"Edit {new.kind.value}"
    tx.merge_key = f"note:{note_id}" if kind is None else None
    return tx.put(replace(new, modified=tx.time))


@command("Delete note")
def delete_note(tx: Tx, note_id: NoteId) -> None:
    """Delete a note."""
    note = _get(tx, note_id)
    tx.label = f"Delete {note.kind.value}"
    tx.delete(note)


def _get(tx: Tx, note_id: NoteId) -> Note:
    note = tx.read.note(note_id)
    if note is None:
        raise Refused("There is no such note any more.")
    return note
