"""Looking at a library file as it is: every row there is, read only, on whatever thread."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, Self

from reader.store.indexing import is_sound, wrong_owners
from reader.store.journal import Change, Step, StepKind
from reader.store.read_only import read_only
from reader.store.rows import COLUMNS, RowImage, key_of
from reader.store.told import told


class Passage(NamedTuple):
    """A highlight with the text of its version, None if that is not there."""

    highlight_id: str
    title: str
    start: int
    end: int
    exact: str
    text: str | None
    same_document: bool  # whether its version is one of its document


class Noted(NamedTuple):
    """A change with the digest that the journal keeps of it."""

    change: Change
    digest: str


class Inspection:
    """A second connection to a library, which sees one state of it from first to last.

    Rows come one by one: originals may be large. Raises StoreError where the file cannot be read.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    @contextmanager
    def open(cls, path: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[Self]:
        """Open the library at `path`; what SQLite does is broken off when `stop` says so."""
        with read_only(path, stop) as connection:
            yield cls(connection, path)

    def _rows(self, sql: str) -> Iterator[Any]:
        with told(self._path):
            yield from self._connection.execute(sql)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(next(self._rows(f'SELECT count(*) FROM "{table}"'))[0])

    def broken_pages(self) -> list[str]:
        """What SQLite finds wrong with the file itself."""
        return [row[0] for row in self._rows("PRAGMA integrity_check") if row[0] != "ok"]

    def dangling(self) -> list[tuple[str, str]]:
        """Tables with rows that lean on rows which are not there, and the tables of those."""
        return sorted({(row[0], row[2]) for row in self._rows("PRAGMA foreign_key_check")})

    def titles(self, column: str) -> dict[str, str]:
        """The titles of documents by what a column of their versions holds."""
        sql = f'SELECT v."{column}", d.title FROM version v JOIN document d ON d.id = v.document_id'
        return dict(self._rows(sql))

    def originals(self) -> Iterator[tuple[str, int, bytes]]:
        """Hash, size and packed bytes of each original."""
        yield from self._rows("SELECT hash, size, data FROM original")

    def contents(self) -> Iterator[tuple[str, ...]]:
        """The cells of each content, its hash first."""
        yield from self._rows("SELECT hash, text, blocks, spans, pages, origins FROM content")

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Hash and bytes of each picture."""
        yield from self._rows("SELECT hash, data FROM picture")

    def passages(self) -> Iterator[Passage]:
        """Every highlight; those of one version follow each other and share its text."""
        sql = (
            'SELECT h.version_id, h.id, d.title, h."start", h."end", h.exact,'
            " coalesce(v.document_id = h.document_id, 0) FROM highlight h"
            " LEFT JOIN document d ON d.id = h.document_id"
            " LEFT JOIN version v ON v.id = h.version_id ORDER BY h.version_id"
        )
        for version_id, rows in groupby(self._rows(sql), key=lambda row: row[0]):
            text = self._text(version_id)
            for _, id_, title, start, end, exact, same in rows:
                yield Passage(id_, title or "", start, end, exact, text, bool(same))

    def _text(self, version_id: str) -> str | None:
        sql = "SELECT text FROM content JOIN version ON content_hash = hash WHERE id = ?"
        with told(self._path):
            row = self._connection.execute(sql, (version_id,)).fetchone()
        return None if row is None else str(row[0])

    def unindexed(self) -> Iterator[tuple[str, str]]:
        """Kind and owner of all that the search index lacks, or has other than it is."""
        with told(self._path):
            yield from wrong_owners(self._connection)

    def is_index_sound(self) -> bool:
        """Whether FTS5 has just the words that are to be searched; it tells only who may write."""
        with told(self._path), closing(sqlite3.connect(self._path)) as writing:
            return is_sound(writing)

    def steps(self) -> Iterator[tuple[Step, list[Noted]]]:
        """Every step with its changes, in order."""
        sql = (
            "SELECT s.id, s.time, s.coder_id, s.label, s.merge_key, s.kind, s.answers, s.hash,"
            " s.label_digest,"
            ' c."table", c."row", c.before, c.after, c.digest'
            " FROM step s LEFT JOIN change c ON c.step_id = s.id ORDER BY s.id, c.number"
        )
        for _, rows in groupby(self._rows(sql), key=lambda row: row[0]):
            noted = list(rows)
            id_, time, coder, label, merge_key, kind, answers, hashed, named = noted[0][:9]
            step = Step(id_, time, coder, label, merge_key, StepKind(kind), answers, hashed, named)
            yield step, [Noted(Change(*row[9:13]), row[13]) for row in noted if row[9] is not None]

    def table(self, name: str) -> Iterator[tuple[str, RowImage]]:
        """Every row of a journalled table under its key."""
        columns = COLUMNS[name]
        listed = ", ".join(f'"{column}"' for column in columns)
        for row in self._rows(f'SELECT {listed} FROM "{name}"'):
            image: RowImage = dict(zip(columns, row, strict=True))
            yield key_of(name, image), image
