"""Long passages, up to a whole text, found by their two ends."""

import re
from collections import Counter
from collections.abc import Callable

from reader.core.carry import CarryState, Found, Place

LONG = 1_000  # code points; comparing all letters of two passages takes time in its square
_PIECE = 200  # more than enough to be known by
_TRIES = 8  # pieces from an end inward, if the outermost ones are gone
_HALF = 0.5  # of the words, or of the length: less is another passage
_LIKE = 0.7  # a piece with fewer letters left says nothing about where the passage begins
_WORD = re.compile(r"\w+")


def found_long(
    old: str, new: str, passage: tuple[int, int], ask: Callable[[int, int], Found]
) -> Found:
    """Where the long passage is, from where `ask` finds pieces of it. Its score is the share of its
    letters in words that are still there."""
    start, end = passage
    head = _anchored(ask, [(at, at + _PIECE) for at in _inward(start)])
    tail = _anchored(ask, [(end - _PIECE - at, end - at) for at in _inward(0)])
    if head is None or tail is None or head.place is None or tail.place is None:
        return Found(CarryState.GONE)
    begin, stop = head.place.start, tail.place.end
    quote, there = old[start:end], new[begin:stop]
    if head.state.is_sure and tail.state.is_sure and there == quote:
        return Found(CarryState.MOVED, Place(begin, stop, 1.0))
    score = _share(quote, there)
    if score < _HALF or not _HALF <= len(there) / len(quote) <= 1 / _HALF:
        return Found(CarryState.GONE)
    is_doubtful = CarryState.AMBIGUOUS in (head.state, tail.state) or quote in new
    state = CarryState.AMBIGUOUS if is_doubtful else CarryState.CHANGED
    return Found(state, Place(begin, stop, score))


def _inward(at: int) -> range:
    return range(at, at + _TRIES * _PIECE, _PIECE)


def _anchored(ask: Callable[[int, int], Found], pieces: list[tuple[int, int]]) -> Found | None:
    """What became of the outermost piece that is left. Behind a doubtful one the next that is sure
    is asked, and has the word if they do not go together."""
    outer: Found | None = None
    for start, end in pieces:
        found = ask(start, end)
        if outer is None and found.place and found.place.score >= _LIKE:
            outer, at = found, start
        if outer and found.place and found.state.is_sure:
            moved = outer.place and outer.place.start - at - (found.place.start - start)
            agrees = moved is not None and abs(moved) <= _PIECE
            return outer._replace(state=CarryState.CHANGED) if agrees and outer != found else found
    return outer


def _share(old: str, new: str) -> float:
    before, after = Counter(_WORD.findall(old)), Counter(_WORD.findall(new))
    letters = sum(len(word) * count for word, count in before.items())
    kept = sum(len(word) * count for word, count in (before & after).items())
    return kept / letters if letters else 0.0
