"""Heights: estimates that become exact without losing count."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.heights import Heights


def test_blocks_stand_below_the_header() -> None:
    heights = Heights([10, 20, 30], top=100)
    assert [heights.top_of(index) for index in range(4)] == [100, 110, 130, 160]
    assert heights.total == 160


def test_a_block_is_found_at_every_y() -> None:
    heights = Heights([10, 20, 30], top=100)
    assert [heights.block_at(y) for y in (-5, 0, 100, 109.9, 110, 129, 130, 159, 500)] == [
        0, 0, 0, 0, 1, 1, 2, 2, 2,
    ]  # fmt: skip


def test_measuring_moves_only_what_is_below() -> None:
    heights = Heights([10, 20, 30], top=0)
    heights.set_measured(1, 25)
    assert [heights.top_of(index) for index in range(4)] == [0, 10, 35, 65]
    assert (heights.is_measured(1), heights.is_measured(0), heights.unmeasured) == (True, False, 2)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=30), st.data())
def test_the_next_unmeasured_is_found_round_the_end(values: list[int], data: st.DataObject) -> None:
    heights = Heights(values)
    left = set(range(len(values)))
    while left:
        at = heights.next_unmeasured(data.draw(st.integers(0, len(values) - 1)))
        assert at in left
        heights.set_measured(at, values[at])
        left.discard(at)
    assert heights.next_unmeasured(0) == -1
    assert heights.unmeasured == 0
