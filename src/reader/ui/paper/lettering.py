"""Lettering: a few words painted at a place on a page. Points."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter

from reader.ui.paper.faces import TWIPS


def paint_text(painter: QPainter, at: QPointF, text: str, face: QFont, colour: QColor) -> None:
    """Paint `text` from `at` on, which is on its baseline, in a font of `faces`."""
    if not text:
        return
    painter.save()
    painter.scale(1 / TWIPS, 1 / TWIPS)
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(at * TWIPS, text)
    painter.restore()
