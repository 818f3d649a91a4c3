"""Searching a library: words or a pattern, in texts, highlights, notes and titles."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.core.ids import HighlightId
from reader.core.query import Query, widened
from reader.core.query_hits import Occurrence, QueryHits
from reader.core.query_parser import parse
from reader.core.search import Found, Hit, Part, Wanted, hit
from reader.session.patterns import Pattern
from reader.stems import beginning, forms
from reader.store.narrowing import narrowed
from reader.store.searching import SearchReads, Unit

Span = tuple[int, int]
Marked = dict[Span, list[HighlightId]]


def search(path: Path, wanted: Wanted, stop: Callable[[], bool] = lambda: False) -> Iterator[Found]:
    """What is found in the library at `path`, as it is found.

    The parts come in the order wanted, and of each the best first. To be asked from one thread,
    whichever. Raises QueryError at once if the query means nothing,
    and while looking Refused if a pattern takes too long, StoreError, and Cancelled when `stop`
    says so.
    """
    if wanted.is_pattern:
        return _by_pattern(path, wanted, Pattern(wanted.query), stop)
    return _by_words(path, wanted, parse(wanted.query), stop)


def _by_words(
    path: Path, wanted: Wanted, query: Query, stop: Callable[[], bool]
) -> Iterator[Found]:
    with SearchReads.open(path, stop) as reads:
        if not wanted.exact:
            query = widened(query, lambda word: word_forms(reads, word))
        match = narrowed(query)
        for unit in reads.units(wanted.parts, match, wanted.document_ids):
            there = QueryHits(query, unit.words.words)
            if unit.part is Part.HIGHLIGHTS:
                yield from _found(unit, _in_highlights(reads, unit, there))
            else:
                yield from _found(unit, _plain(_true(unit, there.within())))


def _by_pattern(
    path: Path, wanted: Wanted, pattern: Pattern, stop: Callable[[], bool]
) -> Iterator[Found]:
    with SearchReads.open(path, stop) as reads:
        for unit in reads.units(wanted.parts, None, wanted.document_ids):
            spans = pattern.spans(unit.text)
            if unit.part is Part.HIGHLIGHTS:
                yield from _found(unit, _spans_in_highlights(reads, unit, spans))
            else:
                yield from _found(unit, _plain(spans))


def word_forms(reads: SearchReads, word: str) -> list[str]:
    """All forms of a folded word that stand in the library."""
    return forms(word, reads.words(beginning(word)))


def _true(unit: Unit, found: list[Occurrence]) -> list[Span]:
    text, words = unit.text, unit.words
    return [words.true_span(text, *occurrence) for occurrence in found]


def _plain(spans: list[Span]) -> Marked:
    return {span: [] for span in spans}


def _found(unit: Unit, spans: Marked) -> Iterator[Found]:
    if spans:
        hits: list[Hit] = [
            hit(unit.text, start, end, tuple(marks)) for (start, end), marks in spans.items()
        ]
        yield Found(unit.part, unit.document_id, unit.title, hits, unit.version_id, unit.note_id)


def _in_highlights(reads: SearchReads, unit: Unit, there: QueryHits) -> Marked:
    """The hits in each highlight for which the query holds, with those highlights."""
    assert unit.version_id is not None
    starts, count = there.starts, len(there.starts)
    grown = bool(unit.words.shifts)
    found: dict[Occurrence, list[HighlightId]] = {}
    for id_, start, end in reads.highlights(unit.version_id):
        if grown:
            start, end = unit.words.folded(start), unit.words.folded(end)
        at = bisect_left(starts, start)
        if at < count and starts[at] < end:  # most hold nothing of what is wanted
            for occurrence in there.within(start, end):
                found.setdefault(occurrence, []).append(id_)
    ordered = sorted(found)
    return dict(zip(_true(unit, ordered), (found[one] for one in ordered), strict=True))


def _spans_in_highlights(reads: SearchReads, unit: Unit, spans: list[Span]) -> Marked:
    assert unit.version_id is not None
    found: Marked = {}
    for id_, start, end in reads.highlights(unit.version_id):
        at = bisect_left(spans, (start, start))
        while at < len(spans) and spans[at][0] < end:
            if spans[at][1] <= end:
                found.setdefault(spans[at], []).append(id_)
            at += 1
    return dict(sorted(found.items()))
