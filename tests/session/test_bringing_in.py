"""What becomes of each file of an import."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.document import Draft
from reader.core.ids import DocumentId
from reader.errors import PasswordNeeded
from reader.session import Session, bringing_in
from reader.session.bringing_in import AlreadyHere, Failure, Intake, Tally, Unchanged
from reader.session.commands.documents import add_documents, trash_documents
from reader.store.prepared import Prepared
from tests.libraries import draft
from tests.session.commands.newer import NEWER, renew
from tests.session.worlds import World


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.txt"
    path.write_text("Log\n\nWind from the north.", "utf-8")
    return path


def test_a_file_is_made_ready(log: Path) -> None:
    outcome = Intake({}).take(log)
    assert isinstance(outcome, Prepared)
    assert outcome.draft.title == "Log"


def test_a_library_is_no_article(tmp_path: Path, log: Path) -> None:
    path = tmp_path / "other.txt"
    Session.open(path).close()
    outcome = Intake({}).take(path)
    assert isinstance(outcome, Failure)
    assert outcome.is_library
    assert outcome.reason == "“other.txt” is a library; open it with Library > Open library…"
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as other, other:
        other.execute("CREATE TABLE boat (name)")
    outcome = Intake({}).take(tmp_path / "foreign.db")
    assert isinstance(outcome, Failure)
    assert not outcome.is_library


def test_the_same_bytes_are_recognised_within_a_run_and_before_they_are_read(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(log.read_bytes())
    intake = Intake({})
    intake.take(log)
    monkeypatch.setattr(bringing_in, "read_draft", None)
    assert intake.take(copy) == AlreadyHere("copy.txt", "Log")


def test_the_same_bytes_are_recognised_in_the_library(log: Path, world: World) -> None:
    prepared = Intake({}).take(log)
    assert isinstance(prepared, Prepared)
    (document,) = world.session.do(add_documents, [prepared])
    known = world.session.read.originals()
    assert Intake(known).take(log) == AlreadyHere("log.txt", "Log", document.id)
    assert isinstance(Intake(known, again=True).take(log), Prepared)
    world.session.do(trash_documents, [document.id])
    assert isinstance(Intake(world.session.read.originals()).take(log), Prepared)


def test_two_drafts_without_an_original_are_two() -> None:
    intake = Intake({})
    for _ in range(2):
        assert isinstance(intake.read("x", lambda: draft(original=b"")), Prepared)


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    outcome = Intake({}).take(tmp_path / "gone.txt")
    assert isinstance(outcome, Failure)
    assert "There is no file “gone.txt”" in outcome.reason
    assert not outcome.locked


def test_a_locked_file_can_be_tried_again(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path, *, password: str = "") -> Draft:
        if password != "ford":
            raise PasswordNeeded(f"“{path.name}” opens with a password only.")
        return draft()

    monkeypatch.setattr(bringing_in, "read_draft", read)
    outcome = Intake({}).take(log)
    assert outcome == Failure("log.txt", "“log.txt” opens with a password only.", log, locked=True)
    assert isinstance(Intake({}).take(log, "ford"), Prepared)


def test_an_import_is_summed_up_in_a_sentence() -> None:
    assert str(Tally()) == "Nothing was imported."
    assert Tally().whole
    tally = Tally(skipped=2)
    tally.add(AlreadyHere("a.txt", "A", DocumentId("1")))
    tally.add(Failure("b.txt", "“b.txt” is empty."))
    tally.add(Unchanged("c.txt", "C", DocumentId("2")))
    assert not tally.whole
    told = "1 unchanged, 1 already here, 1 could not be read, 2 files of other kinds left out."
    assert str(tally) == told
    tally.cancelled = True
    assert str(tally) == f"The import was stopped: {told}"


@pytest.mark.parametrize("end", ["", "-wal", "-shm"])
def test_the_files_of_the_open_library_are_not_read(
    world: World, tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = world.session.path
    other = tmp_path / f"other name{end}.txt"
    other.symlink_to(f"{library}{end}")
    assert other.exists()
    monkeypatch.setattr(bringing_in, "hash_of", pytest.fail)
    monkeypatch.setattr(bringing_in, "read_draft", pytest.fail)
    for path in (Path(f"{library}{end}"), other):
        outcome = Intake({}, library=library).take(path)
        assert isinstance(outcome, Failure)
        assert "open library" in outcome.reason


def test_bytes_of_an_older_version_are_told_as_such(world: World) -> None:
    renew(world, NEWER)
    known = world.session.read.originals()
    (old,) = (one for one in known.values() if one.older)
    assert (old.document_id, old.older) == (world.document.id, 1)
    told = AlreadyHere("flood.txt", old.title, old.document_id, old.older)
    assert str(told) == "“flood.txt” is here already, as version 1 of “The flood”."
    assert [one.older for one in known.values()].count(0) == 1


def test_a_text_that_is_here_already_is_told() -> None:
    told = "“a.html” has the text of “The flood”: nothing changed."
    assert str(Unchanged("a.html", "The flood", DocumentId("1"))) == told
    told = "“a.html” has the text of version 1 of “The flood”: nothing changed."
    assert str(Unchanged("a.html", "The flood", DocumentId("1"), 1)) == told
