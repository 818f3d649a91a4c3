"""Placeholder: what stands where a picture cannot be shown: a mark, its words, and why."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reader.ui.fonts import chrome
from reader.ui.page.document_text import is_right_to_left
from reader.ui.page.inks import Inks
from reader.ui.page.shapes import rounded
from reader.ui.widgets.lines import chrome_lines, paint_lines

NOT_KEPT = "Picture not kept"
UNREADABLE = "Picture cannot be shown"
_LINES = 4  # of the alternative text
_FACE = (13, 400)
_PITCH = 19
_PAD = 14
_MARK = 26  # width of the mark
_TEXT = _PAD + _MARK + 14  # from the left
_RADIUS = 6


def placeholder_height(alt: str, width: int) -> int:
    """How tall the box for a picture with that alternative text is."""
    return 2 * _PAD + _PITCH * (len(_lines(alt, width)) + 1)


def paint_placeholder(painter: QPainter, box: QRectF, alt: str, why: str, inks: Inks) -> None:
    """Paint `alt` and, below it, `why` there is no picture; in a box too small, the mark alone."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    outline = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS)
    painter.fillPath(outline, inks.code_ground)
    painter.setPen(QPen(inks.line, 1))
    painter.drawPath(outline)
    lines = _lines(alt, round(box.width()))
    height = _PITCH * (len(lines) + 1)
    rtl = is_right_to_left(alt)
    middle = box.center().y()
    x = box.right() - _PAD - _MARK if rtl else box.left() + _PAD
    _paint_mark(painter, x, middle - height / 2 + 1, inks)
    if box.height() >= height and box.width() >= 2 * _TEXT:
        left = box.left() + (_PAD if rtl else _TEXT)
        room = QRectF(left, middle - height / 2, box.width() - _TEXT - _PAD, height)
        paint_lines(painter, room, lines, chrome(*_FACE), inks.colours.ink, _PITCH, rtl=rtl)
        room.setTop(room.bottom() - _PITCH)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        paint_lines(painter, room, (why,), chrome(12), inks.colours.dim, _PITCH, side=side)
    painter.restore()


def _lines(alt: str, width: int) -> tuple[str, ...]:
    return chrome_lines(alt, max(1, width - _TEXT - _PAD), _LINES, *_FACE) if alt else ()


def _paint_mark(painter: QPainter, x: float, y: float, inks: Inks) -> None:
    """A framed hill under a sun."""
    frame = QRectF(x, y, _MARK, 20)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.dim, 1.5, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawRoundedRect(frame, 3, 3)
    painter.drawEllipse(QPointF(x + 8, y + 7), 2, 2)
    hill = QPainterPath()
    points = [(3, 17), (10, 11), (14, 14), (18, 9), (23, 14)]
    hill.addPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points]))
    painter.drawPath(hill)
