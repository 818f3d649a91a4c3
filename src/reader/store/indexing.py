"""The search index: folded words beside every text, note, title and author, and FTS5 over them.

`searched` holds the words as `core.search_words` folds them; `search` is an FTS5 table without
text of its own over it, kept by triggers, so that any SQLite program can ask it. The index is
made of what else is in the file and can be made anew at any time: it is no part of the history.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from reader.core.search_words import SearchWords, search_words

# Words come in folded, in letters that FTS5 takes for letters too: its tokens are our words.
# The integer key stays when VACUUM moves rows, as FTS5 needs it to.
TABLES = """
CREATE TABLE searched (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'note', 'title', 'author')),
    owner TEXT NOT NULL,
    words TEXT NOT NULL,
    shifts TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS version_by_content ON version (content_hash);

CREATE UNIQUE INDEX searched_by_owner ON searched (owner, kind);

CREATE VIRTUAL TABLE search USING fts5 (
    words, content = 'searched', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)
"""
_TRIGGERS = {
    "searched_comes": """AFTER INSERT ON searched BEGIN
        INSERT INTO search (rowid, words) VALUES (new.id, new.words);
    END""",
    "searched_goes": """AFTER DELETE ON searched BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
    END""",
    "searched_changes": """AFTER UPDATE ON searched BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO search (rowid, words) VALUES (new.id, new.words);
    END""",
    "content_goes": """AFTER DELETE ON content BEGIN
        DELETE FROM searched WHERE owner = old.hash;
    END""",
    "note_goes": """AFTER DELETE ON note BEGIN
        DELETE FROM searched WHERE owner = old.id;
    END""",
    "document_goes": """AFTER DELETE ON document BEGIN
        DELETE FROM searched WHERE owner = old.id;
    END""",
}
# What is searched: the kind, whose it is, and the words as they are.
SOURCES = """
SELECT 'text' AS kind, hash AS owner, text FROM content
UNION ALL SELECT 'note', id, body FROM note
UNION ALL SELECT 'title', id, title FROM document
UNION ALL SELECT 'author', id, author FROM document WHERE author <> ''
"""
_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "note": {"body": "note"},
    "document": {"title": "title", "author": "author"},
}
_INSERT = "INSERT INTO searched (kind, owner, words, shifts) VALUES (?, ?, ?, ?)"


def create(connection: sqlite3.Connection) -> None:
    """Make the index of all there is, inside a transaction that is open."""
    for statement in TABLES.split(";\n"):
        connection.execute(statement)
    rows = connection.execute(SOURCES)
    connection.executemany(
        _INSERT, ((kind, owner, *cells(search_words(text))) for kind, owner, text in rows)
    )
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
    for name, does in _TRIGGERS.items():
        connection.execute(f"CREATE TRIGGER {name} {does}")


def strange_triggers(connection: sqlite3.Connection) -> list[str]:
    """The names of triggers in the file that are not ours."""
    ours = {f"CREATE TRIGGER {name} {does}" for name, does in _TRIGGERS.items()}
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return [name for name, sql in rows if sql not in ours]


def recreate(connection: sqlite3.Connection) -> None:
    """Throw the index away and make it anew."""
    for name in _TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute("DROP TABLE IF EXISTS searched")
    create(connection)


def keep_words(connection: sqlite3.Connection, content_hash: str, words: SearchWords) -> None:
    """Index a text, once."""
    sql = _INSERT.replace("INSERT", "INSERT OR IGNORE", 1)
    connection.execute(sql, ("text", content_hash, *cells(words)))


def index_row(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any],
) -> None:
    """Keep the index right for a row that was written; rows that are deleted leave it of
    themselves."""
    for column, kind in _COLUMNS.get(table, {}).items():
        text = str(after[column])
        if before is not None and before[column] == text:
            continue
        if before is not None:
            connection.execute("DELETE FROM searched WHERE owner = ? AND kind = ?", (key, kind))
        if text or kind != "author":
            connection.execute(_INSERT, (kind, key, *cells(search_words(text))))


def forget_traces(connection: sqlite3.Connection) -> None:
    """Rewrite the index without the words of what was deleted, which FTS5 else keeps for long."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def wrong_owners(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Kind and owner of all that the index lacks, has wrongly, or has though it is gone."""
    sql = (
        f"SELECT w.kind, w.owner, w.text, s.words, s.shifts FROM ({SOURCES}) w"
        " LEFT JOIN searched s ON s.owner = w.owner AND s.kind = w.kind"
    )
    for kind, owner, text, *there in connection.execute(sql):
        if tuple(there) != cells(search_words(text)):
            yield kind, owner
    yield from connection.execute(
        f"SELECT kind, owner FROM searched EXCEPT SELECT kind, owner FROM ({SOURCES})"
    )


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether FTS5 finds every word that `searched` has, and no other."""
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True


def cells(words: SearchWords) -> tuple[str, str]:
    """Words and shifts as they are stored, the latter as a JSON array of arrays."""
    return words.words, json.dumps(words.shifts, separators=(",", ":")) if words.shifts else "[]"


def words_from(words: str, shifts: str) -> SearchWords:
    """What is stored in one row."""
    if shifts == "[]":
        return SearchWords(words)
    return SearchWords(words, tuple((at, grown) for at, grown in json.loads(shifts)))
