"""Letters of a printed page: which is under a point, and the bands of a passage."""

from reader.core.document import Origin
from reader.importers.pdf_glyphs import Glyphs, Style
from reader.ui.printed.letters import Letters, letters_of

# Two lines of three letters, each 10 points wide and 12 high, 20 apart; then another column.
BOXES = [(10.0 * x, y, 10.0 * x + 10, y + 12) for y in (0.0, 20.0) for x in range(3)]
LETTERS = Letters(list(range(6)), BOXES)


def test_the_letter_under_a_point_is_found_and_none_beside() -> None:
    assert LETTERS.at(15, 6) == 1
    assert LETTERS.at(5, 26) == 3
    assert LETTERS.at(60, 6) is None
    assert LETTERS.at(15, 16) is None


def test_the_nearest_place_is_before_or_after_a_letter_of_that_line() -> None:
    assert LETTERS.nearest(11, 6) == 1
    assert LETTERS.nearest(19, 6) == 2
    assert LETTERS.nearest(500, 6) == 3
    assert LETTERS.nearest(-5, 25) == 3
    assert Letters([], []).nearest(0, 0) is None


def test_a_passage_is_a_band_on_each_line() -> None:
    assert LETTERS.bands(1, 5) == [(10, 0, 30, 12), (0, 20, 20, 32)]
    assert LETTERS.bands(6, 9) == []


def test_another_column_is_another_band() -> None:
    boxes = [*BOXES[:3], (100.0, 0.0, 110.0, 12.0)]
    assert len(Letters([0, 1, 2, 3], boxes).bands(0, 4)) == 2


def test_the_first_letter_below_a_line_is_the_first_in_reading_order() -> None:
    assert LETTERS.first_below(0) == 0
    assert LETTERS.first_below(10) == 3
    assert LETTERS.first_below(99) is None


def test_only_what_is_in_the_text_is_a_letter() -> None:
    glyphs = Glyphs(100, 100, list("abcdef"), BOXES, [0] * 6, [Style(10)])
    origins = (Origin(7, 2, 0, 1), Origin(9, 1, 1, 0), Origin(10, 3, 0, 5))
    letters = letters_of(0, glyphs, origins)
    assert letters.positions == [7, 8, 10]
    assert letters.boxes == [BOXES[1], BOXES[2], BOXES[5]]
