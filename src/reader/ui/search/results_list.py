"""The list of results: rows as tall as they need, one of them chosen; the line has the keyboard."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.library import Library
from reader.ui.models.palette_list import Entry
from reader.ui.search.lines import Line
from reader.ui.search.results import Results
from reader.ui.search.row import ResultRow
from reader.ui.search.whereabouts import Whereabouts
from reader.ui.state import UiState
from reader.ui.widgets.basics import looking
from reader.ui.widgets.card_list import CardList

_PAGE = 6  # rows: about what is seen
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class ResultsList(CardList):
    """Headings are passed over by the keys and cannot be chosen."""

    def __init__(self, results: Results, library: Library, state: UiState) -> None:
        super().__init__(margin=0, gap=0, guess=70)
        looking(self, "inset")
        self._results = results
        self._rows = ResultRow(state, Whereabouts(library, self), self)
        self.setModel(results)
        self.setItemDelegate(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Results")
        results.modelReset.connect(self._rows.forget)
        library.changed.connect(lambda _: self._rows.forget())
        state.look_changed.connect(self._rows.forget)

    def row(self) -> Line | Entry | None:
        """What is chosen."""
        row = self._results.row(self.currentIndex().row())
        return row if isinstance(row, Line | Entry) else None

    def choose(self, number: int) -> None:
        """Choose a row; -1 for none."""
        index = self._results.index(number, 0) if number >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self._reveal(number)

    def _reveal(self, number: int) -> None:
        """Bring a row into view, its heading with it."""
        if number:
            self.scrollTo(self._results.index(number - 1, 0))
        self.scrollTo(self._results.index(number, 0))

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that goes from row to row; False if it is none."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            return False
        self.choose(self._results.step(self.currentIndex().row(), by))
        return True
