"""The passages of one theme, each ticked or not: what a split takes over."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.changes import Changes
from reader.core.content import OBJECT
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.ui.library import Library
from reader.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
TITLE = Qt.ItemDataRole.UserRole + 1  # the document's title
_NOWHERE = QModelIndex()
_SHORT = 100  # characters that are seen without a tooltip


class PassagesToSplit(QAbstractListModel):
    """The highlights that carry one theme, each ticked or not; follows the library."""

    def __init__(self, library: Library, theme_id: ThemeId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._theme_id = theme_id
        self._passages: tuple[Highlight, ...] = ()
        self._titles: dict[DocumentId, str] = {}
        self._ticked: set[HighlightId] = set()
        self._read()
        library.changed.connect(self._on_changed)

    def ticked(self) -> list[HighlightId]:
        """The chosen passages in reading order."""
        return [passage.id for passage in self._passages if passage.id in self._ticked]

    def tick_all(self, *, on: bool) -> None:
        """Choose all or none."""
        self._ticked = {passage.id for passage in self._passages} if on else set()
        if self._passages:
            last = self.index(len(self._passages) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        passage = self._passages[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return passage.quote.replace(OBJECT, "[picture]")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(passage.quote) if len(passage.quote) > _SHORT else None
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = passage.id in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return self._titles.get(passage.document_id, "") if role == TITLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; this is no change of the library yet."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        passage = self._passages[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(passage.id)
        else:
            self._ticked.discard(passage.id)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.highlights or changes.documents:
            self.beginResetModel()
            self._read()
            self.endResetModel()

    def _read(self) -> None:
        self._passages = tuple(self._library.read.highlights(theme_id=self._theme_id))
        self._titles = {d.id: d.title for d in self._library.read.documents()}
        self._ticked &= {passage.id for passage in self._passages}
