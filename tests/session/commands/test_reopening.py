"""Deciding again: highlights that were decided on wait as they did before."""

import pytest

from reader.core.carry import CarryState, Decision
from reader.errors import Refused
from reader.session.commands.reopening import decide_again
from reader.session.commands.versions import accept_places, keep_on_version, place_highlight
from tests.session.commands.newer import carry, mark, now, renew
from tests.session.worlds import World

CHANGED = "The river rose in the evening. By noon the lower bridge stood under water."
WITHOUT = "By noon the lower bridge was under water. Nobody was hurt."


def test_an_accepted_one_goes_back_with_its_proposal(world: World) -> None:
    made = mark(world, "The river rose in the night.")
    second = renew(world, CHANGED)
    before, stood = carry(world, made, second), now(world, made)
    assert before.is_waiting
    world.session.do(accept_places, [made.id])
    world.session.do(decide_again, [made.id])
    assert carry(world, made, second) == before
    assert now(world, made) == stood


def test_a_kept_one_waits_again(world: World) -> None:
    made = mark(world, "The river rose in the night.")
    second = renew(world, CHANGED)
    before = carry(world, made, second)
    world.session.do(keep_on_version, [made.id])
    world.session.do(decide_again, [made.id])
    assert carry(world, made, second) == before


def test_for_one_placed_by_hand_a_place_is_looked_for_anew(world: World) -> None:
    gone, changed = mark(world, "The river rose in the night."), mark(world, "was under")
    second = renew(world, WITHOUT)
    before = carry(world, gone, second)
    assert before.state is CarryState.GONE
    world.session.do(place_highlight, gone.id, 0, 7)
    world.session.do(decide_again, [gone.id])
    assert carry(world, gone, second) == before
    assert now(world, gone).quote == "The river rose in the night."
    assert carry(world, changed, second).decision is Decision.CARRIED


def test_undo_takes_it_back(world: World) -> None:
    made = mark(world, "The river rose in the night.")
    second = renew(world, CHANGED)
    world.session.do(keep_on_version, [made.id])
    world.session.do(decide_again, [made.id])
    world.session.undo()
    assert carry(world, made, second).decision is Decision.KEPT


def test_what_nobody_decided_on_is_refused(world: World) -> None:
    made = mark(world, "The river rose in the night.")
    renew(world, CHANGED)
    with pytest.raises(Refused, match="Nothing was decided"):
        world.session.do(decide_again, [made.id])
