"""Emptying the trash: the one act that erases, in the tables and in the journal alike."""

import sqlite3
from collections.abc import Iterable

from reader.core.ids import DocumentId
from reader.store.indexing import forget_traces
from reader.store.journal import ERASED

# Rows of the journal that hold words of the documents, also of marks deleted long ago. Digests
# stay, so the chain of steps can still be checked; so do those of the steps' names, which may
# hold titles.
_OURS = "SELECT id FROM purged"


def _once_in(column: str) -> str:
    """Whether a row of the journal tells of something that is in one of the documents, or was."""
    before, after = (f"json_extract({image}, '$.{column}')" for image in ("before", "after"))
    return f"({before} IN ({_OURS}) OR {after} IN ({_OURS}))"


# A document that was made versions of another one is no more; what is told of it goes along.
_JOINED = f"""
INSERT OR IGNORE INTO purged SELECT value FROM change, json_each(json_array(
    json_extract(before, '$.document_id'), json_extract(after, '$.document_id')))
    WHERE "table" = 'version' AND value IS NOT NULL
    AND "row" IN (SELECT id FROM version WHERE document_id IN ({_OURS}))
    AND value NOT IN (SELECT id FROM document)
"""
# And what was in one of the documents for a while, and is now in another, stays.
_TRACES = f"""
CREATE TEMP TABLE purged_row AS
    SELECT DISTINCT "table" AS kind, "row" AS id FROM change
    WHERE "table" IN ('highlight', 'version', 'note') AND {_once_in("document_id")};
DELETE FROM purged_row WHERE kind = 'highlight'
    AND id IN (SELECT id FROM highlight WHERE document_id NOT IN ({_OURS}));
DELETE FROM purged_row WHERE kind = 'version'
    AND id IN (SELECT id FROM version WHERE document_id NOT IN ({_OURS}));
DELETE FROM purged_row WHERE kind = 'note'
    AND id IN (SELECT id FROM note WHERE document_id NOT IN ({_OURS}));
INSERT INTO purged_row SELECT DISTINCT "table", "row" FROM change WHERE "table" IN ('note', 'carry')
    AND json_extract(coalesce(after, before), '$.highlight_id')
    IN (SELECT id FROM purged_row WHERE kind = 'highlight');
UPDATE change SET before = NULL, after = NULL
    WHERE ("table", "row") IN (SELECT kind, id FROM purged_row);
UPDATE change SET before = NULL, after = NULL
    WHERE "table" = 'document' AND "row" IN ({_OURS})
"""
_HIGHLIGHTS = f"SELECT id FROM highlight WHERE document_id IN ({_OURS})"
_ROWS = f"""
UPDATE step SET label = '{ERASED}' WHERE id IN
    (SELECT step_id FROM change WHERE before IS NULL AND after IS NULL);
DELETE FROM note WHERE document_id IN ({_OURS}) OR highlight_id IN ({_HIGHLIGHTS});
DELETE FROM highlight_theme WHERE highlight_id IN ({_HIGHLIGHTS});
DELETE FROM carry WHERE highlight_id IN ({_HIGHLIGHTS});
DELETE FROM highlight WHERE document_id IN ({_OURS});
DELETE FROM version WHERE document_id IN ({_OURS});
DELETE FROM document WHERE id IN ({_OURS});
DELETE FROM place WHERE document_id IN ({_OURS});
DELETE FROM content WHERE hash NOT IN (SELECT content_hash FROM version);
DELETE FROM original WHERE hash NOT IN (SELECT original_hash FROM version);
DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM content WHERE instr(blocks, picture.hash));
DROP TABLE purged_row;
DROP TABLE purged
"""


def purge(connection: sqlite3.Connection, document_ids: Iterable[DocumentId]) -> None:
    """Erase documents with all that hangs on them, inside a transaction that is open."""
    connection.execute("CREATE TEMP TABLE purged (id TEXT PRIMARY KEY)")
    connection.executemany("INSERT INTO purged VALUES (?)", ((i,) for i in document_ids))
    for statement in (_JOINED + ";" + _TRACES + ";" + _ROWS).split(";"):
        connection.execute(statement)
    forget_traces(connection)
