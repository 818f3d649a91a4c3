"""Commands of the shell on themes: list, add, edit, move, merge, split, delete."""

import click

from reader.cli.facts import Facts
from reader.cli.finding import find_highlights, find_theme
from reader.cli.framework import TEXT, Command, Group, as_json_option, opened, print_json, say
from reader.cli.tables import Column, short, table
from reader.core.theme import Theme
from reader.session import Session
from reader.session.commands import themes as commands
from reader.session.wording import named

_PARENT = "The theme that it goes under."
_THEME = click.argument("theme", metavar="THEME", type=TEXT)


@click.command(cls=Command)
@as_json_option
def themes(as_json: bool) -> None:
    """List the themes, with how many highlights carry each."""
    with opened() as session:
        facts = Facts(session)
        told = [facts.theme(theme) for theme in facts.themes_of_library]
    if as_json:
        return print_json(told)
    if not told:
        return say("There are no themes yet.")
    columns = (
        Column("ID"),
        Column("KEY", right=True),
        Column("THEME", cut=True),
        Column("COLOUR"),
        Column("HIGHLIGHTS", right=True),
        Column("DESCRIPTION", cut=True),
    )
    return say(
        table(
            columns,
            [
                (
                    short(fact["id"]),
                    fact["key"] or "",
                    fact["path"],
                    fact["colour"],
                    fact["highlights"],
                    fact["description"],
                )
                for fact in told
            ],
        )
    )


@click.command(cls=Command)
@click.argument("name", type=TEXT)
@click.option("--parent", metavar="THEME", type=TEXT, help=_PARENT)
@click.option("--colour", metavar="#RRGGBB", type=TEXT, help="One not yet used if left out.")
@click.option("--description", metavar="TEXT", type=TEXT, default="")
@click.option(
    "--key", metavar="N", type=int, help="The number key, 1 to 9; a free one if left out."
)
@as_json_option
def add(
    name: str,
    parent: str | None,
    colour: str | None,
    description: str,
    key: int | None,
    as_json: bool,
) -> None:
    """Make a theme."""
    with opened(create=True) as session:
        parent_id = find_theme(session, parent).id if parent is not None else None
        made = session.do(
            commands.add_theme, name, parent_id, colour=colour, description=description, key=key
        )
        _show(session, made, as_json, "Made")


@click.command(cls=Command)
@_THEME
@click.option("--name", type=TEXT)
@click.option("--colour", metavar="#RRGGBB", type=TEXT)
@click.option("--description", metavar="TEXT", type=TEXT)
@click.option("--key", metavar="N", type=int, help="The number key, 1 to 9.")
@click.option("--no-key", is_flag=True, help="Take its number key away.")
@as_json_option
def edit(
    theme: str,
    name: str | None,
    colour: str | None,
    description: str | None,
    key: int | None,
    no_key: bool,
    as_json: bool,
) -> None:
    """Rename, recolour or describe a theme, or give it a number key."""
    fields = commands.ThemeFields()
    if name is not None:
        fields["name"] = name
    if colour is not None:
        fields["colour"] = colour
    if description is not None:
        fields["description"] = description
    if key is not None or no_key:
        fields["key"] = key
    if not fields or (key is not None and no_key):
        raise click.UsageError("Give what to change, such as --name, and only one of the keys.")
    with opened() as session:
        found = find_theme(session, theme)
        _show(session, session.do(commands.edit_theme, found.id, **fields), as_json, "Edited")


@click.command(cls=Command)
@_THEME
@click.option("--parent", metavar="THEME", type=TEXT, help=_PARENT)
@click.option("--top", is_flag=True, help="Put it under none.")
@click.option(
    "--position", metavar="N", type=click.IntRange(min=1), help="Its place there, from 1; last."
)
@as_json_option
def move(theme: str, parent: str | None, top: bool, position: int | None, as_json: bool) -> None:
    """Put a theme under another, or at the top."""
    if (parent is None) != top:
        raise click.UsageError("Give either --parent or --top.")
    with opened() as session:
        found = find_theme(session, theme)
        parent_id = find_theme(session, parent).id if parent is not None else None
        place = position - 1 if position is not None else None
        session.do(commands.move_theme, found.id, parent_id, place)
        _show(session, found, as_json, "Moved")


@click.command(cls=Command)
@_THEME
@click.option("--into", metavar="THEME", required=True, type=TEXT, help="The theme that stays.")
@as_json_option
def merge(theme: str, into: str, as_json: bool) -> None:
    """Let another theme take over all that a theme has.

    That is its highlights, its sub-themes and its notes; the theme itself goes.
    """
    with opened() as session:
        one, other = find_theme(session, theme), find_theme(session, into)
        _show(session, session.do(commands.merge_themes, one.id, other.id), as_json, "Merged into")


@click.command(cls=Command)
@_THEME
@click.argument("marks", metavar="HIGHLIGHT…", nargs=-1, required=True, type=TEXT)
@click.option("--name", required=True, type=TEXT, help="The name of the new theme.")
@as_json_option
def split(theme: str, marks: tuple[str, ...], name: str, as_json: bool) -> None:
    """Make a new theme that takes over some highlights of a theme."""
    with opened() as session:
        found = find_theme(session, theme)
        taken = find_highlights(session, marks)
        _show(session, session.do(commands.split_theme, found.id, name, taken), as_json, "Made")


@click.command(cls=Command)
@_THEME
def delete(theme: str) -> None:
    """Delete a theme; its highlights stay.

    The notes on it go with it, and its sub-themes move up.
    """
    with opened() as session:
        found = find_theme(session, theme)
        session.do(commands.delete_theme, found.id)
    say(f"Deleted {named(found.name)}.")


theme = Group(
    "theme",
    sections={"Commands": (add, edit, move, merge, split, delete)},
    help="Make themes and keep them in order.",
)


def _show(session: Session, theme: Theme, as_json: bool, done: str) -> None:
    facts = Facts(session)
    fact = facts.theme(facts.themes_of_library.get(theme.id) or theme)
    if as_json:
        return print_json(fact)
    return say(f"{done} {named(fact['path'])}, {fact['colour']}, {short(fact['id'])}.")
