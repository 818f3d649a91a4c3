"""Reading a library beside its window: a connection of its own that sees one state of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import Cancelled, StoreError
from reader.store.beside import beside
from reader.store.reads import Reads
from reader.store.told import told

_PATIENCE = 20_000  # steps of SQLite's machine, some milliseconds, between looks whether to stop


@contextmanager
def reads_beside(path: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[Reads]:
    """Everything that can be asked of the library at `path`, on whatever thread this is.

    Raises StoreError where the file cannot be read, and Cancelled in the middle of a question once
    `stop` says so.
    """
    with told(path), beside(path) as others:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None
        )
        others.append(connection)
    connection.set_progress_handler(lambda: int(stop()), _PATIENCE)
    try:
        with told(path):
            connection.execute("BEGIN")
        yield Reads(connection, path)
    except StoreError:
        if stop():
            raise Cancelled from None
        raise
    finally:
        with beside(path) as others:
            connection.close()
            others.remove(connection)
