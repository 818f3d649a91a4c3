"""The highlights of the open document as a list model, in reading order and filtered."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.core.changes import Changes
from reader.core.content import Content
from reader.core.dates import short_date
from reader.core.highlight import Highlight, reading_order
from reader.core.ids import DocumentId, HighlightId, ThemeId, VersionId
from reader.core.note import Note
from reader.core.passages import in_words, pages, paragraphs, place
from reader.core.theme import ThemeTree
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card, Filter
from reader.ui.page.note_text import plain

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole + 1
_FEW = 200  # highlights: when more change in one step all are read again
_NOWHERE = QModelIndex()


class HighlightsList(QAbstractListModel):
    """Reads the library; a change of one highlight costs one insert, remove or dataChanged."""

    counts_changed = Signal()  # `counts`, `total` or `themes`

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._document_id: DocumentId | None = None
        self._older: VersionId | None = None  # an older version that is shown
        self._version_id: VersionId | None = None
        self._content: Content | None = None
        self._filter = Filter()
        self._cards: dict[HighlightId, Card] = {}
        self._shown: list[Card] = []
        self.counts: Counter[ThemeId] = Counter()
        self.themes = ThemeTree()
        self.is_changing = False  # rows go, and may come back elsewhere in the same breath
        library.changed.connect(self._follow)

    # Asked by the views

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        card = self._shown[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.words(card.highlight).split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(card)
        return None

    @property
    def total(self) -> int:
        """How many highlights the document has, shown or not."""
        return len(self._cards)

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._filter

    def card(self, highlight_id: HighlightId | None) -> Card | None:
        """The card of that highlight, shown or not."""
        return self._cards.get(highlight_id) if highlight_id is not None else None

    def index_of(self, highlight_id: HighlightId | None) -> QModelIndex:
        """Where that highlight stands in the list; invalid if it is not shown."""
        card = self.card(highlight_id)
        row = self._row(card) if card is not None else -1
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def rows_between(self, start: int, end: int) -> range:
        """The shown rows that begin in `start:end` (code points of the text)."""
        first = bisect_left(self._shown, start, key=lambda card: card.highlight.start)
        last = bisect_left(self._shown, end, key=lambda card: card.highlight.start)
        return range(first, last)

    def place(self, highlight: Highlight) -> str:
        """Where `highlight` stands, as people cite it: paragraphs (¶) and printed pages."""
        return place(self._content_of(highlight), highlight.start, highlight.end)

    def by(self, made: Highlight | Note) -> str:
        """Who made a highlight or a note, and on which day; "" for what the reader did."""
        session = self._library.session
        if made.coder_id == session.coder.id:
            return ""
        names = {coder.id: coder.name for coder in session.read.coders()}
        return f"{names.get(made.coder_id, '')}, {short_date(made.created[:10])}"

    def words(self, highlight: Highlight) -> str:
        """The words of `highlight`, pictures told by what they show."""
        return in_words(self._content_of(highlight), highlight.start, highlight.end)

    def _content_of(self, highlight: Highlight) -> Content:
        if self._content is None:
            self._content = self._library.read.content(highlight.version_id)
        return self._content

    # What is shown

    def show_document(self, document_id: DocumentId | None, older: VersionId | None = None) -> None:
        """Show the highlights of a document, or of none; those that an older version of it had."""
        self._document_id, self._older = document_id, older
        self._content = None
        self._read_all()

    def set_filter(self, wanted: Filter) -> None:
        """Show those that `wanted` takes."""
        if wanted == self._filter:
            return
        self.beginResetModel()
        self._filter = wanted
        self._sift()
        self.endResetModel()

    def _sift(self) -> None:
        self._shown = [card for card in self._cards.values() if self._filter.takes(card)]
        self._shown.sort(key=_order)

    def _read_all(self) -> None:
        read, document_id = self._library.read, self._document_id
        self.beginResetModel()
        self.themes = read.themes()
        document = read.document(document_id) if document_id else None
        version_id = (self._older or document.version_id) if document else None
        if version_id != self._version_id:
            self._content = None
        self._version_id = version_id
        notes = read.notes_on_highlights(document.id) if document else {}
        found = read.highlights_at(version_id) if version_id else []
        self._cards = {h.id: Card(h, tuple(notes.get(h.id, ()))) for h in found}
        self.counts = Counter(theme for h in found for theme in h.themes)
        self._sift()
        self.endResetModel()
        self.counts_changed.emit()

    # The library changed

    def _follow(self, changes: Changes) -> None:
        document_id = self._document_id
        is_other_coder = self._library.session.coder.id in changes.coders
        if changes.everything or is_other_coder or document_id in changes.documents:
            self._read_all()
            return
        if changes.themes:
            self._follow_themes()
        if document_id in changes.marked:
            if len(changes.highlights) > _FEW or self._older:
                self._read_all()
            else:
                self._read_some(changes.highlights)

    def _follow_themes(self) -> None:
        self.themes = self._library.read.themes()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
        self.counts_changed.emit()

    def _read_some(self, ids: Iterable[HighlightId]) -> None:
        found = {h.id: h for h in self._library.read.highlights_by_id(ids)}
        notes = self._library.read.notes_of_highlights(ids)
        self.is_changing = True
        for highlight_id in ids:
            highlight = found.get(highlight_id)
            if highlight is not None and highlight.version_id != self._version_id:
                highlight = None  # on another article, or on another version of this one
            old = self._cards.get(highlight_id)
            new = Card(highlight, tuple(notes.get(highlight_id, ()))) if highlight else None
            self._replace(highlight_id, old, new)
        self.is_changing = False
        self.counts_changed.emit()

    def _replace(self, highlight_id: HighlightId, old: Card | None, new: Card | None) -> None:
        row = self._row(old) if old else -1
        if old:
            self.counts.subtract(old.highlight.themes)
        if new:
            self.counts.update(new.highlight.themes)
        stays = old and new and _order(old) == _order(new) and self._filter.takes(new)
        if row >= 0 and not stays:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()
        self._keep(highlight_id, new)
        if new is None:
            return
        if row >= 0 and stays:
            self._shown[row] = new
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        elif self._filter.takes(new):
            at = bisect_left(self._shown, _order(new), key=_order)
            self.beginInsertRows(QModelIndex(), at, at)
            self._shown.insert(at, new)
            self.endInsertRows()

    def _keep(self, highlight_id: HighlightId, card: Card | None) -> None:
        if card is None:
            self._cards.pop(highlight_id, None)
        else:
            self._cards[highlight_id] = card

    def _row(self, card: Card) -> int:
        at = bisect_left(self._shown, _order(card), key=_order)
        there = at < len(self._shown) and self._shown[at].highlight.id == card.highlight.id
        return at if there else -1

    def _place_in_words(self, highlight: Highlight) -> str:
        """The place for a screen reader, which does not read the signs."""
        passage = self._content_of(highlight), highlight.start, highlight.end
        printed = pages(*passage).replace("pp.", "Pages", 1).replace("p.", "Page", 1)
        parts = paragraphs(*passage).replace("¶", "Paragraph", 1), printed
        return ". ".join(part for part in parts if part)

    def _in_words(self, card: Card) -> str:
        """The card for a screen reader."""
        themes = [self.themes.get(theme_id) for theme_id in card.highlight.themes]
        parts = [
            " ".join(self.words(card.highlight).split()),
            self._place_in_words(card.highlight),
            ", ".join(theme.name for theme in themes if theme) or "no theme",
            *(f"{note.kind.value}: {' '.join(plain(note.body).split())}" for note in card.notes),
        ]
        return ". ".join(parts)


def _order(card: Card) -> tuple[tuple[int, int, str], str]:
    # The id, too: the list is searched by this key, so no two may be equal.
    return reading_order(card.highlight), card.highlight.id
