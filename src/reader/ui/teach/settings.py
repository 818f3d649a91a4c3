"""One setting as a hand sees it: a tick, a list to choose from, a number, some words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from reader.ui.explore.tick_row import TickRow
from reader.ui.state import UiState
from reader.ui.widgets.basics import label
from reader.ui.widgets.combo import Combo

_PAUSE = 250  # milliseconds after a key before words are set in print
_NAME = 104  # pixels for the name before a field
_FIELD = 64  # pixels of a number; the arrow keys step


class Setting(QWidget):
    """`name` is the field of Recipe that it is about."""

    changed = Signal(str, object)  # the field, and the value that a hand chose

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def show_value(self, value: Any) -> None:
        """Show a value; `changed` is not told."""
        raise NotImplementedError

    def _beside(self, said: str, field: QWidget, *, stretches: bool = True) -> None:
        """Lay a field out behind what is said of it."""
        field.setAccessibleName(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        before = label(said, "dim")
        before.setFixedWidth(_NAME)
        row.addWidget(before)
        row.addWidget(field, int(stretches))
        if not stretches:
            row.addStretch(1)


class Tick(Setting):
    """Yes or no. With `on` and `off` it stands for two other values."""

    def __init__(
        self, name: str, said: str, state: UiState, *, on: object = True, off: object = False
    ) -> None:
        super().__init__(name)
        self._on, self._off = on, off
        self.row = TickRow(state, said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.row.toggled.connect(lambda is_on: self.changed.emit(name, on if is_on else off))

    def show_value(self, value: Any) -> None:
        """Ticked for anything but the value of an empty box."""
        self.row.blockSignals(True)
        self.row.setChecked(value != self._off)
        self.row.blockSignals(False)
        self.row.update()


class Choice(Setting):
    """One of a few values, in words."""

    def __init__(self, name: str, said: str, words: Mapping[Any, str]) -> None:
        super().__init__(name)
        self._values: list[StrEnum] = list(words)
        self.field = Combo()
        self.field.addItems(list(words.values()))
        self._beside(said, self.field)
        self.field.activated.connect(lambda at: self.changed.emit(name, self._values[at]))

    def show_value(self, value: Any) -> None:
        """Show the words of a value."""
        self.field.setCurrentIndex(self._values.index(value))


class Number(Setting):
    """A number from `least` to `most`; `zero` says what 0 means."""

    def __init__(
        self, name: str, said: str, least: int, most: int, *, unit: str = "", zero: str = ""
    ) -> None:
        super().__init__(name)
        self.field = QSpinBox()
        self.field.setRange(least, most)
        self.field.setSuffix(unit)
        self.field.setSpecialValueText(zero)
        self.field.setFixedWidth(_FIELD)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the panel
        self._beside(said, self.field, stretches=False)
        self.field.valueChanged.connect(lambda value: self.changed.emit(name, value))

    def show_value(self, value: Any) -> None:
        """Show a number, unless it stands there."""
        self.field.blockSignals(True)
        self.field.setValue(value)
        self.field.blockSignals(False)


class Words(Setting):
    """A line of words; told when the hand pauses or leaves."""

    def __init__(self, name: str, said: str, hint: str = "") -> None:
        super().__init__(name)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self._beside(said, self.field)
        self._shown = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.field.textEdited.connect(lambda _: self._pause.start())
        self.field.editingFinished.connect(self._tell)

    def show_value(self, value: Any) -> None:
        """Show words, unless others are being typed."""
        self._shown = value
        if self.field.text() != value and not self._pause.isActive():
            self.field.setText(value)

    def _tell(self) -> None:
        self._pause.stop()
        if self.field.text() != self._shown:
            self._shown = self.field.text()
            self.changed.emit(self.name, self._shown)
