"""Places whose words are nearly those sought: where they are expected, then where pieces stand."""

from collections import Counter
from collections.abc import Iterator

from reader.anchoring.ends import Span, ends
from reader.anchoring.likeness import best_part, edit_count
from reader.anchoring.sought import Candidate, Sought, candidate, stands_free
from reader.core.text import snap

_ERRORS = 256  # letters that may differ, and half the passage: as other programs have it
_SCORE = 0.5
# Unrelated words of this length come to 50 of 100; a passage half rewritten to 60 or more.
_CUTOFF = 50
_ROUND = 1_500  # characters beside an expected place: the paragraph and its neighbours
_WIDEST = 20_000  # between two expected places, about 2 ms
# Found at home and well: looking through the whole text would change nothing.
_CONVINCING = 0.85
# A piece of 16 characters is two or three words: of those one in two survives when every fifth
# word is another. Sixteen finds of 1 to 2 ms in 3 million characters.
_PIECE, _PIECES = 16, 16
_OFTEN = 8  # a piece that stands more often tells nothing
_BESIDE = 96  # pieces are also taken from what stands beside a short passage
_BUCKET = 64  # places nearer to one another than that are one
_BEST = 4  # places that most pieces speak for
_WHOLE = 200_000  # a text that is looked through from end to end in 10 ms


def nearly(new: str, sought: Sought, *, everywhere: bool = False) -> list[Candidate]:
    """Where words like those sought stand, the best first; none overlaps a better one. The whole
    text is gone through if nothing convinces where they are expected, or if asked."""
    found = _in_all(new, sought, _expected(new, sought))
    if everywhere or not found or found[0].total < _CONVINCING:
        found = _in_all(new, sought, [*_expected(new, sought), *_by_pieces(new, sought)])
    if not found and len(new) <= _WHOLE:
        found = _in_all(new, sought, [Span(0, len(new))])
    return found


def _in_all(new: str, sought: Sought, windows: list[Span]) -> list[Candidate]:
    candidates = {place for window in windows for place in _in(new, sought, window)}
    ranked = sorted(
        candidates, key=lambda place: (-place.total, sought.distance(place.start), place)
    )
    kept: list[Candidate] = []
    for place in ranked:
        if all(place.end <= other.start or other.end <= place.start for other in kept):
            kept.append(place)
    return kept


def _expected(new: str, sought: Sought) -> list[Span]:
    """The text about the places where it is expected, in one if they are not far apart."""
    length = len(sought.quote)
    first, last = min(sought.expected), max(sought.expected)
    if last - first <= _WIDEST:
        return [_window(new, first - _ROUND, last + length + _ROUND)]
    return [_window(new, at - _ROUND, at + length + _ROUND) for at in sought.expected]


def _by_pieces(new: str, sought: Sought) -> Iterator[Span]:
    """The text about the places that pieces of the passage or of its surroundings point to."""
    before, after = sought.around
    text = before[-_BESIDE:] + sought.quote + after[:_BESIDE]
    offset = len(before[-_BESIDE:])
    step = max(_PIECE, (len(text) - _PIECE) // (_PIECES - 1))
    votes: Counter[int] = Counter()
    for at in range(0, len(text) - _PIECE + 1, step):
        places = _few(new, text[at : at + _PIECE])
        # Half a bucket on: a place at the border of two counts in both.
        points = {(place - at + offset + half) // _BUCKET for place in places for half in (0, 32)}
        votes.update(points)
    for bucket, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:_BEST]:
        at = bucket * _BUCKET
        slack = _BUCKET + len(sought.quote) // 2
        yield _window(new, at - slack, at + len(sought.quote) + slack)


def _few(text: str, piece: str) -> list[int]:
    """Where `piece` stands; nowhere if it stands too often to tell anything."""
    found: list[int] = []
    at = text.find(piece)
    while at >= 0:
        found.append(at)
        if len(found) > _OFTEN:
            return []
        at = text.find(piece, at + 1)
    return found


def _in(new: str, sought: Sought, window: Span) -> Iterator[Candidate]:
    """The best place in a window, and the best before and after that one."""
    best = _best(new, sought, window)
    if best is None:
        return
    for place in (best, Span(window.start, best.start), Span(best.end, window.end)):
        near = place if place is best else _best(new, sought, place)
        found = near and _fitted(new, sought, near)
        if found:
            yield found


def _best(new: str, sought: Sought, window: Span) -> Span | None:
    """About where in the window the words stand."""
    text = new[window.start : window.end]
    if len(text) < len(sought.quote) * _SCORE:
        return None
    found = best_part(sought.quote, text, _CUTOFF)
    if found is None or found.dest_start == found.dest_end:
        return None
    return Span(window.start + found.dest_start, window.start + found.dest_end)


def _fitted(new: str, sought: Sought, near: Span) -> Candidate | None:
    """The place with its ends put right; None if too little is alike or it belongs to another."""
    before, after = sought.around
    old = before + sought.quote + after
    passage = Span(len(before), len(before) + len(sought.quote))
    span = ends(old, passage, new, near)
    if span is None:
        return None
    start, end = span if stands_free(new, *span) else snap(new, *span)
    most = min(_ERRORS, len(sought.quote) // 2)
    edits = edit_count(sought.quote, new[start:end], most)
    if edits > most or sought.is_taken(start, end):
        return None
    return candidate(new, sought, start, end, 1 - edits / len(sought.quote))


def _window(text: str, start: int, end: int) -> Span:
    return Span(max(0, min(start, len(text))), max(0, min(end, len(text))))
