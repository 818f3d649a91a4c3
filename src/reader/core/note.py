"""Notes: Markdown on a highlight, a document, a theme, or free."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId


class NoteKind(StrEnum):
    """What a note is for; questions and definitions become classroom material."""

    NOTE = "note"
    QUESTION = "question"
    DEFINITION = "definition"
    GAP = "gap"  # the passage is a gap on work sheets; the words, if any, are its hint


@dataclass(frozen=True, slots=True)
class Note:
    """A note; at most one of the three targets is set, a free note has none. Times are UTC."""

    id: NoteId
    kind: NoteKind
    body: str
    coder_id: CoderId
    created: str
    modified: str
    highlight_id: HighlightId | None = None
    document_id: DocumentId | None = None
    theme_id: ThemeId | None = None


def only_gaps(notes: Iterable[Note]) -> bool:
    """Whether there are notes, and all of them only make a gap of their passage."""
    kinds = {note.kind for note in notes}
    return kinds == {NoteKind.GAP}
