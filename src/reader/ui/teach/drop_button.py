"""A button that looks like a list to choose from; what it opens is up to its owner."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.ui.icons import pixmap
from reader.ui.widgets.basics import looking

_ARROW = 14  # pixels
_PAD = 11


class DropButton(QPushButton):
    """Its words are cut where they have no room."""

    def __init__(self) -> None:
        super().__init__()
        looking(self, "drop-down")
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str, name: str) -> None:
        """Show `words`; `name` is what a screen reader says."""
        self._said = words
        self.setAccessibleName(name)
        self.update()

    @property
    def said(self) -> str:
        """The words, uncut."""
        return self._said

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.rect().adjusted(_PAD, 0, -_PAD - _ARROW - 4, 0)
        arrow = QRect(self.width() - _ARROW - 8, (self.height() - _ARROW) // 2, _ARROW, _ARROW)
        if self.isRightToLeft():
            room.moveRight(self.width() - _PAD)
            arrow.moveLeft(8)
        words = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().windowText().color())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)
        colour = self.palette().text().color().name()
        drawn = pixmap("chevron-down", colour, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(arrow.topLeft(), drawn)
        painter.end()
