"""Another connection to a library that is open here: it only reads, and sees one state."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.store.beside import beside
from reader.store.told import told

_PATIENCE = 20_000  # steps of SQLite's machine, some milliseconds, between looks whether to stop


@contextmanager
def read_only(path: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[sqlite3.Connection]:
    """A connection to the library at `path` as it is now, to be used on this thread.

    What SQLite does is broken off when `stop` says so. Raises StoreError where the file cannot be
    read; errors of what is asked are SQLite's own.
    """
    with told(path), beside(path) as others:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None
        )
        others.append(connection)
    try:
        with told(path):
            connection.set_progress_handler(lambda: int(stop()), _PATIENCE)
            connection.execute("PRAGMA temp_store = MEMORY")  # not possible in a transaction
            connection.execute("BEGIN")
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # which begins it
        yield connection
    finally:
        with beside(path) as others:
            connection.close()
            others.remove(connection)
