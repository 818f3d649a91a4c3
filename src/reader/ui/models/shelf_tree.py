"""A tree of shelves and documents that becomes another by removing and inserting rows."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from reader.core.ids import DocumentId
from reader.ui.models.rows import insertions, removals, same_order
from reader.ui.models.shelf import Shelf

Index = QModelIndex | QPersistentModelIndex
_TOO_MANY = 40  # runs of rows to insert or remove, above which reading all anew is quicker
_HEADING = 0  # the internal id of a heading; a document has the number of its shelf, from 1


class ShelfTree(QAbstractItemModel):
    """The rows alone: what stands where. Subclasses say what is in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelves: list[Shelf] = []
        self._numbers: list[int] = []  # one for each shelf, never used again
        self._last_number = _HEADING

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column != 0 or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        number = self._numbers[parent.row()] if parent.isValid() else _HEADING
        return self.createIndex(row, column, number)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid() or child.internalId() == _HEADING:
            return QModelIndex()
        row = self._row(child.internalId())
        return self.createIndex(row, 0, _HEADING) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._shelves)
        return len(self._shelves[parent.row()].documents) if is_heading(parent) else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def shelf_at(self, index: Index) -> Shelf | None:
        """The shelf whose heading stands at `index`."""
        if not is_heading(index) or index.row() >= len(self._shelves):
            return None
        return self._shelves[index.row()]

    def document_at(self, index: Index) -> DocumentId | None:
        """The document at `index`."""
        row = self._row(index.internalId()) if index.isValid() else -1
        documents = self._shelves[row].documents if row >= 0 else ()
        return documents[index.row()] if index.row() < len(documents) else None

    def index_of(self, document_id: DocumentId | None) -> QModelIndex:
        """Where a document stands; invalid if it is not shown."""
        for row, shelf in enumerate(self._shelves):
            if document_id in shelf.documents:
                return self.index(shelf.documents.index(document_id), 0, self.index(row, 0))
        return QModelIndex()

    def reset_to(self, wanted: list[Shelf]) -> None:
        """Show `wanted`; views begin anew."""
        self.beginResetModel()
        self._shelves = wanted
        self._numbers = [self._fresh_number() for _ in wanted]
        self.endResetModel()

    def become(self, wanted: list[Shelf]) -> None:
        """Become `wanted` by removing and inserting rows, so that views keep their place."""
        by_id = {shelf.id: shelf for shelf in wanted}
        pairs = [(old, by_id[old.id]) for old in self._shelves if old.id in by_id]
        runs = sum(len(removals(a.documents, b.documents)) for a, b in pairs)
        runs += sum(len(insertions(a.documents, b.documents)) for a, b in pairs)
        ordered = all(same_order(a.documents, b.documents) for a, b in pairs)
        ordered &= same_order([s.id for s in self._shelves], [s.id for s in wanted])
        if runs > _TOO_MANY or not ordered:
            self.reset_to(wanted)
            return
        self._remove_rows(wanted)
        self._insert_rows(wanted)
        self._retitle(wanted)

    def _remove_rows(self, wanted: list[Shelf]) -> None:
        by_id = {shelf.id: shelf for shelf in wanted}
        for first, last in removals([s.id for s in self._shelves], list(by_id)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._shelves[first : last + 1], self._numbers[first : last + 1]
            self.endRemoveRows()
        for row, shelf in enumerate(self._shelves):
            for first, last in removals(shelf.documents, by_id[shelf.id].documents):
                self.beginRemoveRows(self.index(row, 0), first, last)
                left = self._shelves[row].documents
                left = left[:first] + left[last + 1 :]
                self._shelves[row] = replace(self._shelves[row], documents=left)
                self.endRemoveRows()

    def _insert_rows(self, wanted: list[Shelf]) -> None:
        for first, last in insertions([s.id for s in self._shelves], [s.id for s in wanted]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._shelves[first:first] = wanted[first : last + 1]
            self._numbers[first:first] = [self._fresh_number() for _ in range(first, last + 1)]
            self.endInsertRows()
        for row, (shelf, new) in enumerate(zip(tuple(self._shelves), wanted, strict=True)):
            for first, last in insertions(shelf.documents, new.documents):
                self.beginInsertRows(self.index(row, 0), first, last)
                there = self._shelves[row].documents
                there = there[:first] + new.documents[first : last + 1] + there[first:]
                self._shelves[row] = replace(self._shelves[row], documents=there)
                self.endInsertRows()

    def _retitle(self, wanted: list[Shelf]) -> None:
        for row, shelf in enumerate(wanted):
            if shelf != self._shelves[row]:
                self._shelves[row] = shelf
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def tell(self, document_ids: Iterable[DocumentId]) -> None:
        """Say that documents look different, row by row where they are few."""
        ids = set(document_ids)
        for row, shelf in enumerate(self._shelves):
            heading = self.index(row, 0)
            rows = [at for at, document_id in enumerate(shelf.documents) if document_id in ids]
            if rows:
                first, last = self.index(rows[0], 0, heading), self.index(rows[-1], 0, heading)
                self.dataChanged.emit(first, last)

    def _fresh_number(self) -> int:
        self._last_number += 1
        return self._last_number

    def _row(self, number: int) -> int:
        return self._numbers.index(number) if number in self._numbers else -1


def is_heading(index: Index) -> bool:
    """Whether a heading stands at `index`, not a document."""
    return index.isValid() and index.internalId() == _HEADING
