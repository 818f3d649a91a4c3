"""The stack: pages below one another, keys beside them where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.paper.stack import BESIDE, EDGE, Measure, Stack

A4 = Measure(595, 842)
KEY = Measure(595, 842, is_key=True)


def test_pages_fill_the_width_but_for_the_edge() -> None:
    place = Stack([A4], 600).places[0]
    assert place.left == EDGE
    assert place.width == 600 - 2 * EDGE


def test_a_key_lies_beside_the_sheet_and_smaller_where_there_is_room() -> None:
    stack = Stack([A4, KEY, A4], 1100)
    sheet, key, other = (stack.places[at] for at in range(3))
    assert stack.has_keys_beside
    assert key.left > sheet.left + sheet.width
    assert key.left + key.width <= 1100 - EDGE + 0.01
    assert key.top == sheet.top
    assert key.scale == sheet.scale * BESIDE
    assert other.top < key.bottom + sheet.height


def test_a_key_follows_the_sheet_where_there_is_none() -> None:
    stack = Stack([A4, KEY], 600)
    sheet, key = stack.places[0], stack.places[1]
    assert not stack.has_keys_beside
    assert key.left == sheet.left
    assert key.top > sheet.bottom


def test_keys_alone_are_as_large_as_sheets() -> None:
    assert Stack([KEY], 600).places[0].width == 600 - 2 * EDGE


def test_an_enlarged_sheet_pushes_the_key_below() -> None:
    assert not Stack([A4, KEY], 1100, 1.4).has_keys_beside


measures = st.builds(Measure, st.sampled_from((420, 595, 612)), st.just(800), st.booleans())


@given(
    st.lists(measures, max_size=9),
    st.floats(10, 3000),
    st.one_of(st.none(), st.floats(0.2, 6)),
    st.floats(0, 3000),
)
def test_every_page_has_its_place_and_is_found_there(
    pages: list[Measure], room: float, scale: float | None, top: float
) -> None:
    stack = Stack(pages, room, scale)
    assert sorted(stack.places) == list(range(len(pages)))
    for place in stack.places.values():
        found = stack.at(place.left + place.width / 2, place.top + place.height / 2)
        assert found == place
        assert place.bottom <= stack.height
    seen = {place.page for place in stack.seen(top, top + 500)}
    assert seen == {
        page for page, place in stack.places.items() if place.bottom > top and place.top < top + 500
    }
