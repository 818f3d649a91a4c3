"""The numbers behind a picture as a table that sorts."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.analysis.tables import Row, Table, Value
from reader.analysis.wanted import Filter, Match
from reader.core.ids import DocumentId, ThemeId
from reader.ui.charts.part import Part

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_SHARES = ("share", "strength")
# What other columns say already: the name of a period, a share.
_IMPLIED = ("first", "last", "vague", "characters", "tagged")
_UNSAID = {"period": "No date", "theme": "All themes"}  # what an empty cell means


class TableModel(QAbstractTableModel):
    """Columns for programs (`…_id`) and what others imply are left out; a row leads to the passages
    that it counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._columns: list[int] = []
        self._heads: list[str] = []
        self._rows: list[Row] = []

    def show_table(self, table: Table) -> None:
        """Show these rows, in their order."""
        self.beginResetModel()
        self._names = table.columns
        self._columns = [n for n, name in enumerate(table.columns) if _is_shown(name)]
        self._heads = [table.columns[n] for n in self._columns]
        self._rows = list(table.rows)
        self.endResetModel()

    def part(self, row: int) -> Part:
        """What a row stands for."""
        found = self._rows[row]
        cells = [(found.values[n], self._names[n]) for n in self._columns]
        label = ", ".join(_written(*cell) for cell in cells if isinstance(cell[0], str))
        word = str(cells[0][0]) if self._heads[0] == "word" else ""
        known = dict(zip(self._names, map(str, found.values), strict=True))
        return Part(label, tuple(found.highlights), word, None if word else _wanted(known))

    def is_number(self, column: int) -> bool:
        """Whether a column has numbers, which are not cut as words are."""
        values = (row.values[self._columns[column]] for row in self._rows)
        return not isinstance(next(values, ""), str)

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._rows[index.row()].values[self._columns[index.column()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _written(value, self._heads[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(value, str):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_across:
            way = Qt.AlignmentFlag
            side = way.AlignRight if self.is_number(section) else way.AlignLeft
            return side | way.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if not is_across:
            return section + 1
        return self._heads[section].capitalize()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        at = self._columns[column]
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        ranks = sorted(
            range(len(before)),
            key=lambda row: _key(before[row].values[at]),
            reverse=order is Qt.SortOrder.DescendingOrder,
        )
        self._rows = [before[row] for row in ranks]
        now = {row: rank for rank, row in enumerate(ranks)}
        kept = self.persistentIndexList()
        moved = [self.index(now[one.row()], one.column()) for one in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()


def _is_shown(name: str) -> bool:
    return not name.endswith("_id") and name not in _IMPLIED


def _wanted(known: Mapping[str, str]) -> Filter | None:
    """What a row is about, as a filter; None if it is about no days that are known."""
    if "period" in known and not known["first"]:
        return None
    themes = (known.get("theme_id"), known.get("with_id"))
    document = known.get("document_id")
    return Filter(
        themes=tuple(ThemeId(theme) for theme in themes if theme),
        match=Match.OVERLAP if known.get("with_id") else Match.ANY,
        documents=(DocumentId(document),) if document else (),
        published_from=known.get("first", ""),
        published_to=known.get("last", ""),
    )


def _key(value: Value) -> tuple[bool, float, str]:
    """Numbers by size, before words in alphabetical order."""
    if isinstance(value, str):
        return True, 0.0, value.casefold()
    return False, value, ""


def _written(value: Value, head: str) -> str:
    if isinstance(value, str):
        return value or _UNSAID.get(head, "")
    return f"{value:.1%}".replace("%", " %") if head in _SHARES else f"{value:,}"
