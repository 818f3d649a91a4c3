"""Commands on notes and coders."""

import pytest

from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId
from reader.core.note import NoteKind
from reader.errors import Refused
from reader.session.commands.coders import rename_coder
from reader.session.commands.highlights import delete_highlights
from reader.session.commands.notes import add_note, delete_note, edit_note
from tests.session.worlds import World


def test_a_note_stands_on_what_it_is_about(world: World) -> None:
    do, read = world.session.do, world.session.read
    on_document = do(add_note, "A *short* piece.", document_id=world.document.id)
    free = do(add_note, "Buy paper.")
    (on_theme,) = read.notes_on_theme(world.river.id)
    assert on_theme.body == "On rivers."
    assert read.notes_on_document(world.document.id) == [on_document]
    assert read.notes_on_highlights(world.document.id) == {world.tagged.id: [world.note]}
    assert read.free_notes() == [free]
    assert read.all_notes() == [world.note, on_theme, on_document, free]
    assert read.note(free.id) == free


def test_a_note_is_edited_in_words_and_kind(world: World) -> None:
    new = world.session.do(edit_note, world.note.id, body="By whom?", kind=NoteKind.NOTE)
    assert (new.body, new.kind, new.created) == ("By whom?", NoteKind.NOTE, world.note.created)
    assert new.modified > world.note.modified
    assert world.session.read.note(world.note.id) == new


def test_characters_that_no_layer_can_hold_are_left_out(world: World) -> None:
    assert world.session.do(add_note, "a\0b\ud83dc\r\n").body == "abc\n"
    assert world.session.do(edit_note, world.note.id, body="x\udfffy").body == "xy"


@pytest.mark.parametrize("body", ["", " \n\t", "\0"])
def test_a_note_without_words_is_refused(world: World, body: str) -> None:
    with pytest.raises(Refused, match="needs some words"):
        world.session.do(add_note, body)
    with pytest.raises(Refused, match="delete it instead"):
        world.session.do(edit_note, world.note.id, body=body)


def test_a_note_on_what_is_gone_is_refused(world: World) -> None:
    do = world.session.do
    do(delete_highlights, [world.tagged.id])
    with pytest.raises(Refused, match="no such highlight"):
        do(add_note, "Too late.", highlight_id=world.tagged.id)
    with pytest.raises(Refused, match="no such highlight"):
        do(add_note, "Too late.", highlight_id=HighlightId("none"))
    with pytest.raises(Refused, match="no such document"):
        do(add_note, "Too late.", document_id=DocumentId("none"))
    with pytest.raises(Refused, match="no such theme"):
        do(add_note, "Too late.", theme_id=ThemeId("none"))


def test_a_note_that_is_gone_is_neither_edited_nor_deleted(world: World) -> None:
    world.session.do(delete_note, world.note.id)
    assert world.session.read.note(world.note.id) is None
    for note_id in (world.note.id, NoteId("none")):
        with pytest.raises(Refused, match="no such note"):
            world.session.do(delete_note, note_id)
        with pytest.raises(Refused, match="no such note"):
            world.session.do(edit_note, note_id, body="x")


def test_a_coder_is_renamed_wherever_they_are_named(world: World) -> None:
    world.session.do(rename_coder, world.session.coder.id, " Ada  L. ")
    assert world.session.coder.name == "Ada L."
    assert world.session.read.coders() == [world.session.coder]
    world.session.undo()
    assert world.session.coder.name == "You"


def test_a_coder_who_has_done_nothing_yet_can_be_renamed(world: World) -> None:
    fresh = world.session.use_coder("Fresh")
    world.session.do(rename_coder, fresh.id, "Grace")
    assert world.session.read.coder(fresh.id) == world.session.coder
    assert [coder.name for coder in world.session.read.coders()] == ["Grace", "You"]
    assert world.session.undo() == "Rename coder to “Grace”"
    assert world.session.coder.name == "Fresh"


def test_a_coder_name_that_is_empty_or_taken_is_refused(world: World) -> None:
    world.session.use_coder("Grace")
    world.session.do(add_note, "Mine.")
    for name, told in (("", "needs a name"), ("You", "already")):
        with pytest.raises(Refused, match=told):
            world.session.do(rename_coder, world.session.coder.id, name)
    with pytest.raises(Refused, match="no such coder"):
        world.session.do(rename_coder, CoderId("none"), "Ada")


def test_a_gap_is_made_of_a_highlight_and_may_say_nothing(world: World) -> None:
    do = world.session.do
    gap = do(add_note, "", NoteKind.GAP, highlight_id=world.plain.id)
    assert do(edit_note, gap.id, body="to rise").body == "to rise"
    assert do(edit_note, gap.id, body="").body == ""
    with pytest.raises(Refused, match="needs some words"):
        do(edit_note, gap.id, kind=NoteKind.NOTE)
    with pytest.raises(Refused, match="gap is made of a highlight"):
        do(add_note, "rose", NoteKind.GAP)
    free = do(add_note, "Rivers again.")
    with pytest.raises(Refused, match="gap is made of a highlight"):
        do(edit_note, free.id, kind=NoteKind.GAP)
