"""Saved filters: kept by name, renamed, forgotten, each in one step that can be undone."""

import pytest

from reader.analysis.wanted import Filter, Match
from reader.core.changes import Changes
from reader.errors import Refused
from reader.session.commands.filters import delete_filter, rename_filter, save_filter
from tests.session.worlds import World


def names(world: World) -> list[str]:
    return [saved.name for saved in world.session.read.saved_filters()]


def test_a_filter_is_kept_under_its_name(world: World) -> None:
    session = world.session
    heard: list[Changes] = []
    session.listen(heard.append)
    wanted = Filter((world.river.id,), Match.NONE, words="night")
    saved = session.do(save_filter, "  By   night ", wanted)
    assert session.read.saved_filters() == [saved]
    assert (saved.name, saved.position) == ("By night", 0)
    assert Filter.from_json(saved.wanted) == wanted
    assert heard == [Changes(filters=frozenset([saved.id]))]
    assert session.undo_label == "Save filter “By night”"
    session.undo()
    assert session.read.saved_filters() == []
    session.redo()
    assert session.read.saved_filters() == [saved]


def test_the_same_name_keeps_what_is_wanted_now(world: World) -> None:
    first = world.session.do(save_filter, "Rivers", Filter())
    world.session.do(save_filter, "Bridges", Filter((world.bridge.id,)))
    again = world.session.do(save_filter, "rivers", Filter((world.river.id,)))
    assert (again.id, again.name) == (first.id, "Rivers")
    assert world.session.undo_label == "Replace filter “Rivers”"
    assert [saved.position for saved in world.session.read.saved_filters()] == [0, 1]
    assert Filter.from_json(again.wanted).themes == (world.river.id,)


def test_a_filter_is_renamed_and_forgotten(world: World) -> None:
    one = world.session.do(save_filter, "One", Filter())
    world.session.do(save_filter, "Two", Filter())
    world.session.do(rename_filter, one.id, "First")
    assert names(world) == ["First", "Two"]
    with pytest.raises(Refused, match="“Two” already"):
        world.session.do(rename_filter, one.id, "TWO")
    world.session.do(delete_filter, one.id)
    assert names(world) == ["Two"]
    with pytest.raises(Refused, match="no such filter"):
        world.session.do(delete_filter, one.id)
    world.session.undo()
    assert names(world) == ["First", "Two"]


def test_a_filter_needs_a_name(world: World) -> None:
    with pytest.raises(Refused, match="needs a name"):
        world.session.do(save_filter, " \n", Filter())
    assert names(world) == []


def test_words_that_are_no_query_are_not_kept(world: World) -> None:
    with pytest.raises(Refused, match="bracket"):
        world.session.do(save_filter, "Broken", Filter(words="(river"))
    assert names(world) == []
