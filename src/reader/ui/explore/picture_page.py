"""One picture with its switch to the table, its menu, and the way to save it."""

from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.core.corpus import Corpus
from reader.errors import ReaderError
from reader.ui.charts.part import Part
from reader.ui.charts.saving import save
from reader.ui.charts.table_view import ChartTable
from reader.ui.colours import Colours
from reader.ui.explore.kinds_of_picture import Picture
from reader.ui.library import Library
from reader.ui.widgets.basics import IconButton, label
from reader.ui.widgets.segments import Segments

_PICTURE, _TABLE = "Picture", "Table"
_KINDS = "Pictures (*.svg *.png);;SVG (*.svg);;PNG (*.png);;The numbers as CSV (*.csv)"


class _ShowsRows(Protocol):
    def show_rows(self, rows: Any, corpus: Corpus, colours: Colours) -> None: ...


class PicturePage(QWidget):
    """Shows what was counted as a picture, or as a table to walk and hear."""

    drilled = Signal(object)  # Part

    def __init__(self, picture: Picture, library: Library) -> None:
        super().__init__()
        self.picture, self._library = picture, library
        self.chart = picture.chart()
        self._table = self.chart.table()
        self._is_stale = False  # the table, not the chart
        self.rows = ChartTable(self._table, self.chart.title)
        self.views = Segments((_PICTURE, _TABLE), "Show as", slim=True)
        keep = IconButton("download", "Save this picture…", 16, dim=True)
        self._stack = QStackedWidget()
        for view in (self.chart, self.rows):
            self._stack.addWidget(view)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(label(picture.hint, "dim", wrap=True), 1)
        top.addWidget(self.views)
        top.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.views.chosen.connect(self._choose)
        keep.clicked.connect(self._save)
        self.chart.save_wanted.connect(self._save)
        for view in (self.chart, self.rows):
            view.drilled.connect(self.drilled)

    def show_rows(self, rows: Any, corpus: Corpus, colours: Colours) -> None:
        """Show what was counted."""
        cast(_ShowsRows, self.chart).show_rows(rows, corpus, colours)
        self._is_stale = True
        self._fill_table()

    def dress(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.chart.dress(colours)

    def save_to(self, path: Path) -> None:
        """Write the picture to a file; what goes wrong is told in the banner."""
        try:
            save(self.chart, path)
        except ReaderError as error:
            self._library.refused.emit(str(error))

    def _choose(self, view: str) -> None:
        self._stack.setCurrentWidget(self.rows if view == _TABLE else self.chart)
        self._fill_table()

    def _fill_table(self) -> None:
        """Only where it is seen: tens of thousands of rows take a while."""
        if self._is_stale and self.views.current == _TABLE:
            self._is_stale = False
            self._table.show_table(self.chart.counts())

    def _save(self) -> None:
        name = f"{self.picture.name}.svg"
        with self._library.beside_files():
            path, _ = QFileDialog.getSaveFileName(self, "Save picture", name, _KINDS)
        if path:
            self.save_to(Path(path))


def part_in_words(picture: Picture, part: Part) -> str:
    """What of which picture was clicked, such as "Matrix: Retreat, After the retreat"."""
    return f"{picture.name}: {part.label}"
