"""Words in pictures: in two lines where they fit, and labels never over one another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from reader.ui.charts.writing import apart, in_two
from reader.ui.fonts import chrome

_ends = st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 200)), max_size=40)


@given(_ends)
def test_labels_that_are_kept_do_not_touch_and_no_more_would_fit(
    told: list[tuple[float, float]],
) -> None:
    labels = sorted((left, left + wide) for left, wide in told)
    kept = apart(labels)
    for one, other in pairwise(kept):
        assert labels[one][1] < labels[other][0]
    for number, (left, _) in enumerate(labels):
        if number not in kept:  # it would touch the one kept before it
            before = [labels[n] for n in kept if n < number]
            assert left < before[-1][1] + 8


def test_a_long_name_breaks_between_words() -> None:
    font = chrome(11)
    wide = QFontMetricsF(font).horizontalAdvance("After the retreat,")
    assert in_two("After the retreat,", font, wide) == ["After the retreat,"]
    assert in_two("After the  retreat, a village", font, wide + 1) == [
        "After the retreat,", "a village",
    ]  # fmt: skip
    assert in_two("Donaudampfschifffahrt heute", font, 20) == ["Donaudampfschifffahrt heute"]
