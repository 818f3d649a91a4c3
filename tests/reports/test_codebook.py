"""The codebook: every theme in the order of the tree, with counts and an example."""

import pytest

from reader.core.ids import HighlightId
from reader.core.sheet import Heading, Run
from reader.core.snapshot import Snapshot
from reader.core.theme import ThemeTree
from reader.errors import Refused
from reader.reports.codebook import listing, printout
from reader.reports.usage import usage

from .snapshots import ANNA, DAMAGE, RIVER, UNUSED, WATER, content, marked, snapshot
from .test_passage_sheet import lines


def test_a_theme_is_told_with_what_it_means_and_how_it_is_used() -> None:
    table = listing(snapshot())
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert len(rows) == table.count
    water, river, damage, unused = rows
    assert water == {
        "theme": "Water", "path": "Water", "level": 1, "colour": "#2E86AB",
        "description": "All that\nflows.", "passages": 0, "documents": 0, "passages below": 1,
        "example": "", "example is from": "", "notes": "On *water*.", "id": "water",
    }  # fmt: skip
    assert (river["path"], river["level"], river["passages"]) == ("Water/River", 2, 1)
    assert (damage["passages"], damage["documents"]) == (3, 2)
    assert damage["example is from"] == (
        "Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 1 · p. 4"
    )
    assert (unused["passages"], unused["passages below"]) == (0, 0)


def test_the_sheet_is_an_outline() -> None:
    assert lines(printout(snapshot())) == [
        "h1: Codebook",
        "source: 4 themes, used in 4 passages of 2 articles, 22 November 2026",
        "h3: Water",
        "small: 0 passages in 0 articles; 1 more under the themes below",
        "body: All that",
        "body: flows.",
        "note: Note: On water.",
        "h4: River",
        "small: Water/River · 1 passage in 1 article",
        "quote: The river rose",
        "small: Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 1 · p. 4",
        "h3: Damage",
        "small: 3 passages in 2 articles",
        "quote: the lower bridge was under water",
        "small: Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 1 · p. 4",
        "h3: Unused",
        "small: not used yet",
    ]


def test_headings_wear_the_colour_of_their_theme() -> None:
    parts = printout(snapshot()).sheets[0].parts
    runs = [part.inlines[0] for part in parts if isinstance(part, Heading)][1:]
    colours = [run.marks[0].colour for run in runs if isinstance(run, Run)]
    assert colours == ["#2E86AB", "#C8553D", "#D99A2B", "#4C8C5A"]


def test_counts_are_of_the_wanted_passages_alone() -> None:
    told = usage(snapshot(), frozenset((HighlightId("bridge-0"),)))
    assert [told[id_].passages for id_ in (WATER, RIVER, DAMAGE, UNUSED)] == [0, 0, 1, 0]
    assert told[WATER].below == 0
    said = lines(printout(snapshot(), frozenset((HighlightId("bridge-0"),))))
    assert said[1].startswith("source: 4 themes, used in 1 passage of")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((2, 9, 10), 1), ((2, 5, 5), 1), ((70, 3, 90), 1), ((90, 70, 80), 1), ((60, 8), 0)],
)
def test_the_example_is_neither_too_short_nor_too_long(
    counts: tuple[int, ...], expected: int
) -> None:
    quotes = [" ".join([f"w{place}"] * count) for place, count in enumerate(counts)]
    article = marked(
        "a", content("\n".join(quotes)), *((quote, (DAMAGE,), ANNA) for quote in quotes), title="A"
    )
    example = usage(Snapshot((article,), snapshot().themes))[DAMAGE].example
    assert example is not None
    assert example.highlight.id == f"a-{expected}"


def test_no_themes_make_no_codebook() -> None:
    with pytest.raises(Refused, match="no themes"):
        printout(Snapshot(themes=ThemeTree()))
