"""Two fields for the first and the last day of a range, such as "2022-09"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.core.dates import date_problem, days
from reader.ui.explore.ticks import section
from reader.ui.widgets.basics import label


class DaysRow(QWidget):
    """Tells by `changed` when what was typed is a range; says so if it is no date."""

    changed = Signal()
    refused = Signal()  # what was typed means nothing: the row says why

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._first, self._last = QLineEdit(), QLineEdit()
        row = QHBoxLayout()
        row.setSpacing(6)
        for field, name in ((self._first, "from"), (self._last, "until")):
            field.setPlaceholderText(name)
            field.setAccessibleName(f"{heading} {name}, such as 2022-09-12 or 2022-09")
            field.setMinimumWidth(60)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.editingFinished.connect(self._take)
            row.addWidget(field, 1)
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(section(heading))
        column.addLayout(row)
        column.addWidget(self._problem)
        self._told = ("", "")

    @property
    def range(self) -> tuple[str, str]:
        """The first and the last day (ISO 8601, also partial), "" where none is set."""
        return self._told

    def show_range(self, first: str, last: str) -> None:
        """Show these days; `changed` is not told."""
        self._told = (first, last)
        self._first.setText(first)
        self._last.setText(last)
        self._problem.hide()

    def _take(self) -> None:
        typed = self._first.text().strip(), self._last.text().strip()
        problem = next((told for told in map(date_problem, typed) if told), "") or _order(*typed)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            self.refused.emit()
        elif typed != self._told:
            self._told = typed
            self.changed.emit()


def _order(first: str, last: str) -> str:
    """What is wrong with a range whose days are dates: a sentence, or ""."""
    start, end = days(first), days(last)
    if start and end and start[0] > end[1]:
        return f"{first} is after {last}: nothing lies between."
    return ""
