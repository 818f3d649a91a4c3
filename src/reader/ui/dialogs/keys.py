"""The page of keyboard shortcuts, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from reader.ui.actions import ACTIONS, MENUS
from reader.ui.widgets.basics import label

_MORE = (
    ("Next passage where several overlap", "Click again"),
    ("Move the end of a passage", "Drag its handle"),
    ("Larger or smaller text", "Ctrl+Wheel"),
    ("Page down, page up", "Space, Shift+Space"),
)


class KeysDialog(QDialog):
    """Not modal: it can stay open beside the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for menu in (*MENUS, "Tags"):
            rows = [
                (action.text, ", ".join(_shown(keys) for keys in action.keys))
                for action in ACTIONS
                if action.keys and (action.menu or "Tags") == menu
            ]
            self._add(grid, menu, rows)
        self._add(grid, "On the page", list(_MORE))
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setAccessibleName("Keyboard shortcuts")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.resize(460, 620)

    @staticmethod
    def _add(grid: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        at = grid.rowCount()
        heading = label(title, "heading")
        heading.setContentsMargins(0, 12 if at > 1 else 0, 0, 2)
        grid.addWidget(heading, at, 0, 1, 2)
        for place, (text, keys) in enumerate(rows, start=at + 1):
            grid.addWidget(label(text), place, 0)
            grid.addWidget(label(keys, "dim"), place, 1)


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
