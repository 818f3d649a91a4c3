"""The numbers behind each picture are those of a plain loop, and name their passages."""

from collections.abc import Iterable
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.coverage import coverage, strip
from reader.analysis.filtering import select
from reader.analysis.matrix import matrix
from reader.analysis.network import network
from reader.analysis.saturation import Reading, saturation
from reader.analysis.selection import everything
from reader.analysis.side_by_side import side_by_side
from reader.analysis.stretches import covered, stretches
from reader.analysis.theme_facts import theme_facts
from reader.analysis.together import Pair, together
from reader.analysis.wanted import Filter, Match
from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.ids import DocumentId, ThemeId

from .corpora import BITS, BRIDGE, FLOOD, LENGTH, RIVER, ROAD, corpora, corpus, passage, text


def characters(passages: Iterable[Passage]) -> set[int]:
    return {at for p in passages for at in range(p.start, p.end)}


def carrying(whole: Corpus, theme_id: ThemeId, document_id: str, with_subs: bool) -> list[Passage]:
    mask = whole.mask(theme_id, with_subs=with_subs)
    return [
        p
        for here in whole.texts
        for p in here.passages
        if here.document.id == document_id and p.themes & mask
    ]


@given(corpora())
def test_stretches_hold_the_characters_of_the_passages(whole: Corpus) -> None:
    for here in whole.texts:
        found = stretches(here.passages)
        held = [at for start, end in found for at in range(start, end)]
        assert held == sorted(characters(here.passages))
        assert all(a[1] < b[0] for a, b in combinations(found, 2))
        assert covered(here.passages) == len(held)


@given(corpora(), st.booleans())
def test_a_cell_holds_the_passages_of_a_theme_in_a_document(whole: Corpus, with_subs: bool) -> None:
    found = matrix(everything(whole), with_subs=with_subs)
    assert [d.id for d in found.documents] == list(
        dict.fromkeys(here.document.id for here in whole.texts)
    )
    assert found.themes == (RIVER, FLOOD, BRIDGE, ROAD)
    words = {p.id: p.end for here in whole.texts for p in here.passages}
    for document, theme_id in product(found.documents, found.themes):
        some = carrying(whole, theme_id, document.id, with_subs)
        cell = found.cells.get((document.id, theme_id))
        assert (cell is None) == (not some)
        if cell:
            assert list(cell.highlights) == [p.id for p in some]
            assert cell.count == len(some)
            assert cell.words(words) == sum(p.end for p in some)
            (now,) = (t for t in whole.texts if t.document.id == document.id and t.is_current)
            here = characters(p for p in some if p in now.passages)
            assert cell.share == pytest.approx(len(here) / LENGTH)


def test_a_matrix_of_some_themes_has_those_columns() -> None:
    whole = corpus(text("a", passage("one", 0, 6, FLOOD), passage("two", 3, 9, BRIDGE)))
    found = matrix(everything(whole), [BRIDGE, RIVER, ThemeId("gone")])
    assert found.themes == (BRIDGE, RIVER)
    assert {key[1]: tuple(cell.highlights) for key, cell in found.cells.items()} == {
        RIVER: ("one",), BRIDGE: ("two",),
    }  # fmt: skip
    assert found.cells[DocumentId("a"), RIVER].share == 6 / LENGTH
    assert matrix(everything(whole), [ThemeId("gone")]).themes == ()


@given(corpora(), st.none() | st.integers(0, 4), st.booleans())
def test_themes_meet_in_the_passages_that_a_filter_for_the_two_shows(
    whole: Corpus, within: int | None, with_subs: bool
) -> None:
    found = together(everything(whole), within=within, with_subs=with_subs)
    pairs = {(pair.one, pair.other): pair for pair in found.pairs}
    match = Match.OVERLAP if within is None else Match.NEAR
    for two in combinations(found.themes, 2):
        # A passage of the sub-theme does not meet itself for carrying its parent as well.
        is_family = set(two) == {RIVER, FLOOD}
        shown = select(whole, Filter(two, match, within or 0, with_subs and not is_family))
        pair = pairs.pop(two, Pair(*two, (), 0.0))
        assert sorted(pair.highlights) == sorted(shown.ids)
        either = select(whole, Filter(two, with_subs=with_subs)).count
        assert pair.strength == pytest.approx(shown.count / either if shown.count else 0)
    assert not pairs
    for theme_id in found.themes:
        asked = Filter((theme_id,), with_subs=with_subs)
        assert found.totals[theme_id] == select(whole, asked).count


@given(corpora())
def test_a_network_is_the_same_every_time_and_fills_its_frame(whole: Corpus) -> None:
    found = together(everything(whole))
    nodes = network(found)
    assert nodes == network(found)
    assert {node.theme_id for node in nodes} == {t for t, count in found.totals.items() if count}
    assert all(-1e-9 <= place <= 1 + 1e-9 for node in nodes for place in (node.x, node.y))
    if len(nodes) > 1:
        assert max(n.x for n in nodes) - min(n.x for n in nodes) > 0.99 or (
            max(n.y for n in nodes) - min(n.y for n in nodes) > 0.99
        )


def test_themes_that_meet_stand_nearer_than_those_that_do_not() -> None:
    whole = corpus(
        text(
            "a", *(passage(f"p{n}", n, n + 2, RIVER, BRIDGE) for n in range(5)),
            passage("q", 40, 45, ROAD), passage("r", 50, 55, FLOOD),
        )
    )  # fmt: skip
    places = {n.theme_id: complex(n.x, n.y) for n in network(together(everything(whole)))}
    assert abs(places[RIVER] - places[BRIDGE]) < abs(places[RIVER] - places[ROAD])
    assert abs(places[RIVER] - places[BRIDGE]) < abs(places[BRIDGE] - places[FLOOD])


def untouched(here: TaggedText) -> list[int]:
    edges = [*here.starts, here.length + 1]
    marked = characters(here.passages)
    return [
        number
        for at, number in enumerate(here.numbers)
        if number and not marked & set(range(edges[at], edges[at + 1] - 1))
    ]


@given(corpora())
def test_coverage_is_what_a_loop_over_all_characters_finds(whole: Corpus) -> None:
    current = [here for here in whole.texts if here.is_current]
    for row, here in zip(coverage(everything(whole)), current, strict=True):
        assert row.text is here
        assert row.tagged == len(characters(here.passages))
        assert row.share == pytest.approx(row.tagged / LENGTH)
        assert list(row.untouched) == untouched(here)
        assert row.paragraphs == max(here.numbers)
        assert row.highlights == tuple(p.id for p in here.passages)


@given(corpora())
def test_a_strip_tells_for_every_character_what_is_on_it(whole: Corpus) -> None:
    found = everything(whole)
    for part in found.parts:
        told = {}
        for one in strip(found, part):
            for at in range(round(one.start * LENGTH), round(one.end * LENGTH)):
                assert at not in told
                told[at] = one
        for at in range(LENGTH):
            there = {p for p in part.passages if p.start <= at < p.end}
            assert (at in told) == bool(there)
            if there:
                assert set(told[at].highlights) == {p.id for p in there}
                assert set(told[at].themes) == {t for p in there for t in whole.themes_of(p.themes)}


def test_an_empty_document_is_covered_by_nothing() -> None:
    bare = text("a")
    empty = TaggedText(bare.document, bare.version_id, 0, 0, (), ())
    (row,) = coverage(everything(corpus(empty)))
    assert (row.share, row.untouched, row.paragraphs) == (0, (), 0)


WHOLE = corpus(
    text("a", passage("one", 0, 5, RIVER, created="2026-03-05"), published="2022-10"),
    text("bb", passage("two", 0, 5, RIVER, ROAD, created="2026-03-02"), published="2022-09"),
    text("ccc", passage("x", 0, 9, BRIDGE, created="2026-03-04"), passage("y", 5, 9, RIVER)),
    text("dddd"),
)


@pytest.mark.parametrize(
    ("reading", "rows"),
    [
        (
            Reading.ADDED,
            [("a", [RIVER], 1), ("bb", [ROAD], 2), ("ccc", [BRIDGE], 3), ("dddd", [], 3)],
        ),
        (Reading.MARKED, [("ccc", [BRIDGE, RIVER], 2), ("bb", [ROAD], 3), ("a", [], 3)]),
        (
            Reading.PUBLISHED,
            [("bb", [RIVER, ROAD], 2), ("a", [], 2), ("ccc", [BRIDGE], 3), ("dddd", [], 3)],
        ),
    ],
)  # fmt: skip
def test_saturation_counts_the_themes_that_are_new_in_each_document(
    reading: Reading, rows: list[tuple[str, list[ThemeId], int]]
) -> None:
    steps = saturation(everything(WHOLE), reading)
    assert [(s.document.id, list(s.new), s.seen) for s in steps] == rows


def test_a_step_names_the_passages_that_brought_something_new() -> None:
    added = saturation(everything(WHOLE), Reading.ADDED)
    assert [step.highlights for step in added] == [("one",), ("two",), ("x",), ()]


def test_two_documents_stand_side_by_side_under_each_theme() -> None:
    rows = side_by_side(everything(WHOLE), DocumentId("ccc"), DocumentId("bb"))
    told = [(row.theme_id, [p.id for p in row.left], [p.id for p in row.right]) for row in rows]
    assert told == [(RIVER, ["y"], ["two"]), (BRIDGE, ["x"], []), (ROAD, [], ["two"])]


@given(corpora(), st.sampled_from(sorted(BITS)), st.booleans())
def test_a_themes_page_tells_what_loops_find(
    whole: Corpus, theme_id: ThemeId, with_subs: bool
) -> None:
    facts = theme_facts(everything(whole), theme_id, with_subs=with_subs)
    mask = whole.mask(theme_id, with_subs=with_subs)
    every = [p for here in whole.texts for p in here.passages if p.themes & mask]
    assert facts.highlights == tuple(p.id for p in every)
    assert facts.own == sum(bool(p.themes & BITS[theme_id]) for p in every)
    assert sum(len(row.highlights) for row in facts.documents) == len(every)
    for row in facts.documents:
        some = carrying(whole, theme_id, row.document.id, with_subs)
        assert row.highlights == tuple(p.id for p in some)
        cell = matrix(everything(whole), [theme_id], with_subs=with_subs).cells[
            row.document.id, theme_id
        ]
        assert row.share == pytest.approx(cell.share)
    assert dict(facts.coders) == {
        name: sum(p.coder_id == name for p in every) for name in {p.coder_id for p in every}
    }
    times = sorted(p.created for p in every)
    assert (facts.first, facts.last) == ((times[0], times[-1]) if times else ("", ""))
    met = {beside.theme_id: sorted(beside.highlights) for beside in facts.beside}
    for other in BITS:
        if not BITS[other] & mask:
            expected = meeting(whole, mask, BITS[other])
            assert met.get(other, []) == sorted(expected)
    assert not {theme_id} & met.keys()


def meeting(whole: Corpus, one: int, other: int) -> list[str]:
    return [
        p.id
        for here in whole.texts
        for p in here.passages
        if any(
            (p.themes & one and q.themes & other) or (p.themes & other and q.themes & one)
            for q in here.passages
            if p.start < q.end and q.start < p.end
        )
    ]
