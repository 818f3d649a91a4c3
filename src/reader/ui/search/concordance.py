"""The concordance: every hit in its line, to be sorted by what stands beside it."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.core import concordance
from reader.core.concordance import Side
from reader.core.search import Found
from reader.errors import Cancelled
from reader.session.jobs import JobContext, Jobs
from reader.ui.search.concordance_model import ConcordanceModel, ConcordanceRow
from reader.ui.search.lines import Line
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label, line, looking

_ROW = 30  # pixels
_PAGE = 10  # rows
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ORDERS: tuple[tuple[str, Side | None], ...] = (
    ("As found", None),
    ("Left", Side.LEFT),
    ("Right", Side.RIGHT),
)
_DOCUMENT = "Document"


class Concordance(QWidget):
    """A table; sorting is done on a job's thread, as it folds the words of every line."""

    activated = Signal()
    export_wanted = Signal(list)  # core.concordance.Line

    def __init__(self, state: UiState, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: JobContext | None = None
        self._found: list[Found] = []
        self._order = _ORDERS[0][0]
        self.model = ConcordanceModel(self)
        self.table = QTableView()
        self.orders: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._dress(state)
        self._lay_out()

    def _dress(self, state: UiState) -> None:
        table = looking(self.table, "inset")
        table.setModel(self.model)
        table.setItemDelegate(ConcordanceRow(state, table))
        table.setAccessibleName("Concordance")
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        columns = table.horizontalHeader()
        columns.hide()
        modes = QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Stretch, modes.Interactive, modes.Stretch)):
            columns.setSectionResizeMode(column, mode)
        columns.resizeSection(1, 120)
        columns.resizeSection(3, 180)
        table.clicked.connect(lambda _: self.activated.emit())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(18, 7, 14, 7)
        bar.setSpacing(6)
        bar.addWidget(label("Sorted by", "dim"))
        for name in (*(name for name, _ in _ORDERS), _DOCUMENT):
            chip = looking(QPushButton(name), "chip")
            chip.setCheckable(True)
            chip.setChecked(name == self._order)
            chip.setAccessibleName(f"Sort by: {name}")
            chip.clicked.connect(partial(self._sort, name))
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(chip)
            self.orders[name] = chip
            bar.addWidget(chip)
        bar.addStretch()
        export = button("Export…", self._export, "link")
        export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line())
        column.addWidget(self.table, 1)

    def show_lines(self, found: list[Found]) -> None:
        """Show every hit of `found`."""
        self._found = found
        self._sort(self._order)

    def current(self) -> Line | None:
        """The hit that is chosen."""
        row = self.table.currentIndex().row()
        if row < 0:
            return None
        found, hit = self.model.lines[row]
        at = found.hits.index(hit)
        return Line(found, at, at + 1)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that goes from row to row; False if it is none."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            return False
        row = self.table.currentIndex().row() + by
        self._choose(max(0, min(len(self.model.lines) - 1, row)))
        return True

    def _sort(self, order: str, _: bool = False) -> None:
        self._order = order
        if self._job is not None:
            self._job.cancel()
        found = list(self._found)
        job = self._job = self._jobs.start(
            lambda _: _sorted(found, order),
            done=lambda lines: self._show(job, lines),
            failed=self._fail,
            progress=lambda *_: None,
        )

    def _show(self, job: JobContext, lines: list[concordance.Line]) -> None:
        if job is self._job:
            self._job = None
            self.model.set_lines(lines)
            self._choose(0)

    @staticmethod
    def _fail(error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            raise error

    def _choose(self, row: int) -> None:
        index = self.model.index(row, 0) if self.model.lines else QModelIndex()
        self.table.setCurrentIndex(index)

    def _export(self) -> None:
        self.export_wanted.emit(self.model.lines)


def _sorted(found: list[Found], order: str) -> list[concordance.Line]:
    return concordance.without_repeated_titles(_in_order(found, order))


def _in_order(found: list[Found], order: str) -> list[concordance.Line]:
    if order == _DOCUMENT:
        return sorted(
            concordance.lines(found), key=lambda one: (one.found.title.casefold(), one.hit.start)
        )
    return concordance.lines(found, dict(_ORDERS)[order])
