"""The themes of the library as a tree of rows with their counts."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.core.changes import Changes
from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.session.commands.themes import edit_theme, move_theme
from reader.session.wording import counted
from reader.ui.library import Library
from reader.ui.models.tree_edits import Edit, Families, Insert, Move, apply, edits, families
from reader.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-close-reader-theme"
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row tells besides its name."""

    THEME = Qt.ItemDataRole.UserRole + 1  # Theme
    COUNT = Qt.ItemDataRole.UserRole + 2  # highlights tagged with it


class ThemesTree(QAbstractItemModel):
    """Follows the library. Renaming and moving go there as commands and come back as changes."""

    dropped_on = Signal(str, str)  # a theme was dropped on another: the two ids

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._numbers: dict[ThemeId, int] = {}  # what an index carries; never taken back
        self._ids: list[ThemeId] = []
        self.tree = library.read.themes()
        self._known = dict(self.tree.by_id)
        self._families = families(self.tree)
        self._parents = _parents(self._families)
        self._counts: Mapping[ThemeId, int] = {}
        library.changed.connect(self._on_changed)

    # What the panel asks

    def theme_at(self, index: Index) -> Theme | None:
        """The theme of a row."""
        return self._known.get(self._ids[index.internalId()]) if index.isValid() else None

    def index_of(self, theme_id: ThemeId | None) -> QModelIndex:
        """The row of a theme; an invalid index if there is none."""
        if theme_id not in self._known:
            return _NOWHERE
        row = self._families[self._parents[theme_id]].index(theme_id)
        return self.createIndex(row, 0, self._number(theme_id))

    def count(self, theme_id: ThemeId) -> int:
        """How many highlights carry the theme itself."""
        return self._counts.get(theme_id, 0)

    def set_counts(self, counts: Mapping[ThemeId, int]) -> None:
        """Show these numbers of highlights."""
        old, self._counts = self._counts, counts
        changed = {t for t in self.tree.by_id if old.get(t) != counts.get(t)}
        above = {step.id for theme_id in changed for step in self.tree.path(theme_id)}
        self._tell(above, [Role.COUNT, Qt.ItemDataRole.ToolTipRole])

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._number(self._family(parent)[row]))

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        return self.index_of(self._parents.get(self._ids[index.internalId()]))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._family(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        theme = self.theme_at(index)
        if theme is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return theme.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(theme)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = f", key {theme.key}" if theme.key else ""
            return f"{theme.name}{key}, {counted(self.count(theme.id), 'passage')}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return theme.description
        return {Role.THEME: theme, Role.COUNT: self.count(theme.id)}.get(role)  # type: ignore[call-overload]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        theme = self.theme_at(index)
        name = str(value).strip()
        if theme is None or role != Qt.ItemDataRole.EditRole or not name or name == theme.name:
            return False
        return self._library.do(edit_theme, theme.id, name=name) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
        return usual | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        theme = self.theme_at(indexes[0]) if indexes else None
        if theme is not None:
            data.setData(MIME, theme.id.encode())
            data.setText(theme.name)
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        theme, target = self._dragged(data), self.theme_at(parent)
        if theme is None:
            return False
        return target is None or all(step.id != theme.id for step in self.tree.path(target.id))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        theme, target = self._dragged(data), self.theme_at(parent)
        if theme is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if target is not None and row < 0:
            self.dropped_on.emit(theme.id, target.id)
        else:
            self.move(theme.id, target.id if target else None, row)
        return True

    def move(self, theme_id: ThemeId, parent_id: ThemeId | None, row: int) -> None:
        """Ask the library to put a theme before the present `row`-th child (-1: last)."""
        family = self._families.get(parent_id, [])
        at = len(family) if row < 0 else row
        if theme_id in family and family.index(theme_id) < at:
            at -= 1
        if theme_id not in family or family.index(theme_id) != at:
            self._library.do(move_theme, theme_id, parent_id, at)

    # Within

    def _dragged(self, data: QMimeData) -> Theme | None:
        return self.tree.get(ThemeId(bytes(data.data(MIME).data()).decode()))

    def _family(self, parent: Index) -> list[ThemeId]:
        return self._families.get(self._ids[parent.internalId()] if parent.isValid() else None, [])

    def _number(self, theme_id: ThemeId) -> int:
        if theme_id not in self._numbers:
            self._numbers[theme_id] = len(self._ids)
            self._ids.append(theme_id)
        return self._numbers[theme_id]

    def _told(self, theme: Theme) -> str:
        lines = [theme.name, theme.description, counted(self.count(theme.id), "passage")]
        below = sum(self.count(child.id) for child in self.tree.under(theme.id))
        if below:
            lines[-1] += f", and {counted(below, 'tag')} by the themes below it"
        return tip(*lines)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.themes:
            self._become(self._library.read.themes())

    def _become(self, tree: ThemeTree) -> None:
        before = self._known
        self._known = {**before, **tree.by_id}
        for edit in edits(self._families, families(tree)):
            self._perform(edit)
        self.tree, self._known, self._parents = tree, dict(tree.by_id), _parents(self._families)
        changed = (t for t, theme in self._known.items() if before.get(t) not in (None, theme))
        self._tell(changed, [])

    def _perform(self, edit: Edit) -> None:
        parent = self.index_of(edit.parent)
        if isinstance(edit, Move):
            same_and_down = edit.new_parent == edit.parent and edit.new_row > edit.row
            child = edit.new_row + same_and_down  # Qt counts with the moved row still in place
            self.beginMoveRows(parent, edit.row, edit.row, self.index_of(edit.new_parent), child)
            apply(edit, self._families)
            self._parents[edit.theme] = edit.new_parent
            self.endMoveRows()
        elif isinstance(edit, Insert):
            self.beginInsertRows(parent, edit.row, edit.row)
            apply(edit, self._families)
            self._parents[edit.theme] = edit.parent
            self.endInsertRows()
        else:
            self.beginRemoveRows(parent, edit.row, edit.row)
            apply(edit, self._families)
            self.endRemoveRows()

    def _tell(self, theme_ids: Iterable[ThemeId], roles: list[int]) -> None:
        for theme_id in theme_ids:
            index = self.index_of(theme_id)
            if index.isValid():
                self.dataChanged.emit(index, index, roles)


def _parents(of: Families) -> dict[ThemeId, ThemeId | None]:
    return {child: parent for parent, children in of.items() for child in children}
