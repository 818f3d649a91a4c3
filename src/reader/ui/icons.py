"""Icons: the bundled line drawings, drawn in any colour and size."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource

_SCALES = (1.0, 2.0)


@cache
def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """The icon `name` (a file in resources/icons) in `colour`, `size` pixels wide and high."""
    found = QIcon()
    for scale in _SCALES:
        found.addPixmap(pixmap(name, colour, size, scale))
    return found


@cache
def pixmap(name: str, colour: str, size: int = 18, scale: float = 1.0) -> QPixmap:
    """One drawing of `icon`, for painting; `scale` is the device's pixel ratio."""
    svg = resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    drawn = QPixmap(QSize(round(size * scale), round(size * scale)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn
