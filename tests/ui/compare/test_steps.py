"""Steps: changes one by one, with what shows of each on either page."""

import pytest

from reader.anchoring.differences import compare
from reader.ui.compare.steps import Steps
from reader.ui.page.traces import TraceKind
from tests.ui.compare.conftest import NEW, OLD
from tests.ui.conftest import content

OLDER, NEWER = content(OLD), content(NEW)


@pytest.fixture
def steps() -> Steps:
    return Steps.of(compare(OLDER, NEWER), OLDER, NEWER)


def words(steps: Steps) -> list[str]:
    return [steps.in_words(number, OLDER, NEWER) for number in range(len(steps.all))]


def test_changes_come_in_the_order_of_the_newer_text_and_are_told_in_words(steps: Steps) -> None:
    told = words(steps)
    assert told[0] == "“nine” became “ten”"
    assert "moved from paragraph" in told[1]
    starts = [step.new_start for step in steps.all]
    assert starts == sorted(starts)


def test_a_long_change_is_told_by_its_beginning() -> None:
    new = content((*OLD, "One more sentence that goes on and on, " * 4))
    steps = Steps.of(compare(OLDER, new), OLDER, new)
    told = steps.in_words(0, OLDER, new)
    assert told.endswith("…” was added")
    assert len(told) < 90


def test_what_was_only_removed_has_words_on_the_left_and_a_gap_on_the_right() -> None:
    new = content((OLD[0].replace("at nine ", ""), *OLD[1:]))
    steps = Steps.of(compare(OLDER, new), OLDER, new)
    (left,), (right,) = steps.old_traces, steps.new_traces
    assert OLD[0][left.start : left.end] == "at nine"
    assert left.kind is right.kind is TraceKind.REMOVED
    assert right.start == right.end
    assert steps.in_words(0, OLDER, new) == "“at nine” was removed"


def test_replaced_words_are_removed_on_the_left_and_added_on_the_right(steps: Steps) -> None:
    left, right = steps.old_traces[0], steps.new_traces[0]
    assert (left.kind, right.kind) == (TraceKind.REMOVED, TraceKind.ADDED)
    assert left.number == right.number == 0


def test_what_moved_says_where_it_stands_on_the_other_page(steps: Steps) -> None:
    (left,) = (trace for trace in steps.old_traces if trace.kind is TraceKind.MOVED)
    (right,) = (trace for trace in steps.new_traces if trace.kind is TraceKind.MOVED)
    was, now = OLDER.paragraph_number(left.start), NEWER.paragraph_number(right.start)
    assert (left.told, right.told) == (f"→ ¶ {now}", f"← ¶ {was}")
    assert was != now


def test_the_next_step_is_the_one_after_the_place_and_round_the_end(steps: Steps) -> None:
    second = steps.all[1].new_start
    assert steps.beside(0, 1) == 0
    assert steps.beside(second, 1) == 1
    assert steps.beside(second, -1) == 0
    assert steps.beside(len(NEWER.text), 1) == 0
    assert steps.beside(0, -1) == len(steps.all) - 1


def test_texts_that_are_the_same_have_no_steps() -> None:
    steps = Steps.of(compare(OLDER, OLDER), OLDER, OLDER)
    assert steps.beside(0, 1) is None
    assert not steps.old_traces
