"""Bars: how far down a printed page each passage reaches, and which lane its bracket is in. No Qt.

A passage that goes on at the top of another column has a bar there too. Points of the page.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reader.core.segments import Interval, lanes
from reader.importers.pdf_glyphs import Box
from reader.ui.page.marks import Mark
from reader.ui.page.notes import reading_order
from reader.ui.printed.letters import Letters


class Bar(NamedTuple):
    """From `top` to `bottom` of a page, in a lane from 0."""

    top: float
    bottom: float
    lane: int
    mark: Mark


def bars(letters: Letters, marks: Iterable[Mark]) -> list[Bar]:
    """The bars of `marks` on the page with these letters, no two over one another."""
    found = [
        (top, bottom, mark)
        for mark in sorted(marks, key=reading_order)
        for top, bottom in reaches(letters.bands(mark.start, mark.end))
    ]
    intervals = [
        Interval(int(top), int(bottom) + 1, at) for at, (top, bottom, _) in enumerate(found)
    ]
    lane_of = lanes(intervals)
    return [Bar(top, bottom, lane_of[at], mark) for at, (top, bottom, mark) in enumerate(found)]


def reaches(bands: Iterable[Box]) -> list[tuple[float, float]]:
    """From where to where down the page some bands reach: down each column they are in, and once
    where two columns are at one height."""
    columns: list[tuple[float, float]] = []
    before = float("inf")
    for _, top, _, bottom in bands:
        if bottom <= before:  # above the line before: at the top of another column
            columns.append((top, bottom))
        else:
            columns[-1] = min(columns[-1][0], top), max(columns[-1][1], bottom)
        before = top
    joined: list[tuple[float, float]] = []
    for top, bottom in sorted(columns):
        if joined and top <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], bottom)
        else:
            joined.append((top, bottom))
    return joined
