"""Commands on saved recipes: save, rename, delete."""

from dataclasses import replace

from reader.classroom.recipe import Recipe
from reader.core.ids import RecipeId
from reader.core.saved_recipe import SavedRecipe
from reader.errors import Refused
from reader.session.command import command
from reader.session.wording import named, tidy
from reader.store.tx import Tx


@command("Save recipe")
def save_recipe(tx: Tx, name: str, recipe: Recipe) -> SavedRecipe:
    """Keep a recipe under a name; one of that name, case ignored, is this from now on. Raises
    Refused for no name."""
    name = _named(name)
    tx.label = f"Save recipe {named(name)}"
    existing = tx.read.saved_recipes()
    for old in existing:
        if old.name.casefold() == name.casefold():
            return tx.put(replace(old, settings=recipe.to_json()))
    position = max((old.position for old in existing), default=-1) + 1
    return tx.put(SavedRecipe(RecipeId(tx.fresh_id()), name, recipe.to_json(), position))


@command("Rename recipe")
def rename_recipe(tx: Tx, recipe_id: RecipeId, name: str) -> SavedRecipe:
    """Give a saved recipe another name. Raises Refused for one that is empty or taken."""
    old, name = _get(tx, recipe_id), _named(name)
    for other in tx.read.saved_recipes():
        if other.id != recipe_id and other.name.casefold() == name.casefold():
            raise Refused(f"There is a recipe {named(other.name)} already.")
    tx.label = f"Rename recipe to {named(name)}"
    return tx.put(replace(old, name=name))


@command("Delete recipe")
def delete_recipe(tx: Tx, recipe_id: RecipeId) -> None:
    """Forget a saved recipe; what was made with it stays."""
    old = _get(tx, recipe_id)
    tx.label = f"Delete recipe {named(old.name)}"
    tx.delete(old)


def _named(name: str) -> str:
    name = tidy(name)
    if not name:
        raise Refused("A recipe needs a name.")
    return name


def _get(tx: Tx, recipe_id: RecipeId) -> SavedRecipe:
    for found in tx.read.saved_recipes():
        if found.id == recipe_id:
            return found
    raise Refused("There is no such recipe any more.")
