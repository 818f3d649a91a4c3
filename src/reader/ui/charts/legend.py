"""A legend: swatches with names, in as many lines as they need."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.ui.charts.writing import LEFT, one_line, write
from reader.ui.colours import Colours

_LINE, _SWATCH, _WIDEST, _GAP = 22.0, 10.0, 170.0, 14.0  # pixels


class Key(NamedTuple):
    """A swatch and its name, and where they are."""

    name: str
    colour: str
    box: QRectF


def lay_out(
    entries: Sequence[tuple[str, str]], font: QFont, width: float
) -> tuple[list[Key], float]:
    """Where each of `entries` (name, colour) stands in `width` pixels, and the height of all."""
    metrics = QFontMetricsF(font)
    keys = []
    x = y = 0.0
    for name, colour in entries:
        wide = min(metrics.horizontalAdvance(one_line(name)) + _SWATCH + 8, _WIDEST, width)
        if x and x + wide > width:
            x, y = 0.0, y + _LINE
        keys.append(Key(name, colour, QRectF(x, y, wide, _LINE)))
        x += wide + _GAP
    return keys, y + _LINE + 4 if keys else 0.0


def paint(painter: QPainter, keys: Sequence[Key], font: QFont, colours: Colours) -> None:
    """Draw them."""
    for name, colour, box in keys:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(
            QRectF(box.left(), box.center().y() - _SWATCH / 2, _SWATCH, _SWATCH), 3, 3
        )
        write(painter, box.adjusted(_SWATCH + 6, 0, 0, 0), name, font, colours.dim, LEFT)
