"""The field of the popover: what is typed filters themes or names a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader.ui.colours import Colours
from reader.ui.icons import icon


class TagField(QLineEdit):
    """A line to type in. Digits are letters here, as names may begin with one."""

    entered = Signal()  # the Enter key
    left_downwards = Signal()  # the down key

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Tag, or type a new theme…")
        self.setAccessibleName("Tag, or type a new theme")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cap = QAction(self)
        self._cap.setToolTip("Enter takes the first theme shown, or makes a new one")
        self._cap.triggered.connect(self.entered)
        self.addAction(self._cap, QLineEdit.ActionPosition.TrailingPosition)

    def dress(self, colours: Colours) -> None:
        """Draw the Enter key in the colours of the window."""
        self._cap.setIcon(icon("corner-down-left", colours.dim, 14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)
