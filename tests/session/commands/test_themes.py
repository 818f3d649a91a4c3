"""Commands on themes."""

import pytest

from reader.core.colour import PALETTE
from reader.core.ids import ThemeId
from reader.core.theme import ThemeTree
from reader.errors import Refused
from reader.session.commands.notes import add_note
from reader.session.commands.themes import (
    add_theme,
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
    split_theme,
)
from tests.session.worlds import World


def tree(world: World) -> ThemeTree:
    return world.session.read.themes()


def shape(world: World) -> list[str]:
    """The names in order, each behind its parents'."""
    themes = tree(world)
    return ["/".join(step.name for step in themes.path(theme.id)) for theme in themes]


def tags(world: World) -> list[list[str]]:
    """The names of the themes of each highlight, those in the trash last."""
    themes = tree(world).by_id
    found = world.session.read.highlights(trashed=None)
    return [[themes[theme_id].name for theme_id in h.themes] for h in found]


def test_new_themes_get_the_next_place_colour_and_key(world: World) -> None:
    lights = [light for light, _ in PALETTE]
    assert shape(world) == ["River", "River/Flood", "Bridge"]
    assert [theme.key for theme in (world.river, world.bridge, world.flood)] == [1, 2, 3]
    assert [world.river.colour, world.bridge.colour, world.flood.colour] == lights[:3]
    made = world.session.do(add_theme, "  High \n water ", description=" Of\r\nspring ")
    assert (made.name, made.description, made.position) == ("High water", "Of\nspring", 2)


def test_the_tenth_theme_has_no_key(world: World) -> None:
    for number in range(4, 10):
        assert world.session.do(add_theme, f"Theme {number}").key == number
    assert world.session.do(add_theme, "Theme 10").key is None


def test_a_key_that_is_given_is_taken_from_who_has_it(world: World) -> None:
    made = world.session.do(add_theme, "Rain", key=1)
    assert made.key == 1
    assert tree(world).with_key(1) == made
    assert [t.key for t in tree(world)] == [None, 3, 2, 1]
    world.session.do(edit_theme, world.bridge.id, key=1)
    assert [t.key for t in tree(world)] == [None, 3, 1, None]
    world.session.undo()
    world.session.undo()
    assert [t.key for t in tree(world)] == [1, 3, 2]


def test_a_theme_is_renamed_recoloured_and_described(world: World) -> None:
    new = world.session.do(
        edit_theme, world.river.id, name="river", colour="#abcdef", description="x", key=None
    )
    assert (new.name, new.colour, new.description, new.key) == ("river", "#ABCDEF", "x", None)
    assert tree(world).get(world.river.id) == new


@pytest.mark.parametrize("name", ["", " \n", "flood", " FLOOD ", "\ud83d"])
def test_a_name_that_is_empty_or_taken_is_refused(world: World, name: str) -> None:
    for act in (
        lambda: world.session.do(add_theme, name),
        lambda: world.session.do(edit_theme, world.river.id, name=name),
        lambda: world.session.do(split_theme, world.river.id, name, [world.tagged.id]),
    ):
        with pytest.raises(Refused, match=r"needs a name|already"):
            act()


def test_what_is_no_colour_key_or_theme_is_refused(world: World) -> None:
    do, nobody = world.session.do, ThemeId("none")
    with pytest.raises(Refused, match="is no colour"):
        do(add_theme, "Rain", colour="red")
    with pytest.raises(Refused, match="is no colour"):
        do(edit_theme, world.river.id, colour="#12345")
    for key in (0, 10):
        with pytest.raises(Refused, match="is no key"):
            do(add_theme, "Rain", key=key)
    with pytest.raises(Refused, match="no such theme"):
        do(add_theme, "Rain", nobody)
    with pytest.raises(Refused, match="no such theme"):
        do(edit_theme, nobody, name="Rain")
    with pytest.raises(Refused, match="no such theme"):
        do(move_theme, world.river.id, nobody)
    with pytest.raises(Refused, match="no such theme"):
        do(merge_themes, world.river.id, nobody)
    with pytest.raises(Refused, match="no such theme"):
        do(delete_theme, nobody)
    assert shape(world) == ["River", "River/Flood", "Bridge"]


@pytest.mark.parametrize(
    ("position", "order"),
    [(0, "Bridge Flood"), (1, "Flood Bridge"), (None, "Flood Bridge"), (-3, "Bridge Flood")],
)
def test_a_theme_is_put_among_the_children_of_another(
    world: World, position: int | None, order: str
) -> None:
    world.session.do(move_theme, world.bridge.id, world.river.id, position)
    assert [theme.name for theme in tree(world).children(world.river.id)] == order.split()


def test_a_theme_cannot_go_into_itself_or_below(world: World) -> None:
    for target in (world.river.id, world.flood.id):
        with pytest.raises(Refused, match="cannot go into itself or a theme below it"):
            world.session.do(move_theme, world.river.id, target)
    with pytest.raises(Refused, match="cannot go into itself"):
        world.session.do(merge_themes, world.river.id, world.flood.id)
    with pytest.raises(Refused, match="with itself"):
        world.session.do(merge_themes, world.river.id, world.river.id)


def test_merging_hands_over_passages_sub_themes_and_notes(world: World) -> None:
    into = world.session.do(merge_themes, world.river.id, world.bridge.id)
    assert shape(world) == ["Bridge", "Bridge/Flood"]
    assert tags(world) == [["Bridge"], [], ["Bridge"]]
    assert [n.body for n in world.session.read.notes_on_theme(into.id)] == ["On rivers."]
    assert into.key == 2


def test_merging_into_a_theme_without_a_key_hands_the_key_over_too(world: World) -> None:
    world.session.do(edit_theme, world.bridge.id, key=None)
    assert world.session.do(merge_themes, world.river.id, world.bridge.id).key == 1
    assert tree(world).get(world.bridge.id) == tree(world).with_key(1)


def test_a_sub_theme_can_be_merged_into_its_parent(world: World) -> None:
    world.session.do(merge_themes, world.flood.id, world.river.id)
    assert shape(world) == ["River", "Bridge"]


def test_splitting_takes_the_passages_named_over_in_their_place(world: World) -> None:
    new = world.session.do(split_theme, world.river.id, "Rain", [world.tagged.id, world.plain.id])
    assert new.parent_id == world.river.parent_id
    assert shape(world) == ["River", "River/Flood", "Bridge", "Rain"]
    assert tags(world) == [["Rain", "Bridge"], [], ["River"]]


def test_splitting_off_nothing_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="None of these highlights is tagged “River”"):
        world.session.do(split_theme, world.river.id, "Rain", [world.plain.id])


def test_a_deleted_theme_leaves_its_passages_and_sub_themes_behind(world: World) -> None:
    world.session.do(add_note, "On floods.", theme_id=world.flood.id)
    world.session.do(delete_theme, world.river.id)
    assert shape(world) == ["Bridge", "Flood"]
    assert tags(world) == [["Bridge"], [], []]
    bodies = [note.body for note in world.session.read.all_notes()]
    assert bodies == ["Who saw it?", "On floods."]
