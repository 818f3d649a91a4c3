"""The frame: nothing stands on anything else at any width."""

import pytest

from reader.ui.page.frame import BRACKET_GAP, BRACKET_WIDTH, GUTTER, LANE, NOTES_FROM, Frame

WIDTHS = (320, 600, 850, 1049, 1050, 1150, 1440, 2560)


@pytest.mark.parametrize("note_scale", [0.9, 1.0, 1.5])
@pytest.mark.parametrize("measure", [300, 608, 900, 1600])
@pytest.mark.parametrize("width", WIDTHS)
def test_there_is_room_for_everything(width: int, measure: int, note_scale: float) -> None:
    frame = Frame.fit(width, measure, note_scale)
    assert frame.left >= GUTTER
    assert 0 < frame.column <= measure
    assert frame.right + BRACKET_GAP + LANE <= width
    if width >= NOTES_FROM:
        assert frame.notes > frame.right + BRACKET_GAP + 3 * LANE
        assert frame.notes + frame.notes_width <= width
    else:
        assert frame.notes == 0


@pytest.mark.parametrize("measure", [300, 608, 1600])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_text_from_right_to_left_has_the_same_room_on_the_other_side(
    width: int, measure: int
) -> None:
    frame, usual = Frame.fit(width, measure, mirrored=True), Frame.fit(width, measure)
    assert (frame.column, frame.lanes) == (usual.column, usual.lanes)
    assert frame.gutter >= GUTTER
    assert frame.lane(0) + BRACKET_WIDTH == frame.left - BRACKET_GAP
    assert frame.lane(frame.lanes - 1) >= frame.notes + frame.notes_width
    if width >= NOTES_FROM:
        assert frame.notes > 0
        assert frame.notes + frame.notes_width < frame.lane(2)


def test_the_column_is_as_wide_as_asked_where_it_can_be() -> None:
    assert Frame.fit(850, 608).column == 608
    assert Frame.fit(1150, 608).column == 608
    assert Frame.fit(600, 608).column < 608
