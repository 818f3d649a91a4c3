"""What was found, as the model of a list: it takes in results as they come."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.search import Found, Part
from reader.ui.models.palette_list import Entry
from reader.ui.search.lines import Line
from reader.ui.search.looking import Some
from reader.ui.search.sections import Heading, Row, Sections

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_EVERYTHING = (Part.TITLES, Part.TEXTS, Part.NOTES)  # highlights lie in the texts
_GO_TO = "Go to"
_SPOKEN = {
    Part.TITLES: "title of",
    Part.TEXTS: "in",
    Part.NOTES: "note on",
    Part.HIGHLIGHTS: "highlight in",
}


class Results(QAbstractListModel):
    """What was found before stays until the first of what is looked for now is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Some] = []
        self._entries: tuple[Entry, ...] = ()
        self._part: Part | None = None
        self._sections = Sections()
        self._is_stale = False
        self.counts: Counter[Part] = Counter()

    # What it is given

    def begin(self) -> None:
        """Something new is looked for."""
        self._is_stale = True

    def take(self, some: Iterable[Some]) -> None:
        """Take in what was found next."""
        some = list(some)
        if self._is_stale:
            self.clear()
        self._found += some
        for one in some:
            self.counts[one.found.part] += len(one.found.hits)
        self._add([one for one in some if self._shows(one.found)])

    def finish(self, entries: Iterable[Entry] = ()) -> None:
        """All was found; what else can be gone to stands below it."""
        if self._is_stale:
            self.clear()
        self._entries = tuple(entries)
        if self._part is None:
            self._add([], self._entries)

    def offer(self, entries: Iterable[Entry], title: str = "") -> None:
        """Show these alone, under a heading if there is a title."""
        self.beginResetModel()
        self._forget()
        self._part = None
        self._sections.add_entries(title, tuple(entries))
        self.endResetModel()

    def clear(self) -> None:
        """Nothing was found."""
        self.beginResetModel()
        self._forget()
        self.endResetModel()

    def show_part(self, part: Part | None) -> None:
        """Show what was found in one part, or everything (None)."""
        if part is self._part:
            return
        self.beginResetModel()
        self._part = part
        self._sections = Sections()
        self._sections.add(one for one in self._found if self._shows(one.found))
        if part is None:
            self._sections.add_entries(_GO_TO, self._entries)
        self.endResetModel()

    def _forget(self) -> None:
        self._is_stale = False
        self._found, self._entries, self._sections = [], (), Sections()
        self.counts.clear()

    def _add(self, some: list[Some], entries: tuple[Entry, ...] = ()) -> None:
        before = self._sections.rows
        fresh = self._sections.rows_of(some, _GO_TO, entries)
        if fresh:
            self.beginInsertRows(QModelIndex(), before, before + fresh - 1)
            self._sections.add(some)
            self._sections.add_entries(_GO_TO, entries)
            self.endInsertRows()

    def _shows(self, found: Found) -> bool:
        return found.part in _EVERYTHING if self._part is None else found.part is self._part

    # What is asked of it

    @property
    def is_stale(self) -> bool:
        """Whether nothing has come yet of what is looked for now."""
        return self._is_stale

    @property
    def part(self) -> Part | None:
        """What is shown by itself."""
        return self._part

    @property
    def hits(self) -> int:
        """How many hits are shown."""
        shown = _EVERYTHING if self._part is None else (self._part,)
        return sum(self.counts[part] for part in shown)

    def shown(self) -> list[Found]:
        """What is shown, in order."""
        return [some.found for some in self._found if self._shows(some.found)]

    def row(self, number: int) -> Row | None:
        """What stands in that row, if there is one."""
        return self._sections.row(number) if 0 <= number < self._sections.rows else None

    def step(self, row: int, by: int) -> int:
        """The row that the keys lead to from `row`, as `Sections.step`."""
        return self._sections.step(row, by)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._sections.rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row)
        return _spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._sections.can_be_chosen(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _words(row: Row) -> str:
    match row:
        case Heading():
            return row.title
        case Line():
            return " ".join(row.text.split())
    return row.text


def _spoken(row: Row) -> str:
    """The row for a screen reader."""
    match row:
        case Heading():
            return f"{row.title}, {row.told}" if row.told else row.title
        case Line():
            found = row.found
            where = f"{_SPOKEN[found.part]} {found.title}" if found.title else "note"
            return f"{_words(row)} – {where}"
    return ", ".join(part for part in (row.text, row.kind, row.detail, row.below) if part)
