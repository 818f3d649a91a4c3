"""Runs: the stretches that two texts share unchanged, found by clauses that stand once in each."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

# Below 20 letters a clause may stand somewhere else by chance ("he said on Monday").
_CLAUSE = re.compile(r"[^.,;:!?。，；：！？؟،؛]{20,}")
_CHUNK = 256  # characters compared at once
# As much text on one side, as an anchor keeps, says that it is the same place and no citation.
_MARGIN = 32


class Run(NamedTuple):
    """`old[start:end]` stands unchanged at `start + shift` in the newer text."""

    start: int
    end: int
    shift: int


class Runs:
    """All runs of two texts. They may overlap where something that stood twice was left out."""

    def __init__(self, old: str, new: str) -> None:
        self._sizes = len(old), len(new)
        self._runs = sorted(_runs(old, new))
        self._starts = [run.start for run in self._runs]
        self._images = sorted(self._runs, key=lambda run: run.start + run.shift)
        self._image_starts = [run.start + run.shift for run in self._images]

    def follow(self, start: int, end: int) -> int | None:
        """The shift of `old[start:end]` if it came along with its surroundings, else None; None as
        well if two runs claim it or its place."""
        holding = [run for run in _near(self._runs, self._starts, start) if _holds(run, start, end)]
        if len(holding) != 1 or not self._is_rooted(holding[0], start, end):
            return None
        shift = holding[0].shift
        return shift if self._claims(start + shift, end + shift) == holding else None

    def is_taken(self, start: int, end: int, by: tuple[int, int]) -> bool:
        """Whether `new[start:end]` came, with its surroundings, from another passage of the old
        text than `by`."""
        claims = self._claims(start, end)
        if len(claims) != 1:
            return False
        shift = claims[0].shift
        origin = start - shift, end - shift
        apart = origin[1] <= by[0] or by[1] <= origin[0]
        return apart and _has_margin(claims[0], *origin)

    def expected(self, start: int) -> list[int]:
        """Where `start` of the old text would be by the run before it and by the one after."""
        at = bisect_right(self._starts, start)
        near = self._runs[max(0, at - 1) : at + 1]
        return [start + run.shift for run in near] or [start]

    def _claims(self, start: int, end: int) -> list[Run]:
        near = _near(self._images, self._image_starts, start)
        return [run for run in near if _holds(run, start - run.shift, end - run.shift)]

    def _is_rooted(self, run: Run, start: int, end: int) -> bool:
        """Whether the run goes on past the passage, or to the same end of both texts."""
        if _has_margin(run, start, end):
            return True
        old, new = self._sizes
        return run.start == run.shift == 0 or (run.end == old and run.end + run.shift == new)


def _holds(run: Run, start: int, end: int) -> bool:
    return run.start <= start and end <= run.end


def _has_margin(run: Run, start: int, end: int) -> bool:
    return start - run.start >= _MARGIN or run.end - end >= _MARGIN


def _near(runs: list[Run], starts: list[int], position: int) -> list[Run]:
    """The runs that may hold `position`. At most two overlap for long: three are looked at."""
    at = bisect_right(starts, position)
    return runs[max(0, at - 3) : at]


def _runs(old: str, new: str) -> Iterator[Run]:
    last = Run(0, _alike_after(old, 0, new, 0), 0)
    if last.end:
        yield last
    for start, end, there in _landmarks(old, new):
        shift = there - start
        if shift == last.shift and end <= last.end:
            continue
        before = _alike_before(old, start, new, there)
        after = _alike_after(old, end, new, end + shift)
        last = Run(start - before, end + after, shift)
        yield last


def _landmarks(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Each clause that stands once in each text: its start and end in the old text, its start in
    the new one."""
    there = _clauses(new)
    for clause, start in _clauses(old).items():
        found = there.get(clause, -1)
        if start >= 0 and found >= 0:
            yield start, start + len(clause), found


def _clauses(text: str) -> dict[str, int]:
    """Where each clause of `text` begins; -1 for one that stands more than once."""
    found: dict[str, int] = {}
    for match in _CLAUSE.finditer(text):
        clause = match[0]
        found[clause] = -1 if clause in found else match.start()
    return found


def _alike_after(old: str, at: int, new: str, there: int) -> int:
    """How many characters from `at` and from `there` on are the same."""
    begin = at
    size = _CHUNK
    while size:
        end = at + size
        if end <= len(old) and old[at:end] == new[there : there + size]:
            at, there = end, there + size
            size = min(2 * size, 1 << 16)  # longer and longer, until one differs
        else:
            size //= 2
    return at - begin


def _alike_before(old: str, at: int, new: str, there: int) -> int:
    """How many characters before `at` and before `there` are the same."""
    end = at
    size = _CHUNK
    while size:
        begin = at - size
        if begin >= 0 and there >= size and old[begin:at] == new[there - size : there]:
            at, there = begin, there - size
            size = min(2 * size, 1 << 16)
        else:
            size //= 2
    return end - at
