"""Texts, originals and pictures: written down before a step names them, or taken out again.

They are nothing until a version names them, so that it does no harm if that never comes to pass.
"""

import json
import sqlite3
from collections.abc import Iterable

from reader.store.indexing import keep_words
from reader.store.prepared import Kept, Prepared

# Every version there ever was, also of imports that were undone and can be done again.
_NAMED = """SELECT json_extract(after, '$.{column}') FROM change
    WHERE "table" = 'version' AND after IS NOT NULL"""
_AMONG = "SELECT value FROM json_each(?)"


def keep(connection: sqlite3.Connection, prepared: Prepared) -> Kept:
    """Write a content, its original and its pictures down, each once."""
    run = connection.execute
    run("INSERT OR IGNORE INTO content VALUES (?, ?, ?, ?, ?, ?)", prepared.content)
    keep_words(connection, prepared.content_hash, prepared.searched)
    if prepared.packed is not None:
        cells = (prepared.original_hash, len(prepared.draft.original), prepared.packed)
        run("INSERT OR IGNORE INTO original VALUES (?, ?, ?)", cells)
    for picture in prepared.pictures:
        told = (picture.hash, picture.media_type, picture.width, picture.height, picture.data)
        run("INSERT OR IGNORE INTO picture VALUES (?, ?, ?, ?, ?)", told)
    return Kept.of(prepared)


def is_kept(connection: sqlite3.Connection, kept: Kept) -> bool:
    """Whether it is there still: whoever empties the trash meanwhile takes out what has no name."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM content WHERE hash = ?)"
        " AND (? = '' OR EXISTS (SELECT 1 FROM original WHERE hash = ?))"
    )
    cells = (kept.content_hash, kept.original_hash, kept.original_hash)
    return bool(connection.execute(sql, cells).fetchone()[0])


def forget(connection: sqlite3.Connection, kept: Iterable[Kept]) -> None:
    """Take out what no step has named, inside a transaction that is open."""
    gone = list(kept)
    names = {
        "content": ("content_hash", [one.content_hash for one in gone]),
        "original": ("original_hash", [one.original_hash for one in gone]),
    }
    for table, (column, hashes) in names.items():
        sql = f"DELETE FROM {table} WHERE hash IN ({_AMONG}) AND hash NOT IN ({_NAMED})"
        connection.execute(sql.format(column=column), (json.dumps(hashes),))
    connection.execute(
        f"DELETE FROM picture WHERE hash IN ({_AMONG})"
        " AND NOT EXISTS (SELECT 1 FROM content WHERE instr(blocks, picture.hash))",
        (json.dumps([name for one in gone for name in one.pictures]),),
    )
