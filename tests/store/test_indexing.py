"""The search index: kept with every change, checked, made anew, and gone with what is erased."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.session.commands.documents import add_documents, edit_document, trash_documents
from reader.session.commands.notes import add_note, delete_note, edit_note
from reader.store import Store
from reader.store.indexing import is_sound, words_from, wrong_owners
from tests.libraries import draft, open_library
from tests.session.worlds import furnished


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def asked(path: Path, sql: str, *cells: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw, raw:
        return raw.execute(sql, cells).fetchall()


def found(path: Path, match: str) -> list[object]:
    sql = "SELECT s.kind FROM search JOIN searched s ON s.id = search.rowid WHERE search MATCH ?"
    return sorted(str(kind) for (kind,) in asked(path, sql, match))


def problems(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as raw:
        return [*wrong_owners(raw), *([] if is_sound(raw) else [("", "")])]


def test_texts_notes_titles_and_authors_are_found_by_any_program(path: Path) -> None:
    with open_library(path) as session:
        (document,) = session.do(add_documents, [draft("Café")])
        session.do(edit_document, document.id, author="River Adams")
        note = session.do(add_note, "*Rivers* rise.", document_id=document.id)
        assert found(path, "river*") == ["author", "note", "text"]
        assert found(path, "cafe") == ["title"]
        session.do(edit_note, note.id, body="Nothing.")
        session.do(edit_document, document.id, author="", title="Tea")
        assert found(path, "river*") == ["text"]
        assert found(path, "cafe OR tea") == ["title"]
        session.do(delete_note, note.id)
        assert found(path, "nothing") == []
        session.undo()
        assert found(path, "nothing") == ["note"]
    assert problems(path) == []


def test_emptying_the_trash_takes_the_words_out_of_the_file(path: Path) -> None:
    with open_library(path) as session:
        _, gone = session.do(
            add_documents, [draft("Kept", "The bakery."), draft("Doomed", "A zephyr of oleander.")]
        )
        session.do(add_note, "Wisteria.", document_id=gone.id)
        session.do(trash_documents, [gone.id])
        session.empty_trash()
        on_disk = b"".join(p.read_bytes() for p in sorted(path.parent.iterdir()))
    for word in (b"zephyr", b"oleander", b"wisteria", b"doomed"):
        assert word not in on_disk.lower()
    assert found(path, "bakery OR kept") == ["text", "title"]
    assert problems(path) == []


@pytest.mark.parametrize(
    ("meddling", "kinds"),
    [
        ("DELETE FROM searched WHERE kind = 'text'", {"text"}),
        ("UPDATE searched SET words = 'other' WHERE kind = 'note'", {"note"}),
        ("UPDATE searched SET shifts = '[[1,1]]' WHERE kind = 'title'", {"title"}),
        ("INSERT INTO searched VALUES (99, 'note', 'gone', 'x', '[]')", {"note"}),
        ("INSERT INTO search (rowid, words) VALUES (1, 'strange')", {""}),
        ("INSERT INTO search (search) VALUES ('delete-all')", {""}),
    ],
)
def test_what_is_wrong_with_it_is_told_and_mended(
    path: Path, meddling: str, kinds: set[str]
) -> None:
    with open_library(path) as session:
        furnished(session)
    asked(path, meddling)
    assert {kind for kind, _ in problems(path)} == kinds
    with open_library(path) as session:
        session.rebuild_index()
        session.do(add_documents, [draft("Still kept", "It goes on.")])
    assert problems(path) == []
    assert found(path, "goes") == ["text"]


def test_a_rebuilt_index_is_the_one_that_was_kept(path: Path) -> None:
    rows = "SELECT kind, owner, words, shifts FROM searched ORDER BY owner, kind"
    with open_library(path) as session:
        furnished(session)
        session.do(add_documents, [draft("Straße", "Die Straße ﬁel.", b"other")])
        kept = asked(path, rows)
        steps = len(list(session.read.steps()))
        session.rebuild_index()
        assert len(list(session.read.steps())) == steps
    assert asked(path, rows) == kept
    assert problems(path) == []


def test_shifts_come_back_as_they_were_stored(path: Path) -> None:
    with open_library(path) as session:
        session.do(add_documents, [draft("x", "Straße und Fuß und Maß")])
    ((words, shifts),) = asked(path, "SELECT words, shifts FROM searched WHERE kind = 'text'")
    folded = words_from(str(words), str(shifts))
    assert folded.words == "strasse und fuss und mass"
    assert [folded.true(folded.words.index(word)) for word in ("und", "mass")] == [7, 19]


def test_a_trigger_of_another_program_is_refused_by_name(path: Path) -> None:
    Store.open(path).close()
    asked(path, "CREATE TRIGGER spy AFTER INSERT ON note BEGIN DELETE FROM note; END")
    with pytest.raises(StoreError, match="“spy”"):
        Store.open(path)


def test_an_sqlite_without_full_text_search_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.opening._HAS_FTS5", "SELECT 1 WHERE 0")
    with pytest.raises(StoreError, match="no full-text search"):
        Store.open(path)
