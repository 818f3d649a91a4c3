"""The passages that tagging would mark, each ticked or not: read some at a time."""

from collections.abc import Iterator
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.core.changes import Changes
from reader.core.content import OBJECT
from reader.core.ids import DocumentId, VersionId
from reader.core.search import Found, hit
from reader.core.surroundings import Around, surroundings
from reader.session.commands.tagging_found import Passage
from reader.ui.dialogs.split_passages import TITLE
from reader.ui.library import Library

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AT_ONCE = 0.01  # seconds of reading between two looks at what the user does


class ToTag(NamedTuple):
    """A passage, the words that show it, and the hits that it stands for."""

    title: str
    words: str
    hits: tuple[Passage, ...]


class HitsToTag(QAbstractListModel):
    """All are ticked; whoever unticks one leaves its hits out, whatever is shown of them.

    What no longer stands in the current text of its document is not shown.
    """

    ticked_changed = Signal()

    def __init__(self, library: Library, found: list[Found], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._found = library, found
        self._passages: list[ToTag] = []
        self._left_out: set[int] = set()  # rows
        self._hits_out: set[Passage] = set()
        self._versions: dict[DocumentId, VersionId] = {}  # that are shown
        self._around = Around.WORD
        self._coming: Iterator[list[ToTag]] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._read)
        library.changed.connect(self._follow)

    @property
    def is_reading(self) -> bool:
        """Whether more passages come."""
        return self._more.isActive()

    def show_unit(self, around: Around) -> None:
        """Show what is marked for each hit."""
        self._around = around
        self.beginResetModel()
        self._passages, self._left_out, self._versions = [], set(), {}
        self.endResetModel()
        self._coming = self._portions(around)
        self._more.start()
        self._read()

    def hits(self) -> list[Passage]:
        """The hits of all that is ticked."""
        return [
            one
            for row, passage in enumerate(self._passages)
            if row not in self._left_out
            for one in passage.hits
            if one not in self._hits_out
        ]

    @property
    def ticked(self) -> int:
        """How many passages are ticked."""
        return len(self._passages) - len(self._left_out)

    def tick_all(self, *, on: bool) -> None:
        """Tick all or none."""
        self._left_out = set() if on else set(range(len(self._passages)))
        self._hits_out = set() if on else {hit for one in self._passages for hit in one.hits}
        if self._passages:
            last = self.index(len(self._passages) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    def _read(self) -> None:
        due = perf_counter() + _AT_ONCE
        fresh: list[ToTag] = []
        while perf_counter() < due:
            some = next(self._coming, None)
            if some is None:
                self._more.stop()
                break
            fresh += some
        else:
            self._more.start()
        if fresh:
            first = len(self._passages)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._passages += fresh
            for row, passage in enumerate(fresh, first):
                if self._hits_out.issuperset(passage.hits):
                    self._left_out.add(row)
            self.endInsertRows()
        self.ticked_changed.emit()

    def _portions(self, around: Around) -> Iterator[list[ToTag]]:
        """The passages of one text after the other."""
        read = self._library.read
        for found in self._found:
            document = read.document(found.document_id) if found.document_id else None
            if document is None or found.version_id != document.version_id:
                continue
            here = document.id, document.version_id
            self._versions[document.id] = document.version_id
            text = read.text(document.version_id)
            hits = sorted({Passage(*here, one.start, one.end) for one in found.hits})
            yield list(_passages(document.title, text, hits, around))

    def _follow(self, changes: Changes) -> None:
        """Look again if a text that is shown is no longer the current one."""
        shown = set(self._versions)
        concerned = shown if changes.everything else shown & changes.documents
        for document_id in concerned:
            document = self._library.read.document(document_id)
            if document is None or document.version_id != self._versions[document_id]:
                self.show_unit(self._around)
                return

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        passage = self._passages[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return passage.words
        if role == Qt.ItemDataRole.CheckStateRole:
            out = index.row() in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return passage.title if role == TITLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; this is no change of the library yet."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
            self._hits_out.difference_update(self._passages[index.row()].hits)
        else:
            self._left_out.add(index.row())
            self._hits_out.update(self._passages[index.row()].hits)
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


def _passages(title: str, text: str, hits: list[Passage], around: Around) -> Iterator[ToTag]:
    """The passages of one text, each with the hits in it; both are in order."""
    at = 0
    spans = [(one.start, one.end) for one in hits if one.end <= len(text)]
    for start, end in surroundings(text, spans, around):
        first = at
        while at < len(hits) and hits[at].start < end:
            at += 1
        yield ToTag(title, _shown(text, start, end, around), tuple(hits[first:at]))


def _shown(text: str, start: int, end: int, around: Around) -> str:
    """A passage; a word with what stands about it, itself in brackets."""
    words = text[start:end]
    if around is Around.WORD:
        there = hit(text, start, end)
        words = f"{there.before}[{there.match}]{there.after}"
    return " ".join(words.replace(OBJECT, "▢").split())
