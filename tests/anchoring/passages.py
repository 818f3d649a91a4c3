"""Passages told by their words, for tests of how they are found again."""

from reader.anchoring.carrying import Carrying
from reader.core.carry import Found, Place


def found(old: str, new: str, quote: str, occurrence: int = 0) -> Found:
    """What becomes in `new` of the passage `quote` of `old`: of its first occurrence, or a later
    one."""
    start = -1
    for _ in range(occurrence + 1):
        start = old.index(quote, start + 1)
    return Carrying(old, new).find(start, start + len(quote))


def words(text: str, place: Place | None) -> str:
    """The words at a place."""
    assert place is not None
    return text[place.start : place.end]
