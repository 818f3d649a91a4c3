"""The schema of a library, as migrations. Released migrations are never edited.

`docs/file-format.md` tells the same for people who query the file; a test compares the two.
"""

from sqlite_utils import Database, Migrations

from reader.store.indexing import create, recreate
from reader.store.released import APPLICATION_ID, MIGRATION_SET

migrations = Migrations(MIGRATION_SET)


@migrations()
def m001_library(db: Database) -> None:
    """The first schema. No cascades: a row must only change where the journal sees it."""
    for statement in _FIRST.split(";\n"):
        if statement.strip():
            db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@migrations()
def m002_sources(db: Database) -> None:
    """Pictures, printed pages, and where each character of a printed page stands."""
    for statement in _SOURCES.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m003_versions(db: Database) -> None:
    """Who made a version and why, and what became of each highlight in it."""
    for statement in _VERSIONS.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m004_search(db: Database) -> None:
    """The index of all that can be searched. A thousand articles take some seconds."""
    create(db.conn)


@migrations()
def m005_filters(db: Database) -> None:
    """Filters that were saved by name."""
    db.execute(_FILTERS)


@migrations()
def m006_recipes(db: Database) -> None:
    """Recipes of classroom material, and notes that make a gap of their passage."""
    for statement in _RECIPES.split(";\n"):
        if statement.strip():
            db.execute(statement)
    recreate(db.conn)  # its trigger went with the old table, and words are folded better now


_FIRST = """
CREATE TABLE coder (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    added TEXT NOT NULL,
    author TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    collection_id TEXT REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
    trashed TEXT NOT NULL
) STRICT;

CREATE INDEX document_by_added ON document (added);

CREATE TABLE version (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number > 0),
    made TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,
    words INTEGER NOT NULL,
    original_hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    importer TEXT NOT NULL
) STRICT;

CREATE INDEX version_by_document ON version (document_id);

CREATE TABLE highlight (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > "start"),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE INDEX highlight_by_document ON highlight (document_id, "start", "end" DESC, created);

CREATE INDEX highlight_by_version ON highlight (version_id);

CREATE INDEX highlight_with_document ON highlight (id, document_id);

CREATE INDEX highlight_in_document ON highlight (document_id, id);

CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    position INTEGER NOT NULL,
    parent_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    "key" INTEGER CHECK ("key" BETWEEN 1 AND 9)
) STRICT;

CREATE TABLE highlight_theme (
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, theme_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX highlight_theme_by_theme ON highlight_theme (theme_id, highlight_id);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'definition')),
    body TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    highlight_id TEXT REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((highlight_id IS NOT NULL) + (document_id IS NOT NULL) + (theme_id IS NOT NULL) <= 1)
) STRICT;

CREATE INDEX note_by_highlight ON note (highlight_id) WHERE highlight_id IS NOT NULL;

CREATE INDEX note_by_document ON note (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX note_by_theme ON note (theme_id) WHERE theme_id IS NOT NULL;

CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    spans TEXT NOT NULL
) STRICT;

CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE place (
    document_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    opened TEXT NOT NULL
) STRICT;

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    merge_key TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'purge')),
    answers INTEGER REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    hash TEXT NOT NULL,
    label_digest TEXT NOT NULL
) STRICT;

CREATE TABLE change (
    step_id INTEGER NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    before TEXT,
    after TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (step_id, number)
) STRICT, WITHOUT ROWID;
"""

_SOURCES = """
CREATE TABLE picture (
    hash TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

ALTER TABLE content ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';

ALTER TABLE content ADD COLUMN origins TEXT NOT NULL DEFAULT '[]';

ALTER TABLE version ADD COLUMN url TEXT NOT NULL DEFAULT '';

CREATE INDEX version_by_original ON version (original_hash);
"""

_VERSIONS = """
ALTER TABLE version ADD COLUMN coder_id TEXT REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE version ADD COLUMN reason TEXT NOT NULL DEFAULT '';

ALTER TABLE version ADD COLUMN words_added INTEGER NOT NULL DEFAULT 0;

ALTER TABLE version ADD COLUMN words_removed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE carry (
    id TEXT PRIMARY KEY,
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    from_version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL
        CHECK (state IN ('unmoved', 'moved', 'changed', 'ambiguous', 'gone')),
    decision TEXT NOT NULL
        CHECK (decision IN ('waiting', 'carried', 'accepted', 'placed', 'kept')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
    old_start INTEGER NOT NULL,
    old_end INTEGER NOT NULL,
    new_start INTEGER,
    new_end INTEGER,
    other_start INTEGER,
    other_end INTEGER,
    other_score INTEGER
) STRICT;

CREATE UNIQUE INDEX carry_by_highlight ON carry (highlight_id, version_id);

CREATE INDEX carry_by_version ON carry (version_id, decision);

CREATE INDEX carry_by_old_version ON carry (from_version_id);
"""

_FILTERS = """
CREATE TABLE filter (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    wanted TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
"""

# SQLite cannot change a CHECK: the notes move to a table that knows one kind more. Nothing refers
# to a note but the index of words, which goes by its id.
_RECIPES = """
CREATE TABLE recipe (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE newer_note (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'definition', 'gap')),
    body TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    highlight_id TEXT REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((highlight_id IS NOT NULL) + (document_id IS NOT NULL) + (theme_id IS NOT NULL) <= 1)
) STRICT;

INSERT INTO newer_note (
    rowid, id, kind, body, coder_id, created, modified, highlight_id, document_id, theme_id
)
SELECT
    rowid, id, kind, body, coder_id, created, modified, highlight_id, document_id, theme_id
FROM note;

DROP TABLE note;

ALTER TABLE newer_note RENAME TO note;

CREATE INDEX note_by_highlight ON note (highlight_id) WHERE highlight_id IS NOT NULL;

CREATE INDEX note_by_document ON note (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX note_by_theme ON note (theme_id) WHERE theme_id IS NOT NULL;
"""
