"""Tables say in rows what was counted, each row with its passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import tables
from reader.analysis.coverage import coverage
from reader.analysis.matrix import matrix
from reader.analysis.over_time import Unit, over_time
from reader.analysis.saturation import saturation
from reader.analysis.selection import everything
from reader.analysis.tables import ranges
from reader.analysis.theme_facts import theme_facts
from reader.analysis.together import together
from reader.core.corpus import Corpus

from .corpora import BRIDGE, FLOOD, RIVER, corpora, corpus, passage, text


@pytest.mark.parametrize(
    ("numbers", "told"),
    [((), ""), ((4,), "4"), ((1, 2, 3, 7), "1–3, 7"), ((1, 3, 4), "1, 3–4")],
)
def test_numbers_in_a_row_are_told_as_ranges(numbers: tuple[int, ...], told: str) -> None:
    assert ranges(numbers) == told


@given(st.sets(st.integers(1, 40)))
def test_ranges_tell_every_number_once(numbers: set[int]) -> None:
    found = []
    for run in ranges(sorted(numbers)).split(", ") if numbers else ():
        first, _, last = run.partition("–")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(numbers)


@given(corpora())
def test_every_row_fills_its_columns_and_counts_its_passages(whole: Corpus) -> None:
    found = everything(whole)
    counted = matrix(found)
    words = dict.fromkeys(found.ids, 2)
    for told in (
        tables.themes_table(found, counted, words),
        tables.matrix_table(whole, counted, counted.words(words), counted.shares()),
        tables.together_table(whole, together(found)),
        tables.time_table(whole, over_time(found, Unit.WEEK)),
        tables.coverage_table(coverage(found)),
        tables.saturation_table(whole, saturation(found)),
        tables.theme_table(whole, theme_facts(found, RIVER)),
    ):
        for row in told.rows:
            cells = dict(zip(told.columns, row.values, strict=True))
            if row.highlights and "passages" in cells:
                assert cells["passages"] == len(row.highlights)
            if "words" in cells:
                assert cells["words"] == 2 * len(row.highlights)


def test_themes_are_told_by_their_paths_and_in_the_order_of_the_tree() -> None:
    whole = corpus(
        text("a", passage("one", 0, 5, BRIDGE), passage("two", 3, 9, FLOOD), published="2022")
    )
    found = everything(whole)
    told = tables.time_table(whole, over_time(found, Unit.DAY))
    assert [row.values for row in told.rows] == [
        ("2022", "2022-01-01", "2022-12-31", 1, 1, "", "", 2),
        ("2022", "2022-01-01", "2022-12-31", 1, 1, "River", "river", 1),
        ("2022", "2022-01-01", "2022-12-31", 1, 1, "River/Flood", "flood", 1),
        ("2022", "2022-01-01", "2022-12-31", 1, 1, "Bridge", "bridge", 1),
    ]
    (pair, *_) = tables.together_table(whole, together(found, [BRIDGE, FLOOD])).rows
    assert pair.values == ("Bridge", "bridge", "River/Flood", "flood", 2, 1.0)
    assert list(pair.highlights) == ["one", "two"]
