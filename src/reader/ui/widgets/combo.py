"""A drop-down list with an arrow of our own, deaf to the wheel."""

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from reader.ui.icons import pixmap

_ARROW = 14  # pixels


class Combo(QComboBox):
    """As Qt's. The style sheet leaves the arrow to us; the wheel scrolls what is around it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour = self.palette().text().color().name()
        painter = QPainter(self)
        drawn = pixmap("chevron-down", colour, _ARROW, self.devicePixelRatioF())
        left = 6 if self.isRightToLeft() else self.width() - _ARROW - 6
        painter.drawPixmap(left, (self.height() - _ARROW) // 2, drawn)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
