"""Marks on paper: each theme is told from the others, with and without colour, and words read."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.colour import PALETTE, contrast
from reader.core.ids import ThemeId
from reader.core.paper import Paper
from reader.core.sheet import (
    Legend,
    Mark,
    Marking,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
)
from reader.ui.paper.layout import pages
from reader.ui.paper.painting import paint_page
from reader.ui.paper.patterns import paint_marks
from tests.ui.paper.samples import CRIMES, RETREAT

MARKS = [Mark(ThemeId(f"t{at}"), f"Theme {at}", PALETTE[at][0], at) for at in range(12)]


def swatch(marks: tuple[Mark, ...], marking: Marking) -> QImage:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        painter.scale(4, 4)
        paint_marks(painter, QRectF(2, 1, 46, 12.5), 10.5, marks, marking, 11)
    return image


def page(*parts: Part, marking: Marking) -> QImage:
    [laid] = pages(Printout("s", (Sheet("s", parts, Paper(), marking=marking),)))
    image = QImage(595, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        paint_page(painter, laid)
    return image


def ink(image: QImage) -> int:
    levels = bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
    return sum(255 - level for level in levels)


@pytest.mark.parametrize("marking", [Marking.COLOUR, Marking.PATTERN])
def test_twelve_themes_all_look_different(marking: Marking) -> None:
    drawn = [swatch((mark,), marking) for mark in MARKS]
    assert all(one != other for one, other in combinations(drawn, 2))


def test_patterns_need_no_colour() -> None:
    for mark in MARKS:
        image = swatch((mark,), Marking.PATTERN)
        assert image.allGray()
        assert ink(image) > 0


def test_words_read_on_every_wash_and_pattern() -> None:
    for mark in MARKS:
        wash = swatch((mark,), Marking.COLOUR).pixelColor(100, 20).name()
        assert contrast("#000000", wash) > 10
        ground = swatch((mark,), Marking.PATTERN).copy(8, 4, 184, 36)  # above the baseline
        assert ink(ground) / (184 * 36) < 90  # of 255: mostly white


def test_of_overlapping_themes_each_has_a_line() -> None:
    both = swatch((CRIMES, RETREAT), Marking.COLOUR)
    assert both.pixelColor(100, 20) == swatch((RETREAT,), Marking.COLOUR).pixelColor(100, 20)
    column = {both.pixelColor(100, y).name().upper() for y in range(60)}
    assert {CRIMES.colour, RETREAT.colour} <= column


def test_overlapping_patterns_show_both() -> None:
    one, other = MARKS[0], MARKS[2]
    both = swatch((one, other), Marking.PATTERN)
    assert ink(both) > max(ink(swatch((each,), Marking.PATTERN)) for each in (one, other))


def test_a_thirteenth_theme_has_the_first_pattern_again() -> None:
    again = replace(MARKS[0], pattern=12)
    assert swatch((again,), Marking.PATTERN) == swatch((MARKS[0],), Marking.PATTERN)


def test_marks_show_on_the_words_they_are_on_only_if_the_sheet_wants_them() -> None:
    parts = Paragraph((Run("plain "), Run("marked", marks=(CRIMES,)), Run(" plain"))), Paragraph(())
    bare, colour = page(*parts, marking=Marking.NONE), page(*parts, marking=Marking.COLOUR)
    assert bare.allGray()
    assert not colour.allGray()
    coloured = [x for x in range(595) if not colour.copy(x, 0, 1, 200).allGray()]
    assert coloured[0] > 70  # after the first word
    assert coloured[-1] - coloured[0] < 60


def test_white_space_at_the_end_of_a_line_is_not_marked() -> None:
    text = Run("word " * 60, marks=(CRIMES,))
    image = page(Paragraph((text,)), marking=Marking.COLOUR)
    [laid] = pages(Printout("s", (Sheet("s", (Paragraph((text,)),)),)))
    assert image.copy(int(laid.frame.right) + 1, 0, 40, 200).allGray()


def test_a_legend_shows_each_mark_as_it_is_on_the_words() -> None:
    for marking in (Marking.COLOUR, Marking.PATTERN):
        one, other = (page(Legend((mark,)), marking=marking) for mark in (CRIMES, RETREAT))
        assert one != other
        assert one.allGray() is (marking is Marking.PATTERN)
