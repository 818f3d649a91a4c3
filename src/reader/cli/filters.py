"""Commands of the shell on saved filters: list, save, rename, delete."""

from typing import Any

import click

from reader.analysis.saying import sentence
from reader.analysis.wanted import Filter
from reader.cli.finding import find_filter
from reader.cli.framework import TEXT, Command, Group, as_json_option, opened, print_json, say
from reader.cli.tables import Column, table
from reader.cli.wanting import wanted_passages, wanting_options
from reader.errors import Refused
from reader.session.commands import filters as commands
from reader.session.exploring import Exploration
from reader.session.wording import named

_FILTER = click.argument("name", metavar="FILTER", type=TEXT)


@click.command(cls=Command)
@as_json_option
def filters(as_json: bool) -> None:
    """List the saved filters, with what each shows now."""
    with opened() as session:
        exploring = Exploration(session)
        told = []
        for saved in session.read.saved_filters():
            fact: dict[str, object] = {"id": saved.id, "name": saved.name}
            try:
                wanted = Filter.from_json(saved.wanted)
                found = exploring.select(wanted)
            except Refused as error:  # another program wrote it, or a later version
                fact |= {"shows": str(error), "passages": None}
            else:
                fact |= {"shows": sentence(wanted, found), "passages": found.count}
            told.append(fact)
    if as_json:
        return print_json(told)
    if not told:
        return say("No filters have been saved yet.")
    columns = Column("FILTER", cut=True), Column("SHOWS", cut=True)
    return say(table(columns, [(fact["name"], fact["shows"]) for fact in told]))


@click.command(cls=Command)
@click.argument("name", type=TEXT)
@wanting_options
def save(name: str, **wanting: Any) -> None:
    """Keep conditions under a name; one of that name wants them from now on."""
    with opened() as session:
        wanted = wanted_passages(session, wanting)
        shows = sentence(wanted, Exploration(session).select(wanted))
        made = session.do(commands.save_filter, name, wanted)
    say(f"Saved {named(made.name)}: {shows}.")


@click.command(cls=Command)
@_FILTER
@click.option("--name", "new_name", required=True, type=TEXT)
def rename(name: str, new_name: str) -> None:
    """Give a filter another name."""
    with opened() as session:
        found = find_filter(session, name)
        made = session.do(commands.rename_filter, found.id, new_name)
    say(f"Renamed {named(found.name)} to {named(made.name)}.")


@click.command(cls=Command)
@_FILTER
def delete(name: str) -> None:
    """Forget a filter."""
    with opened() as session:
        found = find_filter(session, name)
        session.do(commands.delete_filter, found.id)
    say(f"Deleted {named(found.name)}.")


saved_filter = Group(
    "filter",
    sections={"Commands": (save, rename, delete)},
    help="Keep filters by name.",
)
