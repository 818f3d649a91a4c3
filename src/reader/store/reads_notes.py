"""Questions about notes, themes, coders, saved filters and recipes."""

from collections.abc import Iterable
from itertools import groupby

from reader.core.coder import Coder
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId
from reader.core.note import Note
from reader.core.saved_filter import SavedFilter
from reader.core.saved_recipe import SavedRecipe
from reader.core.theme import Theme, ThemeTree
from reader.store.question import AMONG, Question, listed


class NoteReads(Question):
    """What can be asked about notes, themes, coders, saved filters and recipes. Notes are the
    oldest first."""

    def themes(self) -> ThemeTree:
        """All themes."""
        return ThemeTree(self._all(Theme, "ORDER BY position, name"))

    def note(self, note_id: NoteId) -> Note | None:
        """The note of that id."""
        return self._one(Note, "WHERE id = ?", (note_id,))

    def all_notes(self) -> list[Note]:
        """Every note of the library, oldest first."""
        return self._all(Note, "ORDER BY created, rowid")

    def notes_on_highlights(self, document_id: DocumentId) -> dict[HighlightId, list[Note]]:
        """The notes on the highlights of a document, by highlight, oldest first."""
        return _by_highlight(
            self._all(
                Note,
                "WHERE highlight_id IN (SELECT id FROM highlight WHERE document_id = ?)"
                " ORDER BY highlight_id, created, rowid",
                (document_id,),
            )
        )

    def notes_of_highlights(self, ids: Iterable[HighlightId]) -> dict[HighlightId, list[Note]]:
        """The notes on the highlights `ids`, by highlight, oldest first."""
        rest = f"WHERE highlight_id {AMONG} ORDER BY highlight_id, created, rowid"
        return _by_highlight(self._all(Note, rest, (listed(ids),)))

    def notes_on_document(self, document_id: DocumentId) -> list[Note]:
        """The notes on a document itself, oldest first."""
        return self._all(Note, "WHERE document_id = ? ORDER BY created, rowid", (document_id,))

    def notes_on_theme(self, theme_id: ThemeId) -> list[Note]:
        """The notes on a theme, oldest first."""
        return self._all(Note, "WHERE theme_id = ? ORDER BY created, rowid", (theme_id,))

    def free_notes(self) -> list[Note]:
        """The notes that are on nothing, oldest first."""
        none = "highlight_id IS NULL AND document_id IS NULL AND theme_id IS NULL"
        return self._all(Note, f"WHERE {none} ORDER BY created, rowid")

    def coders(self) -> list[Coder]:
        """All coders by name."""
        return self._all(Coder, "ORDER BY name")

    def coder(self, coder_id: CoderId) -> Coder | None:
        """The coder of that id."""
        return self._one(Coder, "WHERE id = ?", (coder_id,))

    def saved_filters(self) -> list[SavedFilter]:
        """All saved filters in order."""
        return self._all(SavedFilter, "ORDER BY position, name")

    def saved_recipes(self) -> list[SavedRecipe]:
        """All saved recipes in order."""
        return self._all(SavedRecipe, "ORDER BY position, name")

    def notes_on_themes(self) -> dict[ThemeId, list[Note]]:
        """All notes on themes."""
        notes = self._all(Note, "WHERE theme_id IS NOT NULL ORDER BY theme_id, created, rowid")
        grouped = groupby(notes, key=lambda note: note.theme_id)
        return {theme_id: list(some) for theme_id, some in grouped if theme_id}


def _by_highlight(notes: Iterable[Note]) -> dict[HighlightId, list[Note]]:
    grouped = groupby(notes, key=lambda note: note.highlight_id)
    return {highlight_id: list(some) for highlight_id, some in grouped if highlight_id}
