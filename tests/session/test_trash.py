"""Emptying the trash: the one act that erases, and erases for good."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.core.highlight import Highlight
from reader.session import Session
from reader.session.commands.documents import add_documents, edit_document, trash_documents
from reader.session.commands.highlights import add_highlight, delete_highlights, resize_highlight
from reader.session.commands.notes import add_note, edit_note
from reader.session.commands.themes import add_theme
from tests.libraries import broken_steps, draft, dump, health, open_library

TEXT = "Marigold opened the sluice. Nobody wrote it down.\nThe keeper kept a zephyr of a secret."
KEPT = "The bakery stayed open through the flood."


def filled(session: Session) -> Highlight:
    """One document to be erased, with marks and notes past and present, and one to be kept."""
    theme = session.do(add_theme, "Water")
    kept, gone = session.do(
        add_documents,
        [draft("Kept", KEPT, b"kept original"), draft("Doomed", TEXT, b"Quixotic original" * 9)],
    )
    highlight = session.do(add_highlight, kept.id, 4, 10, [theme.id])
    session.do(add_note, "Still here.", highlight_id=highlight.id)
    first = session.do(add_highlight, gone.id, 0, 26, [theme.id])
    note = session.do(add_note, "Wisteria grows there.", highlight_id=first.id)
    session.do(edit_note, note.id, body="Wisteria grew there, and a jacaranda.")
    session.do(resize_highlight, first.id, 9, 27)
    session.do(add_note, "About the oleander.", document_id=gone.id)
    session.do(edit_document, gone.id, author="Periwinkle")
    second = session.do(add_highlight, gone.id, 50, 60)
    session.do(add_note, "Nasturtium.", highlight_id=second.id)
    session.do(delete_highlights, [second.id])
    session.remember_place(gone.id, 30)
    session.do(trash_documents, [gone.id])
    return highlight


WORDS = (
    b"Marigold", b"sluice", b"zephyr", b"Wisteria", b"jacaranda", b"oleander", b"Nasturtium",
    b"Periwinkle", b"flood.txt",
)  # fmt: skip


def everything_on_disk(path: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(path.parent.iterdir()))


def test_texts_quotes_and_notes_are_gone_from_the_bytes_of_the_file(path: Path) -> None:
    with open_library(path) as session:
        filled(session)
        session.read.documents()
        on_disk = everything_on_disk(path)
        assert all(word in on_disk for word in WORDS)
        assert session.empty_trash() == 1
        on_disk = everything_on_disk(path)
        gone = [word for word in WORDS if word != b"flood.txt"]
        assert [word for word in gone if word in on_disk] == []
        assert b"bakery" in on_disk
    assert [word for word in gone if word in everything_on_disk(path)] == []
    assert health(path) == []
    assert broken_steps(path) == []


def test_other_documents_keep_their_marks_notes_texts_and_originals(path: Path) -> None:
    with open_library(path) as session:
        highlight = filled(session)
        before = dump(path)
        session.empty_trash()
        after = dump(path)
        (document,) = session.read.documents()
        assert session.read.documents(trashed=True) == []
        assert session.read.text(document.version_id) == KEPT
        (version,) = session.read.versions(document.id)
        assert session.read.original(version.original_hash) == b"kept original"
        assert session.read.highlights(trashed=None) == [highlight]
        assert [note.body for note in session.read.all_notes()] == ["Still here."]
    for table, rows in after.items():
        assert set(rows) <= set(before[table])
    with closing(sqlite3.connect(path)) as raw:
        for table in ("content", "original", "version", "document"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,), table
        assert raw.execute("SELECT count(*) FROM place").fetchone() == (0,)


def test_it_ends_the_undo_list_also_after_a_restart(path: Path) -> None:
    with open_library(path) as session:
        filled(session)
        session.undo()
        session.redo()
        session.empty_trash()
        assert (session.undo_label, session.redo_label) == (None, None)
        session.do(add_theme, "Fire")
    with open_library(path) as session:
        assert session.undo() == "Add theme “Fire”"
        assert session.undo_label is None
        assert [step.label for step in session.read.steps()][-3:] == [
            "Empty trash", "Add theme “Fire”", "Add theme “Fire”",
        ]  # fmt: skip


def test_with_nothing_in_it_nothing_happens(path: Path) -> None:
    with open_library(path) as session:
        session.do(add_theme, "Water")
        assert session.empty_trash() == 0
        assert session.undo_label == "Add theme “Water”"


def test_a_text_that_another_document_shares_stays(path: Path) -> None:
    with open_library(path) as session:
        one, other = session.do(add_documents, [draft("One"), draft("Other")])
        session.do(trash_documents, [one.id])
        session.empty_trash()
        assert session.read.content(other.version_id).text
        (version,) = session.read.versions(other.id)
        assert session.read.original(version.original_hash) == b"raw"


def test_a_coder_whose_first_step_it_is_is_known_afterwards(path: Path) -> None:
    with open_library(path) as session:
        filled(session)
        fresh = session.use_coder("Fresh")
        session.empty_trash()
        assert session.read.coder(fresh.id) == fresh
    assert health(path) == []


def test_the_names_of_its_steps_are_erased_and_the_chain_still_holds(path: Path) -> None:
    with open_library(path) as session:
        (kept, gone) = session.do(add_documents, [draft(title="Ferns"), draft(title="Yarrow")])
        session.do(edit_document, gone.id, title="Yarrow and Tansy")
        session.do(edit_document, kept.id, title="Ferns and Moss")
        session.do(trash_documents, [gone.id])
        session.empty_trash()
        labels = [step.label for step in session.read.steps()]
    assert labels[-4:] == ["Erased", "Rename to “Ferns and Moss”", "Erased", "Empty trash"]
    assert b"Tansy" not in everything_on_disk(path)
    assert broken_steps(path) == []
