"""Bars: how far passages reach down a printed page, column by column."""

import pytest

from reader.core.anchor import Anchor
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, VersionId
from reader.importers.pdf_glyphs import Box
from reader.ui.page.marks import Mark
from reader.ui.printed.bars import bars, reaches
from reader.ui.printed.letters import Letters

# Two columns of three lines with two letters each: 0 to 5 and 6 to 11.
BOXES: list[Box] = [
    (x, y, x + 10, y + 12) for left in (0.0, 100.0) for y in (0.0, 20.0, 40.0)
    for x in (left, left + 10)
]  # fmt: skip
LETTERS = Letters(list(range(12)), BOXES)


def mark(number: int, start: int, end: int) -> Mark:
    ids = HighlightId(f"h{number}"), DocumentId("d"), VersionId("v")
    return Mark(Highlight(*ids, Anchor(start, end, "", "", ""), CoderId("c"), "2026", "", ()))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, [(0, 32)]),
        (4, 8, [(0, 12), (40, 52)]),  # the foot of one column and the head of the next
        (2, 10, [(0, 52)]),  # they meet, so one bar is enough
        (12, 20, []),
    ],
)
def test_a_passage_reaches_down_each_column_by_itself(
    start: int, end: int, expected: list[tuple[float, float]]
) -> None:
    assert reaches(LETTERS.bands(start, end)) == expected


def test_a_raised_letter_begins_no_other_column() -> None:
    assert reaches([(0, 10, 50, 22), (50, 7, 55, 15), (55, 10, 90, 22)]) == [(7, 22)]


def test_bars_at_one_height_are_in_lanes_of_their_own_even_in_two_columns() -> None:
    found = bars(LETTERS, [mark(2, 6, 8), mark(1, 0, 4), mark(3, 4, 6)])
    assert [(bar.mark.id, bar.lane) for bar in found] == [("h1", 0), ("h3", 0), ("h2", 1)]
