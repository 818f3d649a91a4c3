"""What a pack is made of: a tick for each material, in the order in which they are printed."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from reader.classroom.recipe import Kind
from reader.ui.explore.tick_row import TickRow
from reader.ui.state import UiState
from reader.ui.teach.settings import Setting
from reader.ui.teach.wording import KINDS


class PackChoice(Setting):
    """None ticked is a pack of nothing, which the preview says."""

    def __init__(self, state: UiState) -> None:
        super().__init__("pack")
        self.rows: dict[Kind, TickRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for kind, name in KINDS.items():
            if kind is not Kind.PACK:
                row = self.rows[kind] = TickRow(state, name)
                row.toggled.connect(lambda _: self._tell())
                column.addWidget(row)

    def show_value(self, value: Any) -> None:
        """Show what is in it."""
        for kind, row in self.rows.items():
            row.blockSignals(True)
            row.setChecked(kind in value)
            row.blockSignals(False)
            row.update()

    def _tell(self) -> None:
        ticked = tuple(kind for kind, row in self.rows.items() if row.isChecked())
        self.changed.emit(self.name, ticked)
