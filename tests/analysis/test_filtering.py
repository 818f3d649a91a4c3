"""A filter finds what a plain loop over all passages finds."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.filtering import select
from reader.analysis.neighbours import nearby, overlapping
from reader.analysis.wanted import Filter, Match
from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.dates import days
from reader.core.ids import CoderId, CollectionId, DocumentId, HighlightId, ThemeId
from reader.core.note import NoteKind

from .corpora import (
    BITS,
    BRIDGE,
    DATES,
    FLOOD,
    RIVER,
    ROAD,
    corpora,
    corpus,
    passage,
    text,
)

_themes = st.lists(st.sampled_from(sorted(BITS)), unique=True, max_size=3).map(tuple)
_filters = st.builds(
    Filter,
    themes=_themes,
    match=st.sampled_from(Match),
    within=st.integers(0, 6),
    with_subs=st.booleans(),
    documents=st.sampled_from(((), (DocumentId("a"),), (DocumentId("bb"),))),
    collections=st.sampled_from(((), (CollectionId("rivers"),))),
    coders=st.sampled_from(((), (CoderId("ada"),))),
    notes=st.sampled_from(((), (NoteKind.QUESTION,), (NoteKind.NOTE, NoteKind.DEFINITION))),
    published_from=st.sampled_from(DATES),
    published_to=st.sampled_from(DATES),
)


def carries(one: Passage, theme_id: ThemeId, with_subs: bool) -> bool:
    family = {theme_id, *([FLOOD] if theme_id == RIVER and with_subs else [])}
    return any(one.themes & BITS[member] for member in family)


def is_beside(here: TaggedText, one: Passage, other: Passage, wanted: Filter) -> bool:
    if wanted.match is Match.OVERLAP:
        return any(at in range(other.start, other.end) for at in range(one.start, one.end))
    return any(
        abs(here.paragraph_at(a) - here.paragraph_at(b)) <= wanted.within
        for a, b in product(range(one.start, one.end), range(other.start, other.end))
    )


def fits(here: TaggedText, pool: list[Passage], one: Passage, wanted: Filter) -> bool:
    def has(p: Passage) -> Iterator[bool]:
        return (carries(p, theme_id, wanted.with_subs) for theme_id in wanted.themes)

    if not wanted.themes:
        return True
    if wanted.match is Match.ANY:
        return any(has(one))
    if wanted.match is Match.ALL:
        return all(has(one))
    if wanted.match is Match.NONE:
        return not any(has(one))
    return any(has(one)) and all(
        any(
            carries(other, theme_id, wanted.with_subs)
            for other in pool
            if other is one or is_beside(here, one, other, wanted)
        )
        for theme_id in wanted.themes
    )


def is_published(here: TaggedText, wanted: Filter) -> bool:
    if not (wanted.published_from or wanted.published_to):
        return True
    span = days(here.document.published)
    if span is None:
        return False
    first, last = days(wanted.published_from), days(wanted.published_to)
    return (first[0] if first else date.min) <= span[0] and span[1] <= (
        last[1] if last else date.max
    )


def by_hand(whole: Corpus, wanted: Filter) -> list[HighlightId]:
    kinds = list(NoteKind)
    found = []
    for here in whole.texts:
        document = here.document
        places = (*wanted.documents, *wanted.collections)
        if places and not {document.id, document.collection_id} & set(places):
            continue
        if not is_published(here, wanted):
            continue
        pool = [p for p in here.passages if not wanted.coders or p.coder_id in wanted.coders]
        found += [
            p.id
            for p in pool
            if fits(here, pool, p, wanted)
            and (not wanted.notes or any(p.notes >> kinds.index(k) & 1 for k in wanted.notes))
        ]
    return found


@given(corpora(), _filters)
def test_a_filter_finds_what_a_plain_loop_finds(whole: Corpus, wanted: Filter) -> None:
    assert select(whole, wanted).ids == by_hand(whole, wanted)


@given(corpora(), st.integers(0, 6))
def test_the_themes_beside_a_passage_are_those_of_a_plain_loop(whole: Corpus, within: int) -> None:
    for here in whole.texts:
        near, over = nearby(here, here.passages, within), overlapping(here.passages)
        for match, found in ((Match.NEAR, near), (Match.OVERLAP, over)):
            asked = Filter(match=match, within=within)
            for one, mask in zip(here.passages, found, strict=True):
                expected = one.themes
                for other in here.passages:
                    if is_beside(here, one, other, asked):
                        expected |= other.themes
                assert mask == expected


def ids(whole: Corpus, wanted: Filter) -> list[str]:
    return list(select(whole, wanted).ids)


def test_overlap_shows_both_passages_and_all_only_the_one_that_carries_both() -> None:
    whole = corpus(
        text(
            "a", passage("one", 0, 5, RIVER), passage("two", 4, 9, BRIDGE),
            passage("apart", 9, 12, BRIDGE), passage("both", 20, 25, RIVER, BRIDGE),
        )
    )  # fmt: skip
    two = (RIVER, BRIDGE)
    assert ids(whole, Filter(two, Match.ALL)) == ["both"]
    assert ids(whole, Filter(two, Match.OVERLAP)) == ["one", "two", "both"]
    assert ids(whole, Filter(two, Match.NEAR, within=1)) == ["one", "two", "apart", "both"]
    assert ids(whole, Filter(two, Match.NONE)) == []


def test_passages_on_an_older_text_are_found_but_are_near_none_of_the_current_one() -> None:
    whole = corpus(
        text("a", passage("now", 0, 5, RIVER)),
        text("a", passage("waits", 0, 5, BRIDGE), version="before"),
    )
    assert ids(whole, Filter((RIVER, BRIDGE), Match.ANY)) == ["now", "waits"]
    assert ids(whole, Filter((RIVER, BRIDGE), Match.NEAR, within=9)) == []


def test_a_theme_that_is_gone_is_found_nowhere() -> None:
    whole = corpus(text("a", passage("one", 0, 5, RIVER)))
    gone = ThemeId("gone")
    assert ids(whole, Filter((RIVER, gone), Match.ANY)) == ["one"]
    assert ids(whole, Filter((RIVER, gone), Match.ALL)) == []
    assert ids(whole, Filter((gone,), Match.ANY)) == []


def test_words_choose_among_what_was_found() -> None:
    whole = corpus(text("a", passage("one", 0, 5, RIVER), passage("two", 3, 9, BRIDGE)))
    wanted = Filter((RIVER, BRIDGE), Match.OVERLAP, words="rose")
    assert list(select(whole, wanted, {HighlightId("two")}).ids) == ["two"]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2026-03-01", "2026-03-01", ["early", "late"]),
        ("2026-03-02", "", ["next"]),
        ("", "2026-02", []),
        ("2026", "2026", ["early", "late", "next"]),
        ("0001", "9999", ["early", "late", "next"]),
    ],
)
def test_days_of_tagging_are_those_of_the_clock_on_the_wall(
    first: str, last: str, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    monkeypatch.setenv("TZ", "Europe/Kyiv")
    time.tzset()
    try:
        times = {
            "early": "2026-02-28T22:00:00.000Z",
            "late": "2026-03-01T21:59:59.999Z",
            "next": "2026-03-01T22:00:00.000Z",
        }
        marks = [passage(name, 0, 5, created=time) for name, time in times.items()]
        assert ids(corpus(text("a", *marks)), Filter(tagged_from=first, tagged_to=last)) == found
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_text_of_headings_alone_has_one_paragraph() -> None:
    bare = TaggedText(text("a").document, text("a").version_id, 1, 9, (0,), (0,))
    mark = passage("one", 0, 5, ROAD)
    assert nearby(bare, [mark], 3) == [BITS[ROAD]]
    empty = TaggedText(bare.document, bare.version_id, 0, 0, (), ())
    assert (empty.paragraphs, empty.paragraph_at(0)) == (0, 1)
    assert nearby(empty, [mark], 0) == [BITS[ROAD]]
