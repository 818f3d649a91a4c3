"""Finding the passages that a filter asks for."""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, reduce
from operator import or_

from reader.analysis.neighbours import nearby, overlapping
from reader.analysis.selection import Part, Selection
from reader.analysis.wanted import Filter, Match
from reader.core.corpus import Corpus, Passage, TaggedText, note_bits
from reader.core.dates import days
from reader.core.document import Document
from reader.core.ids import HighlightId

# No passage was tagged before or after, and the clocks of all systems know these days.
_EARLIEST, _LATEST = date(1970, 1, 2), date(9998, 12, 30)


def select(
    corpus: Corpus, wanted: Filter, holding: Collection[HighlightId] | None = None
) -> Selection:
    """The passages that `wanted` asks for.

    Documents, coders and days tell among which passages themes are matched; notes and words are
    then asked of those found. `holding` are the highlights that `wanted.words` stand in: whoever
    has the texts tells them; None if no words are wanted.
    """
    is_pooled, matching = _pooled(wanted), _matching(corpus, wanted)
    kinds = note_bits(wanted.notes)
    parts = []
    for text in corpus.texts:
        if _is_looked_at(wanted, text.document):
            pool = text.passages
            if is_pooled is not None:
                pool = tuple(filter(is_pooled, pool))
            found: Sequence[Passage] = matching(text, pool)
            if kinds:
                found = [passage for passage in found if passage.notes & kinds]
            if holding is not None:
                found = [passage for passage in found if passage.id in holding]
            parts.append(Part(text, found))
    return Selection(corpus, tuple(parts))


def _is_looked_at(wanted: Filter, document: Document) -> bool:
    if wanted.documents or wanted.collections:
        is_there = document.id in wanted.documents or document.collection_id in wanted.collections
        if not is_there:
            return False
    if not (wanted.published_from or wanted.published_to):
        return True
    found = days(document.published)
    first, last = _range(wanted.published_from, wanted.published_to)
    return found is not None and first <= found[0] and found[1] <= last


def _range(first: str, last: str) -> tuple[date, date]:
    start, end = days(first), days(last)
    return start[0] if start else date.min, end[1] if end else date.max


def _pooled(wanted: Filter) -> Callable[[Passage], bool] | None:
    """Whether a passage is among those that are matched; None if all are."""
    if not (wanted.coders or wanted.tagged_from or wanted.tagged_to):
        return None
    start, end = _range(wanted.tagged_from, wanted.tagged_to)
    first, after = _midnight(start), _midnight(min(end, _LATEST) + timedelta(days=1))
    coders = set(wanted.coders)
    return lambda passage: (
        (not coders or passage.coder_id in coders) and first <= passage.created < after
    )


def _midnight(day: date) -> str:
    """When a day begins here, as the time in UTC that rows are stored with."""
    here = datetime.combine(max(day, _EARLIEST), time.min).astimezone()
    return here.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


_Matching = Callable[[TaggedText, Sequence[Passage]], Sequence[Passage]]


def _matching(corpus: Corpus, wanted: Filter) -> _Matching:
    if not wanted.themes:
        return lambda _, pool: pool
    groups = [corpus.mask(theme_id, with_subs=wanted.with_subs) for theme_id in wanted.themes]
    every = reduce(or_, groups)

    @cache
    def has_all(mask: int) -> bool:
        return all(mask & group for group in groups)

    match wanted.match:
        case Match.ANY:
            return lambda _, pool: [p for p in pool if p.themes & every]
        case Match.NONE:
            return lambda _, pool: [p for p in pool if not p.themes & every]
        case Match.ALL:
            return lambda _, pool: [p for p in pool if has_all(p.themes)]

    def beside(text: TaggedText, pool: Sequence[Passage]) -> list[Passage]:
        carrying = [passage for passage in pool if passage.themes & every]
        if wanted.match is Match.OVERLAP:
            around = overlapping(carrying)
        else:
            around = nearby(text, carrying, wanted.within)
        return [p for p, themes in zip(carrying, around, strict=True) if has_all(themes)]

    return beside
