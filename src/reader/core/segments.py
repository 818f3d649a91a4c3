"""Overlapping passages as disjoint runs, and lanes that keep neighbours apart."""

from collections.abc import Hashable, Iterable
from typing import Generic, NamedTuple, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Interval(NamedTuple, Generic[Item]):
    """`item` covers code points `start:end`; `start < end`."""

    start: int
    end: int
    item: Item


class Run(NamedTuple, Generic[Item]):
    """A stretch that the same `items` cover from end to end, in the order they were given."""

    start: int
    end: int
    items: tuple[Item, ...]


def runs(intervals: Iterable[Interval[Item]]) -> list[Run[Item]]:
    """The covered stretches of `intervals`, cut wherever the cover changes, in order."""
    intervals = [interval for interval in intervals if interval.start < interval.end]
    edges: dict[int, tuple[list[int], list[int]]] = {}
    for index, (start, end, _) in enumerate(intervals):
        edges.setdefault(start, ([], []))[0].append(index)
        edges.setdefault(end, ([], []))[1].append(index)
    found: list[Run[Item]] = []
    active: set[int] = set()
    before = 0
    for at in sorted(edges):
        if active:
            items = tuple(intervals[index].item for index in sorted(active))
            found.append(Run(before, at, items))
        opened, closed = edges[at]
        active.difference_update(closed)
        active.update(opened)
        before = at
    return found


def lanes(intervals: Iterable[Interval[Item]]) -> dict[Item, int]:
    """The lowest lane (from 0) for each item such that no two in one lane overlap.

    Earlier passages come first, of two that begin together the longer.
    """
    ends: list[int] = []
    lane_of: dict[Item, int] = {}
    for start, end, item in sorted(intervals, key=lambda i: (i.start, -i.end)):
        lane = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        ends[lane] = end
        lane_of[item] = lane
    return lane_of
