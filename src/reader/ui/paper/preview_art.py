"""What lies under and over the pages of the preview: ground, shadows, outlines. Pixels."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.colours import LIGHT, Colours

PAPER = QColor("#FFFFFF")  # in every look: it is what comes out of the printer
_SHADES = ((6, 0.016), (4, 0.022), (2, 0.035), (1, 0.05))  # how far out, how dark


def paint_ground(painter: QPainter, box: QRect, colours: Colours) -> None:
    """The ground that pages lie on."""
    painter.fillRect(box, QColor(colours.track))


def paint_shadow(painter: QPainter, box: QRectF, colours: Colours) -> None:
    """An empty page with a soft shadow."""
    painter.setPen(Qt.PenStyle.NoPen)
    for out, opacity in _SHADES:
        shade = QColor("#000000")
        shade.setAlphaF(min(1.0, opacity * (4 if colours.dark else 1)))
        painter.setBrush(shade)
        painter.drawRoundedRect(box.adjusted(-out, 1 - out, out, out + 1), out, out)
    painter.fillRect(box, PAPER)


def paint_outline(painter: QPainter, box: QRectF) -> None:
    """What shows that something can be clicked."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.accent), 1))
    painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
