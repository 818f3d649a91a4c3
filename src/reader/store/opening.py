"""Opening a library file: what it is, whether it can be read, and bringing it up to date."""

import os
import sqlite3
from pathlib import Path

from reader.errors import StoreError
from reader.store.indexing import strange_triggers
from reader.store.released import (
    APPLICATION_ID,
    MIGRATION_SET,
    MIGRATION_TABLE,
    MIGRATIONS,
)

_HEAD, _MARK_AT = 72, 68  # bytes: what is looked at, where the application id stands
_OLDEST_SQLITE = (3, 38, 0)  # STRICT tables came with 3.37, JSON for certain with 3.38
_HAS_FTS5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"


def check_place(path: Path, create: bool) -> None:
    """Refuse a path at which no library can be, before SQLite touches it."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(
            f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old:"
            " install a Python with SQLite 3.38 or later."
        )
    try:
        if path.is_dir():
            raise StoreError(f"{path} is a folder: name a library file in it.")
        if path.exists():
            if not path.is_file():
                raise StoreError(f"{path} is no file: name a library file.")
            if not os.access(path, os.R_OK | os.W_OK):
                raise StoreError(
                    f"{path} may not be read and written by you: change its permissions."
                )
            return
        if not create:
            raise StoreError(f"There is no library at {path}.")
        if not path.parent.is_dir():
            raise StoreError(f"There is no folder {path.parent}: make it first, or name another.")
        if not os.access(path.parent, os.W_OK):
            raise StoreError(f"You may not write in {path.parent}: choose another folder.")
    except OSError as error:
        raise StoreError(f"{path} cannot be reached: {error.strerror}.") from error


def is_library(path: Path) -> bool:
    """Whether the file at `path` is a library of ours by its first bytes (the header that SQLite's
    file format has). Not to be asked of one that is open here: its locks would end."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    mark = APPLICATION_ID.to_bytes(4, "big")
    return head.startswith(b"SQLite format 3\0") and head[_MARK_AT:] == mark


def prepare(path: Path, connection: sqlite3.Connection, create: bool) -> None:
    """Look whether the file is a library of ours, bring it up to date and set the connection up."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    marked = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if tables and not marked:
        raise StoreError(f"{path} is a database, but not a Close Reader library.")
    if not tables and not create:
        raise StoreError(f"There is no library at {path}: the file is empty.")
    done: set[str] = set()
    if MIGRATION_TABLE in tables:
        sql = f"SELECT name FROM {MIGRATION_TABLE} WHERE migration_set = ?"
        done = {row[0] for row in connection.execute(sql, (MIGRATION_SET,))}
    if done - set(MIGRATIONS):
        raise StoreError(
            f"{path} was made by a later version of Close Reader: update the program to open it."
        )
    if not connection.execute(_HAS_FTS5).fetchone():
        raise StoreError(
            "This Python’s SQLite has no full-text search (FTS5): install a Python whose SQLite"
            " has it."
        )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    if set(MIGRATIONS) - done:
        _migrate(connection)
    _trust(path, connection)
    connection.execute("PRAGMA foreign_keys = ON")


def _trust(path: Path, connection: sqlite3.Connection) -> None:
    """Let the triggers of the file write its full-text search, which SQLite allows none whose
    schema is not trusted; so see first that they are ours."""
    for name in strange_triggers(connection):
        raise StoreError(
            f"{path} has a trigger that Close Reader did not make, “{name}”: remove it with the"
            " program that made it."
        )
    connection.execute("PRAGMA trusted_schema = ON")


def _migrate(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database  # only now: see released.py

    from reader.store.schema import migrations

    connection.execute("BEGIN IMMEDIATE")  # of two windows that open a new file one waits here
    try:
        migrations.apply(Database(connection, execute_plugins=False))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
