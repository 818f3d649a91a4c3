"""Commands on versions: newer texts and highlights that wait for a decision."""

import pytest

from reader.core.carry import CarryState, Decision
from reader.core.ids import HighlightId
from reader.errors import Refused
from reader.session.commands.documents import trash_documents
from reader.session.commands.highlights import delete_highlights
from reader.session.commands.versions import (
    accept_places,
    add_version,
    keep_on_version,
    place_highlight,
)
from tests.libraries import WORDS, dump
from tests.session.commands.newer import NEWER, carry, mark, now, renew, revision
from tests.session.worlds import World


def test_a_newer_text_is_the_next_version_and_the_older_one_stays(world: World) -> None:
    first = world.session.read.version(world.document.version_id)
    assert first is not None
    second = renew(world, NEWER)
    read = world.session.read
    document = read.document(world.document.id)
    assert document is not None
    assert document.version_id == second.id
    assert read.versions(document.id) == [first, second]
    assert read.text(first.id) == WORDS
    assert read.text(second.id) == NEWER
    assert (second.number, second.coder_id) == (2, world.session.coder.id)
    assert (second.words_added, second.words_removed) != (0, 0)
    assert read.original(second.original_hash) == NEWER.encode()


def test_a_sure_highlight_follows_with_its_id_themes_and_times(world: World) -> None:
    made = mark(world, "rose in the night")
    second = renew(world, NEWER)
    found = now(world, made)
    assert found.version_id == second.id
    assert found.start == NEWER.index("rose in the night")
    assert found.anchor.exact == "rose in the night"
    assert found.anchor.prefix == "So it was told. The river "
    assert (found.themes, found.created, found.modified) == (
        made.themes,
        made.created,
        made.modified,
    )
    told = carry(world, made, second)
    assert (told.state, told.decision, told.score) == (CarryState.MOVED, Decision.CARRIED, 1000)
    assert (told.old_start, told.old_end) == (made.start, made.end)


def test_what_changed_waits_on_the_older_version_with_a_proposal(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    second = renew(world, NEWER)
    assert now(world, made) == made
    told = carry(world, made, second)
    assert (told.state, told.decision) == (CarryState.CHANGED, Decision.WAITING)
    place = told.place
    assert place is not None
    assert NEWER[place.start : place.end] == "the lower bridge stood under water"
    assert 700 < told.score < 1000
    assert world.session.read.waiting() == {world.document.id: 1}


def test_an_accepted_place_is_taken_and_can_be_undone(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    second = renew(world, NEWER)
    world.session.do(accept_places, [made.id])
    assert now(world, made).quote == "the lower bridge stood under water"
    assert now(world, made).version_id == second.id
    assert carry(world, made, second).decision is Decision.ACCEPTED
    assert world.session.read.waiting() == {}
    world.session.undo()
    assert now(world, made) == made
    assert world.session.read.waiting() == {world.document.id: 1}


def test_a_place_by_hand_is_taken_without_white_space_at_its_ends(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    second = renew(world, NEWER)
    start = NEWER.index(" Nobody")
    world.session.do(place_highlight, made.id, start, len(NEWER))
    assert now(world, made).quote == "Nobody was hurt."
    assert carry(world, made, second).decision is Decision.PLACED
    with pytest.raises(Refused, match="on the current version already"):
        world.session.do(place_highlight, made.id, 0, 5)


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (0, 10_000)])
def test_a_place_by_hand_that_is_no_passage_is_refused(world: World, start: int, end: int) -> None:
    made = mark(world, "the lower bridge was under water")
    renew(world, NEWER)
    with pytest.raises(Refused, match="no passage of the current version"):
        world.session.do(place_highlight, made.id, start, end)


def test_what_is_kept_stays_on_the_older_version_and_is_asked_about_no_more(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    second = renew(world, NEWER)
    world.session.do(keep_on_version, [made.id])
    assert now(world, made) == made
    assert carry(world, made, second).decision is Decision.KEPT
    renew(world, f"{NEWER} It is dry again.")
    assert world.session.read.waiting() == {}
    assert now(world, made) == made
    place = f"{NEWER} It is dry again.".index("It is dry")
    world.session.do(place_highlight, made.id, place, place + 9)  # one may still change one's mind
    assert now(world, made).quote == "It is dry"


def test_what_waits_is_looked_for_again_in_the_version_after(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    second = renew(world, NEWER)
    third = renew(world, f"A correction. {WORDS}")
    assert carry(world, made, second).is_waiting  # as it was told then
    assert carry(world, made, third).state is CarryState.MOVED
    assert carry(world, made, third).from_version_id == world.document.version_id
    assert now(world, made).version_id == third.id
    assert world.session.read.waiting() == {}


def test_a_gone_passage_cannot_be_accepted_only_placed_or_kept(world: World) -> None:
    made = mark(world, "By noon the lower bridge was under water.")
    renew(world, "The river rose in the night. A wholly other ending follows here instead.")
    with pytest.raises(Refused, match="No place was found for"):
        world.session.do(accept_places, [made.id])


def test_an_older_version_shows_the_highlights_that_it_had(world: World) -> None:
    first = world.document.version_id
    moved = mark(world, "rose in the night")
    waits = mark(world, "the lower bridge was under water")
    before = world.session.read.highlights_at(first)
    second = renew(world, NEWER)
    late = mark(world, "Nobody was hurt")
    read = world.session.read
    assert read.highlights_at(first) == before
    here = {highlight.id for highlight in read.highlights_at(second.id)}
    assert {moved.id, late.id} <= here
    assert waits.id not in here
    world.session.do(accept_places, [waits.id])
    assert read.highlights_at(first) == before
    assert [id_ for id_, _, _ in read.passages(first)] == [h.id for h in before]
    assert read.passages(second.id) == [
        (h.id, h.start, h.end) for h in read.highlights_at(second.id)
    ]


def test_undo_takes_the_whole_version_back_and_redo_brings_it(world: World) -> None:
    mark(world, "rose in the night")
    mark(world, "the lower bridge was under water")
    path = world.session.path
    before = dump(path)
    renew(world, NEWER)
    after = dump(path)
    world.session.undo()
    assert dump(path) == before
    world.session.redo()
    assert dump(path) == after


def test_the_same_text_is_no_version(world: World) -> None:
    with pytest.raises(Refused, match="has not changed"):
        renew(world, WORDS)


def test_a_version_made_ready_before_another_came_is_refused(world: World) -> None:
    late = revision(world, NEWER)
    renew(world, f"{NEWER} And more.")
    with pytest.raises(Refused, match="got another version meanwhile"):
        world.session.do(add_version, late)


def test_highlights_made_while_a_version_was_made_ready_come_along(world: World) -> None:
    ready = revision(world, NEWER)
    made = mark(world, "in the night")
    version = world.session.do(add_version, ready)
    assert now(world, made).version_id == version.id


def test_a_deleted_highlight_leaves_no_carry_and_comes_back_with_it(world: World) -> None:
    made = mark(world, "rose in the night")
    version = renew(world, NEWER)
    world.session.do(delete_highlights, [made.id])
    assert world.session.read.carries_of([made.id]) == []
    world.session.undo()
    assert carry(world, made, version).decision is Decision.CARRIED


def test_emptying_the_trash_takes_every_version_along(world: World) -> None:
    mark(world, "rose in the night")
    renew(world, NEWER)
    world.session.do(trash_documents, [world.document.id])
    world.session.empty_trash()
    left = dump(world.session.path)
    assert left["version"] == left["carry"] == left["highlight"] == []


def test_an_unknown_highlight_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="no such highlight"):
        world.session.do(accept_places, [HighlightId("none")])
