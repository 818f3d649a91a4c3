"""Marks on paper: a light wash in the colour of a theme, or one of twelve patterns without colour.

Every other pattern is a line under the words, the rest lie behind them; each stays apart from the
others on a printer that knows black only. Points.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from reader.core.colour import mix
from reader.core.sheet import Mark, Marking

_WASH = 0.26  # of the colour on white: a line of text reads on each of the palette
_LANE = 2.1  # points from one line under the words to the next, where themes overlap
_DARK = QColor("#333333")
_HATCH = QColor("#B4B4B4")  # light enough to read over
_DOT = QColor("#8A8A8A")
_STEP = 4.8  # points between two lines behind the words
_DOTS = 3.2  # and between two dots


def paint_marks(
    painter: QPainter, box: QRectF, baseline: float, marks: Sequence[Mark], marking: Marking,
    size: float,
) -> None:  # fmt: skip
    """Show `marks` in `box`, before the words on `baseline` are set over them in text of `size`."""
    if marking is Marking.COLOUR:
        _paint_wash(painter, box, baseline, marks, size)
        return
    lane = 0
    for mark in marks:
        place = mark.pattern % len(_PATTERNS)
        kind = _PATTERNS[place]
        painter.save()
        if place % 2 == 0:  # a line
            kind(painter, box, baseline + 0.17 * size + lane * _LANE)
            lane += 1
        else:
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            kind(painter, box, baseline)
        painter.restore()


def _paint_wash(
    painter: QPainter, box: QRectF, baseline: float, marks: Sequence[Mark], size: float
) -> None:
    painter.fillRect(box, QColor(mix(marks[-1].colour, "#FFFFFF", _WASH)))
    if len(marks) < 2:
        return
    for lane, mark in enumerate(marks):  # blended colours would be none of them
        y = baseline + 0.17 * size + lane * _LANE
        painter.setPen(QPen(QColor(mark.colour), 0.09 * size))
        painter.drawLine(QLineF(box.left(), y, box.right(), y))


def _line(style: Qt.PenStyle, thickness: float) -> Callable[[QPainter, QRectF, float], None]:
    def draw(painter: QPainter, box: QRectF, y: float) -> None:
        pen = QPen(_DARK, thickness, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(box.left(), y, box.right(), y))

    return draw


def _double(painter: QPainter, box: QRectF, y: float) -> None:
    painter.setPen(QPen(_DARK, 0.5))
    for each in (y - 0.2, y + 1.7):
        painter.drawLine(QLineF(box.left(), each, box.right(), each))


def _wave(painter: QPainter, box: QRectF, y: float) -> None:
    painter.setPen(QPen(_DARK, 0.6))
    steps = max(1, round(box.width() / 1.6))
    points = [
        QPointF(box.left() + box.width() * at / steps, y + (0.9 if at % 2 else -0.5))
        for at in range(steps + 1)
    ]
    painter.drawPolyline(QPolygonF(points))


def _slanted(*slopes: float) -> Callable[[QPainter, QRectF, float], None]:
    """Lines behind the words; a slope of 0 stands upright, 1 leans to the right."""

    def draw(painter: QPainter, box: QRectF, y: float) -> None:
        painter.setPen(QPen(_HATCH, 0.45))
        for slope in slopes:
            lean = slope * box.height()
            # Counted from the left of the page, so that neighbouring runs go on alike.
            x = (box.left() - abs(lean)) // _STEP * _STEP
            while x < box.right() + abs(lean):
                painter.drawLine(QLineF(x, box.bottom(), x + lean, box.top()))
                x += _STEP

    return draw


def _grey(painter: QPainter, box: QRectF, y: float) -> None:
    painter.fillRect(box, QBrush(QColor("#E2E2E2")))


def _dots(painter: QPainter, box: QRectF, y: float) -> None:
    pen = QPen(_DOT, 1.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    dots = QPolygonF()
    x = box.left() // _DOTS * _DOTS
    while x < box.right():
        for row in range(1 + int(box.height() / _DOTS)):
            dots.append(QPointF(x + (row % 2) * _DOTS / 2, box.top() + row * _DOTS + 1))
        x += _DOTS
    painter.drawPoints(dots)


# Lines and grounds by turns, so that the few themes of an article are far apart.
_PATTERNS: Sequence[Callable[[QPainter, QRectF, float], None]] = (
    _line(Qt.PenStyle.SolidLine, 0.8),
    _slanted(1),
    _wave,
    _grey,
    _line(Qt.PenStyle.DotLine, 1.4),
    _dots,
    _double,
    _slanted(-1),
    _line(Qt.PenStyle.DashLine, 1.0),
    _slanted(0),
    _line(Qt.PenStyle.SolidLine, 2.0),
    _slanted(1, -1),
)
