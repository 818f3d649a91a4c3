"""Commands of the shell on documents: list, print, edit, sort, trash."""

import click

from reader.cli.facts import Facts
from reader.cli.finding import find_document
from reader.cli.framework import (
    TEXT,
    Command,
    Group,
    as_json_option,
    opened,
    print_json,
    say,
)
from reader.cli.tables import Column, short, table
from reader.core.document import Document
from reader.errors import Refused
from reader.session import Session
from reader.session.commands import documents as commands
from reader.session.commands.shelving import shelve_documents
from reader.session.wording import counted, named

_COLLECTION = "A collection by name, made if not there."
documents_argument = click.argument("documents", metavar="DOC…", nargs=-1, required=True, type=TEXT)


@click.command(cls=Command)
@click.option("--trashed", is_flag=True, help="List those in the trash instead.")
@as_json_option
def documents(trashed: bool, as_json: bool) -> None:
    """List the documents in the library."""
    with opened() as session:
        facts = Facts(session).documents(session.read.documents(trashed=trashed))
    if as_json:
        return print_json(facts)
    if not facts:
        return say("The trash is empty." if trashed else "There are no documents yet.")
    columns = (
        Column("ID"),
        Column("TITLE", cut=True),
        Column("SOURCE", cut=True),
        Column("PUBLISHED"),
        Column("LANGUAGE"),
        Column("WORDS", right=True),
        Column("HIGHLIGHTS", right=True),
    )
    names = ("title", "source", "published", "language", "words", "highlights")
    return say(table(columns, [(short(f["id"]), *(f[name] for name in names)) for f in facts]))


@click.command(cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
def text(document: str) -> None:
    """Print the text of a document in UTF-8, with nothing added."""
    with opened() as session:
        version_id = find_document(session, document).version_id
        click.echo(session.read.text(version_id).encode("utf-8"), nl=False)


@click.command(cls=Command)
@documents_argument
@as_json_option
def trash(documents: tuple[str, ...], as_json: bool) -> None:
    """Move documents to the trash, with all that is on them."""
    with opened() as session:
        found = [find_document(session, one) for one in documents]
        session.do(commands.trash_documents, [document.id for document in found])
        _show(session, found, as_json, "Moved to the trash:")


@click.command(cls=Command)
@documents_argument
@as_json_option
def restore(documents: tuple[str, ...], as_json: bool) -> None:
    """Bring documents back from the trash."""
    with opened() as session:
        found = [find_document(session, one, trashed=True) for one in documents]
        session.do(commands.restore_documents, [document.id for document in found])
        _show(session, found, as_json, "Restored")


@click.command("empty-trash", cls=Command)
@click.option("--yes", is_flag=True, help="Needed: this cannot be undone.")
def empty_trash(yes: bool) -> None:
    """Erase what is in the trash for good.

    This cannot be undone, nor can anything that was done before it.
    """
    with opened() as session:
        count = len(session.read.documents(trashed=True))
        if count and not yes:
            what = counted(count, "document")
            raise Refused(f"This would erase {what} for good: say --yes if you mean it.")
        session.empty_trash()
    say(f"Erased {counted(count, 'document')}." if count else "The trash is empty.")


@click.command("edit", cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
@click.option("--title", type=TEXT)
@click.option("--author", type=TEXT)
@click.option("--source", type=TEXT, help="Where it appeared.")
@click.option("--published", type=TEXT, help="A date: 2022-09-12, 2022-09 or 2022.")
@click.option("--language", type=TEXT, help="A language code, such as en or uk.")
@click.option("--url", type=TEXT)
@as_json_option
def edit(document: str, as_json: bool, **fields: str | None) -> None:
    """Change what is known about a document."""
    metadata = commands.Metadata()
    for name, value in fields.items():
        if value is not None:
            metadata[name] = value  # type: ignore[literal-required]  # the options above
    if not metadata:
        raise click.UsageError("Nothing to change: give --title, --source or another option.")
    with opened() as session:
        found = find_document(session, document)
        _show(
            session, [session.do(commands.edit_document, found.id, **metadata)], as_json, "Edited"
        )


@click.command("move", cls=Command)
@documents_argument
@click.option("--collection", type=TEXT, help=_COLLECTION)
@click.option("--no-collection", is_flag=True, help="Take them out of their collection.")
@as_json_option
def move(
    documents: tuple[str, ...], collection: str | None, no_collection: bool, as_json: bool
) -> None:
    """Put documents into a collection."""
    if (collection is None) != no_collection:
        raise click.UsageError("Give either --collection or --no-collection.")
    with opened() as session:
        found = [find_document(session, one).id for one in documents]
        _show(session, session.do(shelve_documents, found, collection), as_json, "Moved")


document = Group(
    "document",
    sections={"Commands": (edit, move)},
    help="Edit documents and sort them into collections.",
)


def _show(session: Session, documents: list[Document], as_json: bool, done: str) -> None:
    facts = Facts(session).documents(documents)
    if as_json:
        return print_json(facts[0] if done == "Edited" else facts)
    for fact in facts:
        say(f"{done} {named(fact['title'])}, {fact['words']:,} words, {short(fact['id'])}.")
    return None
