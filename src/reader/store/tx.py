"""The only writer: a transaction that notes every row before and after it changes."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reader.core.changes import Changes
from reader.core.coder import Coder
from reader.core.ids import CoderId, DocumentId
from reader.errors import Conflict
from reader.store.indexing import index_row
from reader.store.journal import Change, Step, StepKind, chain, label_digest
from reader.store.keeping import is_kept, keep
from reader.store.prepared import Kept, Prepared
from reader.store.purge import purge
from reader.store.question import undisturbed
from reader.store.reads import Reads
from reader.store.row_writing import image_of, images_among, write_row
from reader.store.rows import Row, RowImage, Value, full_image, image_text, table_of, to_rows
from reader.store.touched import touched

V = TypeVar("V", bound=Value)
_TAG = "highlight_theme"


class Tx:
    """One step in the making. Commands read through `read` and write through `put` and `delete`.

    `time` is an ISO 8601 time in UTC; everything that the step makes carries it.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        read: Reads,
        coder: Coder,
        time: str,
        fresh_id: Callable[[], str],
    ) -> None:
        self.read = read
        self.coder = self._settled(connection, coder)
        self.time = time
        self.fresh_id = fresh_id
        self.label = ""
        self.merge_key: str | None = None
        self._connection = connection
        self._changes: list[Change] = []

    @property
    def coder_id(self) -> CoderId:
        """Whose step it is."""
        return self.coder.id

    def _settled(self, connection: sqlite3.Connection, coder: Coder) -> Coder:
        """The coder as the library knows them, perhaps by an id another window has given since."""
        sql = "SELECT id, name FROM coder WHERE id = ? OR name = ? ORDER BY id <> ? LIMIT 1"
        row = connection.execute(sql, (coder.id, coder.name, coder.id)).fetchone()
        self._new_coder = row is None
        self._made_coder = False
        return coder if row is None else Coder(*row)

    def coder_called(self, name: str) -> CoderId:
        """Another coder by name, "Unknown" for none. Their row, too, outlives the step's undo."""
        name = name or "Unknown"
        row = self._connection.execute("SELECT id FROM coder WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return CoderId(row[0])
        coder_id = CoderId(self.fresh_id())
        self._connection.execute("INSERT INTO coder VALUES (?, ?)", (coder_id, name))
        self._made_coder = True
        return coder_id

    def put(self, value: V) -> V:
        """Insert `value`, or update the one of the same id; returns it."""
        self.put_all([value])
        return value

    def put_all(self, values: Iterable[Value]) -> None:
        """As `put` for each, in their order, but what is there is read at once."""
        with undisturbed():
            self._put_rows([row for value in values for row in to_rows(value)])

    def _put_rows(self, rows: Sequence[Row]) -> None:
        ids: dict[str, list[str]] = {}
        for row in rows:
            ids.setdefault(row.table, []).append(row.key)
        if "coder" in ids:  # their row must be there before it can change
            self._keep_coder()
        there = {table: self._among(table, keys) for table, keys in ids.items() if table != _TAG}
        there[_TAG] = self._among(_TAG, ids.get("highlight", ()))
        tags: dict[str, set[str]] = {}  # of each highlight, as it is put last
        for table, key, image in rows:
            self._write(table, key, there[table].get(key), image)
            there[table][key] = image
            if table == "highlight":
                tags[key] = set()
            elif table == _TAG:
                tags[key.split(" ")[0]].add(key)
        for key, image in there[_TAG].items():
            if key not in tags[key.split(" ")[0]]:
                self._write(_TAG, key, image, None)

    def delete(self, value: Value) -> None:
        """Delete `value` and nothing else; what refers to it must go first or in the same step."""
        table = table_of(type(value))
        if table == "highlight":
            for key, image in self._among(_TAG, [value.id]).items():
                self._write(_TAG, key, image, None)
        self._write(table, value.id, self._image(table, value.id), None)

    def keep(self, prepared: Prepared) -> Kept:
        """Store a content, its original and its pictures for good, each once."""
        return keep(self._connection, prepared)

    def has(self, kept: Kept) -> bool:
        """Whether what was written ahead is there still."""
        return is_kept(self._connection, kept)

    def purge(self, document_ids: Iterable[DocumentId]) -> None:
        """Erase documents for good, with their marks, originals and traces in the journal."""
        purge(self._connection, document_ids)

    def revert(self, changes: Iterable[Change]) -> None:
        """Put rows from each change's `before` to its `after` image.

        Raises Conflict, with nothing to keep, if a row is no longer as `before` says, or if a theme
        would come under itself.
        """
        changes = list(changes)
        for change in changes:
            before = full_image(change.table, change.before)
            if self._image(change.table, change.row) != before:
                raise Conflict(change.table)
            self._write(change.table, change.row, before, full_image(change.table, change.after))
        if any(change.table == "theme" for change in changes) and self.read.themes().tangled:
            raise Conflict("theme")

    def _image(self, table: str, key: str) -> RowImage | None:
        return image_of(self._connection, table, key)

    def _among(self, table: str, ids: Iterable[str]) -> dict[str, RowImage]:
        return images_among(self._connection, table, ids)

    def _write(self, table: str, key: str, before: RowImage | None, after: RowImage | None) -> None:
        """Bring a row from `before`, as it is now, to `after`."""
        if before == after:
            return
        self._keep_coder()
        write_row(self._connection, table, key, before, after)
        if after is not None:
            index_row(self._connection, table, key, before, after)
        self._changes.append(Change(table, key, image_text(before), image_text(after)))

    def _keep_coder(self) -> None:
        """A coder's row comes with their first step and outlives its undo: steps name coders."""
        if self._new_coder:
            cells = (self.coder.id, self.coder.name)
            self._connection.execute("INSERT INTO coder VALUES (?, ?)", cells)
            self._new_coder, self._made_coder = False, True

    def record(self, kind: StepKind = StepKind.DO, answers: int | None = None) -> Step | None:
        """Write down the step and its changes; None if a command changed nothing."""
        if not self._changes and kind is StepKind.DO:
            return None
        self._keep_coder()
        sql = "SELECT hash FROM step ORDER BY id DESC LIMIT 1"
        previous = self._connection.execute(sql).fetchone()
        step = Step(0, self.time, self.coder_id, self.label, self.merge_key, kind, answers)
        digests = [change.digest for change in self._changes]
        told = chain(previous[0] if previous else "", step, digests)
        named = label_digest(step.label)
        cells = (step.time, step.coder_id, step.label, step.merge_key, kind.value, answers, told)
        cursor = self._connection.execute(
            "INSERT INTO step (time, coder_id, label, merge_key, kind, answers, hash, label_digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*cells, named),
        )
        step_id = int(cursor.lastrowid or 0)
        self._connection.executemany(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (step_id, number, c.table, c.row, c.before, c.after, digest)
                for number, (c, digest) in enumerate(zip(self._changes, digests, strict=True))
            ),
        )
        return Step(step_id, *cells[:4], kind, answers, told, named)

    def changes(self) -> Changes:
        """What was touched so far, for listeners."""
        found = touched(self._changes, self.read)
        if self._made_coder:
            found = replace(found, coders=found.coders | {self.coder_id})
        return found
