"""Two sessions on one file: each hears of the other, and neither undoes the other's work unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.changes import Changes
from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.errors import Conflict
from reader.session import Session
from reader.session.command import command
from reader.session.commands.coders import rename_coder
from reader.session.commands.documents import add_documents, restore_documents, trash_documents
from reader.session.commands.highlights import add_highlight, tag_highlights
from reader.session.commands.notes import add_note, edit_note
from reader.session.commands.themes import add_theme, edit_theme, move_theme
from reader.store.tx import Tx
from tests.libraries import broken_steps, draft, dump, health, open_library


@pytest.fixture
def one(path: Path) -> Iterator[Session]:
    with open_library(path) as session:
        yield session
    assert health(path) == []
    assert broken_steps(path) == []


@pytest.fixture
def other(path: Path, one: Session) -> Iterator[Session]:
    one.do(add_theme, "River")
    with open_library(path) as session:
        yield session


def test_a_refresh_tells_that_the_other_wrote_and_then_keeps_quiet(
    one: Session, other: Session
) -> None:
    told: list[Changes] = []
    one.listen(told.append)
    assert not one.refresh()
    other.do(add_theme, "Bridge")
    assert one.refresh()
    assert told == [Changes(everything=True)]
    assert [theme.name for theme in one.read.themes()] == ["River", "Bridge"]
    assert one.undo_label == "Add theme “Bridge”"
    assert not one.refresh()
    assert len(told) == 1


def test_ones_own_steps_need_no_refresh(one: Session) -> None:
    one.do(add_theme, "River")
    assert not one.refresh()


def test_undo_of_what_the_other_changed_is_a_conflict_and_changes_nothing(
    one: Session, other: Session, path: Path
) -> None:
    river = one.do(add_theme, "Stream")
    other.refresh()
    other.do(edit_theme, river.id, name="Brook")
    before, told = dump(path), list[Changes]()
    one.listen(told.append)
    with pytest.raises(Conflict, match=r"“Add theme “Stream”” cannot be undone.*Nothing was chang"):
        one.undo()
    assert dump(path) == before
    assert told == [Changes(everything=True)]
    assert one.undo_label == "Rename theme “Stream” to “Brook”"
    assert one.undo() == "Rename theme “Stream” to “Brook”"


def test_undo_takes_ones_own_step_back_past_one_of_the_other_that_is_apart(
    one: Session, other: Session
) -> None:
    one.do(add_theme, "Stream")
    other.do(add_theme, "Bridge")
    assert one.undo() == "Add theme “Stream”"
    assert [theme.name for theme in one.read.themes()] == ["River", "Bridge"]
    assert one.redo() == "Add theme “Stream”"
    assert len(one.read.themes()) == 3


def test_undo_of_what_the_other_has_built_upon_is_a_conflict(
    one: Session, other: Session, path: Path
) -> None:
    (document,) = one.do(add_documents, [draft()])
    highlight = one.do(add_highlight, document.id, 0, 14)
    rain = one.do(add_theme, "Rain")
    other.do(tag_highlights, [highlight.id], rain.id)
    before = dump(path)
    with pytest.raises(Conflict):
        one.undo()  # would leave the tag without its theme
    assert dump(path) == before
    assert one.undo() == "Tag passage “Rain”"


def test_what_the_other_has_undone_already_is_not_undone_twice(
    one: Session, other: Session, path: Path
) -> None:
    one.do(add_theme, "Stream")
    other.refresh()
    other.undo()
    before = dump(path)
    with pytest.raises(Conflict):
        one.undo()
    assert dump(path) == before
    assert one.redo() == "Add theme “Stream”"


def test_undo_never_puts_a_theme_under_itself(one: Session, other: Session, path: Path) -> None:
    river = one.read.themes().named("River")
    assert river
    rain = one.do(add_theme, "Rain", river.id)
    one.do(move_theme, rain.id, None)
    other.refresh()
    other.do(move_theme, river.id, rain.id, 0)
    before = dump(path)
    with pytest.raises(Conflict):
        one.undo()
    assert dump(path) == before


def test_after_the_other_emptied_the_trash_nothing_older_is_undone(
    one: Session, other: Session, path: Path
) -> None:
    (document,) = one.do(add_documents, [draft()])
    one.do(trash_documents, [document.id])
    other.refresh()
    assert other.empty_trash() == 1
    steps = len(list(one.read.steps()))
    with pytest.raises(Conflict):
        one.undo()
    assert one.undo_label is None
    assert len(list(one.read.steps())) == steps


def test_what_the_other_took_out_of_the_trash_is_not_erased(one: Session, other: Session) -> None:
    (document,) = one.do(add_documents, [draft()])
    one.do(trash_documents, [document.id])
    other.do(restore_documents, [document.id])
    assert one.empty_trash() == 0
    assert one.read.documents() == [document]


def test_both_are_one_coder_if_they_have_one_name(path: Path) -> None:
    with open_library(path, "Ada") as one, open_library(path, "Ada") as other:
        one.do(add_theme, "River")
        other.do(add_theme, "Bridge")
        assert one.coder == other.coder
        assert one.read.coders() == [one.coder]


def test_a_name_that_the_other_changed_is_known_after_a_refresh(
    one: Session, other: Session
) -> None:
    other.do(rename_coder, other.coder.id, "Ada")
    one.refresh()
    assert one.coder.name == "Ada"


def test_both_typing_in_one_note_makes_two_steps(one: Session, other: Session) -> None:
    note = one.do(add_note, "a")
    other.do(edit_note, note.id, body="ab")
    one.do(edit_note, note.id, body="abc")
    assert one.undo() == "Edit note"
    found = one.read.note(note.id)
    assert found
    assert found.body == "ab"


def test_a_place_that_the_other_keeps_is_no_change(one: Session, other: Session) -> None:
    (document,) = one.do(add_documents, [draft()])
    other.refresh()
    told = list[Changes]()
    one.listen(told.append)
    other.remember_place(document.id, 7)
    assert not one.refresh()
    assert told == []
    assert one.read.place(document.id) == 7


def test_a_place_need_not_be_kept_while_the_other_writes(one: Session, other: Session) -> None:
    (document,) = one.do(add_documents, [draft()])
    other.refresh()

    @command("Keep a place")
    def meanwhile(tx: Tx) -> bool:
        tx.put(Theme(ThemeId(tx.fresh_id()), "Bridge", "#205080", 5))
        return one.remember_place(document.id, 7, wait=False)

    assert not other.do(meanwhile)
    assert one.read.place(document.id) == 0
    assert one.remember_place(document.id, 7, wait=False)
    assert one.read.place(document.id) == 7


def test_ones_own_step_tells_also_of_what_the_other_did_before_it(
    one: Session, other: Session
) -> None:
    told = list[Changes]()
    one.listen(told.append)
    other.do(add_theme, "Bridge")
    one.do(add_theme, "Rain")
    assert told == [Changes(everything=True)]
    assert not one.refresh()
