"""What notes are on."""

from dataclasses import dataclass

from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.core.note import Note
from reader.store.reads import Reads


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What the notes are on: a highlight, a document, a theme, or, with none, nothing (free)."""

    highlight_id: HighlightId | None = None
    document_id: DocumentId | None = None
    theme_id: ThemeId | None = None

    def read(self, read: Reads) -> list[Note]:
        """The notes on it, oldest first."""
        if self.highlight_id is not None:
            return read.notes_of_highlights([self.highlight_id]).get(self.highlight_id, [])
        if self.document_id is not None:
            return read.notes_on_document(self.document_id)
        if self.theme_id is not None:
            return read.notes_on_theme(self.theme_id)
        return read.free_notes()

    def is_there(self, read: Reads) -> bool:
        """Whether a note can be written on it."""
        if self.highlight_id is not None:
            return bool(read.highlights_by_id([self.highlight_id]))
        if self.document_id is not None:
            return read.document(self.document_id) is not None
        return self.theme_id is None or read.themes().get(self.theme_id) is not None
