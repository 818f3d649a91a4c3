"""The reading order of a printed page: across the page, and down its columns one by one.

A page may begin with a title over its whole width and go on in two columns, in whatever order a
program painted them. So the widest free strip is looked for that has text on both sides; what
crosses it divides the page into bands, and in each band the left side is read before the right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.importers.pdf_lines import Row, is_right_to_left, rows_of
from reader.importers.pdf_runs import Run

_MOST_COLUMNS = 3  # levels of division: up to eight columns
_FEWEST = 3  # rows on each side; fewer are a table or an address
_LEAST_TEXT = 14  # characters of a row, on average; fewer are a table
_MOST_RUNS = 3000  # on a page; a drawing may have more, and columns would take long to find
_MOST_STRIPS = 300
_EDGE = 0.12  # of the width at either side where no strip is looked for


@dataclass(slots=True)
class Column:
    """Where lines begin and end, in points; `mirrored` if they are read from the right."""

    left: float
    right: float
    mirrored: bool = False


class Line(NamedTuple):
    """A row in reading order, with its column."""

    row: Row
    column: Column


def reading_order(runs: list[Run]) -> list[Line]:
    """The lines of a page, from its runs in any order."""
    return list(_ordered(runs, _MOST_COLUMNS))


def _ordered(runs: list[Run], levels: int) -> Iterator[Line]:
    strip = _strip(runs) if levels else None
    if strip is None:
        rows = rows_of(runs)
        yield from _in(_column(rows), rows)
        return
    across, sides = _divided(runs, strip)
    if is_right_to_left(runs):
        sides = sides[::-1]
    rows = rows_of(across)
    whole = _column(rows)
    bands = [float("-inf"), *(row.top for row in rows), float("inf")]
    for number, (above, below) in enumerate(pairwise(bands)):
        if number:
            yield Line(rows[number - 1], whole)
        for side in sides:
            there = [run for run in side if above <= run.middle < below]
            if there:
                yield from _ordered_in(side, there, levels - 1)


def _ordered_in(side: list[Run], there: list[Run], levels: int) -> Iterator[Line]:
    """The part of a side that is in one band, with the edges that the whole side has."""
    strip = _strip(there) if levels else None
    if strip is not None:
        yield from _ordered(there, levels)
    else:
        yield from _in(_column(rows_of(side)), rows_of(there))


def _in(column: Column, rows: list[Row]) -> Iterator[Line]:
    return (Line(row, column) for row in rows)


def _column(rows: list[Row]) -> Column:
    """The edges that nearly all rows keep to."""
    if not rows:
        return Column(0, 0)
    lefts = sorted(row.left for row in rows)
    rights = sorted(row.right for row in rows)
    return Column(lefts[len(lefts) // 10], rights[len(rights) * 9 // 10])


def _strip(runs: list[Run]) -> float | None:
    """The x of a strip that parts two columns of text; None if there is but one."""
    if not 2 * _FEWEST <= len(runs) <= _MOST_RUNS:
        return None
    low, high = min(run.left for run in runs), max(run.right for run in runs)
    edge = _EDGE * (high - low)
    best, found = 0.0, None
    for x in _candidates(runs, low + edge, high - edge):
        score = _score(runs, x)
        if score > best:
            best, found = score, x
    return found


def _candidates(runs: list[Run], low: float, high: float) -> list[float]:
    """The middles of the gaps between neighbours, and of what is free of most text."""
    rights = sorted({round(run.right) for run in runs if low < run.right < high})
    lefts = sorted({round(run.left) for run in runs if low < run.left < high})
    middles: dict[int, float] = {}
    at = 0
    for left in lefts:
        while at < len(rights) and rights[at] <= left:
            at += 1
        if at:
            middle = (rights[at - 1] + left) / 2
            middles.setdefault(round(middle / 3), middle)
    return list(middles.values())[:_MOST_STRIPS]


def _score(runs: list[Run], x: float) -> float:
    """How much text stands on the lesser side of `x`, less what crosses it; 0 or less for none."""
    left = right = across = 0
    # Rows, not runs: a justified line may be as wide apart as to be several.
    rows: tuple[set[int], set[int]] = set(), set()
    for run in runs:
        size = len(run.chars)
        row = round(run.middle / (0.7 * run.size))
        if run.right <= x:
            left += size
            rows[0].add(row)
        elif run.left >= x:
            right += size
            rows[1].add(row)
        else:
            across += size
    there = len(rows[0]), len(rows[1])
    if min(there) < _FEWEST or left < _LEAST_TEXT * there[0] or right < _LEAST_TEXT * there[1]:
        return 0
    return min(left, right) - 0.35 * across


def _divided(runs: list[Run], x: float) -> tuple[list[Run], list[list[Run]]]:
    """What crosses `x`, with what stands in one row with that, and the two sides."""
    across = [run for run in runs if run.left < x < run.right]
    sides: list[list[Run]] = [[], []]
    spans = [(run.top, run.bottom) for run in across]
    for run in runs:
        if run.left < x < run.right:
            continue
        if any(top <= run.middle <= bottom for top, bottom in spans):
            across.append(run)
        else:
            sides[run.left >= x].append(run)
    return across, sides
