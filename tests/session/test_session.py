"""A session: bursts, coders, restarts, and typed text that is written before anything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.changes import Changes
from reader.errors import ReaderError, Refused, StoreError
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.notes import add_note, edit_note
from reader.session.commands.themes import add_theme, delete_theme
from reader.store import Store
from reader.store.journal import History
from tests.libraries import draft, numbered, open_library, ticking


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path) as session:
        yield session


def bodies(session: Session) -> list[str]:
    return [note.body for note in session.read.all_notes()]


def test_a_new_library_has_nothing_to_undo_or_redo(session: Session) -> None:
    assert (session.undo_label, session.redo_label) == (None, None)
    with pytest.raises(ReaderError, match="There is nothing to undo"):
        session.undo()
    with pytest.raises(ReaderError, match="There is nothing to redo"):
        session.redo()


def test_a_burst_of_typing_is_one_step_until_a_checkpoint(session: Session) -> None:
    note = session.do(add_note, "a")
    for body in ("ab", "abc"):
        session.do(edit_note, note.id, body=body)
    session.checkpoint()
    session.do(edit_note, note.id, body="abcd")
    assert session.undo() == "Edit note"
    assert bodies(session) == ["abc"]
    session.undo()
    assert bodies(session) == ["a"]
    session.redo()
    assert bodies(session) == ["abc"]


def test_a_burst_ends_with_the_session(path: Path) -> None:
    with open_library(path) as session:
        note = session.do(add_note, "a")
        session.do(edit_note, note.id, body="ab")
    with open_library(path) as session:
        session.do(edit_note, note.id, body="abc")
        session.undo()
        assert bodies(session) == ["ab"]


def test_a_burst_that_comes_to_nothing_can_be_undone_too(path: Path) -> None:
    with Session(Store.open(path), clock=lambda: "2026-03-01T09:00:00.000Z") as session:
        note = session.do(add_note, "a")
        session.do(edit_note, note.id, body="ab")
        session.do(edit_note, note.id, body="a")
        assert session.undo() == "Edit note"
        assert session.undo() == "Add note"
        assert bodies(session) == []


def test_undo_and_redo_outlive_a_restart(path: Path) -> None:
    with open_library(path) as session:
        session.do(add_theme, "River")
        session.do(add_theme, "Bridge")
        session.undo()
    with open_library(path) as session:
        assert (session.undo_label, session.redo_label) == (
            "Add theme “River”", "Add theme “Bridge”",
        )  # fmt: skip
        assert session.redo() == "Add theme “Bridge”"


@pytest.mark.parametrize("remembered", range(1, 13))
def test_the_last_steps_give_the_same_lists_as_all_of_them(path: Path, remembered: int) -> None:
    with open_library(path) as session:
        note = session.do(add_note, "a")  # 1
        for body in ("b", "c", "d"):
            session.do(edit_note, note.id, body=body)  # 2 to 4, one burst
        session.do(add_theme, "River")  # 5
        session.undo()
        session.undo()  # 7, answers 2
        session.redo()
        session.checkpoint()
        session.do(edit_note, note.id, body="e")  # 9
        session.do(add_theme, "Bridge")
        session.do(add_theme, "Rain")
        session.undo()  # 12
        whole = session._history
        tail = History(last_id=session.read.steps_to_skip(remembered))
        session._store.catch_up(tail)
        kept = len(tail.undo)
        assert tail.undo == whole.undo[len(whole.undo) - kept :]
        assert tail.redo == whole.redo
        assert sum(len(e.steps) for e in tail.undo) >= min(remembered - 4, 6)


def test_undo_reaches_back_beyond_the_steps_read_on_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.session.session._RECENT", 3)
    names = [f"Theme {number}" for number in range(12)]
    with open_library(path) as session:
        for name in names:
            session.do(add_theme, name)
    with open_library(path) as session:
        undone = []
        while session.undo_label is not None:
            undone.append(session.undo())
        assert undone[-len(names) :] == [f"Add theme “{name}”" for name in reversed(names)]
        while session.redo_label is not None:
            session.redo()
        assert session.read.themes().named(names[-1])


def test_a_clock_and_ids_of_ones_own_make_the_same_library_twice(tmp_path: Path) -> None:
    hashes = []
    for name in ("one.db", "other.db"):
        store = Store.open(tmp_path / name)
        with Session(store, "Ada", clock=ticking(), ids=numbered()) as session:
            note = session.do(add_note, "a")
            session.do(edit_note, note.id, body="ab")
            session.do(add_documents, [draft()])
            hashes.append([step.hash for step in session.read.steps()])
    assert hashes[0] == hashes[1]


def test_a_coder_is_found_by_name_and_has_a_row_from_the_first_step_on(path: Path) -> None:
    with open_library(path, " Ada  L. ") as session:
        ada = session.coder
        assert ada.name == "Ada L."
        assert session.read.coders() == []
        told: list[Changes] = []
        session.listen(told.append)
        session.do(add_theme, "River")
        assert session.read.coders() == [ada]
        assert told[0].coders == {ada.id}
        grace = session.use_coder("Grace")
        session.undo()
        assert session.read.coders() == [ada, grace]
    with open_library(path, "Ada L.") as session:
        assert session.coder == ada
        assert [step.coder_id for step in session.read.steps()] == [ada.id, grace.id]


def test_a_coder_without_a_name_is_you(path: Path) -> None:
    with open_library(path, "  ") as session:
        assert session.coder.name == "You"


def test_typed_text_is_written_before_commands_undo_and_close(path: Path) -> None:
    with open_library(path) as session:
        note = session.do(add_note, "a")
        typed = ["b", "c", "d"]
        end = session.before_do(lambda: session.do(edit_note, note.id, body=typed.pop(0)))
        session.do(add_theme, "River")
        assert [step.label for step in session.read.steps()] == [
            "Add note", "Edit note", "Add theme “River”",
        ]  # fmt: skip
        assert session.undo() == "Edit note"  # what was just typed
        session.close()
        end()
    with open_library(path) as session:
        assert bodies(session) == ["d"]


def test_text_that_cannot_be_written_does_not_keep_the_file_from_closing(path: Path) -> None:
    session = open_library(path)
    theme = session.do(add_theme, "River")
    session.do(delete_theme, theme.id)
    session.before_do(lambda: session.do(delete_theme, theme.id))
    with pytest.raises(Refused):
        session.close()
    assert [p.name for p in path.parent.iterdir()] == ["library.db"]


def test_who_no_longer_listens_is_not_told(session: Session) -> None:
    told: list[Changes] = []
    end = session.listen(told.append)
    session.do(add_theme, "River")
    end()
    session.do(add_theme, "Bridge")
    assert len(told) == 1


def test_a_place_is_remembered_and_is_no_step(session: Session) -> None:
    one, other = session.do(add_documents, [draft("One"), draft("Other")])
    assert session.read.place(one.id) == 0
    assert session.read.last_opened() is None
    session.remember_place(one.id, 12)
    session.remember_place(other.id, 40)
    session.remember_place(one.id, 14)
    assert (session.read.place(one.id), session.read.place(other.id)) == (14, 40)
    assert session.read.last_opened() == one.id
    assert session.read.opened_documents() == {one.id, other.id}
    assert session.undo_label == "Import 2 articles"


def test_a_library_that_does_not_open_leaves_nothing_open(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Session.open(tmp_path)
    with pytest.raises(StoreError, match="There is no library"):
        Session.open(tmp_path / "none.db", create=False)
