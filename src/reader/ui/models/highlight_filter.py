"""Which highlights of a document a list shows: by theme, by words, by kind of note. No Qt."""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.folding import FoldedText
from reader.core.highlight import Highlight
from reader.core.ids import ThemeId
from reader.core.note import Note, NoteKind


class Kind(StrEnum):
    """The kinds to choose from; the value is what people read."""

    ALL = "All passages"
    NOTED = "With notes"
    QUESTIONS = "Questions"
    DEFINITIONS = "Definitions"
    GAPS = "Gaps"
    UNTAGGED = "Without a theme"


@dataclass(frozen=True)
class Card:
    """A highlight with the notes on it, as a list shows them."""

    highlight: Highlight
    notes: tuple[Note, ...] = ()
    _folded: list[FoldedText] = field(default_factory=list, repr=False, compare=False)

    def reads(self, words: str) -> bool:
        """Whether `words` stand in the quote or in a note; case and accents set aside."""
        if not self._folded:  # kept: the next letter typed asks again
            parts = [self.highlight.quote, *(note.body for note in self.notes)]
            self._folded.append(FoldedText("\n".join(parts)))
        return bool(self._folded[0].find_all(words))


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show. Of several themes any will do; all of the words must be there."""

    themes: frozenset[ThemeId] = frozenset()
    words: str = ""
    kind: Kind = Kind.ALL

    def takes(self, card: Card) -> bool:
        """Whether `card` is shown."""
        if self.themes and self.themes.isdisjoint(card.highlight.themes):
            return False
        if not self._is_of_kind(card):
            return False
        return all(card.reads(word) for word in self.words.split())

    def _is_of_kind(self, card: Card) -> bool:
        match self.kind:
            case Kind.ALL:
                return True
            case Kind.NOTED:
                return bool(card.notes)
            case Kind.UNTAGGED:
                return not card.highlight.themes
            case Kind.QUESTIONS:
                return any(note.kind is NoteKind.QUESTION for note in card.notes)
            case Kind.DEFINITIONS:
                return any(note.kind is NoteKind.DEFINITION for note in card.notes)
            case Kind.GAPS:
                return any(note.kind is NoteKind.GAP for note in card.notes)
