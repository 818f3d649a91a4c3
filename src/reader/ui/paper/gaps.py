"""Gaps: the lines in a text on which a word is to be written. Points."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from reader.core.sheet import Gap
from reader.ui.paper.faces import ANSWER, DIM, INK, SANS, advance, font
from reader.ui.paper.lettering import paint_text

GAP_TEXT = "\u00a0"  # what a gap is laid out as: never broken off from what follows without a space
_LETTER = 0.55  # of the type size: a letter written by hand takes about as much as one in print
_CELL, _BETWEEN = 0.62, 0.14  # of the type size: a dash for one letter, and after it
_NUMBER = 0.66  # of the type size
_BELOW = 0.16  # of the type size: from the baseline to the line


def gap_width(gap: Gap, size: float, column: float) -> float:
    """How wide a gap is in text of `size`; never wider than the column."""
    letter = (_CELL + _BETWEEN) * size if gap.cells else _LETTER * size
    wide = (gap.cells or gap.width) * letter
    if gap.is_filled:
        number = advance(font(SANS, _NUMBER * size), f"{gap.number} ") if gap.number else 0
        wide = max(wide, advance(_answer_font(size), _missing(gap)) + number + 0.4 * size)
    return min(wide, column)


def paint_gap(painter: QPainter, gap: Gap, box: QRectF, baseline: float, size: float) -> None:
    """Draw a gap from the left to the right of `box`: its line or dashes, number and answer."""
    low = baseline + _BELOW * size
    painter.setPen(QPen(INK, 0.055 * size))
    if gap.cells:
        cell = box.width() / gap.cells
        for at in range(gap.cells):
            left = box.left() + at * cell
            painter.drawLine(QLineF(left, low, left + cell * (1 - _BETWEEN), low))
    else:
        painter.drawLine(QLineF(box.left(), low, box.right(), low))
    _paint_words(painter, gap, box, baseline, size)


def _paint_words(painter: QPainter, gap: Gap, box: QRectF, baseline: float, size: float) -> None:
    face, number = font(SANS, _NUMBER * size), str(gap.number) if gap.number else ""
    if not gap.is_filled:
        at = box.center().x() - advance(face, number) / 2
        paint_text(painter, QPointF(at, baseline), number, face, DIM)
        return
    paint_text(painter, QPointF(box.left() + 0.1 * size, baseline), number, face, DIM)
    answer, words = _answer_font(size), _missing(gap)
    taken = advance(face, f"{number} ") if number else 0
    wide = advance(answer, words)
    room = box.width() - taken
    if wide > room:  # as wide as the column and still too narrow
        answer = _answer_font(size * room / wide)
        wide = room
    at = box.left() + taken + (room - wide) / 2
    paint_text(painter, QPointF(at, baseline), words, answer, ANSWER)


def _missing(gap: Gap) -> str:
    return gap.answer.removeprefix(gap.given)


def _answer_font(size: float) -> QFont:
    return font(SANS, 0.94 * size, 500)
