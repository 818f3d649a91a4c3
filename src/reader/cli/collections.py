"""Commands of the shell on collections: list, add, rename, delete."""

import click

from reader.cli.facts import Facts
from reader.cli.finding import find_collection
from reader.cli.framework import TEXT, Command, Group, as_json_option, opened, print_json, say
from reader.cli.tables import Column, short, table
from reader.core.document import Collection
from reader.session import Session
from reader.session.commands import collections as commands
from reader.session.wording import named

_COLLECTION = click.argument("collection", metavar="COLLECTION", type=TEXT)


@click.command(cls=Command)
@as_json_option
def collections(as_json: bool) -> None:
    """List the collections."""
    with opened() as session:
        facts = Facts(session)
        told = [facts.collection(collection) for collection in session.read.collections()]
    if as_json:
        return print_json(told)
    if not told:
        return say("There are no collections yet.")
    columns = (Column("ID"), Column("COLLECTION", cut=True), Column("DOCUMENTS", right=True))
    return say(table(columns, [(short(f["id"]), f["name"], f["documents"]) for f in told]))


@click.command(cls=Command)
@click.argument("name", type=TEXT)
@as_json_option
def add(name: str, as_json: bool) -> None:
    """Make a collection."""
    with opened(create=True) as session:
        _show(session, session.do(commands.add_collection, name), as_json, "Made")


@click.command(cls=Command)
@_COLLECTION
@click.argument("name", type=TEXT)
@as_json_option
def rename(collection: str, name: str, as_json: bool) -> None:
    """Give a collection another name."""
    with opened() as session:
        found = find_collection(session, collection)
        renamed = session.do(commands.rename_collection, found.id, name)
        _show(session, renamed, as_json, "Renamed to")


@click.command(cls=Command)
@_COLLECTION
def delete(collection: str) -> None:
    """Delete a collection; its documents stay."""
    with opened() as session:
        found = find_collection(session, collection)
        session.do(commands.delete_collection, found.id)
    say(f"Deleted {named(found.name)}.")


collection = Group(
    "collection",
    sections={"Commands": (add, rename, delete)},
    help="Make collections of documents and rename them.",
)


def _show(session: Session, collection: Collection, as_json: bool, done: str) -> None:
    fact = Facts(session).collection(collection)
    if as_json:
        return print_json(fact)
    return say(f"{done} {named(fact['name'])}, {short(fact['id'])}.")
