"""The documents in the trash, the one put there last on top."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.core.changes import Changes
from reader.core.ids import DocumentId
from reader.core.theme import ThemeTree
from reader.ui.library import Library
from reader.ui.models.library_tree import ITEM
from reader.ui.models.shelf import Entry, entries
from reader.ui.models.shelf_tree import Index
from reader.ui.tips import tip


class TrashList(QAbstractListModel):
    """Entries as in the library; read anew whenever documents come or go: it is short."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._entries: tuple[Entry, ...] = ()
        self.themes = ThemeTree()
        self._read()
        library.changed.connect(self._on_changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ITEM:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(entry.document.title)
        return entry.document.title if role == Qt.ItemDataRole.DisplayRole else None

    def ids(self, indexes: Sequence[QModelIndex]) -> list[DocumentId]:
        """The documents at `indexes`."""
        return [self._entries[i.row()].document.id for i in indexes if i.isValid()]

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.documents or changes.themes:
            self.beginResetModel()
            self._read()
            self.endResetModel()

    def _read(self) -> None:
        read = self._library.read
        documents = sorted(read.documents(trashed=True), key=lambda d: d.trashed, reverse=True)
        self.themes = read.themes()
        self._entries = tuple(entries(read, documents).values())
