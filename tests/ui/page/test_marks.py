"""Marks are found where they are, and only there, whatever comes and goes."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.ids import HighlightId
from reader.ui.page.marks import Mark, MarkIndex
from tests.ui.page.making import content, mark

CONTENT = content(*("word " * 30 for _ in range(8)))
TEXT = CONTENT.text
PASSAGES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 400)).map(
    lambda pair: (pair[0], min(len(TEXT), pair[0] + pair[1]))
)


def names(marks: list[Mark]) -> list[str]:
    return [m.id for m in marks]


def test_the_shortest_comes_first_then_the_newest() -> None:
    marks = [
        mark(TEXT, 0, 50, "long"), mark(TEXT, 10, 20, "old"), mark(TEXT, 10, 20, "new"),
    ]  # fmt: skip
    index = MarkIndex(CONTENT, marks)
    assert names(index.at(12)) == ["new", "old", "long"]
    assert names(index.at(20)) == ["long"]
    assert index.at(50) == []


def test_a_mark_is_in_each_of_its_blocks() -> None:
    second, third = CONTENT.blocks[1], CONTENT.blocks[2]
    index = MarkIndex(CONTENT, [mark(TEXT, second.start + 5, third.start + 1, "across")])
    assert [len(index.in_block(block)) for block in range(8)] == [0, 1, 1, 0, 0, 0, 0, 0]


def test_replacing_tells_the_blocks_touched() -> None:
    index = MarkIndex(CONTENT, [mark(TEXT, 0, 5, "moved")])
    start = CONTENT.blocks[3].start
    assert index.replace((), [mark(TEXT, start, start + 4, "moved")]) == {0, 3}
    assert names(index.at(start)) == ["moved"]
    assert index.at(0) == []
    assert index.replace([HighlightId("moved"), HighlightId("never")], ()) == {3}
    assert len(index) == 0


def test_marks_that_may_share_a_line_have_lanes_of_their_own() -> None:
    near = [mark(TEXT, 0, 10, "one"), mark(TEXT, 12, 20, "two")]
    index = MarkIndex(CONTENT, near)
    assert index.lane(near[0].id) != index.lane(near[1].id)


def test_a_lane_is_kept_while_others_come() -> None:
    index = MarkIndex(CONTENT, [mark(TEXT, 20, 40, "first")])
    lane = index.lane(HighlightId("first"))
    index.replace((), [mark(TEXT, 0, 90, "second")])
    assert index.lane(HighlightId("first")) == lane
    assert index.lane(HighlightId("second")) != lane


@given(st.lists(PASSAGES, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_a_changed_index_equals_a_fresh_one(
    passages: list[tuple[int, int]], kept: list[bool]
) -> None:
    marks = [mark(TEXT, *passage) for passage in passages]
    index = MarkIndex(CONTENT, marks[::2])
    index.replace((), marks[1::2])
    stay = [m for m, keep in zip(marks, kept, strict=False) if keep]
    index.replace([m.id for m in marks if m not in stay], ())
    fresh = MarkIndex(CONTENT, stay)
    for block in range(8):
        assert set(index.in_block(block)) == set(fresh.in_block(block))
    for one in stay:
        for other in stay:
            if one is not other and one.start < other.end and other.start < one.end:
                assert index.lane(one.id) != index.lane(other.id)
