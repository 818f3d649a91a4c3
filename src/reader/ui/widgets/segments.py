"""A segmented control: a few words side by side, one of them chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from reader.ui.widgets.basics import looking

_HEIGHT = 34  # pixels
_SLIM = 30


class Segments(QFrame):
    """Tab reaches the chosen word, the arrows move from one to the next."""

    chosen = Signal(str)  # a word, chosen by a hand

    def __init__(self, words: Iterable[str], name: str, *, slim: bool = False) -> None:
        """`words` with `name` for the screen reader; `slim` for the little room of a panel."""
        super().__init__()
        looking(self, "segments")
        self.setFixedHeight(_SLIM if slim else _HEIGHT)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for word in words:
            segment = looking(QToolButton(), "slim-segment" if slim else "segment")
            segment.setText(word)
            segment.setCheckable(True)
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            segment.setAccessibleName(f"{name}: {word}")
            self._group.addButton(segment)
            row.addWidget(segment)
            self._buttons[word] = segment
        self._current = next(iter(self._buttons))
        self._buttons[self._current].setChecked(True)
        self._group.buttonToggled.connect(self._follow)

    @property
    def current(self) -> str:
        """The word that is chosen."""
        return self._current

    def choose(self, word: str) -> None:
        """Choose a word; `chosen` is not told."""
        self._current = word
        self._buttons[word].setChecked(True)

    def button(self, word: str) -> QToolButton:
        """The button of a word."""
        return self._buttons[word]

    def _follow(self, button: QToolButton, checked: bool) -> None:
        if checked and button.text() != self._current:
            self._current = button.text()
            self.chosen.emit(self._current)
