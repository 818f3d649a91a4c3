"""What becomes a gap: two rows of words, one of them chosen."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from reader.classroom.recipe import GapsFrom
from reader.ui.teach.settings import Setting
from reader.ui.teach.wording import HIDDEN, HIDDEN_TIPS, every_nth
from reader.ui.widgets.basics import looking

_ROW = 4  # words in the first row: as many as a panel has room for
_HEIGHT = 30  # pixels of a row


class HideChoice(Setting):
    """Tab reaches the chosen word, the arrows move from one to the next."""

    def __init__(self) -> None:
        super().__init__("gaps_from")
        self._group = QButtonGroup(self)
        self.buttons: dict[GapsFrom, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(0)
        values = list(HIDDEN)
        for row in (values[:_ROW], values[_ROW:]):
            column.addWidget(self._row(row), 0, Qt.AlignmentFlag.AlignLeft)
        self._shown = GapsFrom.KEY_WORDS
        self._group.buttonToggled.connect(lambda *_: self._tell())

    def show_value(self, value: Any) -> None:
        """Show what is hidden now."""
        self._shown = value
        self.buttons[value].setChecked(True)

    def say_every(self, number: int) -> None:
        """Name the n of every n-th word."""
        button = self.buttons[GapsFrom.EVERY_NTH]
        button.setText(every_nth(number))
        button.setAccessibleName(f"Hide: {every_nth(number)} word")

    def _row(self, values: Iterable[GapsFrom]) -> QFrame:
        made = looking(QFrame(), "segments")
        made.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(made)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for value in values:
            segment = looking(QToolButton(), "slim-segment")
            segment.setText(HIDDEN[value])
            segment.setCheckable(True)
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            segment.setAccessibleName(f"Hide: {HIDDEN[value]}")
            segment.setToolTip(HIDDEN_TIPS[value])
            self._group.addButton(segment)
            self.buttons[value] = segment
            row.addWidget(segment)
        return made

    def _tell(self) -> None:
        chosen = next((at for at, button in self.buttons.items() if button.isChecked()), None)
        if chosen is not None and chosen is not self._shown:
            self._shown = chosen
            self.changed.emit(self.name, chosen)
