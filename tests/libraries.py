"""Libraries for tests: small drafts, a clock that ticks, and dumps to compare."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path

from reader.core.building import ContentBuilder
from reader.core.document import Draft
from reader.session import Session
from reader.store import Store
from reader.store.journal import Change, chain
from reader.store.rows import COLUMNS, key_columns

WORDS = "The river rose in the night. By noon the lower bridge was under water."

Dump = dict[str, list[tuple[object, ...]]]


def draft(title: str = "The flood", text: str = WORDS, original: bytes = b"raw") -> Draft:
    """A draft whose paragraphs are the lines of `text`."""
    builder = ContentBuilder()
    for line in text.split("\n"):
        builder.begin()
        builder.add(line)
    return Draft(title, builder.build(), original=original, file_name="flood.txt")


def ticking() -> Callable[[], str]:
    """A clock that is a millisecond later each time it is asked."""
    ticks = count(1)
    return lambda: (
        f"2026-03-01T09:{(t := next(ticks)) // 60000:02}:{t // 1000 % 60:02}.{t % 1000:03}Z"
    )


def numbered(prefix: str = "id") -> Callable[[], str]:
    """Ids that are the same on every run."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):05}"


def open_library(path: Path, coder: str = "You", *, busy_seconds: float = 3.0) -> Session:
    """A session with a ticking clock."""
    return Session(Store.open(path, busy_seconds=busy_seconds), coder, clock=ticking())


def columns_in(path: Path) -> dict[str, tuple[str, ...]]:
    """The columns of each journalled table that the file has; it may be of an older schema."""
    connection = sqlite3.connect(path)
    try:
        found = connection.execute(
            "SELECT m.name, t.name FROM sqlite_master m, pragma_table_info(m.name) t"
        )
        there = set(found.fetchall())
    finally:
        connection.close()
    return {
        table: tuple(name for name in names if (table, name) in there)
        for table, names in COLUMNS.items()
        if (table, names[0]) in there
    }


def dump(path: Path, columns: Mapping[str, Sequence[str]] = COLUMNS) -> Dump:
    """Every row of every journalled table, coders aside: they outlive the undo of their steps."""
    connection = sqlite3.connect(path)
    try:
        found: Dump = {}
        for table, names in columns.items():
            listed = ", ".join(f'"{name}"' for name in names)
            order = ", ".join(f'"{name}"' for name in key_columns(table))
            sql = f'SELECT {listed} FROM "{table}" ORDER BY {order}'
            found[table] = connection.execute(sql).fetchall() if table != "coder" else []
        return found
    finally:
        connection.close()


def broken_steps(path: Path) -> list[int]:
    """The steps whose hash does not follow from the file: none, unless someone meddled."""
    broken: list[int] = []
    with Store.open(path) as store, sqlite3.connect(path) as raw:
        previous = ""
        for step in store.read.steps():
            sql = 'SELECT "table", "row", before, after, digest FROM change WHERE step_id = ? '
            digests = []
            for *cells, digest in raw.execute(sql + "ORDER BY number", (step.id,)):
                change = Change(*cells)
                erased = change.before is None and change.after is None
                digests.append(digest if erased else change.digest)
            if chain(previous, step, digests) != step.hash or not step.is_named_truly:
                broken.append(step.id)
            previous = step.hash
    raw.close()
    return broken


def health(path: Path) -> list[tuple[object, ...]]:
    """What SQLite finds wrong with the file; [] for a sound one."""
    connection = sqlite3.connect(path)
    try:
        told = connection.execute("PRAGMA integrity_check").fetchall()
        told += connection.execute("PRAGMA foreign_key_check").fetchall()
        return [row for row in told if row != ("ok",)]
    finally:
        connection.close()
