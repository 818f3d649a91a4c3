"""The passages that were found as a list model; their words are read as they come into view."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.corpus import Passage
from reader.core.ids import HighlightId
from reader.core.theme import ThemeTree
from reader.ui.explore.cards import Cards, PassageCard
from reader.ui.explore.difference import difference
from reader.ui.explore.finding import Found
from reader.ui.library import Library

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole + 1
_AT_ONCE = 24  # cards read together: two or three screens
_KEPT = 2000  # cards; some megabytes
_FEW = 500  # rows that go and come in one step; where there are more all are laid out anew
_NOWHERE = QModelIndex()


class PassagesModel(QAbstractListModel):
    """Shows a Found. A change in the library costs the rows between the first and the last that
    differ, and nothing if they are only drawn otherwise."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._cards = Cards(library.read)
        self._found: Found | None = None
        self._passages: list[Passage] = []
        self._known: dict[HighlightId, PassageCard] = {}
        self._unfolded: set[HighlightId] = set()
        library.opened.connect(self._start_again)

    # Asked by the views

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._passages):
            return None
        if role not in (CARD, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self.card(index.row())
        if role == CARD or card is None:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(card.words.split())
        return card.in_words

    def card(self, row: int) -> PassageCard | None:
        """The card of a row; None if the passage is gone from the library by now."""
        highlight_id = self._passages[row].id
        if highlight_id not in self._known:
            self._read_around(row)
        return self._known.get(highlight_id)

    @property
    def themes(self) -> ThemeTree:
        """The themes as they were when it was looked."""
        return self._found.corpus.themes if self._found else ThemeTree()

    def passage(self, row: int) -> Passage:
        """The passage of a row."""
        return self._passages[row]

    def row_of(self, highlight_id: HighlightId) -> int:
        """Where a passage stands, or -1."""
        rows = (row for row, one in enumerate(self._passages) if one.id == highlight_id)
        return next(rows, -1)

    # What is shown

    def show_found(self, found: Found) -> None:
        """Show these passages in the place of those shown."""
        same_question = self._found is not None and self._found.asked == found.asked
        self._known.clear()
        self._cards.forget()
        if not same_question:
            self._unfolded.clear()
            self._reset(found)
            return
        first, last, last_new, same = difference(self._passages, found.passages)
        if same:
            self._found, self._passages = found, found.passages
            if self._passages:
                self._tell_changed(0, len(self._passages) - 1)
        elif max(last, last_new) - first > _FEW:
            self._reset(found)
        else:
            self._replace(found, first, last, last_new)

    def unfold(self, row: int) -> bool:
        """Show a passage in its paragraph, or fold it again; whether it is unfolded now."""
        highlight_id = self._passages[row].id
        self._unfolded ^= {highlight_id}
        self._known.pop(highlight_id, None)
        self._tell_changed(row, row)
        return highlight_id in self._unfolded

    def is_unfolded(self, highlight_id: HighlightId) -> bool:
        """Whether a passage is shown in its paragraph."""
        return highlight_id in self._unfolded

    def _reset(self, found: Found) -> None:
        self.beginResetModel()
        self._found, self._passages = found, found.passages
        self.endResetModel()

    def _replace(self, found: Found, first: int, last: int, last_new: int) -> None:
        if last > first:
            self.beginRemoveRows(QModelIndex(), first, last - 1)
            self._passages = self._passages[:first] + self._passages[last:]
            self.endRemoveRows()
        if last_new > first:
            self.beginInsertRows(QModelIndex(), first, last_new - 1)
            self._found, self._passages = found, found.passages
            self.endInsertRows()
        self._found, self._passages = found, found.passages

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _read_around(self, row: int) -> None:
        if self._found is None:
            return
        if len(self._known) > _KEPT:
            self._known.clear()
        begin = row - row % _AT_ONCE
        wanted = [
            (passage, self._found.homes[passage.id], passage.id in self._unfolded)
            for passage in self._passages[begin : begin + _AT_ONCE]
            if passage.id not in self._known
        ]
        self._known |= self._cards.make(self._found.corpus, wanted)

    def _start_again(self) -> None:
        self._cards = Cards(self._library.read)
        self.beginResetModel()
        self._found, self._passages = None, []
        self._known.clear()
        self._unfolded.clear()
        self.endResetModel()
