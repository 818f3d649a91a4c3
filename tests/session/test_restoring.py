"""An older version that becomes the current one again."""

import pytest

from reader.core.ids import VersionId
from reader.errors import Refused
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.restoring import restoration, why_restored
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from tests.libraries import WORDS, draft
from tests.session.worlds import World

NEWER = "The river fell in the night. By noon the lower bridge was dry."


def renew(world: World) -> None:
    read = world.session.read
    prepared = prepare(draft(text=NEWER, original=NEWER.encode()))
    world.session.do(add_version, revise(read, base_of(read, world.document.id), prepared))


def test_the_text_and_original_of_an_older_version_come_back_as_the_next_one(world: World) -> None:
    read = world.session.read
    first = read.version(world.document.version_id)
    assert first is not None
    renew(world)
    third = world.session.do(add_version, restoration(read, first.id), why_restored(first))
    document = read.document(world.document.id)
    assert document is not None
    assert document.version_id == third.id
    assert (third.number, third.reason) == (3, "Version 1 again")
    assert read.text(third.id) == WORDS
    assert third.content_hash == first.content_hash
    assert (third.original_hash, third.size) == (first.original_hash, first.size)
    assert (third.file_name, third.url) == (first.file_name, first.url)
    assert document.title == world.document.title


def test_highlights_are_carried_to_it_as_always(world: World) -> None:
    read = world.session.read
    first = world.document.version_id
    renew(world)
    start = NEWER.index("By noon the lower bridge")
    made = world.session.do(add_highlight, world.document.id, start, start + 24)
    third = world.session.do(add_version, restoration(read, first), "Version 1 again")
    (found,) = read.highlights_by_id([made.id])
    assert found.version_id == third.id
    assert found.quote == "By noon the lower bridge"
    world.session.undo()
    (found,) = read.highlights_by_id([made.id])
    assert found == made


def test_the_current_text_cannot_be_restored(world: World) -> None:
    with pytest.raises(Refused, match="has not changed"):
        world.session.do(
            add_version, restoration(world.session.read, world.document.version_id), "again"
        )


def test_a_version_that_is_gone_is_an_error(world: World) -> None:
    with pytest.raises(KeyError):
        restoration(world.session.read, VersionId("gone"))
