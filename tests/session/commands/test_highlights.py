"""Commands on highlights."""

import pytest

from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.errors import Refused
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
    untag_highlights,
)
from tests.libraries import draft
from tests.session.worlds import World


def now(world: World, highlight: Highlight) -> Highlight:
    (found,) = world.session.read.highlights_by_id([highlight.id])
    return found


def test_a_highlight_keeps_its_words_its_coder_and_its_themes_in_order(world: World) -> None:
    themes = [world.bridge.id, world.river.id]
    made = world.session.do(add_highlight, world.document.id, 15, 27, themes)
    assert now(world, made) == made
    assert made.quote == "in the night"
    assert made.anchor.prefix == "The river rose "
    assert made.coder_id == world.session.coder.id
    assert made.themes == (world.bridge.id, world.river.id)
    assert made.created == made.modified
    assert made.version_id == world.document.version_id


def test_the_ends_move_out_to_whole_characters_as_people_see_them(world: World) -> None:
    text = "A family: 👨‍👩‍👧. Cafe\u0301 open."
    (document,) = world.session.do(add_documents, [draft(text=text)])
    family = text.index("👨")
    made = world.session.do(add_highlight, document.id, family + 2, family + 3)
    assert made.quote == "👨‍👩‍👧"
    e = text.index("e\u0301")
    assert world.session.do(add_highlight, document.id, e - 3, e + 1).quote == "Cafe\u0301"


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (9, 4), (0, 10_000)])
def test_what_is_no_passage_is_refused(world: World, start: int, end: int) -> None:
    with pytest.raises(Refused, match="is no passage of a text of 70 characters"):
        world.session.do(add_highlight, world.document.id, start, end)
    with pytest.raises(Refused, match="is no passage"):
        world.session.do(resize_highlight, world.tagged.id, start, end)


def test_white_space_alone_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="only white space"):
        world.session.do(add_highlight, world.document.id, 3, 4)


def test_an_unknown_document_theme_or_highlight_is_refused(world: World) -> None:
    do = world.session.do
    with pytest.raises(Refused, match="no such document"):
        do(add_highlight, DocumentId("none"), 0, 4)
    with pytest.raises(Refused, match="no such theme"):
        do(add_highlight, world.document.id, 0, 4, [ThemeId("none")])
    with pytest.raises(Refused, match="no such highlight"):
        do(resize_highlight, HighlightId("none"), 0, 4)
    with pytest.raises(Refused, match="no such highlight"):
        do(tag_highlights, [world.tagged.id, HighlightId("none")], world.flood.id)
    with pytest.raises(Refused, match="no such theme"):
        do(tag_highlights, [world.tagged.id], ThemeId("none"))
    with pytest.raises(Refused, match="no such highlight"):
        do(delete_highlights, [HighlightId("none")])


def test_moved_ends_give_another_quote_to_the_same_highlight(world: World) -> None:
    moved = world.session.do(resize_highlight, world.tagged.id, 4, 14)
    assert now(world, world.tagged) == moved
    assert moved.quote == "river rose"
    assert moved.themes == world.tagged.themes
    assert moved.created == world.tagged.created < moved.modified


def test_tags_come_last_and_go_one_by_one(world: World) -> None:
    world.session.do(tag_highlights, [world.tagged.id, world.plain.id], world.flood.id)
    assert now(world, world.tagged).themes == (world.river.id, world.bridge.id, world.flood.id)
    assert now(world, world.plain).themes == (world.flood.id,)
    world.session.do(untag_highlights, [world.tagged.id], world.river.id)
    assert now(world, world.tagged).themes == (world.bridge.id, world.flood.id)
    world.session.undo()
    assert now(world, world.tagged).themes == (world.river.id, world.bridge.id, world.flood.id)


def test_a_highlight_goes_with_its_notes_and_comes_back_with_them(world: World) -> None:
    world.session.do(delete_highlights, [world.tagged.id, world.plain.id])
    assert world.session.undo_label == "Delete 2 highlights and 1 note"
    assert world.session.read.highlights() == []
    assert world.session.read.note(world.note.id) is None
    world.session.undo()
    assert world.session.read.highlights() == [world.tagged, world.plain]
    assert world.session.read.notes_of_highlights([world.tagged.id]) == {
        world.tagged.id: [world.note]
    }
