"""When typed text is due."""

from hypothesis import given
from hypothesis import strategies as st

from reader.session.due import LONGEST, PAUSE, Due


def test_with_nothing_typed_nothing_is_due() -> None:
    due = Due()
    assert due.wait(5) is None
    due.typed(5)
    due.written()
    assert due.wait(50) is None


def test_text_is_due_a_second_after_the_last_key() -> None:
    due = Due()
    due.typed(10)
    assert due.wait(10) == 1
    due.typed(10.5)
    assert due.wait(11) == 0.5
    assert due.wait(11.5) == due.wait(99) == 0


def test_whoever_types_without_a_pause_is_written_after_ten_seconds() -> None:
    due = Due()
    for tenth in range(96):
        due.typed(20 + tenth / 10)
    assert due.wait(29.5) == 0.5
    due.written()
    due.typed(30)
    assert due.wait(30) == 1


@given(st.lists(st.floats(0, 5), min_size=1, max_size=30))
def test_no_wait_is_longer_than_a_pause_nor_lasts_beyond_the_limit(gaps: list[float]) -> None:
    due, now = Due(), 100.0
    for gap in gaps:
        now += gap
        due.typed(now)
        wait = due.wait(now)
        assert wait is not None
        assert 0 <= wait <= PAUSE
        assert now + wait <= max(now, 100 + gaps[0] + LONGEST)
