"""Texts and bytes that are written ahead: nothing until a step names them, and to be taken out."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.document import Picture
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.store.prepared import Kept, prepare
from tests.libraries import draft, open_library

TABLES = ("content", "original", "picture", "document", "version", "step", "change")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path) as opened:
        yield opened


def counts(path: Path, *tables: str) -> list[int]:
    with sqlite3.connect(path) as raw:
        found = [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    raw.close()
    return found


def keep(session: Session, title: str = "The flood", original: bytes = b"raw") -> Kept:
    picture = Picture("ab" * 32, "image/png", b"dots", 2, 2)
    made = replace(draft(title, f"{title} rose.", original), pictures=(picture,))
    return session.keep([prepare(made)])[0]


def test_what_is_kept_is_no_document_until_a_step_names_it(session: Session, path: Path) -> None:
    kept = keep(session)
    assert counts(path, *TABLES) == [1, 1, 1, 0, 0, 0, 0]
    assert (kept.draft.original, kept.draft.pictures, kept.draft.content.text) == (b"", (), "")
    (document,) = session.do(add_documents, [kept])
    assert session.read.text(document.version_id) == "The flood rose."
    version = session.read.version(document.version_id)
    assert version is not None
    assert (version.size, session.read.original(version.original_hash)) == (3, b"raw")


def test_what_no_step_came_to_name_is_taken_out_again(session: Session, path: Path) -> None:
    session.forget([keep(session), keep(session, "The ford", b"")])
    assert counts(path, *TABLES) == [0] * len(TABLES)


def test_what_a_document_names_or_one_that_can_come_back_stays(
    session: Session, path: Path
) -> None:
    flood, ford = keep(session), keep(session, "The ford", b"low")
    session.do(add_documents, [flood])
    session.do(add_documents, [ford])
    session.undo()
    session.forget([flood, ford])
    assert counts(path, "content", "original") == [2, 2]
    session.redo()
    assert [document.title for document in session.read.documents()] == ["The flood", "The ford"]


def test_a_step_waits_for_the_disk_also_after_texts_that_did_not(session: Session) -> None:
    keep(session)
    assert session._store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
