"""Short texts in a few lines: nothing is cut inside a character, the end is elided."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from reader.ui.fonts import chrome
from reader.ui.state import UiState
from reader.ui.widgets.lines import chrome_lines, fact_lines, fits, paint_lines

WIDTH = 200


@pytest.mark.usefixtures("state")
class TestLines:
    def test_a_short_text_is_one_line(self) -> None:
        assert chrome_lines("Short", WIDTH, 2, 13, 600) == ("Short",)

    @pytest.mark.parametrize("word", ["retreat ", "😀 ", "окупація ", "الاحتلال "])
    def test_a_long_one_is_elided_on_its_last_line(self, word: str) -> None:
        lines = chrome_lines(word * 40, WIDTH, 2, 13, 600)
        assert len(lines) == 2
        assert lines[0] == (word * lines[0].count(word.strip())).strip()
        assert lines[1].endswith("…")
        assert all(fits(line, WIDTH, 13, 600) for line in lines)

    def test_facts_break_between_two_and_a_long_source_leaves_room(self) -> None:
        facts = ("Proceedings of a symposium with a long name", "12 Sep 2022", "9 highlights")
        first, second = fact_lines(facts, WIDTH, 11, 400)
        assert first.endswith("…")
        assert second == "12 Sep 2022 · 9 highlights"

    def test_facts_in_two_directions_are_kept_apart(self, state: UiState) -> None:
        [line] = fact_lines(("مقابلة", "12 Sep 2022"), WIDTH, 11, 400)
        assert line == "\u2068مقابلة\u2069 · \u206812 Sep 2022\u2069"

    @pytest.mark.parametrize("side", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight])
    def test_facts_read_from_left_to_right_on_either_side(
        self, state: UiState, side: Qt.AlignmentFlag
    ) -> None:
        def drawn(x: int, side: Qt.AlignmentFlag) -> QImage:
            image = QImage(WIDTH, 20, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            with QPainter(image) as painter:
                room = QRectF(x, 0, WIDTH, 20)
                paint_lines(painter, room, ("2 highlights",), chrome(11), "#000", 20, side=side)
            return image

        width = round(QFontMetricsF(chrome(11)).horizontalAdvance("2 highlights"))
        left = drawn(0, Qt.AlignmentFlag.AlignLeft).copy(0, 0, width, 20)
        x = WIDTH - width if side is Qt.AlignmentFlag.AlignRight else 0
        ink = drawn(0, side).copy(x, 0, width, 20)
        # The "2" comes first, and fills the first pixels as it does on the left.
        assert abs(_darkness(left.copy(0, 0, 8, 20)) - _darkness(ink.copy(0, 0, 8, 20))) < 0.05

    def test_no_facts_take_no_room(self) -> None:
        assert fact_lines((), WIDTH, 11, 400) == ()


def _darkness(image: QImage) -> float:
    spots = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(255 - image.pixelColor(x, y).lightness() for x, y in spots) / (255 * len(spots))
