"""A group of settings under a name that unfolds it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from reader.ui.icons import icon
from reader.ui.teach.settings import Setting
from reader.ui.widgets.basics import looking

_ARROW = 14  # pixels


class Group(QWidget):
    """Hidden as a whole while none of its settings matters."""

    def __init__(self, name: str, settings: Iterable[Setting], *, is_open: bool = False) -> None:
        super().__init__()
        self.name = name
        self.settings = tuple(settings)
        self.head = looking(QPushButton(name), "fold")
        self.head.setCheckable(True)
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.setIconSize(QSize(_ARROW, _ARROW))
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 4, 0, 6)
        inside.setSpacing(6)
        for setting in self.settings:
            inside.addWidget(setting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.head.toggled.connect(self._show)
        self.head.setChecked(is_open)
        self._show(is_open)

    @property
    def is_open(self) -> bool:
        """Whether its settings show."""
        return self.head.isChecked()

    def open(self, on: bool = True) -> None:
        """Unfold it, or fold it."""
        self.head.setChecked(on)

    def _show(self, on: bool) -> None:
        self._body.setVisible(on)
        self.head.setAccessibleName(f"{self.name}, {'unfolded' if on else 'folded'}")
        self._draw()

    def _draw(self) -> None:
        dim = QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self.head.setIcon(icon("chevron-down" if self.is_open else "chevron-right", dim, _ARROW))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_body"):
            self._draw()
