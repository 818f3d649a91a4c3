"""Reading a library for a search: a connection of its own that sees one state, on any thread."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, Self

from reader.core.ids import DocumentId, HighlightId, NoteId, VersionId
from reader.core.search import Part
from reader.core.search_words import SearchWords
from reader.errors import Cancelled, StoreError
from reader.store.indexing import words_from
from reader.store.question import listed
from reader.store.read_only import read_only
from reader.store.told import told

Cells = Sequence[Any] | Mapping[str, Any]
_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'search', 'row')"
# All that matches comes at once, best first; what it says is read some at a time, few at first.
_FIRST, _MORE, _MOST = 10, 4, 500
_MATCHING = (
    "SELECT s.kind, s.id FROM search f CROSS JOIN searched s ON s.id = f.rowid"
    " WHERE f.search MATCH ? ORDER BY f.rank"
)
_MATCHING_TEXTS = (
    "SELECT s.kind, s.id FROM search f CROSS JOIN searched s ON s.id = f.rowid"
    " WHERE f.search MATCH ? AND s.kind = 'text'"
)
_ALL = "SELECT kind, id FROM searched ORDER BY id"
# CROSS JOIN is SQLite's way to say: in this order.
_SAID = "FROM json_each(:ids) i CROSS JOIN searched s ON s.id = i.value"
_WHOSE = "d.trashed = '' AND (:only IS NULL OR d.id IN (SELECT value FROM json_each(:only)))"
_TEXT = f"""SELECT d.id, d.title, v.id, NULL, c.text, s.words, s.shifts {_SAID}
    CROSS JOIN version v ON v.content_hash = s.owner CROSS JOIN document d ON {{}}
    CROSS JOIN content c ON c.hash = s.owner WHERE {_WHOSE}"""
_NAME = f"""SELECT d.id, d.title, NULL, NULL, d.{{}}, s.words, s.shifts {_SAID}
    CROSS JOIN document d ON d.id = s.owner WHERE {_WHOSE}"""
_NOTE = f"""SELECT d.id, coalesce(d.title, ''), NULL, n.id, n.body, s.words, s.shifts {_SAID}
    CROSS JOIN note n ON n.id = s.owner
    LEFT JOIN highlight h ON h.id = n.highlight_id
    LEFT JOIN document d ON d.id = coalesce(n.document_id, h.document_id)
    WHERE (d.id IS NULL AND :only IS NULL) OR ({_WHOSE})"""
_MARKED = """d.id = v.document_id
    AND EXISTS (SELECT 1 FROM highlight h WHERE h.version_id = v.id)"""
_MARKED_WORDS = f"""SELECT v.id, s.words, s.shifts {_SAID}
    CROSS JOIN version v ON v.content_hash = s.owner
    WHERE EXISTS (SELECT 1 FROM highlight h WHERE h.version_id = v.id)"""
_READING = {
    (Part.TEXTS, "text"): _TEXT.format("d.version_id = v.id"),
    (Part.HIGHLIGHTS, "text"): _TEXT.format(_MARKED),
    (Part.NOTES, "note"): _NOTE,
    (Part.TITLES, "title"): _NAME.format("title"),
    (Part.TITLES, "author"): _NAME.format("author"),
}


class Unit(NamedTuple):
    """A text, note, title or author's name that is searched, with its words."""

    part: Part
    document_id: DocumentId | None
    title: str
    version_id: VersionId | None
    note_id: NoteId | None
    text: str
    words: SearchWords


class SearchReads:
    """Everything that a search asks. Raises StoreError where the file cannot be read and Cancelled
    once it is told to stop."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, stop: Callable[[], bool]
    ) -> None:
        self._connection = connection
        self._path = path
        self._stop = stop

    @classmethod
    @contextmanager
    def open(cls, path: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[Self]:
        """Open the library at `path`; what SQLite does is broken off when `stop` says so."""
        with read_only(path, stop) as connection:
            with told(path):
                connection.execute(_VOCABULARY)
            yield cls(connection, path, stop)

    def words(self, beginning: str) -> list[str]:
        """Every word of the library, folded, that begins so."""
        sql = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ?"
        return [row[0] for row in self._rows(sql, (beginning, f"{beginning}\U0010ffff"))]

    def commonness(self, words: Iterable[str]) -> dict[str, int]:
        """In how many texts, notes and titles each of the folded `words` stands that is there."""
        sql = "SELECT term, doc FROM temp.vocabulary WHERE term = ?"
        return dict(row for word in words for row in self._rows(sql, (word,)))

    def size(self) -> int:
        """How many texts, notes, titles and names of authors there are."""
        return int(self._rows("SELECT count(*) FROM searched")[0][0])

    def units(
        self,
        parts: Iterable[Part],
        match: str | None = None,
        document_ids: Iterable[DocumentId] | None = None,
    ) -> Iterator[Unit]:
        """What the FTS5 query `match` finds of each of `parts`, best first; without one all there
        is. Two documents with one text are two."""
        only = None if document_ids is None else listed(document_ids)
        rows = self._rows(_ALL) if match is None else self._rows(_MATCHING, (match,))
        for part in parts:
            for kind, ids in _portions(row for row in rows if (part, row[0]) in _READING):
                wanted = {"ids": json.dumps(ids), "only": only}
                for *said, words, shifts in self._each(_READING[part, kind], wanted):
                    self.check()
                    yield Unit._make((part, *said, words_from(words, shifts)))

    def marked_words(self, match: str) -> Iterator[tuple[VersionId, SearchWords]]:
        """The words of the texts that have highlights and that the FTS5 query `match` finds, in no
        order."""
        for _, ids in _portions(self._rows(_MATCHING_TEXTS, (match,))):
            for version_id, words, shifts in self._each(_MARKED_WORDS, {"ids": json.dumps(ids)}):
                self.check()
                yield version_id, words_from(words, shifts)

    def highlights(self, version_id: VersionId) -> list[tuple[HighlightId, int, int]]:
        """Id, start and end (code points) of the highlights of a version, in no order."""
        sql = 'SELECT id, "start", "end" FROM highlight WHERE version_id = ?'
        return self._rows(sql, (version_id,))

    def highlight(
        self, highlight_id: HighlightId
    ) -> tuple[DocumentId, VersionId, int, int, str] | None:
        """Document, version, start, end and words of a highlight."""
        sql = 'SELECT document_id, version_id, "start", "end", exact FROM highlight WHERE id = ?'
        rows = self._rows(sql, (highlight_id,))
        return rows[0] if rows else None

    def check(self) -> None:
        """Raises Cancelled if it is time to stop."""
        if self._stop():
            raise Cancelled

    def _rows(self, sql: str, cells: Cells = ()) -> list[Any]:
        return list(self._each(sql, cells))

    def _each(self, sql: str, cells: Cells = ()) -> Iterator[Any]:
        """One row after the other: a text may be a book, of which few fit into memory."""
        self.check()
        try:
            with told(self._path):
                yield from self._connection.execute(sql, cells)
        except StoreError:
            self.check()
            raise


def _portions(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, list[int]]]:
    """Rows of one kind that follow each other, in portions that grow."""
    most = _FIRST
    for kind, some in groupby(rows, key=lambda row: row[0]):
        ids: list[int] = []
        for _, id_ in some:
            ids.append(id_)
            if len(ids) == most:
                yield kind, ids
                ids, most = [], min(_MOST, most * _MORE)
        if ids:
            yield kind, ids
