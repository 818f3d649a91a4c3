"""What a check of the library found, told calmly beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.session.checking import Check
from reader.session.wording import counted
from reader.ui.dialogs.closing_row import closing_row
from reader.ui.widgets.basics import label, line

_SHOWN = 50  # problems of one check; more are counted


class CheckResult(QDialog):
    """One line a check; under it what is wrong, and what to do."""

    def __init__(self, checks: list[Check], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Verify library")
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(24, 20, 24, 20)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(2, 1)
        wrong = sum(len(check.problems) for check in checks)
        told = (
            f"{counted(wrong, 'thing')} in this library {'is' if wrong == 1 else 'are'} not right."
            if wrong
            else "Everything in this library is as it came in."
        )
        self._grid.addWidget(label(told, "title", wrap=True), 0, 0, 1, 3)
        for check in checks:
            self._add(check)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area)
        column.addWidget(line())
        row = closing_row(self, lambda: "\n".join([told, *map(_in_lines, checks)]))
        row.setContentsMargins(16, 10, 16, 12)
        column.addLayout(row)
        self.resize(560, 470 if wrong else 370)

    def _add(self, check: Check) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(label("✓" if check.ok else "✗", "" if check.ok else "problem"), row, 0)
        self._grid.addWidget(label(check.name.capitalize()), row, 1)
        self._grid.addWidget(label(check.looked_at, "dim", wrap=True), row, 2)
        told = check.problems[:_SHOWN]
        if len(check.problems) > _SHOWN:
            told.append(f"And {counted(len(check.problems) - _SHOWN, 'problem')} more.")
        for sentence in told:
            self._grid.addWidget(_selectable(sentence), self._grid.rowCount(), 1, 1, 2)


def _in_lines(check: Check) -> str:
    """A check as text: its line, then every problem indented."""
    first = f"{'ok' if check.ok else 'NOT OK'}: {check.name} ({check.looked_at})"
    return "\n".join([first, *(f"    {problem}" for problem in check.problems)])


def _selectable(sentence: str) -> QLabel:
    made = label(sentence, "problem", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
