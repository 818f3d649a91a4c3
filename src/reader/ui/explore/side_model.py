"""Two documents under the same themes as a list: a heading for each theme, then pairs of cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.analysis.side_by_side import UnderTheme
from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.ids import HighlightId, ThemeId
from reader.core.theme import Theme
from reader.ui.explore.cards import Cards, PassageCard

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_AT_ONCE = 24  # rows read together: two or three screens


@dataclass(frozen=True, slots=True)
class Heading:
    """A theme, and how many passages either document has of it."""

    theme: Theme
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Pair:
    """The next passage of either document under a theme; None where one has no more."""

    theme_id: ThemeId
    left: PassageCard | None
    right: PassageCard | None


_Row = Heading | tuple[ThemeId, Passage | None, Passage | None]


class SideModel(QAbstractListModel):
    """Cards are read as they come into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._cards: Cards | None = None
        self._corpus = Corpus()
        self._homes: dict[HighlightId, TaggedText] = {}
        self._known: dict[HighlightId, PassageCard] = {}

    def show_themes(self, found: Sequence[UnderTheme], corpus: Corpus, cards: Cards) -> None:
        """Show what either document says under each theme."""
        self.beginResetModel()
        self._rows, self._known = [], {}
        self._corpus, self._cards = corpus, cards
        shown = {p.id for under in found for p in (*under.left, *under.right)}
        self._homes = {p.id: text for text in corpus.texts for p in text.passages if p.id in shown}
        for under in found:
            theme = corpus.themes.get(under.theme_id)
            if theme is not None:
                self._rows.append(Heading(theme, len(under.left), len(under.right)))
                pairs = zip_longest(under.left, under.right)
                self._rows += [(theme.id, left, right) for left, right in pairs]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ROW:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _in_words(self.row(index.row()))
        return None

    def row(self, at: int) -> Heading | Pair:
        """What stands in a row."""
        row = self._rows[at]
        if isinstance(row, Heading):
            return row
        theme_id, left, right = row
        if any(one is not None and one.id not in self._known for one in (left, right)):
            self._read_around(at)
        return Pair(
            theme_id,
            self._known.get(left.id) if left else None,
            self._known.get(right.id) if right else None,
        )

    def _read_around(self, at: int) -> None:
        begin = at - at % _AT_ONCE
        rows = (row for row in self._rows[begin : begin + _AT_ONCE] if isinstance(row, tuple))
        wanted = [
            (passage, self._homes[passage.id], False)
            for _, *pair in rows
            for passage in pair
            if passage is not None
        ]
        if self._cards is not None:
            self._known |= self._cards.make(self._corpus, wanted)


def _in_words(row: Heading | Pair) -> str:
    if isinstance(row, Heading):
        return f"{row.theme.name}: {row.left} on the left, {row.right} on the right"
    left = f"Left: {row.left.in_words}" if row.left else "Left: nothing more"
    right = f"Right: {row.right.in_words}" if row.right else "Right: nothing more"
    return f"{left}. {right}"
