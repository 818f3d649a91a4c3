"""The stack of pages: where each lies, and how large."""

import pytest

from reader.ui.page.frame import NOTES_FROM
from reader.ui.printed.stack import EDGE, GAP, MOST, Stack

SIZES = [(600.0, 800.0), (300.0, 400.0), (600.0, 800.0)]


def test_pages_lie_below_one_another_in_the_middle() -> None:
    stack = Stack(SIZES, view=660)
    assert stack.scale == 1
    assert [place.top for place in stack.places] == [EDGE, EDGE + 800 + GAP, EDGE + 1200 + 2 * GAP]
    assert [place.left for place in stack.places] == [24, 174, 24]
    assert stack.height == 2 * EDGE + 2000 + 2 * GAP


def test_a_point_is_on_a_page_or_in_the_gap_below_it() -> None:
    stack = Stack(SIZES, view=660)
    assert [stack.page_at(y) for y in (0, 30, 830, 841, 99_999)] == [0, 0, 0, 1, 2]
    assert stack.on_page(1, 184, stack.places[1].top + 20) == (10, 20)
    assert list(stack.visible(700, 200)) == [0, 1]


@pytest.mark.parametrize(("view", "scale"), [(360, 0.5), (9000, 1.7)])
def test_pages_fit_the_width_but_are_never_giants(view: int, scale: float) -> None:
    assert Stack(SIZES, view).scale == scale


def test_a_scale_may_be_wished_for() -> None:
    stack = Stack(SIZES, 660, 2.0)
    assert stack.width == 1260
    assert Stack(SIZES, 660, 99).scale == MOST
    assert list(Stack([]).visible(0, 100)) == []


def test_notes_have_room_beside_the_pages_of_a_wide_view() -> None:
    assert Stack(SIZES, NOTES_FROM - 1).notes == 0
    narrow, wide = Stack(SIZES, NOTES_FROM), Stack(SIZES, 1900)
    for stack in (narrow, wide):
        assert stack.notes > max(place.left + place.width for place in stack.places)
        assert stack.notes + stack.notes_width <= stack.width - EDGE
    assert (narrow.notes_width, wide.notes_width) == (150, 232)
    left, right = wide.places[0].left, wide.width - wide.notes - wide.notes_width
    assert left == pytest.approx(right, abs=1)
