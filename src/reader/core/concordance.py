"""A concordance: every hit in its line, sorted by the words that stand left or right of it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from reader.core.search import Found, Hit
from reader.core.search_words import words_of


class Side(StrEnum):
    """By which words lines are sorted, those next to the hit first."""

    LEFT = "left"
    RIGHT = "right"


class Line(NamedTuple):
    """One hit and where it was found."""

    found: Found
    hit: Hit


def lines(found: Iterable[Found], side: Side | None = None) -> list[Line]:
    """A line for every hit, in the order found, or sorted by one side: folded as a search folds
    them, lines that are alike there in the order found."""
    every = [Line(some, hit) for some in found for hit in some.hits]
    if side is Side.LEFT:
        every.sort(key=lambda line: words_of(line.hit.before)[::-1])
    elif side is Side.RIGHT:
        every.sort(key=lambda line: words_of(line.hit.after))
    return every
