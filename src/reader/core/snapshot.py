"""A snapshot: articles with all that was marked in them, as it is at one moment.

Classroom material and reports are made of it; the same snapshot makes the same sheet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.core.content import Content
from reader.core.document import Document, Picture
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, HighlightId, ThemeId
from reader.core.note import Note, NoteKind
from reader.core.theme import ThemeTree


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """An article: its current text, the highlights there in reading order, and the notes.

    `pictures` by hash are those of its blocks; `collection` is the name of the one it is in, or "".
    """

    document: Document
    content: Content
    highlights: tuple[Highlight, ...] = ()
    notes: Mapping[HighlightId, tuple[Note, ...]] = field(default_factory=dict)
    document_notes: tuple[Note, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict, repr=False)
    collection: str = ""

    def notes_on(self, highlight: Highlight, *kinds: NoteKind) -> tuple[Note, ...]:
        """The notes on a highlight, the oldest first; only those of `kinds` if any are named."""
        notes = self.notes.get(highlight.id, ())
        return tuple(note for note in notes if not kinds or note.kind in kinds)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Articles in the order in which they are wanted, and what their marks name.

    `made` is the UTC time (ISO 8601) at which it was taken.
    """

    documents: tuple[MarkedDocument, ...] = ()
    themes: ThemeTree = field(default_factory=ThemeTree)
    coders: Mapping[CoderId, str] = field(default_factory=dict)
    theme_notes: Mapping[ThemeId, tuple[Note, ...]] = field(default_factory=dict)
    made: str = ""

    def theme_path(self, theme_id: ThemeId) -> str:
        """A theme with those above it, such as "War crimes/Shelling"."""
        return "/".join(theme.name for theme in self.themes.path(theme_id))

    def with_subs(self, wanted: Iterable[ThemeId]) -> frozenset[ThemeId]:
        """Those of `wanted` that are there, and every theme below them."""
        known = [theme_id for theme_id in wanted if theme_id in self.themes]
        below = (theme.id for theme_id in known for theme in self.themes.under(theme_id))
        return frozenset((*known, *below))
