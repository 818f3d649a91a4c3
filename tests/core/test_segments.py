"""Overlapping passages as disjoint runs and lanes, against a model of one cell a character."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.segments import Interval, Run, lanes, runs

LENGTH = 30
_spans = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])),
    max_size=8,
)


def numbered(spans: list[tuple[int, int]]) -> list[Interval[int]]:
    return [Interval(start, end, index) for index, (start, end) in enumerate(spans)]


@given(_spans)
def test_runs_are_the_stretches_of_characters_with_the_same_cover(
    spans: list[tuple[int, int]],
) -> None:
    intervals = numbered(spans)
    covers = [
        tuple(i.item for i in intervals if i.start <= at < i.end) for at in range(LENGTH + 12)
    ]
    expected: list[Run[int]] = []
    for at, cover in enumerate(covers):
        if expected and expected[-1].end == at and expected[-1].items == cover:
            expected[-1] = expected[-1]._replace(end=at + 1)
        elif cover:
            expected.append(Run(at, at + 1, cover))
    assert runs(intervals) == expected


@given(_spans)
def test_no_two_passages_of_one_lane_overlap(spans: list[tuple[int, int]]) -> None:
    intervals = numbered(spans)
    lane_of = lanes(intervals)
    assert lane_of.keys() == {i.item for i in intervals}
    for lane in set(lane_of.values()):
        mates = sorted(i for i in intervals if lane_of[i.item] == lane)
        assert all(one.end <= other.start for one, other in pairwise(mates))


@given(_spans)
def test_there_are_only_as_many_lanes_as_passages_cover_one_character(
    spans: list[tuple[int, int]],
) -> None:
    intervals = numbered(spans)
    deepest = max((len(run.items) for run in runs(intervals)), default=0)
    assert len(set(lanes(intervals).values())) == deepest


def test_of_two_that_begin_together_the_longer_takes_the_upper_lane() -> None:
    assert lanes([Interval(0, 3, "short"), Interval(0, 9, "long")]) == {"long": 0, "short": 1}


def test_a_passage_of_nothing_covers_nothing() -> None:
    assert runs([Interval(2, 2, "empty"), Interval(4, 6, "full")]) == [Run(4, 6, ("full",))]
