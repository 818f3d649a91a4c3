"""The versions of one document as a table, the newest first."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.dates import local_time
from reader.core.document import Version
from reader.core.ids import DocumentId, VersionId
from reader.ui.compare.wording import came_from, changed, coder_of
from reader.ui.library import Library

Index = QModelIndex | QPersistentModelIndex
_HEADINGS = ("Version", "Came in", "From", "By", "Changed", "Words", "Highlights")
_NUMBERS = (5, 6)  # columns set at the right
_NOWHERE = QModelIndex()


class VersionsTable(QAbstractTableModel):
    """Read anew when the document changes; highlights are counted when a row comes into view."""

    def __init__(
        self, library: Library, document_id: DocumentId, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._document_id = library, document_id
        self._versions: list[Version] = []
        self._current: VersionId | None = None
        self._counts: dict[VersionId, int] = {}
        self.read()

    def read(self) -> None:
        """Read the versions and forget what was counted."""
        self.beginResetModel()
        document = self._library.read.document(self._document_id)
        self._current = document.version_id if document else None
        found = self._library.read.versions(self._document_id) if document else []
        self._versions = found[::-1]
        self._counts = {}
        self.endResetModel()

    def version(self, row: int) -> Version | None:
        """The version that a row shows."""
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def row_of(self, version_id: VersionId) -> int:
        """The row of a version; -1 if it is gone."""
        rows = (row for row, found in enumerate(self._versions) if found.id == version_id)
        return next(rows, -1)

    def before(self, version: Version) -> Version | None:
        """The version that one followed."""
        return self.version(self.row_of(version.id) + 1)

    def is_current(self, version: Version) -> bool:
        """Whether that is the current version."""
        return version.id == self._current

    # Asked by the view

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._versions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section]
        return _align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        version = self.version(index.row())
        if version is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(version, index.column())
        return _align(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _told(self, version: Version, column: int) -> str:
        match column:
            case 0:
                return (
                    f"{version.number} (current)"
                    if self.is_current(version)
                    else f"{version.number}"
                )
            case 1:
                return local_time(version.made)
            case 2:
                return came_from(version, self.before(version))
            case 3:
                return coder_of(version, self._library.read)
            case 4:
                return changed(version)
            case 5:
                return f"{version.words:,}"
            case _:
                return f"{self._highlights(version):,}"

    def _highlights(self, version: Version) -> int:
        if version.id not in self._counts:
            self._counts[version.id] = len(self._library.read.passages(version.id))
        return self._counts[version.id]


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
