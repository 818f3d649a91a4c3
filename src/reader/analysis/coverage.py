"""Coverage: how much of each document is tagged, and which paragraphs no one has touched."""

from typing import NamedTuple

from reader.analysis.selection import Part, Selection
from reader.analysis.stretches import covered
from reader.core.corpus import Passage, TaggedText
from reader.core.ids import HighlightId, ThemeId
from reader.core.segments import Interval, runs


class Coverage(NamedTuple):
    """How far a document is tagged. Passages that wait on an older text are left out.

    `tagged` counts the code points of the text in at least one passage, `paragraphs` those that are
    numbered, `untouched` names the ones (¶) that have no character in a passage.
    """

    text: TaggedText
    tagged: int
    paragraphs: int
    untouched: tuple[int, ...]
    highlights: tuple[HighlightId, ...]

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter left passages of it out: what they touch may be `untouched`."""
        return len(self.highlights) < len(self.text.passages)

    @property
    def share(self) -> float:
        """From 0 to 1: `tagged` ÷ code points of the text."""
        return self.tagged / self.text.length if self.text.length else 0.0


class Strip(NamedTuple):
    """A stretch of a document as it is drawn, from `start` to `end`, 0 to 1 of its code points:
    under all of it are the same passages, of these themes in the order of the tree."""

    start: float
    end: float
    themes: tuple[ThemeId, ...]
    highlights: tuple[HighlightId, ...]


def coverage(selection: Selection) -> list[Coverage]:
    """A row for each document that was looked at."""
    return [_coverage(part) for part in selection.parts if part.text.is_current]


def strip(selection: Selection, part: Part) -> list[Strip]:
    """The tagged stretches of one text, in order, cut wherever a passage begins or ends."""
    length = part.text.length
    found = []
    for start, end, passages in runs(Interval(p.start, p.end, p) for p in part.passages):
        mask = 0
        for passage in passages:
            mask |= passage.themes
        ids = tuple(passage.id for passage in passages)
        themes = selection.corpus.themes_of(mask)
        found.append(Strip(start / length, end / length, themes, ids))
    return found


def _coverage(part: Part) -> Coverage:
    text, passages = part
    touched: set[int] = set()
    for passage in passages:
        touched.update(_blocks(text, passage))
    paragraphs = [
        (number, at)
        for at, number in enumerate(text.numbers)
        if number > (text.numbers[at - 1] if at else 0)
    ]
    untouched = tuple(number for number, at in paragraphs if at not in touched)
    ids = tuple(passage.id for passage in passages)
    return Coverage(text, covered(passages), text.paragraphs, untouched, ids)


def _blocks(text: TaggedText, passage: Passage) -> range:
    """The blocks in which a passage has a character; a line feed is in none."""
    first = text.block_at(passage.start)
    if first + 1 < len(text.starts) and passage.start == text.starts[first + 1] - 1:
        first += 1
    return range(first, text.block_at(passage.end - 1) + 1)
