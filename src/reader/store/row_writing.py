"""Rows of the journalled tables as they are in the file: read as images, and brought to others."""

import sqlite3
from collections.abc import Iterable
from functools import cache

from reader.store.question import AMONG, listed
from reader.store.rows import COLUMNS, RowImage, key_columns


def image_of(connection: sqlite3.Connection, table: str, key: str) -> RowImage | None:
    """A row as it is now."""
    cells = connection.execute(_select(table, _is(table)), key.split(" ")).fetchone()
    return None if cells is None else dict(zip(COLUMNS[table], cells, strict=True))


def images_among(
    connection: sqlite3.Connection, table: str, ids: Iterable[str]
) -> dict[str, RowImage]:
    """The rows of which the first part of the key is among `ids`, by their whole keys."""
    keys, columns = len(key_columns(table)), COLUMNS[table]
    sql = _select(table, f'"{columns[0]}" {AMONG}')
    rows = connection.execute(sql, (listed(ids),)).fetchall()
    return {" ".join(cells[:keys]): dict(zip(columns, cells, strict=True)) for cells in rows}


def write_row(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    before: RowImage | None,
    after: RowImage | None,
) -> None:
    """Bring a row from `before`, as it is now, to `after`, another one."""
    if after is None:
        connection.execute(f'DELETE FROM "{table}" WHERE {_is(table)}', key.split(" "))
    elif before is None:
        connection.execute(_insert(table), [after[name] for name in COLUMNS[table]])
    else:
        changed = tuple(name for name in COLUMNS[table] if after[name] != before[name])
        cells = [after[name] for name in changed]
        connection.execute(_update(table, changed), [*cells, *key.split(" ")])


@cache
def _is(table: str) -> str:
    return " AND ".join(f'"{name}" = ?' for name in key_columns(table))


@cache
def _select(table: str, where: str) -> str:
    return f'SELECT {_named(COLUMNS[table])} FROM "{table}" WHERE {where}'


@cache
def _insert(table: str) -> str:
    names = COLUMNS[table]
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{table}" ({_named(names)}) VALUES ({marks})'


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    """Naming a column costs as much as changing it: its indexes, and a key's references."""
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    return f'UPDATE "{table}" SET {sets} WHERE {_is(table)}'


def _named(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
