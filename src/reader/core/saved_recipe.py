"""Saved recipes: how somebody wants classroom material made again, by name."""

from dataclasses import dataclass

from reader.core.ids import RecipeId


@dataclass(frozen=True, slots=True)
class SavedRecipe:
    """A recipe that was given a name; `settings` is its JSON, as `classroom.recipe` writes it."""

    id: RecipeId
    name: str
    settings: str
    position: int
