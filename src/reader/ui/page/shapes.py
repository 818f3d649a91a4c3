"""Shapes: a box rounded on one side or both."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath


def rounded(rect: QRectF, radius: float, *, left: bool = True, right: bool = True) -> QPainterPath:
    """`rect` with its left corners, its right corners or all rounded."""
    path = QPainterPath()
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    if left and right:
        path.addRoundedRect(rect, radius, radius)
        return path
    if not left and not right:
        path.addRect(rect)
        return path
    x1, y1, x2, y2 = rect.left(), rect.top(), rect.right(), rect.bottom()
    if left:
        path.moveTo(x2, y1)
        path.lineTo(x1 + radius, y1)
        path.quadTo(x1, y1, x1, y1 + radius)
        path.lineTo(x1, y2 - radius)
        path.quadTo(x1, y2, x1 + radius, y2)
        path.lineTo(x2, y2)
    else:
        path.moveTo(x1, y1)
        path.lineTo(x2 - radius, y1)
        path.quadTo(x2, y1, x2, y1 + radius)
        path.lineTo(x2, y2 - radius)
        path.quadTo(x2, y2, x2 - radius, y2)
        path.lineTo(x1, y2)
    path.closeSubpath()
    return path
