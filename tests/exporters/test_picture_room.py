"""How large pictures are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.document import Picture
from reader.core.paper import PageSize, Paper
from reader.exporters.picture_room import printed_size, text_width


def picture(width: int, height: int) -> Picture:
    return Picture("x", "image/png", b"", width, height)


def test_a_small_picture_is_as_large_as_on_a_screen() -> None:
    assert printed_size(picture(96, 48), Paper()) == pytest.approx((25.4, 12.7))


def test_a_picture_whose_size_is_not_known_has_no_room() -> None:
    assert printed_size(picture(0, 100), Paper()) == (0, 0)


def test_the_margin_to_write_in_is_no_room_for_text() -> None:
    assert text_width(Paper(PageSize.A4, margin=20, writing_margin=45)) == 125


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.sampled_from(list(PageSize)))
def test_a_picture_keeps_its_shape_within_the_margins(
    width: int, height: int, size: PageSize
) -> None:
    paper = Paper(size)
    wide, tall = printed_size(picture(width, height), paper)
    assert wide / tall == pytest.approx(width / height)
    assert wide <= text_width(paper) + 1e-6
    assert tall <= size.height / 2
