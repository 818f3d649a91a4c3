"""The plain controls: labels, lines, icon buttons, and how a look is chosen for one."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.ui.icons import icon

W = TypeVar("W", bound=QWidget)


def looking(widget: W, look: str) -> W:
    """`widget` in one of the looks that the style sheet knows."""
    widget.setProperty("look", look)
    return widget


def label(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """A line of plain text; never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return looking(made, look) if look else made


def line(*, vertical: bool = False) -> QFrame:
    """A one-pixel line."""
    made = looking(QFrame(), "line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def button(text: str, run: Callable[[], object], look: str = "") -> QPushButton:
    """A button that runs something."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: run())
    return looking(made, look) if look else made


class IconButton(QToolButton):
    """A button that is an icon, in the colour of text; `name` is for tooltip and screen reader."""

    def __init__(self, icon_name: str, name: str, size: int = 18, *, dim: bool = False) -> None:
        super().__init__()
        self._role = QPalette.ColorRole.PlaceholderText if dim else QPalette.ColorRole.WindowText
        self._icon_name = icon_name
        self._size = size
        self.setIconSize(QSize(size, size))
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._draw()

    def set_icon(self, icon_name: str, name: str) -> None:
        """Let it be another icon with another name: it does another thing now."""
        self._icon_name = icon_name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when the colours of the program change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._draw()

    def _draw(self) -> None:
        enabled = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        colour = QApplication.palette().color(enabled, self._role).name()
        self.setIcon(icon(self._icon_name, colour, self._size))
