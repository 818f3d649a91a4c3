"""The palette's list: articles, themes and actions that fit what is typed, best first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.core.plain import has_words, plain

Index = QModelIndex | QPersistentModelIndex
LONGEST = 60  # rows shown at most


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to go to or to do. `detail` stands dim at the right, `below` under the text (what
    tells an article from others of its name), `icon` names a drawing, `colour` is a theme's."""

    text: str
    kind: str  # "Article", "Theme", "Action"
    run: Callable[[], object]
    detail: str = ""
    icon: str = ""
    colour: str = ""
    below: str = ""


def rank(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Those that hold every word of `typed`, case and accents ignored: names that begin with it
    first, then those with a word that does, each group in its own order."""
    words = plain(typed).split()
    if not words:
        return list(entries)
    found: list[tuple[int, int, Entry]] = []
    for place, entry in enumerate(entries):
        text = plain(f"{entry.text} {entry.below}")
        if has_words(text, words):
            name = plain(entry.text)
            begins = name.startswith(words[0])
            within = any(part.startswith(words[0]) for part in name.split())
            found.append((0 if begins else 1 if within else 2, place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda item: item[:2])]


class PaletteModel(QAbstractListModel):
    """The entries that fit, as rows."""

    EntryRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Entry, ...] = ()
        self._shown: list[Entry] = []

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Take these entries in, all shown."""
        self._all = tuple(entries)
        self.filter("")

    def filter(self, typed: str) -> None:
        """Show the entries that fit `typed`."""
        self.beginResetModel()
        self._shown = rank(self._all, typed)[:LONGEST]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry's text, or the entry itself."""
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = entry.text, entry.kind, entry.detail, entry.below
            return ", ".join(part for part in parts if part)
        return entry if role == self.EntryRole else None
