"""The card that tells the keys, over the slide."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.present.keys import TOLD
from reader.ui.widgets.basics import label

_PART = 1 / 46  # of the screen's height: the type


class KeysCard(QFrame):
    """In the middle of its parent, hidden until it is asked for."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        for row, (what, keys) in enumerate(TOLD):
            self._grid.addWidget(label(what), row, 0)
            self._grid.addWidget(label(keys), row, 1)
        self.setAccessibleName("Keys. " + ". ".join(f"{keys}: {what}" for what, keys in TOLD))
        self.dress(colours)
        self.hide()

    def dress(self, colours: Colours) -> None:
        """Draw in colours that need not be those of the window."""
        self.setStyleSheet(
            f"QFrame {{ background: {colours.card}; border: 1px solid {colours.line};"
            f" border-radius: 12px; }} QLabel {{ color: {colours.ink}; border: none; }}"
        )

    def place(self) -> None:
        """Fit the screen that the parent fills, above all else on it."""
        parent = self.parentWidget()
        assert parent is not None
        size = max(12, round(parent.height() * _PART))
        for at in range(self._grid.count()):
            item = self._grid.itemAt(at)
            if item is not None and (widget := item.widget()) is not None:
                widget.setFont(chrome(size))
        self._grid.setContentsMargins(*(2 * size,) * 4)
        self._grid.setHorizontalSpacing(3 * size)
        self._grid.setVerticalSpacing(size // 2)
        self.adjustSize()
        self.raise_()
        self.move(parent.rect().center() - self.rect().center())
