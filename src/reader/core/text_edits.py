"""Edits of a text, and where a passage stands after them. Positions are code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple


class TextEdit(NamedTuple):
    """The characters `start:end` of the old text are replaced by `text`."""

    start: int
    end: int
    text: str


class EditMap:
    """The way from positions before some edits to those after them.

    Raises ValueError if two edits overlap or one ends before it begins.
    """

    def __init__(self, edits: Sequence[TextEdit]) -> None:
        self._edits = in_order(edits)
        self._starts = [edit.start for edit in self._edits]
        self._ends = [edit.end for edit in self._edits]
        grown = (len(edit.text) - (edit.end - edit.start) for edit in self._edits)
        self._shifts = list(accumulate(grown, initial=0))  # before each edit

    def passage(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the passage `start:end` stands afterwards; None if nothing of it is left.

        What was put in at one of its edges is not of it; what replaced characters of it is, also
        where that reaches beyond an edge.
        """
        return self._place(start, end, takes=True)

    def inside(self, start: int, end: int) -> tuple[int, int] | None:
        """As `passage`, but what replaced characters on both sides of an edge is left outside."""
        return self._place(start, end, takes=False)

    def typed_beside(self, start: int, end: int) -> tuple[int, int]:
        """How many characters were put in right before the passage `start:end`, and right after."""
        ends = slice(bisect_left(self._ends, start), bisect_right(self._ends, start))
        starts = slice(bisect_left(self._starts, end), bisect_right(self._starts, end))
        before, after = self._edits[ends], self._edits[starts]
        return sum(len(edit.text) for edit in before), sum(len(edit.text) for edit in after)

    def position(self, at: int) -> int:
        """Where the character `at` stands afterwards; if it is gone, what took its place. What
        was put in before it is taken along with it."""
        index = bisect_left(self._starts, at)
        if index and self._ends[index - 1] > at:
            return self._start(index - 1)
        return at + self._shifts[index]

    def _place(self, start: int, end: int, *, takes: bool) -> tuple[int, int] | None:
        first = bisect_right(self._ends, start)  # the first that ends after the start
        new_start = start + self._shifts[first]
        if first < len(self._edits) and self._starts[first] < start:
            new_start = self._start(first) if takes else self._end(first)
        last = bisect_left(self._starts, end)  # the first that begins at the end or after it
        new_end = end + self._shifts[last]
        if last and self._ends[last - 1] > end:
            new_end = self._end(last - 1) if takes else self._start(last - 1)
        return (new_start, new_end) if new_start < new_end else None

    def _start(self, index: int) -> int:
        return self._starts[index] + self._shifts[index]

    def _end(self, index: int) -> int:
        return self._ends[index] + self._shifts[index + 1]


def in_order(edits: Iterable[TextEdit]) -> list[TextEdit]:
    """`edits` by position, those at one position as they were given. Raises ValueError as
    `EditMap` does."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    at = 0
    for edit in ordered:
        if edit.start < at or edit.end < edit.start:
            raise ValueError(f"{edit.start}:{edit.end} overlaps another edit or is no range")
        at = edit.end
    return ordered


def applied(text: str, edits: Iterable[TextEdit]) -> str:
    """`text` with edits made. Raises ValueError as `EditMap` does, and for one beyond the end."""
    parts, at = [], 0
    for edit in in_order(edits):
        if edit.end > len(text):
            raise ValueError(f"{edit.start}:{edit.end} is beyond a text of {len(text)} characters")
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])
