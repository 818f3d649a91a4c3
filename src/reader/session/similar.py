"""Passages like one that is marked: sentences that share its rarest words.

Each word of the highlight, in all its forms, weighs log(1 + N / n), where n of the N things in the
index have it (the inverse document frequency of K. Spärck Jones, 1972). FTS5 is asked for texts
with any of the heaviest, and ranks them; in those each sentence scores the weight of the words
that it shares over the weight of all. So it is likeness of wording, not of meaning.
"""

from collections.abc import Callable, Iterator
from math import log
from pathlib import Path
from typing import NamedTuple

from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.core.query import Or, Phrase
from reader.core.query_hits import QueryHits
from reader.core.search import Hit, Part, hit
from reader.core.search_words import words_of
from reader.core.sentences import sentence
from reader.errors import Refused
from reader.session.searching import word_forms
from reader.store.narrowing import any_of
from reader.store.searching import SearchReads, Unit

_RAREST = 16  # words that are looked for: more find what everything shares
_TEXTS = 100  # that are looked through, of those that FTS5 ranks best
_OWN = 0.5  # of its wording, and in a newer text the likest sentence is the passage itself
_SHARED = 2  # words a sentence must have in common with the passage


class Similar(NamedTuple):
    """A sentence and how much of the passage's wording it shares, from 0 to 1."""

    document_id: DocumentId
    version_id: VersionId
    title: str
    hit: Hit
    score: float


def similar_passages(
    path: Path,
    highlight_id: HighlightId,
    most: int = 50,
    stop: Callable[[], bool] = lambda: False,
) -> list[Similar]:
    """Sentences worded like a highlight, the likest first; what overlaps it is left out.

    Raises Refused if there is no such highlight, StoreError, and Cancelled when `stop` says so.
    """
    with SearchReads.open(path, stop) as reads:
        marked = reads.highlight(highlight_id)
        if marked is None:
            raise Refused("There is no such highlight any more.")
        document_id, version_id, start, end, quote = marked
        weights, stem_of = _weighed(reads, quote)
        if not weights:
            return []
        found: list[Similar] = []
        match = any_of(list(stem_of))
        for number, unit in enumerate(reads.units((Part.TEXTS,), match)):
            if number == _TEXTS:
                break
            own = (start, end) if unit.version_id == version_id else None
            some = list(_in_text(unit, weights, stem_of, own))
            if unit.document_id == document_id and own is None:
                some = _without_own(some)
            found += some
    found.sort(key=lambda one: -one.score)
    return found[:most]


def _without_own(found: list[Similar]) -> list[Similar]:
    """What was found in a newer text than that of the passage, without what it is there."""
    likest = max(found, key=lambda one: one.score, default=None)
    if likest is None or likest.score < _OWN:
        return found
    return [one for one in found if one is not likest]


def _weighed(reads: SearchReads, quote: str) -> tuple[dict[str, float], dict[str, str]]:
    """The weight of each of the rarest words of `quote`, and for each form of one which it is."""
    size = reads.size()
    weights: dict[str, float] = {}
    stem_of: dict[str, str] = {}
    for word in words_of(quote):
        if word not in stem_of:
            forms = {word, *word_forms(reads, word)}
            stem_of.update(dict.fromkeys(forms, word))
            weights[word] = log(1 + size / max(1, sum(reads.commonness(forms).values())))
    rarest = sorted(weights, key=lambda word: -weights[word])[:_RAREST]
    kept = {form: word for form, word in stem_of.items() if word in rarest}
    return {word: weights[word] for word in rarest}, kept


def _in_text(
    unit: Unit, weights: dict[str, float], stem_of: dict[str, str], own: tuple[int, int] | None
) -> Iterator[Similar]:
    assert unit.document_id is not None
    assert unit.version_id is not None
    query = Or((Phrase((tuple(stem_of),)),))
    whole = sum(weights.values())
    least = min(_SHARED, len(weights))
    words = unit.words.words
    shared: dict[tuple[int, int], set[str]] = {}
    places: dict[tuple[int, int], list[tuple[int, int]]] = {}
    begins = ends = 0
    for there in QueryHits(query, words).within():
        start, end = unit.words.true_span(unit.text, *there)
        if end > ends:
            begins, ends = sentence(unit.text, start, end)
        places.setdefault((begins, ends), []).append((start - begins, end - begins))
        shared.setdefault((begins, ends), set()).add(stem_of[words[there.start : there.end]])
    for (begins, ends), some in shared.items():
        if own and begins < own[1] and own[0] < ends:
            continue
        if len(some) >= least:
            score = sum(weights[word] for word in some) / whole
            found = hit(unit.text, begins, ends)._replace(shared=tuple(places[begins, ends]))
            yield Similar(unit.document_id, unit.version_id, unit.title, found, score)
