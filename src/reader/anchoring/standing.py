"""Places where the very words stand, also of words that stand in a text a thousand times."""

from collections.abc import Iterator

from reader.anchoring.sought import Candidate, Sought, candidate, stands_free
from reader.anchoring.surroundings import Surroundings

_MANY = 40  # places whose surroundings are compared, some 20 µs each
_LONGER = (8, 16, 32)  # characters beside a common word that make it rarer
_ROUND = 1_500  # near where it is expected, about a screen: the paragraph and its neighbours


def places(new: str, sought: Sought) -> list[Candidate]:
    """Where `sought` stands word for word, the best fitting first and of equals the nearest."""
    found = [
        candidate(new, sought, start, start + len(sought.quote), 1.0)
        for start in occurrences(new, sought.quote, sought.around, sought.expected)
        if stands_free(new, start, start + len(sought.quote))
        and not sought.is_taken(start, start + len(sought.quote))
    ]
    return sorted(found, key=lambda place: (-(place.fit or 0), sought.distance(place.start)))


def occurrences(
    text: str, quote: str, around: Surroundings, expected: tuple[int, ...]
) -> list[int]:
    """Where `quote` stands in `text`. Of many places those near the expected ones, and those with
    some of the same text right before or after them."""
    found = _up_to(_MANY + 1, text, quote)
    if len(found) <= _MANY:
        return found
    some = set(_nearest(text, quote, expected))
    for length in _LONGER:
        before, after = around.before[-length:], around.after[:length]
        left = _up_to(_MANY + 1, text, before + quote)
        right = _up_to(_MANY + 1, text, quote + after)
        some.update(start + len(before) for start in left)
        some.update(right)
        if max(len(left), len(right)) <= _MANY:
            break
    return sorted(some)


def _nearest(text: str, quote: str, expected: tuple[int, ...]) -> Iterator[int]:
    for there in expected:
        begin, stop = max(0, there - _ROUND), there + _ROUND
        near = _up_to(10 * _MANY, text[begin:stop], quote)
        yield from sorted((begin + at for at in near), key=lambda at: abs(at - there))[:_MANY]


def _up_to(most: int, text: str, quote: str) -> list[int]:
    """The first places of `quote`, `most` at most, overlapping ones too."""
    found: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(quote, at + 1)
    return found
