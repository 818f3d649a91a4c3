"""Saved recipes: kept by name, renamed, forgotten, each in one step that can be undone."""

import pytest

from reader.classroom.recipe import Kind, Recipe
from reader.core.changes import Changes
from reader.errors import Refused
from reader.session.commands.recipes import delete_recipe, rename_recipe, save_recipe
from tests.session.worlds import World


def names(world: World) -> list[str]:
    return [saved.name for saved in world.session.read.saved_recipes()]


def test_a_recipe_is_kept_under_its_name(world: World) -> None:
    session = world.session
    heard: list[Changes] = []
    session.listen(heard.append)
    recipe = Recipe(kind=Kind.MATCH, themes=(world.river.id,), seed=7)
    saved = session.do(save_recipe, "  Form   9 ", recipe)
    assert session.read.saved_recipes() == [saved]
    assert (saved.name, saved.position) == ("Form 9", 0)
    assert Recipe.from_json(saved.settings) == recipe
    assert heard == [Changes(recipes=frozenset([saved.id]))]
    assert session.undo_label == "Save recipe “Form 9”"
    session.undo()
    assert session.read.saved_recipes() == []
    session.redo()
    assert session.read.saved_recipes() == [saved]


def test_the_same_name_keeps_the_settings_of_now(world: World) -> None:
    first = world.session.do(save_recipe, "Monday", Recipe())
    world.session.do(save_recipe, "Tuesday", Recipe(every=9))
    again = world.session.do(save_recipe, "MONDAY", Recipe(every=5))
    assert (again.id, again.name) == (first.id, "Monday")
    assert [saved.position for saved in world.session.read.saved_recipes()] == [0, 1]
    assert Recipe.from_json(again.settings).every == 5


def test_a_recipe_is_renamed_and_forgotten(world: World) -> None:
    one = world.session.do(save_recipe, "One", Recipe())
    world.session.do(save_recipe, "Two", Recipe())
    world.session.do(rename_recipe, one.id, "First")
    with pytest.raises(Refused, match="“Two” already"):
        world.session.do(rename_recipe, one.id, "two")
    world.session.do(delete_recipe, one.id)
    assert names(world) == ["Two"]
    with pytest.raises(Refused, match="no such recipe"):
        world.session.do(delete_recipe, one.id)
    world.session.undo()
    assert names(world) == ["First", "Two"]


def test_a_recipe_needs_a_name(world: World) -> None:
    with pytest.raises(Refused, match="needs a name"):
        world.session.do(save_recipe, "\t", Recipe())
    assert names(world) == []
