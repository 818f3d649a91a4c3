"""Two texts side by side: which position of one is nearest to a position of the other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.anchoring.alignment import Run
from reader.anchoring.words import Words

Knot = tuple[int, int]  # a position in the older text and the one in the newer that is the same


class Course:
    """Positions (code points) in two texts, from knot to knot in proportion; neither side falls."""

    def __init__(self, knots: Iterable[Knot]) -> None:
        self._old: list[int] = []
        self._new: list[int] = []
        for old, new in knots:
            if not self._old or (old, new) != (self._old[-1], self._new[-1]):
                self._old.append(old)
                self._new.append(new)

    def to_new(self, position: int) -> int:
        """Where `position` of the older text would be in the newer."""
        return _along(self._old, self._new, position)

    def to_old(self, position: int) -> int:
        """Where `position` of the newer text would be in the older."""
        return _along(self._new, self._old, position)

    def mirrored(self) -> "Course":
        """The same with older and newer exchanged."""
        return Course(zip(self._new, self._old, strict=True))

    def has_old(self, position: int) -> bool:
        """Whether `position` of the older text is on this course."""
        return self._old[0] <= position < self._old[-1]

    def has_new(self, position: int) -> bool:
        """Whether `position` of the newer text is on this course."""
        return self._new[0] <= position < self._new[-1]


def knots(text: str, new_text: str, old: Words, new: Words, runs: Iterable[Run]) -> Iterator[Knot]:
    """The ends of runs of equal words; of every word of them where the spaces are others."""
    for run in runs:
        last, new_last = run.old + run.length - 1, run.new + run.length - 1
        start, end = old.starts[run.old], old.ends[last]
        new_start, new_end = new.starts[run.new], new.ends[new_last]
        if text[start:end] == new_text[new_start:new_end]:
            yield start, new_start
            yield end, new_end
            continue
        for at, there in zip(range(run.old, last + 1), range(run.new, new_last + 1), strict=True):
            yield old.starts[at], new.starts[there]
            yield old.ends[at], new.ends[there]


def _along(here: list[int], there: list[int], position: int) -> int:
    at = bisect_right(here, position) - 1
    if at < 0:
        return there[0]
    if at + 1 == len(here):
        return there[-1]
    share = (position - here[at]) * (there[at + 1] - there[at])
    return there[at] + share // (here[at + 1] - here[at])
