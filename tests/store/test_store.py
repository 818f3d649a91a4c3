"""Writing: all of a step or nothing of it, whatever comes between."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.coder import Coder
from reader.core.ids import CoderId
from reader.errors import Refused, StoreError
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.notes import add_note
from reader.session.commands.themes import add_theme
from reader.store import Store
from reader.store.journal import StepKind
from tests.libraries import broken_steps, draft, dump, health, open_library

ME = Coder(CoderId("me"), "Me")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path, busy_seconds=0.05) as session:
        yield session


def test_what_is_raised_within_takes_the_whole_step_back(path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(Refused), store.write(ME, "2026") as tx:  # noqa: PT012
            add_theme.run(tx, "River")
            tx.record()
            raise Refused("No.")
        assert not list(store.read.themes())
        assert not list(store.read.steps())
        assert not store.read.coders()


def test_a_row_that_rests_on_nothing_is_a_bug_and_is_not_kept(path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(sqlite3.IntegrityError), store.write(ME, "2026") as tx:  # noqa: PT012
            (document,) = add_documents.run(tx, [draft()])
            tx.delete(document)  # its version stays
            tx.record()
        assert not list(store.read.steps())


def test_a_step_that_changes_nothing_is_not_written_down(path: Path) -> None:
    with Store.open(path) as store, store.write(ME, "2026") as tx:
        assert tx.record() is None
        assert tx.record(StepKind.PURGE)
        assert tx.read.coder(ME.id) == ME


def test_contents_and_originals_are_stored_once(session: Session, path: Path) -> None:
    one, other = session.do(add_documents, [draft("One"), draft("Other")])
    versions = [session.read.version(d.version_id) for d in (one, other)]
    assert versions[0]
    assert versions[1]
    assert versions[0].content_hash == versions[1].content_hash
    assert session.read.original(versions[0].original_hash) == b"raw"
    assert session.read.original("none") is None
    with closing(sqlite3.connect(path)) as raw:
        for table in ("content", "original"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)


def test_a_full_disk_is_told_and_leaves_nothing_half_written(session: Session, path: Path) -> None:
    session.do(add_theme, "River")
    before = dump(path)
    connection = session._store._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="The disk is full"):
        session.do(add_documents, [draft(text="The river rose. " * 20_000)])
    assert dump(path) == before
    assert session.undo_label == "Add theme “River”"
    connection.execute("PRAGMA max_page_count = 1000000")
    session.do(add_documents, [draft()])
    assert session.undo() == "Import “The flood”"
    assert dump(path) == before
    assert health(path) == []
    assert broken_steps(path) == []


def test_a_file_that_another_program_writes_is_told_and_the_next_command_works(
    session: Session, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is being written by another program"):
            session.do(add_theme, "River")
        assert not list(session.read.themes())
        other.execute("ROLLBACK")
    session.do(add_theme, "River")
    assert session.read.themes().named("River")


def test_closing_folds_the_log_into_the_one_file(tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as session:
        session.do(add_theme, "River")
    assert [p.name for p in tmp_path.iterdir()] == ["library.db"]


def test_a_changed_row_of_the_journal_is_noticed(session: Session, path: Path) -> None:
    session.do(add_theme, "River")
    session.do(add_note, "The water was brown.")
    session.do(add_theme, "Bridge")
    session.undo()
    assert broken_steps(path) == []
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE change SET after = replace(after, 'brown', 'clear')")
    assert broken_steps(path) == [2]
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE step SET label = 'Other' WHERE id = 3")
    assert broken_steps(path) == [2, 3]


def test_a_step_taken_out_of_the_journal_is_noticed(session: Session, path: Path) -> None:
    for name in ("River", "Bridge", "Rain"):
        session.do(add_theme, name)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DELETE FROM change WHERE step_id = 2")
        raw.execute("DELETE FROM step WHERE id = 2")
    assert broken_steps(path) == [3]
