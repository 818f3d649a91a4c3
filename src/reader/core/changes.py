"""Changes: what one step touched, for every listener to re-read what it shows."""

from dataclasses import dataclass, fields
from typing import Self

from reader.core.ids import (
    CoderId,
    CollectionId,
    DocumentId,
    FilterId,
    HighlightId,
    NoteId,
    RecipeId,
    ThemeId,
)


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was made, changed or deleted; read the library to learn which.

    `marked` holds the documents whose highlights or notes on them changed. With `everything`
    set another program wrote the file: all sets are empty and all must be read again.
    """

    documents: frozenset[DocumentId] = frozenset()
    collections: frozenset[CollectionId] = frozenset()
    highlights: frozenset[HighlightId] = frozenset()
    themes: frozenset[ThemeId] = frozenset()
    notes: frozenset[NoteId] = frozenset()
    coders: frozenset[CoderId] = frozenset()
    filters: frozenset[FilterId] = frozenset()
    recipes: frozenset[RecipeId] = frozenset()
    marked: frozenset[DocumentId] = frozenset()
    everything: bool = False

    def __bool__(self) -> bool:
        return self.everything or any(
            (
                self.documents,
                self.collections,
                self.highlights,
                self.themes,
                self.notes,
                self.coders,
                self.filters,
                self.recipes,
            )
        )

    def __or__(self, other: Self) -> Self:
        """What both touched, to be told as one."""
        both = {
            field.name: getattr(self, field.name) | getattr(other, field.name)
            for field in fields(self)
        }
        return type(self)(**both)
