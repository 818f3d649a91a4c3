"""What becomes of each file of an import."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.document import Draft
from reader.core.ids import DocumentId
from reader.errors import PasswordNeeded, Refused
from reader.session import Session, bringing_in
from reader.session.bringing_in import AlreadyHere, Failure, Gathering, Intake, Tally
from reader.session.commands.documents import add_documents, trash_documents
from reader.store.prepared import Prepared, prepare
from tests.libraries import draft
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
    assert not tally.whole
    told = "1 already here, 1 could not be read, 2 files of other kinds left out."
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
    monkeypatch.setattr(bringing_in, "_hash_of", pytest.fail)
    monkeypatch.setattr(bringing_in, "read_draft", pytest.fail)
    for path in (Path(f"{library}{end}"), other):
        outcome = Intake({}, library=library).take(path)
        assert isinstance(outcome, Failure)
        assert "open library" in outcome.reason


def test_what_is_gathered_appears_in_one_step(world: World) -> None:
    session = world.session
    steps = len(list(session.read.steps()))
    with Gathering(session) as gathering:
        for name in ("One", "Two", "Three"):
            gathering.keep(prepare(draft(name, name)))
            assert len(session.read.documents()) == 1
        made = gathering.add(add_documents, None)
    assert [document.title for document in made] == ["One", "Two", "Three"]
    assert len(list(session.read.steps())) == steps + 1
    assert session.undo() == "Import 3 articles"


def long_draft(name: str) -> Prepared:
    """One that does not wait for others to be written with it."""
    return prepare(draft(name, "word " * 50_000, name.encode()))


def test_what_was_gathered_and_never_came_leaves_no_trace(world: World) -> None:
    before = rows(world)
    with Gathering(world.session) as gathering:
        gathering.keep(long_draft("One"))
        assert rows(world) != before
        gathering.keep(prepare(draft("Two", "Two", b"2")))
    assert rows(world) == before


def test_short_texts_are_written_together(world: World) -> None:
    before, seen = rows(world), list[str]()
    with Gathering(world.session) as gathering:
        world.session._store.trace(seen.append)
        for number in range(30):
            text = f"{number} " + "word " * 2_000  # 10,000 characters: 20 and 10 of them
            gathering.keep(prepare(draft(str(number), text, bytes([number]))))
        assert len(gathering.add(add_documents, None)) == 30
        world.session._store.trace(None)
    assert rows(world)[0] == before[0] + 30
    assert seen.count("BEGIN IMMEDIATE") == 3  # the last is the step


def test_a_trash_that_is_emptied_meanwhile_spoils_the_import_but_not_the_library(
    world: World,
) -> None:
    session = world.session
    session.do(trash_documents, [document.id for document in session.read.documents()])
    with Gathering(session) as gathering:
        gathering.keep(long_draft("One"))
        session.empty_trash()
        with pytest.raises(Refused, match="The trash was emptied"):
            gathering.add(add_documents, None)
    assert session.read.documents() == []


def rows(world: World) -> list[int]:
    run = world.session._store._connection.execute
    tables = ("content", "searched", "original", "picture", "step")
    return [run(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
