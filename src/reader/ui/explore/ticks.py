"""Rows to tick one below the other, such as themes or coders, under a heading."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.explore.tick_row import TickRow
from reader.ui.state import UiState
from reader.ui.widgets.basics import label

K = TypeVar("K", bound=str)


class Option(NamedTuple):
    """What can be ticked."""

    id: str
    name: str
    colour: str = ""
    depth: int = 0


class Ticks(QWidget):
    """Rows are made anew only when there are others."""

    changed = Signal()  # a row was ticked by a hand, or no longer
    menu_wanted = Signal(str, QPoint)  # of the row with this id, at a point of the screen

    def __init__(
        self,
        state: UiState,
        heading: str,
        hint: str = "",
        *,
        head: Callable[[str], QWidget] | None = None,
    ) -> None:
        """`hint` stands there while there is nothing to tick; without one all of it hides. `head`
        makes the heading, if not `section`."""
        super().__init__()
        self._state = state
        self._options: list[Option] = []
        self._rows: dict[str, TickRow] = {}
        self._hint = label(hint, "small", wrap=True)
        self._hint.setContentsMargins(6, 2, 6, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget((head or section)(heading))
        self._column.addWidget(self._hint)
        if not hint:
            self.hide()

    def offer(self, options: Iterable[Option], counts: Mapping[K, int]) -> None:
        """Let these be ticked; what was stays so."""
        options, by_id = list(options), dict[str, int](counts.items())
        if options != self._options:
            ticked = set(self.ticked())
            self._options = options
            for row in self._rows.values():
                row.hide()
                row.deleteLater()
            self._rows = {option.id: self._row(option, ticked) for option in options}
            self._show_hint()
        for id_, row in self._rows.items():
            row.set_count(by_id.get(id_, 0))

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be ticked."""
        return tuple(self._options)

    def ticked(self) -> tuple[str, ...]:
        """Which are ticked, in order."""
        return tuple(id_ for id_, row in self._rows.items() if row.isChecked())

    def tick(self, ids: Iterable[str]) -> None:
        """Tick these and no others; `changed` is not told."""
        ids = set(ids)
        for id_, row in self._rows.items():
            row.blockSignals(True)
            row.setChecked(id_ in ids)
            row.blockSignals(False)
            row.update()

    def row(self, id_: str) -> TickRow:
        """The row of one of them."""
        return self._rows[id_]

    def _row(self, option: Option, ticked: set[str]) -> TickRow:
        row = TickRow(self._state, option.name, colour=option.colour, depth=option.depth)
        row.setChecked(option.id in ticked)
        row.toggled.connect(lambda _: self.changed.emit())
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(partial(self._ask_for_menu, option.id, row))
        self._column.addWidget(row)
        return row

    def _ask_for_menu(self, id_: str, row: TickRow, at: QPoint) -> None:
        self.menu_wanted.emit(id_, row.mapToGlobal(at))

    def _show_hint(self) -> None:
        self._hint.setVisible(not self._options)
        self.setVisible(bool(self._options or self._hint.text()))


def section(heading: str) -> QWidget:
    """The heading of a part of the panel."""
    made = label(heading.upper(), "heading")
    made.setContentsMargins(6, 0, 6, 4)
    made.setAccessibleName(heading)
    return made
