"""Emptying the trash: the one act that erases, in the tables and in the journal alike."""

import sqlite3
from collections.abc import Iterable

from reader.core.ids import DocumentId
from reader.store.indexing import forget_traces
from reader.store.journal import ERASED

# Rows of the journal that hold words of the documents, also of marks deleted long ago. Digests
# stay, so the chain of steps can still be checked; so do those of the steps' names, which may
# hold titles.
_IMAGE = "coalesce(after, before)"
_OURS = "SELECT id FROM purged"
_TRACES = f"""
CREATE TEMP TABLE purged_highlight AS
    SELECT DISTINCT "row" AS id FROM change
    WHERE "table" = 'highlight' AND json_extract({_IMAGE}, '$.document_id') IN ({_OURS});
UPDATE change SET before = NULL, after = NULL WHERE "table" = 'note' AND (
    json_extract({_IMAGE}, '$.document_id') IN ({_OURS})
    OR json_extract({_IMAGE}, '$.highlight_id') IN (SELECT id FROM purged_highlight));
UPDATE change SET before = NULL, after = NULL
    WHERE "table" = 'carry'
    AND json_extract({_IMAGE}, '$.highlight_id') IN (SELECT id FROM purged_highlight);
UPDATE change SET before = NULL, after = NULL
    WHERE "table" IN ('highlight', 'version')
    AND json_extract({_IMAGE}, '$.document_id') IN ({_OURS});
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
DROP TABLE purged_highlight;
DROP TABLE purged
"""


def purge(connection: sqlite3.Connection, document_ids: Iterable[DocumentId]) -> None:
    """Erase documents with all that hangs on them, inside a transaction that is open."""
    connection.execute("CREATE TEMP TABLE purged (id TEXT PRIMARY KEY)")
    connection.executemany("INSERT INTO purged VALUES (?)", ((i,) for i in document_ids))
    for statement in (_TRACES + ";" + _ROWS).split(";"):
        connection.execute(statement)
    forget_traces(connection)
