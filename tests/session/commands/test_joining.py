"""Two documents that turn out to be one article: one becomes the newer version of the other."""

import sqlite3

import pytest

from reader.core.document import Document, Version
from reader.core.note import NoteKind
from reader.errors import Refused
from reader.session.checking import check_library
from reader.session.commands.documents import add_documents, trash_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.joining import join_documents
from reader.session.commands.notes import add_note
from reader.session.commands.versions import add_version
from reader.session.joining import joining
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from tests.libraries import draft, dump, health
from tests.session.commands.newer import NEWER, carry, mark, now, renew
from tests.session.worlds import World


@pytest.fixture
def other(world: World) -> Document:
    """The newer text, brought in as an article of its own."""
    (made,) = world.session.do(add_documents, [draft("The flood, mended", NEWER, NEWER.encode())])
    return made


def join(world: World, other: Document) -> Version:
    ready = joining(world.session.read, other.id, world.document.id)
    return world.session.do(join_documents, ready)


def test_its_text_is_the_next_version_and_it_leaves_the_library(
    world: World, other: Document
) -> None:
    version = join(world, other)
    read = world.session.read
    assert (version.number, read.text(version.id)) == (2, NEWER)
    document = read.document(world.document.id)
    assert document is not None
    assert document.version_id == version.id == other.version_id
    assert [one.number for one in read.versions(document.id)] == [1, 2]
    assert (version.words_added, version.words_removed) != (0, 0)
    assert read.document(other.id) is None
    assert health(world.session.path) == []


def test_highlights_and_notes_of_both_are_on_one(world: World, other: Document) -> None:
    sure, waits = mark(world, "rose in"), mark(world, "the lower bridge was under water")
    own = world.session.do(add_highlight, other.id, 0, 14, [world.river.id])
    on_it = world.session.do(add_note, "Look.", NoteKind.NOTE, highlight_id=own.id)
    memo = world.session.do(add_note, "Which came first?", document_id=other.id)
    version = join(world, other)
    found = now(world, own)
    assert found == own._replace(document_id=world.document.id)
    assert now(world, sure).version_id == version.id
    assert carry(world, waits, version).is_waiting
    notes = world.session.read.notes_on_document(world.document.id)
    assert memo.id in [note.id for note in notes]
    on_highlights = world.session.read.notes_on_highlights(world.document.id)
    assert on_highlights[own.id] == [on_it]


def test_all_its_versions_come_along_in_order(world: World, other: Document) -> None:
    read = world.session.read
    later = revise(read, base_of(read, other.id), prepare(draft(text=f"{NEWER} The end.")))
    last = world.session.do(add_version, later)
    made = mark(world, "rose in")
    version = join(world, other)
    assert version.id == last.id
    numbers = {one.number: one.id for one in read.versions(world.document.id)}
    assert numbers == {1: world.document.version_id, 2: other.version_id, 3: last.id}
    assert (version.words_added, version.words_removed) == (2, 0)
    assert now(world, made).version_id == last.id


def test_one_undo_takes_all_of_it_back_and_redo_does_it_again(
    world: World, other: Document
) -> None:
    mark(world, "rose in")
    world.session.do(add_highlight, other.id, 0, 14)
    world.session.do(add_note, "Which came first?", document_id=other.id)
    before = dump(world.session.path)
    join(world, other)
    after = dump(world.session.path)
    label = "Make “The flood, mended” version 2 of “The flood”"
    assert world.session.undo() == label
    assert dump(world.session.path) == before
    world.session.redo()
    assert dump(world.session.path) == after


def test_an_article_is_no_version_of_itself(world: World) -> None:
    ready = joining(world.session.read, world.document.id, world.document.id)
    with pytest.raises(Refused, match="of itself"):
        world.session.do(join_documents, ready)


def test_what_changed_meanwhile_is_not_joined(world: World, other: Document) -> None:
    ready = joining(world.session.read, other.id, world.document.id)
    renew(world, f"{NEWER} The end.")
    with pytest.raises(Refused, match="another version meanwhile"):
        world.session.do(join_documents, ready)


def traces(world: World, words: str) -> int:
    connection = sqlite3.connect(world.session.path)
    try:
        sql = "SELECT count(*) FROM change WHERE instr(coalesce(before, ''), ?) OR instr(after, ?)"
        return int(connection.execute(sql, (words, words)).fetchone()[0])
    finally:
        connection.close()


def sound(world: World) -> bool:
    return all(not check.problems for check in check_library(world.session.path))


def test_emptying_the_trash_erases_what_was_told_of_both(world: World, other: Document) -> None:
    world.session.do(add_highlight, other.id, 0, 14)
    world.session.do(add_note, "Which came first?", document_id=other.id)
    join(world, other)
    world.session.do(trash_documents, [world.document.id])
    world.session.empty_trash()
    for words in ("The flood, mended", "So it was told", "Which came first?", other.version_id):
        assert traces(world, words) == 0, words
    assert sound(world)


@pytest.mark.parametrize("stays", ["older", "newer"])
def test_after_undo_each_is_erased_for_itself(world: World, other: Document, stays: str) -> None:
    mark(world, "the lower bridge was")
    at = NEWER.index("Nobody")
    world.session.do(add_highlight, other.id, at, at + 15)
    world.session.do(add_note, "Which came first?", document_id=other.id)
    join(world, other)
    world.session.undo()
    gone = other.id if stays == "older" else world.document.id
    world.session.do(trash_documents, [gone])
    world.session.empty_trash()
    assert (traces(world, "Nobody was hurt") == 0) == (stays == "older")
    assert (traces(world, "Which came first?") == 0) == (stays == "older")
    assert (traces(world, "the lower bridge was") == 0) == (stays == "newer")
    assert sound(world)
