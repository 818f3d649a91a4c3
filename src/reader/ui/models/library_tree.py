"""The library as a tree: collections, and in them the documents, for views and for dragging."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from reader.core.changes import Changes
from reader.core.document import Collection, Document
from reader.core.ids import CollectionId, DocumentId
from reader.core.theme import ThemeTree
from reader.session.commands.collections import rename_collection
from reader.session.commands.documents import edit_document, move_documents
from reader.ui.library import Library
from reader.ui.models.shelf import Entry, Shelf, entries, fitting, shelves
from reader.ui.models.shelf_tree import Index, ShelfTree, is_heading
from reader.ui.tips import tip

ITEM = Qt.ItemDataRole.UserRole  # an Entry or a Shelf
DRAGGED = "application/x-close-reader-documents"
_HEADING = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
_DOCUMENT = (
    _HEADING
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class LibraryTree(ShelfTree):
    """Headings, and below each its documents. `themes` are those that the shares speak of."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._words = ""
        self.themes = ThemeTree()
        self._collections: list[Collection] = []
        self._entries: dict[DocumentId, Entry] = {}
        self._read_all()
        self.reset_to(self._wanted())
        library.changed.connect(self._on_changed)

    # What views ask

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None:
            return None
        if role == ITEM:
            return item
        title = item.title if isinstance(item, Shelf) else item.document.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return title
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Entry):
            return tip(title, item.document.author)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.in_words if isinstance(item, Entry) else title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # the empty ground: out of any collection
        shelf = self.shelf_at(index)
        if shelf is None:
            return _DOCUMENT
        return _HEADING | Qt.ItemFlag.ItemIsEditable if shelf.collection else _HEADING

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item, name = self.item(index), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name:
            return False
        if isinstance(item, Entry) and name != item.document.title:
            return self._library.do(edit_document, item.document.id, title=name) is not None
        if isinstance(item, Shelf) and item.collection and name != item.title:
            return self._library.do(rename_collection, item.collection.id, name) is not None
        return False

    # Where things are

    def item(self, index: Index) -> Entry | Shelf | None:
        """What stands at `index`."""
        if not index.isValid():
            return None
        document_id = self.document_at(index)
        return self._entries.get(document_id) if document_id else self.shelf_at(index)

    def __contains__(self, document_id: object) -> bool:
        """Whether a document is in the library, shown or filtered out."""
        return document_id in self._entries

    @property
    def total(self) -> int:
        """How many documents are in the library, whatever the filter."""
        return len(self._entries)

    @property
    def filtered(self) -> bool:
        """Whether the filter holds any words."""
        return bool(self._words.strip())

    @property
    def collections(self) -> Sequence[Collection]:
        """All collections in order."""
        return self._collections

    def set_filter(self, words: str) -> None:
        """Show only documents whose title, author or source hold every one of `words`."""
        if words.split() != self._words.split():
            self._words = words
            self.reset_to(self._wanted())

    def mark_opened(self, document_id: DocumentId) -> None:
        """Take note that a document is being read."""
        entry = self._entries.get(document_id)
        if entry and not entry.opened:
            self._entries[document_id] = replace(entry, opened=True)
            self.tell((document_id,))

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        items = [self.item(index) for index in indexes]
        ids = [item.document.id for item in items if isinstance(item, Entry)]
        data = QMimeData()
        data.setData(DRAGGED, "\n".join(ids).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move what is dropped to the collection it was dropped on or in; `changed` echoes."""
        if not data.hasFormat(DRAGGED):
            return False
        ids = [DocumentId(i) for i in data.data(DRAGGED).toStdString().split("\n")]
        heading = parent if is_heading(parent) or not parent.isValid() else self.parent(parent)
        item = self.item(heading)
        self.move(ids, item.id if isinstance(item, Shelf) else None)
        return True

    def move(self, ids: Iterable[DocumentId], collection_id: CollectionId | None) -> None:
        """Put documents into a collection, or into none, as one step."""
        here = [self._entries[i].document for i in ids if i in self._entries]
        moved = [d.id for d in here if d.collection_id != collection_id]
        if moved:
            self._library.do(move_documents, moved, collection_id)

    # Following the library

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything:
            self._read_all()
            self.reset_to(self._wanted())
            return
        if changes.themes:
            self.themes = self._library.read.themes()
            self.tell(self._entries)
        there = set(self._entries)
        if changes.collections or changes.documents:
            self._read_documents()
            self.become(self._wanted())
        if marked := changes.marked & self._entries.keys():
            documents = [self._entries[document_id].document for document_id in marked]
            self._entries |= entries(self._library.read, documents)
        self.tell((changes.documents | changes.marked) & there)  # the fresh ones come as rows

    def _read_all(self) -> None:
        read = self._library.read
        self.themes, self._collections = read.themes(), read.collections()
        self._entries = entries(read, read.documents())

    def _read_documents(self) -> None:
        read = self._library.read
        self._collections = read.collections()
        documents = read.documents()
        fresh = entries(read, [d for d in documents if not self._is_known(d)])
        known = {**self._entries, **fresh}
        self._entries = {d.id: replace(known[d.id], document=d) for d in documents}

    def _is_known(self, document: Document) -> bool:
        """Whether it is listed with the version that it has."""
        entry = self._entries.get(document.id)
        return entry is not None and entry.document.version_id == document.version_id

    def _wanted(self) -> list[Shelf]:
        documents = [entry.document for entry in self._entries.values()]
        shown = fitting(documents, self._words)
        return shelves(self._collections, shown, whole=not self.filtered)
