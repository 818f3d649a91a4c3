"""One way of counting, to look at as a picture or to walk and hear as a table."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from reader.analysis.selection import Selection
from reader.ui.charts.saving import save
from reader.ui.charts.table_view import ChartTable
from reader.ui.colours import Colours
from reader.ui.explore.kinds_of_picture import Way


class PictureView(QStackedWidget):
    """The table is filled only where it is seen: tens of thousands of rows take a while."""

    drilled = Signal(object)  # Part
    save_wanted = Signal()

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.way = way
        self.chart = way.chart()
        self._model = self.chart.table()
        self.table = ChartTable(self._model, self.chart.title)
        self._is_stale = False  # the table, not the chart
        for part in (self.chart, self.table):
            self.addWidget(part)
            part.drilled.connect(self.drilled)
        self.chart.save_wanted.connect(self.save_wanted)

    def show_rows(self, rows: Any, selection: Selection, colours: Colours) -> None:
        """Show what was counted."""
        self.way.show(self.chart, rows, selection, colours)
        self._is_stale = True
        self._fill()

    def show_table(self, *, on: bool) -> None:
        """Show the table, or the picture again."""
        self.setCurrentWidget(self.table if on else self.chart)
        self._fill()

    def save(self, path: Path) -> None:
        """Write the picture to a file, as its ending says. Raises ReaderError."""
        save(self.chart, path)

    def _fill(self) -> None:
        if self._is_stale and self.currentWidget() is self.table:
            self._is_stale = False
            self._model.show_table(self.chart.counts())
