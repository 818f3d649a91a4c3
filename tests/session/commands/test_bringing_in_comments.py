"""What others wrote on a source comes in as their highlights and notes."""

from dataclasses import replace

import pytest

from reader.core.document import Comment, Document
from reader.core.note import NoteKind
from reader.session.commands.documents import add_documents
from tests.libraries import draft
from tests.session.worlds import World

NIGHT = Comment(18, 28, "Reader two", "Which *night*?", "2025-11-02T08:00:00.000Z")


def bring_in(world: World, *comments: Comment) -> Document:
    (document,) = world.session.do(add_documents, [replace(draft("Log"), comments=comments)])
    return document


def test_a_comment_becomes_a_highlight_with_a_note_of_its_author(world: World) -> None:
    document = bring_in(world, NIGHT)
    (highlight,) = world.session.read.highlights(document.id)
    (note,) = world.session.read.notes_of_highlights([highlight.id])[highlight.id]
    coder = world.session.read.coder(highlight.coder_id)
    assert coder
    assert coder.name == "Reader two"
    assert highlight.quote == "the night."
    assert (note.body, note.kind, note.coder_id) == (NIGHT.body, NoteKind.NOTE, coder.id)
    assert highlight.created == note.created == NIGHT.made


def test_one_author_is_one_coder_and_none_is_unknown(world: World) -> None:
    document = bring_in(world, NIGHT, replace(NIGHT, start=4, end=9), replace(NIGHT, author=""))
    by = [highlight.coder_id for highlight in world.session.read.highlights(document.id)]
    assert len(set(by)) == 2
    assert {coder.name for coder in world.session.read.coders()} == {
        "You", "Reader two", "Unknown",
    }  # fmt: skip


@pytest.mark.parametrize(
    "comment", [replace(NIGHT, body=" "), replace(NIGHT, start=17, end=18), replace(NIGHT, end=18)]
)
def test_a_comment_without_words_or_without_a_place_is_left_out(
    world: World, comment: Comment
) -> None:
    document = bring_in(world, comment)
    assert world.session.read.highlights(document.id) == []


def test_a_comment_without_a_time_is_from_when_it_came_in(world: World) -> None:
    document = bring_in(world, replace(NIGHT, made=""))
    (highlight,) = world.session.read.highlights(document.id)
    assert highlight.created == document.added


def test_article_and_comments_are_one_step(world: World) -> None:
    document = bring_in(world, NIGHT)
    assert world.session.undo() == "Import “Log”"
    assert world.session.read.document(document.id) is None
    world.session.redo()
    assert len(world.session.read.highlights(document.id)) == 1
