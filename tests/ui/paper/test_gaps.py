"""Gaps: as wide as is asked, numbered, and filled for the teacher without moving a line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.sheet import Gap, Inline, Paragraph, Run
from reader.ui.paper.items import TextLine
from reader.ui.paper.pages import Page
from reader.ui.paper.painting import paint_page
from tests.ui.paper.samples import SENTENCE, laid, lines

SIZE = 11  # points, as paper is unless told otherwise


def with_gap(gap: Gap) -> Page:
    inlines: tuple[Inline, ...] = (Run(f"{SENTENCE} "), gap, Run(f", and {SENTENCE}"))
    [page] = laid(Paragraph(inlines))
    return page


def widths(page: Page) -> list[float]:
    return [
        box.width()
        for row in page.rows
        for item in row.items
        if isinstance(item, TextLine)
        for _, box in item.gaps()
    ]


def inked(page: Page) -> int:
    """How many pixels are not white; two to the point."""
    image = QImage(1200, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        painter.scale(2, 2)
        paint_page(painter, page)
    pixels = bytes(image.constBits()[::4])
    return len(pixels) - pixels.count(255)


def test_a_gap_is_as_wide_as_its_letters() -> None:
    [short], [long] = (
        widths(with_gap(Gap(1, "a", width=6))),
        widths(with_gap(Gap(1, "a", width=24))),
    )
    assert long == pytest.approx(4 * short, rel=0.1)
    assert short > 6 * SIZE / 3


def test_the_width_of_a_gap_does_not_tell_its_answer() -> None:
    assert widths(with_gap(Gap(1, "a"))) == widths(with_gap(Gap(1, "occupation")))


@given(st.integers(1, 20))
def test_each_missing_letter_has_a_dash_of_its_own(cells: int) -> None:
    one, more = with_gap(Gap(0, "a", cells=1)), with_gap(Gap(0, "a", cells=cells))
    [dash], [dashes] = widths(one), widths(more)
    assert dashes == pytest.approx(cells * dash, rel=0.1)


def test_the_teachers_version_has_the_same_lines() -> None:
    gap = Gap(1, "sawmill")
    assert lines(with_gap(gap)) == lines(with_gap(replace(gap, is_filled=True)))
    assert widths(with_gap(gap)) == widths(with_gap(replace(gap, is_filled=True)))


def test_an_answer_stands_on_the_line_only_where_it_is_filled() -> None:
    gap = Gap(0, "sawmill")
    bare, filled = inked(with_gap(gap)), inked(with_gap(replace(gap, is_filled=True)))
    assert bare < filled
    assert inked(with_gap(Gap(0, "x"))) == bare


def test_a_number_is_printed_unless_it_is_nought() -> None:
    assert inked(with_gap(Gap(0, "sawmill"))) < inked(with_gap(Gap(7, "sawmill")))


def test_a_long_answer_makes_room_for_itself_but_never_leaves_the_column() -> None:
    page = with_gap(Gap(1, "extraordinarily " * 12, is_filled=True))
    [wide] = widths(page)
    assert wide == pytest.approx(page.frame.column, abs=1)
    for row in page.rows:
        assert row.items[0].line.naturalTextRect().right() / 20 < page.frame.right + 1


def test_what_is_given_and_the_hint_stand_around_the_line() -> None:
    said = "".join(lines(with_gap(Gap(1, "occupation", given="oc", hint="a noun"))))
    assert "oc\u00a0 (a noun)," in said
    assert "occupation" not in said


def test_a_mark_of_punctuation_stays_at_its_gap() -> None:
    for words in range(5, 25):
        [page] = laid(Paragraph((Run("word " * words), Gap(1, "a"), Run(", and so on"))))
        assert not any(line.startswith(",") for line in lines(page))


def test_a_word_to_read_out_is_printed_in_its_place() -> None:
    page = with_gap(Gap(4, "sawmill", is_open=True))
    assert "sawmill4," in "".join(lines(page))
    assert not widths(page)
