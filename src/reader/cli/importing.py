"""The command of the shell that brings articles in."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from reader.cli.facts import Fact, Facts
from reader.cli.framework import (
    FILE,
    TEXT,
    Command,
    as_json_option,
    is_library_there,
    library_path,
    opened,
    print_json,
    say,
)
from reader.cli.tables import short
from reader.core.ids import DocumentId
from reader.importers import supported_suffixes
from reader.session import Session
from reader.session.bringing_in import Failure, Gathering, Intake, Tally
from reader.session.commands.shelving import bring_in
from reader.session.folders import chosen_files
from reader.session.wording import counted, named
from reader.store.prepared import Prepared


@click.command("import", cls=Command)
@click.argument("paths", metavar="FILE…", nargs=-1, required=True, type=FILE)
@click.option("--collection", type=TEXT, help="A collection by name, made if not there.")
@click.option("--password", default="", help="For files that are locked.")
@click.option("--again", is_flag=True, help="Also files that are in the library already.")
@as_json_option
def import_files(
    paths: tuple[Path, ...], collection: str | None, password: str, again: bool, as_json: bool
) -> int:
    """Bring articles into the library, all in one step.

    A folder stands for all articles below it. A file with the same bytes as an article that is
    in the library is not imported twice. A file that cannot be read is named on standard error;
    the others are imported.
    """
    chosen = chosen_files(paths, supported_suffixes())
    tally = Tally()
    tally.leave_out(chosen)
    for folder in chosen.closed:
        _complain(f"The folder {folder} could not be looked into; check its permissions.")
    intake = Intake(_known(), again=again, library=library_path())
    with ExitStack() as stack:
        session: Session | None = None  # opened, and made, only when there is something to store
        for prepared in _read(intake, chosen.files, password, tally):
            if session is None:
                session = stack.enter_context(opened(create=True))
                gathering = stack.enter_context(Gathering(session))
            gathering.keep(prepared)
        if session is not None:
            tally.made = gathering.add(bring_in, collection)
        _tell(tally, session, as_json)
    return 1 if tally.failures or chosen.closed else 0


def _known() -> dict[str, tuple[DocumentId, str]]:
    if not is_library_there():
        return {}
    with opened() as session:
        return session.read.originals()


def _read(intake: Intake, files: Iterable[Path], password: str, tally: Tally) -> Iterator[Prepared]:
    """What could be read; what could not goes to `tally`."""
    for path in files:
        outcome = intake.take(path, password)
        if isinstance(outcome, Prepared):
            yield outcome
        else:
            tally.add(outcome)
            if isinstance(outcome, Failure):
                _complain(outcome.reason)


def _tell(tally: Tally, session: Session | None, as_json: bool) -> None:
    facts = Facts(session).imported(tally.made) if session else []
    if as_json:
        print_json([*facts, *_already_here(tally)])
        facts = []
    for fact in facts:
        say(f"Imported {named(fact['title'])}, {fact['words']:,} words, {short(fact['id'])}.")
    for found in tally.here:
        click.echo(str(found), err=as_json)
    if tally.skipped:
        click.echo(f"Left out {counted(tally.skipped, 'file')} of other kinds.", err=as_json)
        for sentence in tally.left_out:
            click.echo(sentence, err=True)


def _already_here(tally: Tally) -> list[Fact]:
    """The documents that files are already, each once; they were in the library before."""
    ids = dict.fromkeys(found.document_id for found in tally.here if found.document_id)
    if not ids:
        return []
    with opened() as session:
        documents = list(filter(None, map(session.read.document, ids)))
        return [{**fact, "already_here": True} for fact in Facts(session).imported(documents)]


def _complain(sentence: str) -> None:
    click.echo(f"reader: {' '.join(sentence.split())}", err=True)
