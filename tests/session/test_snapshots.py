"""Snapshots: what a library holds of some articles at one moment."""

import pytest

from reader.core.ids import DocumentId
from reader.core.note import NoteKind
from reader.errors import Cancelled
from reader.session.commands.notes import add_note
from reader.session.snapshots import snapshot
from tests.session.worlds import World


def test_a_snapshot_holds_text_marks_and_notes_of_an_article(world: World) -> None:
    world.session.do(add_note, "Read it twice.", document_id=world.document.id)
    taken = snapshot(world.session.read, [world.document.id])
    (marked,) = taken.documents
    assert marked.document.title == "The flood"
    assert marked.content.text.startswith("The river rose")
    assert [highlight.id for highlight in marked.highlights] == [world.tagged.id, world.plain.id]
    assert marked.notes_on(world.tagged) == (world.note,)
    assert marked.notes_on(world.tagged, NoteKind.NOTE) == ()
    assert [note.body for note in marked.document_notes] == ["Read it twice."]
    assert marked.collection == "Rivers"
    assert [note.body for note in taken.theme_notes[world.river.id]] == ["On rivers."]
    assert taken.coders[world.tagged.coder_id] == "You"
    assert taken.theme_path(world.flood.id) == "River/Flood"
    assert taken.with_subs([world.river.id]) == {world.river.id, world.flood.id}


def test_articles_in_the_trash_and_unknown_ones_are_left_out(world: World) -> None:
    wanted = [world.trashed.id, DocumentId("none"), world.document.id]
    taken = snapshot(world.session.read, wanted)
    assert [marked.document.id for marked in taken.documents] == [world.document.id]


class Watched:
    """Work that is stopped at its check number `stop`, and remembers what it told."""

    def __init__(self, stop: int) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._left = stop

    def report(self, done: int, total: int, text: str) -> None:
        self.told.append((done, total, text))

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def test_it_tells_of_each_article_and_stops_between_two(world: World) -> None:
    wanted, work = [world.document.id, world.document.id], Watched(stop=1)
    with pytest.raises(Cancelled):
        snapshot(world.session.read, wanted, work)
    assert work.told == [(0, 2, "Reading “The flood”")]
