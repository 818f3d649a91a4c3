"""Runs of rows to remove and to insert."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.models.rows import insertions, removals, same_order

rows = st.lists(st.integers(0, 12), unique=True)


@given(rows, rows)
def test_removing_and_inserting_the_runs_makes_one_list_the_other(
    old: list[int], new: list[int]
) -> None:
    order = {key: at for at, key in enumerate(new)}
    old = sorted(old, key=lambda key: order.get(key, key))
    if not same_order(old, new):
        return
    made = list(old)
    for first, last in removals(old, new):
        del made[first : last + 1]
    for first, last in insertions(made, new):
        made[first:first] = new[first : last + 1]
    assert made == new


def test_neighbours_are_one_run() -> None:
    assert removals("abcdef", "af") == [(1, 4)]
    assert removals("abcdef", "bdf") == [(4, 4), (2, 2), (0, 0)]
    assert not same_order("abc", "cb")
