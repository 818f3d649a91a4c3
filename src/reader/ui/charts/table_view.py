"""The numbers behind a picture as a table to walk with the keyboard and hear."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from reader.ui.charts.table_model import TableModel
from reader.ui.widgets.basics import looking

_WIDEST = 220  # pixels of a column, so that long titles leave room for numbers
_MEASURED = 100  # rows that tell how wide a column is; all of them would take 60 ms
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChartTable(QTableView):
    """A click on a head sorts. Enter or a double click on a row tells `drilled` its Part."""

    drilled = Signal(object)  # Part

    def __init__(self, model: TableModel, name: str) -> None:
        super().__init__()
        looking(self, "inset")
        self._model = model
        self.setModel(model)
        self.setAccessibleName(f"{name}, as a table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setMaximumSectionSize(_WIDEST)
        head.setResizeContentsPrecision(_MEASURED)
        head.setSortIndicatorClearable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as counted, until one is clicked
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._drill)
        model.modelReset.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._drill(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _drill(self, index: QModelIndex) -> None:
        part = self._model.part(index.row())
        if part.leads_on:
            self.drilled.emit(part)

    def _fit(self) -> None:
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.resizeColumnsToContents()
