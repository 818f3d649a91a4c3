"""The numbers behind a picture as a table to walk with the keyboard and hear."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from reader.ui.charts.table_model import TableModel
from reader.ui.fonts import chrome
from reader.ui.widgets.basics import looking

_WIDEST = 400  # pixels of a column, however much room there is
_NARROWEST = 64  # pixels of a column of words, where there is little: its tip tells the rest
_MEASURED = 100  # rows that tell how wide a column is; all of them would take 60 ms
_PAD = 18  # pixels about the words of a head
_ARROW = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChartTable(QTableView):
    """A click on a head sorts. Enter or a double click on a row tells `drilled` its Part. Numbers
    are seen whole; columns of words share the room that is left."""

    drilled = Signal(object)  # Part

    def __init__(self, model: TableModel, name: str) -> None:
        super().__init__()
        looking(self, "inset")
        self._model = model
        self._wide: list[int] = []  # pixels that each column would take
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
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setResizeContentsPrecision(_MEASURED)
        head.setSortIndicatorClearable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as counted, until one is clicked
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._drill)
        head.sortIndicatorChanged.connect(lambda *_: self._measure())
        model.modelReset.connect(self._show_new)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._drill(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _drill(self, index: QModelIndex) -> None:
        part = self._model.part(index.row())
        if part.leads_on:
            self.drilled.emit(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_new(self) -> None:
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._measure()

    def _measure(self) -> None:
        self._wide = [self._width(n) for n in range(self._model.columnCount())]
        self._fit()

    def _width(self, column: int) -> int:
        """Room for what stands in a column and for its head, with the arrow if it is sorted by."""
        across = Qt.Orientation.Horizontal
        name = str(self._model.headerData(column, across))
        head = QFontMetrics(chrome(weight=600)).horizontalAdvance(name) + _PAD
        if self.horizontalHeader().sortIndicatorSection() == column:
            head += _ARROW
        return min(_WIDEST, max(head, self.sizeHintForColumn(column) + _PAD // 2))

    def _fit(self) -> None:
        """Give each column of words an equal share, what a short one leaves to the long ones."""
        words = [n for n in range(len(self._wide)) if not self._model.is_number(n)]
        room = self.viewport().width()
        for column in set(range(len(self._wide))).difference(words):
            self.setColumnWidth(column, self._wide[column])
            room -= self._wide[column]
        words.sort(key=self._wide.__getitem__)
        for left, column in zip(range(len(words), 0, -1), words, strict=True):
            width = min(self._wide[column], max(_NARROWEST, room // left))
            self.setColumnWidth(column, width)
            room -= width
