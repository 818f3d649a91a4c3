"""A shade over the whole window that carries a card; the window stays as it is beneath."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Shade(QWidget):
    """Covers `over`, takes the focus while it is shown and gives it back.

    A subclass places its card in `place`.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._before: QWidget | None = None
        over.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Show the shade."""
        self._before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.place()

    def dismiss(self) -> None:
        """Hide it; the focus goes back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def place(self) -> None:
        """Put the card where it belongs; called when the window changes its size."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what is covered."""
        resized = event.type() == QEvent.Type.Resize and watched is self._over
        if resized and self.isVisible():
            self.setGeometry(self._over.rect())
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no key gets through to what is covered."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if self.childAt(event.position().toPoint()) is None:
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is beneath."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(34, 32, 28, 64))
        painter.end()
