"""The schema: strict, seen by the journal, and open to every library ever released."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from reader.session import Session
from reader.store import Store
from reader.store.released import APPLICATION_ID, MIGRATIONS
from reader.store.rows import COLUMNS, key_columns
from reader.store.schema import migrations
from tests.libraries import broken_steps, columns_in, dump, health

RELEASED = sorted((Path(__file__).parents[1] / "data").glob("library-*.sql"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    Store.open(tmp_path / "new.db").close()
    connection = sqlite3.connect(tmp_path / "new.db")
    yield connection
    connection.close()


def tables(connection: sqlite3.Connection) -> dict[str, bool]:
    """Our tables, and whether each is strict; not those that FTS5 makes."""
    rows = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    )
    return {name: bool(strict) for name, strict in rows if not name.startswith(("sqlite_", "_"))}


def test_every_table_is_strict(database: sqlite3.Connection) -> None:
    assert all(tables(database).values())


def test_the_journalled_tables_have_the_columns_and_keys_that_rows_are_made_of(
    database: sqlite3.Connection,
) -> None:
    for table, names in COLUMNS.items():
        found = database.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
        assert tuple(sorted(name for name, _ in found)) == tuple(sorted(names)), table
        assert tuple(name for name, pk in found if pk) == key_columns(table)


def test_foreign_keys_wait_for_the_end_and_change_nothing_themselves(
    database: sqlite3.Connection,
) -> None:
    for table in tables(database):
        keys = database.execute(
            "SELECT on_update, on_delete FROM pragma_foreign_key_list(?)", (table,)
        ).fetchall()
        assert set(keys) <= {("NO ACTION", "NO ACTION")}, table
        made = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        sql = made.fetchone()[0]
        assert sql.count("DEFERRABLE INITIALLY DEFERRED") == len(keys), table


def test_a_key_that_rows_are_deleted_under_has_an_index(database: sqlite3.Connection) -> None:
    names = (
        "highlight.document_id", "highlight.version_id", "highlight_theme.theme_id",
        "version.document_id", "note.highlight_id", "note.theme_id", "note.document_id",
    )  # fmt: skip
    for child, column in (name.split(".") for name in names):
        plan = database.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {child} WHERE {column} = 'x'")
        assert plan.fetchall()[0][3].startswith("SEARCH"), (child, column)


def test_the_file_says_whose_it_is(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"Clos"


def test_the_names_known_are_those_of_the_migrations() -> None:
    connection = sqlite3.connect(":memory:")
    pending = migrations.pending(Database(connection, execute_plugins=False))
    connection.close()
    assert tuple(migration.name for migration in pending) == MIGRATIONS
    assert isinstance(migrations, Migrations)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_library_of_every_released_schema_opens_with_all_that_is_in_it(
    released: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.db"
    raw = sqlite3.connect(path)
    raw.executescript(released.read_text("utf-8"))
    raw.close()
    columns = columns_in(path)
    before = dump(path, columns)
    with Session.open(path) as session:
        assert dump(path, columns) == before
        brought_up = dump(path)
        (document,) = session.read.documents()
        assert "The river rose" in session.read.text(document.version_id)
        (highlight, *_) = session.read.highlights()
        assert highlight.quote == "The river rose"
        assert session.read.notes_of_highlights([highlight.id])
        assert session.read.original(session.read.versions(document.id)[0].original_hash)
        label = session.undo_label
        assert session.undo() == label
        session.redo()
        undone = 0
        while session.undo_label:  # back past the import, whose images may lack later columns
            session.undo()
            undone += 1
        assert session.read.documents() == []
        for _ in range(undone):
            session.redo()
    assert dump(path) == brought_up
    assert health(path) == []
    assert broken_steps(path) == []


def test_there_is_a_released_library_for_every_migration() -> None:
    assert [path.stem for path in RELEASED] == [f"library-{name[1:4]}" for name in MIGRATIONS]


def test_two_programs_may_make_one_new_library_at_once(tmp_path: Path) -> None:
    with Session.open(tmp_path / "both.db") as one, Session.open(tmp_path / "both.db") as other:
        assert one.read.documents() == other.read.documents() == []
