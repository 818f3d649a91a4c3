"""How something to go to, or to do, is drawn: icon or dot, text, and its kind at the right."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.icons import pixmap
from reader.ui.models.palette_list import Entry

ENTRY_HEIGHT = 40  # pixels
_ABOVE, _BELOW = 14, 18  # pixels by which the text and what is below it stand apart
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CUT = Qt.TextElideMode.ElideRight


def paint_entry(painter: QPainter, box: QRect, entry: Entry, colours: Colours) -> None:
    """Draw `entry` in `box`; the painter is the caller's to save."""
    middle = box.center().y()
    if entry.colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.theme(entry.colour)))
        painter.drawEllipse(QRectF(box.left() + 22, middle - 4.5, 10, 10))
    elif entry.icon:
        scale = painter.device().devicePixelRatioF()
        drawing = pixmap(entry.icon, colours.dim, 16, scale)
        painter.drawPixmap(box.left() + 19, middle - 7, drawing)
    _paint_text(painter, box, entry, colours)


def _paint_text(painter: QPainter, box: QRect, entry: Entry, colours: Colours) -> None:
    small, normal = chrome(11), chrome(13)
    detail = QFontMetrics(small).elidedText(entry.detail or entry.kind, _CUT, box.width() // 3)
    wide = QFontMetrics(small).horizontalAdvance(detail)
    room = box.adjusted(48, 0, -18, 0)
    painter.setFont(small)
    painter.setPen(QColor(colours.dim))
    painter.drawText(room, _RIGHT, detail)
    room = room.adjusted(0, 0, -wide - 16, 0)
    if entry.below:
        below = QFontMetrics(small).elidedText(entry.below, _CUT, room.width())
        painter.drawText(room.adjusted(0, _BELOW, 0, 0), _LEFT, below)
        room = room.adjusted(0, 0, 0, -_ABOVE)
    painter.setFont(normal)
    painter.setPen(QColor(colours.ink))
    text = QFontMetrics(normal).elidedText(entry.text, _CUT, room.width())
    painter.drawText(room, _LEFT, text)
