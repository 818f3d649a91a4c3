"""A library file that is open: its connection, its transactions, and what went wrong in words."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.core.changes import Changes
from reader.core.coder import Coder
from reader.core.ids import DocumentId, new_id
from reader.errors import Conflict, StoreError
from reader.store.beside import beside
from reader.store.indexing import recreate
from reader.store.journal import Entry, History, StepKind, compose, inverse
from reader.store.keeping import forget, keep
from reader.store.opening import check_place, prepare
from reader.store.prepared import Kept, Prepared
from reader.store.reads import Reads
from reader.store.told import told
from reader.store.tx import Tx

_BUSY_SECONDS = 3.0
_TAKEN = (
    "{path} was closed by another program while it was used twice here:"
    " wait until no import and no check is running, then try again."
)


class Store:
    """One library file with one connection, for one thread. `read` answers, `write` changes."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, busy_seconds: float = _BUSY_SECONDS
    ) -> None:
        self.path = path
        self.read = Reads(connection, path)
        self._connection = connection
        self._busy_seconds = busy_seconds
        self._log = self._log_file()
        self._is_loose = False  # whether its locks may be lost

    @classmethod
    def open(cls, path: Path, *, create: bool = True, busy_seconds: float = _BUSY_SECONDS) -> Self:
        """Open the library at `path`; an absent or empty file becomes a new one if `create`.

        `busy_seconds` is how long to wait for another program that is writing. Raises StoreError
        with a sentence: no such file or folder, no permission, not a library, made by a later
        version, in use.
        """
        check_place(path, create)
        with beside(path) as others:
            if any(isinstance(other, Store) and not other._has_log() for other in others):
                raise StoreError(_TAKEN.format(path=path))
            store = cls(path, _connect(path, create, busy_seconds), busy_seconds)
            others.append(store)
        return store

    def close(self) -> None:
        """Close the file; the write-ahead log is folded back in, so that one file remains."""
        with suppress(sqlite3.DatabaseError):  # another window still reads it: its turn then
            self._fold_log()
        with beside(self.path) as others:
            self._connection.close()
            if self in others:
                others.remove(self)

    def reopen(self) -> None:
        """Close the file and open it anew, which takes its locks again.

        On POSIX systems a process loses all its locks on a file as soon as any part of it closes
        that file, even if it only looked at it, as file dialogs do to learn of what kind it is.
        Another program that closes the library then believes to be the last one and removes the
        write-ahead log. (https://www.sqlite.org/howtocorrupt.html, section 2.2)

        While something else in this process has the file open, SQLite takes no locks again, and a
        new connection would share what that one knows of a log that may be gone. So it is put off
        until `keep_hold` finds that one closed.
        """
        with beside(self.path) as others:
            self._is_loose = any(other is not self for other in others)
            if self._is_loose:
                return
            self._connection.close()
            self._connection = _connect(self.path, create=False, busy_seconds=self._busy_seconds)
            self.read.use(self._connection)
            self._log = self._log_file()

    def keep_hold(self) -> bool:
        """Reopen the file if its log was taken away under us, or if that was put off; whether it
        was done. Raises StoreError where it would have to be, and cannot.

        Whoever took it away had folded everything into the file, so nothing is lost yet.
        """
        if self._has_log() and not self._is_loose:
            return False
        self.reopen()
        if self._is_loose and not self._has_log():
            raise StoreError(_TAKEN.format(path=self.path))
        return not self._is_loose

    def _has_log(self) -> bool:
        return self._log_file() == self._log

    def _log_file(self) -> int | None:
        """Which file the write-ahead log is, by its inode."""
        try:
            return self.path.with_name(self.path.name + "-wal").stat().st_ino
        except OSError:
            return None

    def _fold_log(self) -> None:
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

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
        self.keep_hold()
        with told(self.path), self._transaction():
            yield Tx(self._connection, self.read, coder, time, fresh_id)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def keep(self, prepared: Iterable[Prepared]) -> list[Kept]:
        """Write texts and bytes down ahead of the step that will name them.

        That step's commit brings the whole log to the disk, so this one need not wait for it.
        """
        self.keep_hold()
        with told(self.path):
            self._connection.execute("PRAGMA synchronous = NORMAL")
            try:
                with self._transaction():
                    return [keep(self._connection, one) for one in prepared]
            finally:
                self._connection.execute("PRAGMA synchronous = FULL")

    def forget(self, kept: Iterable[Kept]) -> None:
        """Take out again what `keep` wrote and no step has named."""
        self.keep_hold()
        with told(self.path), self._transaction():
            forget(self._connection, kept)

    def catch_up(self, history: History) -> None:
        """Let `history` take in the steps that are new to it."""
        for step in self.read.steps(after=history.last_id):
            history.apply(step)

    def revert(
        self, history: History, kind: StepKind, coder: Coder, time: str
    ) -> tuple[Entry, Changes]:
        """Take the last entry that `history` knows of back (`kind` undo) or do it again (redo).

        Raises Conflict if something else has come between; then nothing has changed.
        """
        entry = history.entries(kind)[-1]
        try:
            with self.write(coder, time) as tx:
                self.catch_up(history)
                if entry not in history.entries(kind):
                    raise Conflict(entry.label)
                found = [change for step_id in entry.steps for change in self.read.changes(step_id)]
                net = compose(found)
                tx.label = entry.label
                tx.revert(inverse(net) if kind is StepKind.UNDO else net)
                tx.record(kind, entry.steps[0])
                changes = tx.changes()
        except (Conflict, sqlite3.IntegrityError):  # the latter: something newer rests on a row
            raise Conflict(
                f"“{entry.label}” cannot be {'undone' if kind is StepKind.UNDO else 'redone'}:"
                " something it touched has been changed since by another window or program."
                " Nothing was changed."
            ) from None
        return entry, changes

    def remember_place(
        self, document_id: DocumentId, position: int, opened: str, *, wait: bool = True
    ) -> bool:
        """Keep where a document was left. Not a step: it is not undone. Whether it was kept: who
        does not `wait` may find the file being written by another."""
        self.keep_hold()
        with told(self.path), self._patience(self._busy_seconds if wait else 0):
            try:
                self._connection.execute(
                    "INSERT INTO place VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE"
                    " SET position = excluded.position, opened = excluded.opened",
                    (document_id, position, opened),
                )
            except sqlite3.OperationalError as error:
                if wait or not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    raise
                return False
        return True

    @contextmanager
    def _patience(self, seconds: float) -> Iterator[None]:
        """Wait so long, and no longer, for others who write."""
        run = self._connection.execute
        run(f"PRAGMA busy_timeout = {round(1000 * seconds)}").fetchall()
        try:
            yield
        finally:
            run(f"PRAGMA busy_timeout = {round(1000 * self._busy_seconds)}").fetchall()

    def vacuum(self) -> None:
        """Give the space of what was purged back, so that nothing of it stays in the file."""
        with told(self.path):
            self._connection.execute("VACUUM")
            self._fold_log()

    def rebuild_index(self) -> None:
        """Make the search index anew of what is in the library. Not a step: it tells nothing new.
        A thousand articles take some seconds."""
        self.keep_hold()
        with told(self.path), self._transaction():
            recreate(self._connection)

    def data_version(self) -> int:
        """A number that changes when another connection writes the file."""
        with told(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def trace(self, listener: Callable[[str], object] | None) -> None:
        """Call `listener` with every SQL statement that runs; None to stop."""
        self._connection.set_trace_callback(listener)


def _connect(path: Path, create: bool, busy_seconds: float) -> sqlite3.Connection:
    with told(path):
        connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
        try:
            prepare(path, connection, create)
        except BaseException:
            connection.close()
            raise
    return connection
