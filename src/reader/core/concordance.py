"""A concordance: every hit in its line, sorted by the words that stand left or right of it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from reader.core.search import Found, Hit, Part
from reader.core.search_words import words_of

_TEXTS = (Part.TEXTS, Part.HIGHLIGHTS)


class Side(StrEnum):
    """By which words lines are sorted, those next to the hit first."""

    LEFT = "left"
    RIGHT = "right"


class Line(NamedTuple):
    """One hit and where it was found."""

    found: Found
    hit: Hit


def without_repeated_titles(every: Iterable[Line]) -> list[Line]:
    """The lines without those of titles that stand in the text of their document just so, as an
    article begins with its own title as a heading."""
    every = list(every)
    said = {(line.found.document_id, *line.hit[2:5]) for line in every if line.found.part in _TEXTS}
    return [
        line
        for line in every
        if line.found.part is not Part.TITLES
        or (line.found.document_id, *line.hit[2:5]) not in said
    ]


def lines(found: Iterable[Found], side: Side | None = None) -> list[Line]:
    """A line for every hit, in the order found, or sorted by one side: folded as a search folds
    them, lines that are alike there in the order found."""
    every = [Line(some, hit) for some in found for hit in some.hits]
    if side is Side.LEFT:
        every.sort(key=lambda line: words_of(line.hit.before)[::-1])
    elif side is Side.RIGHT:
        every.sort(key=lambda line: words_of(line.hit.after))
    return every
