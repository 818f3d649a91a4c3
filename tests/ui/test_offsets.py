"""Positions: code points in our text, UTF-16 units in Qt's."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.offsets import OffsetMap

TEXTS = st.text(
    alphabet=st.sampled_from("ab \né\u0301\u00ad\u200dخאи\u202e\uffff\U00010000\U0010ffff😀👩🇺"),
    max_size=60,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_boundary_goes_both_ways(text: str) -> None:
    offsets = OffsetMap(text)
    for point in range(len(text) + 1):
        unit = offsets.to_units(point)
        assert unit == units(text[:point])
        assert offsets.to_point(unit) == point


@given(TEXTS)
def test_inside_a_pair_is_the_pair(text: str) -> None:
    offsets = OffsetMap(text)
    for point, char in enumerate(text):
        if char > "\uffff":
            assert offsets.to_point(offsets.to_units(point) + 1) == point


def test_an_emoji_counts_two_units() -> None:
    offsets = OffsetMap("a😀b")
    assert [offsets.to_units(point) for point in range(4)] == [0, 1, 3, 4]
