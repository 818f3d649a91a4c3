"""Commands of the shell on recipes, the settings of classroom material kept by name."""

import json
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

import click

from reader.classroom.recipe import Kind, Recipe
from reader.cli.finding import find_recipe, find_theme
from reader.cli.framework import TEXT, Command, Group, as_json_option, opened, print_json, say
from reader.cli.recipe_options import USUAL, adjusted, recipe_options
from reader.cli.tables import Column, table
from reader.core.ids import ThemeId
from reader.core.saved_recipe import SavedRecipe
from reader.errors import Refused
from reader.session.commands import recipes as commands
from reader.session.wording import named

_RECIPE = click.argument("name", metavar="RECIPE", type=TEXT)


@click.command(cls=Command)
@as_json_option
def recipes(as_json: bool) -> None:
    """List the saved recipes."""
    with opened() as session:
        told = [_fact(saved) for saved in session.read.saved_recipes()]
    if as_json:
        return print_json(told)
    if not told:
        return say("No recipes have been saved yet.")
    rows = [(fact["name"], fact["kind"] or fact["problem"]) for fact in told]
    return say(table((Column("RECIPE", cut=True), Column("MAKES", cut=True)), rows))


def _fact(saved: SavedRecipe) -> dict[str, str | None]:
    try:
        kind, problem = Recipe.from_json(saved.settings).kind.value, None
    except Refused as error:  # another program wrote it, or a later version
        kind, problem = None, str(error)
    return {"id": saved.id, "name": saved.name, "kind": kind, "problem": problem}


@click.command(cls=Command)
@click.argument("name", type=TEXT)
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.option("--theme", "themes", metavar="NAME", multiple=True, type=TEXT,
              help="Of highlights with this theme; may be given several times.")  # fmt: skip
@click.option("--recipe", "base", metavar="RECIPE", type=TEXT, help="Begin with this one.")
@recipe_options
def save(name: str, kind: str, themes: tuple[str, ...], base: str | None, **told: Any) -> None:
    """Keep settings under a name; one of that name is this from now on."""
    with opened() as session:
        begun = Recipe.from_json(find_recipe(session, base).settings) if base else USUAL
        wanted = tuple(find_theme(session, theme).id for theme in themes)
        recipe = adjusted(begun, {**told, "kind": Kind(kind), "themes": wanted})
        made = session.do(commands.save_recipe, name, recipe)
    say(f"Saved {named(made.name)}.")


@click.command(cls=Command)
@_RECIPE
@as_json_option
def show(name: str, as_json: bool) -> None:
    """Tell what a recipe sets, as far as it is not as usual, as the options that set it."""
    with opened() as session:
        found = find_recipe(session, name)
        themes = {theme.id: theme.name for theme in session.read.themes()}
    kind = Recipe.from_json(found.settings).kind  # it is JSON then
    settings = json.loads(found.settings)
    if as_json:
        return print_json({"id": found.id, "name": found.name, "settings": settings})
    say(f"{found.name}: {kind}")
    for line in _in_options(settings, themes):
        say(f"  {line}")
    return None


def _in_options(settings: Mapping[str, Any], themes: Mapping[ThemeId, str]) -> Iterator[str]:
    """Settings as the shell is told them; themes by name, or by their id if they are gone."""
    options = {one.name: one for one in save.params if isinstance(one, click.Option)}
    for setting, value in settings.items():
        if setting == "by_hand":  # the window alone sets them
            yield f"{len(value)} words chosen or left out by hand"
        elif (option := options.get(setting)) is None:  # the kind, told above
            continue
        elif isinstance(value, bool):
            yield (option.opts if value else option.secondary_opts)[0]
        else:
            for one in value if isinstance(value, list) else [value]:
                said = str(themes.get(one, one) if setting == "themes" else one)
                yield f"{option.opts[0]} {shlex.quote(said)}"


@click.command(cls=Command)
@_RECIPE
@click.option("--name", "new_name", required=True, type=TEXT)
def rename(name: str, new_name: str) -> None:
    """Give a recipe another name."""
    with opened() as session:
        found = find_recipe(session, name)
        made = session.do(commands.rename_recipe, found.id, new_name)
    say(f"Renamed {named(found.name)} to {named(made.name)}.")


@click.command(cls=Command)
@_RECIPE
def delete(name: str) -> None:
    """Forget a recipe; what was made with it stays."""
    with opened() as session:
        found = find_recipe(session, name)
        session.do(commands.delete_recipe, found.id)
    say(f"Deleted {named(found.name)}.")


saved_recipe = Group(
    "recipe",
    sections={"Commands": (save, show, rename, delete)},
    help="Keep settings of classroom material by name.",
)
