"""A selection: the passages that a filter has found, by the text that they stand in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.dates import days
from reader.core.ids import HighlightId, ThemeId


class Part(NamedTuple):
    """What is selected of one text, in reading order; it may be nothing."""

    text: TaggedText
    passages: Sequence[Passage]


class Order(StrEnum):
    """In what order passages are shown."""

    DOCUMENT = "document"
    THEME = "theme"
    PUBLISHED = "published"
    TAGGED = "tagged"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Selection:
    """Passages of a corpus. `parts` are all texts that were looked at, in the order of the library:
    also those in which nothing was found."""

    corpus: Corpus
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        """How many passages there are."""
        return sum(len(part.passages) for part in self.parts)

    @property
    def documents(self) -> int:
        """In how many documents they are."""
        return len({part.text.document.id for part in self.parts if part.passages})

    @property
    def is_narrowed(self) -> bool:
        """Whether passages of the texts that were looked at are left out."""
        return any(len(part.passages) < len(part.text.passages) for part in self.parts)

    @property
    def looked_at(self) -> int:
        """How many documents were looked at."""
        return len({part.text.document.id for part in self.parts})

    def without_empty(self) -> "Selection":
        """The documents in which something was found, alone."""
        found = {part.text.document.id for part in self.parts if part.passages}
        parts = tuple(part for part in self.parts if part.text.document.id in found)
        return Selection(self.corpus, parts)

    def homes(self) -> dict[HighlightId, TaggedText]:
        """The text that each passage stands in."""
        return {passage.id: part.text for part in self.parts for passage in part.passages}

    @property
    def ids(self) -> list[HighlightId]:
        """The highlights, in the order of the library."""
        return [passage.id for part in self.parts for passage in part.passages]


def everything(corpus: Corpus) -> Selection:
    """All passages of a corpus."""
    return Selection(corpus, tuple(Part(text, text.passages) for text in corpus.texts))


def in_order(
    selection: Selection, order: Order = Order.DOCUMENT, themes: Sequence[ThemeId] = ()
) -> list[Passage]:
    """The passages one after the other; those that are equal stay in the order of the library.

    By theme: where the first of its themes stands in the tree, of `themes` if there are any; those
    without one come last. By publication: the earliest day that it can have been, unknown last. By
    tagging: the latest first. By length: the longest first, in code points.
    """
    parts = selection.parts
    if order is Order.PUBLISHED:
        parts = tuple(sorted(parts, key=lambda part: _first_day(part.text.document.published)))
    passages = [passage for part in parts for passage in part.passages]
    if order is Order.LENGTH:
        passages.sort(key=lambda passage: passage.start - passage.end)
    elif order is Order.TAGGED:
        passages.sort(key=attrgetter("created"), reverse=True)
    elif order is Order.THEME:
        first = _first_theme(selection.corpus, set(themes))
        passages.sort(key=lambda passage: first(passage.themes))
    return passages


def _first_theme(corpus: Corpus, wanted: set[ThemeId]) -> Callable[[int], int]:
    rank = {theme.id: number for number, theme in enumerate(corpus.themes)}

    @cache
    def first(mask: int) -> int:
        found = (rank[one] for one in corpus.themes_of(mask) if not wanted or one in wanted)
        return next(found, len(rank))

    return first


@lru_cache(maxsize=4096)
def _first_day(published: str) -> str:
    found = days(published)
    return found[0].isoformat() if found else "~"  # after every digit
