"""Where what floats is put: beside what it belongs to, and never out of its area."""

from PySide6.QtCore import QPoint, QRect, QSize

_AWAY = 10  # pixels between the two
EDGE = 8  # pixels to the edge of the area


def beside(anchor: QRect, area: QRect, size: QSize) -> QPoint:
    """The top left corner of a widget of `size` pixels below `anchor`, or above it if there is
    room only there; it is moved into `area` as far as it fits.
    """
    room = area.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    below = anchor.bottom() + 1 + _AWAY
    above = anchor.top() - _AWAY - size.height()
    fits_below = below + size.height() <= room.bottom() + 1
    top = below if fits_below or above < room.top() else above
    left = anchor.center().x() - size.width() // 2
    return QPoint(
        max(room.left(), min(left, room.right() + 1 - size.width())),
        max(room.top(), min(top, room.bottom() + 1 - size.height())),
    )
