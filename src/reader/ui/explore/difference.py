"""What became of one list of passages when another takes its place."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.core.corpus import Passage


class Difference(NamedTuple):
    """Rows `first:last` of the old list give way to `first:last_new` of the new one; what is before
    and after them stays. With `same` they are the same highlights, only changed."""

    first: int
    last: int
    last_new: int
    same: bool


def difference(old: Sequence[Passage], new: Sequence[Passage]) -> Difference:
    """Where two lists of passages differ, from the first place to the last."""
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and old[first] == new[first]:
        first += 1
    after = 0
    while after < shorter - first and old[-1 - after] == new[-1 - after]:
        after += 1
    last, last_new = len(old) - after, len(new) - after
    same = last == last_new and all(
        one.id == other.id for one, other in zip(old[first:last], new[first:last], strict=True)
    )
    return Difference(first, last, last_new, same)
