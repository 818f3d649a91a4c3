"""How a library is asked: one statement in, rows or values out, failures in words."""

import gc
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from reader.store.rows import COLUMNS, reader_of, table_of
from reader.store.told import told

V = TypeVar("V")

# Any number of ids as one parameter, made by `listed`.
AMONG = "IN (SELECT value FROM json_each(?))"


class Question:
    """A connection that is only read from."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def use(self, connection: sqlite3.Connection) -> None:
        """Ask by this connection from now on."""
        self._connection = connection

    def _rows(self, sql: str, cells: Sequence[Any] = ()) -> list[Any]:
        """All rows at once: no cursor stays open that would hold other writers up."""
        with told(self._path):
            return self._connection.execute(sql, cells).fetchall()

    def _cell(self, sql: str, cells: Sequence[Any] = ()) -> Any:
        """The first cell of the first row, or None."""
        with told(self._path):
            row = self._connection.execute(sql, cells).fetchone()
        return None if row is None else row[0]

    def _all(self, kind: type[V], rest: str = "", cells: Sequence[Any] = ()) -> list[V]:
        table = table_of(kind)
        names = ", ".join(f'"{name}"' for name in COLUMNS[table])
        rows = self._rows(f'SELECT {names} FROM "{table}" {rest}', cells)
        return list(map(reader_of(kind), rows))

    def _one(self, kind: type[V], rest: str, cells: Sequence[Any]) -> V | None:
        found = self._all(kind, rest, cells)
        return found[0] if found else None


def listed(ids: Iterable[str]) -> str:
    """The parameter that `AMONG` takes."""
    return json.dumps(list(ids))


@contextmanager
def undisturbed() -> Iterator[None]:
    """No garbage collection within: it would look through 100,000 values in the making again and
    again, none of which is garbage, and so take longer than making them."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()
