"""The frame: nothing stands on anything else at any width."""

import pytest

from reader.ui.page.frame import BRACKET_GAP, GUTTER, LANE, NOTES_FROM, Frame


@pytest.mark.parametrize("note_scale", [0.9, 1.0, 1.5])
@pytest.mark.parametrize("measure", [300, 608, 900, 1600])
@pytest.mark.parametrize("width", [320, 600, 850, 1049, 1050, 1150, 1440, 2560])
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


def test_the_column_is_as_wide_as_asked_where_it_can_be() -> None:
    assert Frame.fit(850, 608).column == 608
    assert Frame.fit(1150, 608).column == 608
    assert Frame.fit(600, 608).column < 608
