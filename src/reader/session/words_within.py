"""Which passages hold certain words: asked of passages that are known, so that none is read."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.core.corpus import Corpus, Passage
from reader.core.ids import HighlightId
from reader.core.query import widened
from reader.core.query_hits import QueryHits
from reader.core.query_parser import parse
from reader.core.search_words import SearchWords
from reader.session.searching import word_forms
from reader.store.narrowing import narrowed
from reader.store.searching import SearchReads


def holding(
    path: Path, words: str, corpus: Corpus, stop: Callable[[], bool] = lambda: False
) -> frozenset[HighlightId]:
    """The highlights of `corpus` that a search for `words` in highlights finds, in the library at
    `path`. Raises QueryError if the words mean nothing, StoreError, and Cancelled once `stop` says
    so."""
    query = parse(words)
    passages = {text.version_id: text.passages for text in corpus.texts if text.passages}
    found: set[HighlightId] = set()
    with SearchReads.open(path, stop) as reads:
        query = widened(query, lambda word: word_forms(reads, word))
        for version_id, folded in reads.marked_words(narrowed(query)):
            there = QueryHits(query, folded.words)
            found.update(_within(there, folded, passages.get(version_id, ())))
    return frozenset(found)


def _within(
    there: QueryHits, words: SearchWords, passages: Iterable[Passage]
) -> Iterable[HighlightId]:
    starts, count = there.starts, len(there.starts)
    grown = bool(words.shifts)
    for id_, start, end, *_ in passages:
        if grown:
            start, end = words.folded(start), words.folded(end)
        at = bisect_left(starts, start)
        if at < count and starts[at] < end and there.holds(start, end):
            yield id_
