"""Carried highlights as a list model: cards under headings, which come and go one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.ids import CarryId, HighlightId
from reader.ui.models.review import Group, ReviewCard
from reader.ui.models.rows import insertions, removals, same_order

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_LONGEST = 300  # code points of a passage that are read out


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of the group below, and how many are in it."""

    group: Group
    count: int


Row = Heading | ReviewCard


class ReviewList(QAbstractListModel):
    """Shows the cards of some groups, in their order; nothing of its own is kept but the choice
    between two places."""

    def __init__(self, groups: Sequence[Group], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.group.value if isinstance(row, Heading) else _line(row.old.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.group.value}, {row.count}" if isinstance(row, Heading) else in_words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.card_at(index.row() if index.isValid() else -1) is None:
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def card_at(self, row: int) -> ReviewCard | None:
        """The card in a row; None where a heading stands, or nothing."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, ReviewCard) else None

    def row_of(self, carry_id: CarryId) -> int:
        """The row of a carried highlight, -1 if it is not shown."""
        for at, row in enumerate(self._rows):
            if isinstance(row, ReviewCard) and row.carry.id == carry_id:
                return at
        return -1

    def row_of_highlight(self, highlight_id: HighlightId | None) -> int:
        """As `row_of`, by the highlight."""
        for at, row in enumerate(self._rows):
            if isinstance(row, ReviewCard) and row.carry.highlight_id == highlight_id:
                return at
        return -1

    def choose_place(self, row: int, place: int) -> None:
        """Let the card in `row` mean one of its places, from 0; nothing happens if it has none
        such."""
        card = self.card_at(row)
        if card is not None and 0 <= place < len(card.places) and place != card.chosen:
            self._rows[row] = replace(card, chosen=place)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def show(self, cards: Iterable[ReviewCard]) -> None:
        """Show these cards, by removing, inserting and changing rows."""
        wanted = self._wanted(cards)
        old, new = list(map(_key, self._rows)), list(map(_key, wanted))
        if not old or not same_order(old, new):
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for first, last in removals(old, new):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        for first, last in insertions(old, new):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        for at, row in enumerate(wanted):
            if row is not self._rows[at] and row != self._rows[at]:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def _wanted(self, cards: Iterable[ReviewCard]) -> list[Row]:
        groups: dict[Group, list[Row]] = {group: [] for group in self._groups}
        shown = (row for row in self._rows if isinstance(row, ReviewCard))
        chosen = {row.carry.id: row for row in shown if row.chosen}
        for card in cards:
            if card.group in groups:
                before = chosen.get(card.carry.id)
                is_same = before is not None and before.carry == card.carry
                groups[card.group].append(before if before and is_same else card)
        rows: list[Row] = []
        for group, members in groups.items():
            if members and group.value:
                rows.append(Heading(group, len(members)))
            rows += members
        return rows


def in_words(card: ReviewCard) -> str:
    """The card for a screen reader."""
    parts = [card.state, card.likeness if card.carry.is_waiting else card.way]
    parts.append(_line(card.old.words)[:_LONGEST])
    for place in card.places:
        if place.words != card.old.words:
            parts.append(f"Now: {_line(place.words)[:_LONGEST]}")
    if len(card.places) > 1:
        where = " or ".join(f"paragraph {place.paragraph}" for place in card.places)
        parts.append(f"{where.capitalize()}, place {card.chosen + 1} is chosen")
    return ". ".join(parts)


def _key(row: Row) -> tuple[Group, str]:
    return row.group, "" if isinstance(row, Heading) else row.carry.id


def _line(words: str) -> str:
    return " ".join(words.split())
