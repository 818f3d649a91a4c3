"""The small parts of the library panel: its fields, and what stands where nothing else does."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.ui.panels.library_delegate import SCROLL
from reader.ui.widgets.basics import button, label


class PanelLine(QLineEdit):
    """A field that tells of the keys that lead out of it."""

    escaped = Signal()
    downed = Signal()  # the down arrow

    def __init__(self, name: str) -> None:
        super().__init__(placeholderText=name)
        self.setAccessibleName(name)
        self.setAcceptDrops(False)  # or it would take files for text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.downed.emit()
        else:
            super().keyPressEvent(event)


class Nothing(QWidget):
    """What stands where no document does, with the button that does something about it."""

    def __init__(self, add: Callable[[], object], clear: Callable[[], object]) -> None:
        super().__init__()
        self._heading = label("LIBRARY", "heading")
        self._text = label("", "dim", wrap=True)
        self._add = button("Open articles…", add)
        self._clear = button("Clear the filter", clear)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, SCROLL + 8, 8)
        box.setSpacing(10)
        box.addWidget(self._heading)
        box.addWidget(self._text)
        for act in (self._add, self._clear):
            box.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, total: int, words: str, *, heading: bool) -> None:
        """Say that the library is empty, or that nothing in it fits the filter `words`."""
        self._heading.setVisible(heading and not total)
        self._add.setVisible(not total)
        self._clear.setVisible(total > 0)
        self._text.setText(
            f"No title, author or source has “{words.strip()}”." if total else "Nothing here yet."
        )
