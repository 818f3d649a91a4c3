"""A few lines of text, cut where they end."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.ui.fonts import chrome, load_fonts
from reader.ui.widgets.card_text import CardText

LONG = "Two men who broke the curfew in the first days were found shot the next morning. " * 3


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short", 1),
        (LONG, 3),
        ("one\ntwo", 2),
        ("one\ntwo\nthree\nfour", 3),
        ("", 1),
        ("😀" * 300, 3),
    ],
)
def test_it_is_as_tall_as_its_lines_and_no_more_than_three(text: str, lines: int) -> None:
    assert CardText(text, chrome(), 200, 3, 20).height == lines * 20


def test_arabic_stands_at_the_right() -> None:
    text = CardText("غادر الجنود", chrome(), 200, 3, 20)
    assert text.is_right_to_left
    drawn = QImage(200, 20, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFF)
    painter = QPainter(drawn)
    text.draw(painter, QPointF(0, 0), "#000000")
    painter.end()

    def ink(left: int, right: int) -> bool:
        return any(
            drawn.pixelColor(x, y).lightness() < 128 for x in range(left, right) for y in range(20)
        )

    assert ink(150, 200)
    assert not ink(0, 50)
