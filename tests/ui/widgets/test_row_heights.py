"""Heights of rows that come and go."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.widgets.row_heights import RowHeights

ACTS = st.lists(
    st.tuples(st.sampled_from(["insert", "remove", "measure", "forget"]), st.integers(0, 50)),
    max_size=40,
)


@given(ACTS)
def test_it_stays_the_sum_of_its_rows(acts: list[tuple[str, int]]) -> None:
    heights = RowHeights(5, guess=10)
    model: list[tuple[int, bool]] = [(10, False)] * 5
    for act, number in acts:
        row = number % (len(model) + (act == "insert")) if model or act == "insert" else -1
        if row < 0:
            continue
        if act == "insert":
            heights.insert(row, 2)
            model[row:row] = [(10, False)] * 2
        elif act == "remove":
            heights.remove(row, row)
            del model[row]
        elif act == "measure":
            heights.set_measured(row, number + 1)
            model[row] = (number + 1, True)
        else:
            heights.forget(row, row)
            model[row] = (model[row][0], False)
        assert len(heights) == len(model)
        assert heights.total == sum(height for height, _ in model)
        assert [heights.is_measured(i) for i in range(len(model))] == [m for _, m in model]
        assert heights.unmeasured == sum(not measured for _, measured in model)


def test_a_forgotten_row_keeps_its_height_as_the_best_guess() -> None:
    heights = RowHeights(3, guess=10)
    heights.set_measured(1, 44)
    heights.forget(0, 2)
    assert (heights.height(1), heights.unmeasured) == (44, 3)
