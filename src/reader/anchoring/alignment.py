"""Two sequences of numbers aligned: what stands in both in the same order.

As in a patience diff, what occurs once in both halves the work where it is too large for the
longest common subsequence, so that time and memory stay in proportion to the length.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.anchoring.likeness import common_runs

_CELLS = 4_000_000  # pairs compared at once: 2,000 words a side, 0.5 MB and about a millisecond
_SHINGLE = 3  # words in a row: two rarely, three hardly ever come together again by chance


class Run(NamedTuple):
    """`length` items from `old` on in one sequence are those from `new` on in the other."""

    old: int
    new: int
    length: int


class _Part(NamedTuple):
    old: int
    old_end: int
    new: int
    new_end: int


def aligned(old: Sequence[int], new: Sequence[int]) -> list[Run]:
    """The runs common to both, in order; no two of them touch on both sides."""
    runs: list[Run] = []
    waiting = [_Part(0, len(old), 0, len(new))]
    while waiting:
        part = waiting.pop()
        lead = _common(old, new, part)
        part = part._replace(old=part.old + lead, new=part.new + lead)
        trail = _common_end(old, new, part)
        _join(runs, Run(part.old - lead, part.new - lead, lead))
        rest = _Part(part.old, part.old_end - trail, part.new, part.new_end - trail)
        size = (rest.old_end - rest.old) * (rest.new_end - rest.new)
        if trail and size:
            waiting.append(_Part(rest.old_end, part.old_end, rest.new_end, part.new_end))
        if not size:
            _join(runs, Run(rest.old_end, rest.new_end, trail))
        elif size <= _CELLS:
            for run in _longest_common(old, new, rest):
                _join(runs, run)
        else:
            waiting += reversed(_split(old, new, rest))
    return runs


def shared_once(
    old: Sequence[int], new: Sequence[int], width: int = _SHINGLE
) -> Iterator[tuple[int, int]]:
    """Where each row of `width` items stands that both sequences have exactly once, in the order
    of `old`."""
    there = _once(new, width)
    for row, at in _once(old, width).items():
        if row in there:
            yield at, there[row]


def heaviest(links: Sequence[tuple[int, int, int]]) -> list[int]:
    """Of links (old, new, weight) that are sorted, the indexes of those that make the heaviest
    chain in which neither side ever falls."""
    order = sorted({new for _, new, _ in links})
    best: list[tuple[int, int]] = [(0, -1)] * (len(order) + 1)  # a Fenwick tree of maxima
    before: list[int] = []
    for index, (_, new, weight) in enumerate(links):
        rank = bisect_left(order, new) + 1
        total, last = 0, -1
        at = rank
        while at:
            if best[at][0] > total:
                total, last = best[at]
            at &= at - 1
        before.append(last)
        while rank < len(best):
            if best[rank][0] < total + weight:
                best[rank] = total + weight, index
            rank += rank & -rank
    chain = []
    index = max(best)[1] if links else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def _join(runs: list[Run], run: Run) -> None:
    if not run.length:
        return
    last = runs[-1] if runs else Run(0, 0, 0)
    if last.length and (last.old + last.length, last.new + last.length) == run[:2]:
        runs[-1] = last._replace(length=last.length + run.length)
    else:
        runs.append(run)


def _common(old: Sequence[int], new: Sequence[int], part: _Part) -> int:
    most = min(part.old_end - part.old, part.new_end - part.new)
    length = 0
    while length < most and old[part.old + length] == new[part.new + length]:
        length += 1
    return length


def _common_end(old: Sequence[int], new: Sequence[int], part: _Part) -> int:
    most = min(part.old_end - part.old, part.new_end - part.new)
    length = 0
    while length < most and old[part.old_end - length - 1] == new[part.new_end - length - 1]:
        length += 1
    return length


def _longest_common(old: Sequence[int], new: Sequence[int], part: _Part) -> Iterator[Run]:
    first, second = old[part.old : part.old_end], new[part.new : part.new_end]
    for block in common_runs(first, second):
        yield Run(part.old + block.a, part.new + block.b, block.size)


def _split(old: Sequence[int], new: Sequence[int], part: _Part) -> list[_Part]:
    """Smaller parts, cut where something stands that both have once; in halves if there is no
    such thing, as then any cut is as good as another."""
    first, second = old[part.old : part.old_end], new[part.new : part.new_end]
    cuts = list(_anchors(first, second, _SHINGLE)) or list(_anchors(first, second, 1))
    if not cuts:
        cuts = [(len(first) // 2, len(second) // 2)]
    edges = [(0, 0), *cuts, (len(first), len(second))]
    return [
        _Part(part.old + at, part.old + old_end, part.new + there, part.new + new_end)
        for (at, there), (old_end, new_end) in pairwise(edges)
        if (at, there) != (old_end, new_end)
    ]


def _anchors(old: Sequence[int], new: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """Where to cut: before each run of shared rows on the heaviest chain of them."""
    links = [tuple(run) for run in _runs(shared_once(old, new, width))]
    for index in heaviest([(old, new, length) for old, new, length in links]):
        yield links[index][0], links[index][1]


def _runs(pairs: Iterable[tuple[int, int]]) -> list[Run]:
    runs: list[Run] = []
    for old, new in pairs:
        _join(runs, Run(old, new, 1))
    return runs


def _once(items: Sequence[int], width: int) -> dict[tuple[int, ...], int]:
    """Where each row of items begins that occurs once, in order."""
    found: dict[tuple[int, ...], int] = {}
    again: set[tuple[int, ...]] = set()
    for at, row in enumerate(zip(*(items[skip:] for skip in range(width)), strict=False)):
        if found.setdefault(row, at) != at:
            again.add(row)
    for row in again:
        del found[row]
    return found
