"""A library file that is open: its connection, its transactions, and what went wrong in words."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from reader.core.coder import Coder
from reader.core.ids import DocumentId, new_id
from reader.errors import Conflict, ReaderError, StoreError
from reader.store.journal import Entry, Step, StepKind, compose, inverse
from reader.store.reads import Reads
from reader.store.schema import APPLICATION_ID, NAMES, migrations
from reader.store.tx import Tx

_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
_BUSY_SECONDS = 3.0


class Store:
    """One library file with one connection, for one thread. `read` answers, `write` changes."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.read = Reads(connection)
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open the library at `path`; an absent or empty file becomes a new one if `create`.

        Raises StoreError with a sentence: no such file or folder, no permission, not a library,
        made by a later version, in use.
        """
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise StoreError(
                f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old:"
                " install a Python with SQLite 3.37 or later."
            )
        _check_place(path, create)
        with told(path):
            connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            try:
                _prepare(path, connection)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded back in, so that one file remains."""
        with suppress(sqlite3.OperationalError):  # another window still reads it: its turn then
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def write(self, coder: Coder, time: str, fresh_id: Callable[[], str] = new_id) -> Iterator[Tx]:
        """A transaction: committed on leaving, taken back whole if anything is raised.

        The caller records the step with `Tx.record` before leaving.
        """
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield Tx(self._connection, coder, time, fresh_id)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def revert(self, entry: Entry, kind: StepKind, tx: Tx) -> Step | None:
        """Take `entry` back (`kind` undo) or do it again (redo) within `tx`.

        Raises Conflict if a row is no longer as the entry left it.
        """
        found = [change for step_id in entry.steps for change in self.read.changes(step_id)]
        net = compose(found)
        tx.label = entry.label
        try:
            tx.revert(inverse(net) if kind is StepKind.UNDO else net)
        except Conflict:
            raise Conflict(
                f"“{entry.label}” cannot be {'undone' if kind is StepKind.UNDO else 'redone'}:"
                " something it touched has been changed since by another window or program."
                " Nothing was changed."
            ) from None
        return tx.record(kind, entry.steps[0])

    def remember_place(self, document_id: DocumentId, position: int, opened: str) -> None:
        """Keep where a document was left. Not a step: it is not undone."""
        with told(self.path):
            self._connection.execute(
                "INSERT INTO place VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE"
                " SET position = excluded.position, opened = excluded.opened",
                (document_id, position, opened),
            )

    def vacuum(self) -> None:
        """Give the space of what was purged back, so that nothing of it stays in the file."""
        with told(self.path):
            self._connection.execute("VACUUM")

    def data_version(self) -> int:
        """A number that changes when another connection writes the file."""
        with told(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def trace(self, listener: Callable[[str], object] | None) -> None:
        """Call `listener` with every SQL statement that runs; None to stop."""
        self._connection.set_trace_callback(listener)


def _check_place(path: Path, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a library file in it.")
    if path.exists():
        if not os.access(path, os.R_OK | os.W_OK):
            raise StoreError(f"{path} may not be read and written by you: change its permissions.")
        return
    if not create:
        raise StoreError(f"There is no library at {path}.")
    if not path.parent.is_dir():
        raise StoreError(f"There is no folder {path.parent}: make it first, or name another.")
    if not os.access(path.parent, os.W_OK):
        raise StoreError(f"You may not write in {path.parent}: choose another folder.")


def _prepare(path: Path, connection: sqlite3.Connection) -> None:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    marked = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if tables and not marked:
        raise StoreError(f"{path} is a database, but not a Close Reader library.")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    done: set[str] = set()
    if "_sqlite_migrations" in tables:
        done = {row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations")}
    if done - set(NAMES):
        raise StoreError(
            f"{path} was made by a later version of Close Reader: update the program to open it."
        )
    if set(NAMES) - done:
        database = Database(connection, execute_plugins=False)
        migrations.apply(database)
    connection.execute("PRAGMA foreign_keys = ON")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns SQLite's errors about `path` into StoreError with a sentence."""
    try:
        yield
    except ReaderError:
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorname", "") or ""
        for start, sentence in _SENTENCES.items():
            if code.startswith(start):
                raise StoreError(sentence.format(path=path)) from error
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise  # a bug of ours
        raise StoreError(f"{path} could not be read or written: {error}.") from error


_SENTENCES = {
    "SQLITE_BUSY": "{path} is being written by another program: close it there, or try again.",
    "SQLITE_LOCKED": "{path} is being written by another program: close it there, or try again.",
    "SQLITE_FULL": "The disk is full: {path} could not be written. Make room and try again.",
    "SQLITE_READONLY": "{path} may not be written: change its permissions or copy it elsewhere.",
    "SQLITE_NOTADB": "{path} is not a Close Reader library.",
    "SQLITE_CORRUPT": "{path} is damaged: restore it from a copy.",
    "SQLITE_CANTOPEN": "{path} could not be opened: check the folder and its permissions.",
    "SQLITE_IOERR": "{path} could not be read or written: check the disk, then try again.",
}
