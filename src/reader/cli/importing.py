"""The command of the shell that brings articles in."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from reader.cli.facts import Facts
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
from reader.core.ids import DocumentId, new_id
from reader.importers import supported_suffixes
from reader.session import Session
from reader.session.bringing_in import Failure, Intake, Tally
from reader.session.commands.shelving import bring_in
from reader.session.folders import chosen_files
from reader.session.wording import counted, named
from reader.store.prepared import Prepared

_AT_ONCE = 100_000_000  # bytes of originals that wait in memory to be stored together


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
    tally = Tally(skipped=chosen.skipped)
    for folder in chosen.closed:
        _complain(f"The folder {folder} could not be looked into; check its permissions.")
    lots = _lots(
        Intake(_known(), again=again, library=library_path()), chosen.files, password, tally
    )
    with ExitStack() as stack:
        session: Session | None = None  # opened, and made, only when there is something to store
        batch = new_id()
        for lot in lots:
            session = session or stack.enter_context(opened(create=True))
            total = len(tally.made) + len(lot)
            made = session.do(bring_in, lot, collection, batch=batch, total=total)
            tally.made.extend(made)
        _tell(tally, session, as_json)
    return 1 if tally.failures or chosen.closed else 0


def _known() -> dict[str, tuple[DocumentId, str]]:
    if not is_library_there():
        return {}
    with opened() as session:
        return session.read.originals()


def _lots(
    intake: Intake, files: Iterable[Path], password: str, tally: Tally
) -> Iterator[list[Prepared]]:
    """What was read, in lots that fit into memory; what was not goes to `tally`."""
    lot: list[Prepared] = []
    size = 0
    for path in files:
        outcome = intake.take(path, password)
        if isinstance(outcome, Prepared):
            lot.append(outcome)
            size += len(outcome.draft.original)
        else:
            tally.add(outcome)
            if isinstance(outcome, Failure):
                _complain(outcome.reason)
        if size > _AT_ONCE:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def _tell(tally: Tally, session: Session | None, as_json: bool) -> None:
    facts = Facts(session).imported(tally.made) if session else []
    if as_json:
        print_json(facts)
        facts = []
    for fact in facts:
        say(f"Imported {named(fact['title'])}, {fact['words']:,} words, {short(fact['id'])}.")
    for found in tally.here:
        click.echo(str(found), err=as_json)
    if tally.skipped:
        click.echo(f"Left out {counted(tally.skipped, 'file')} of other kinds.", err=as_json)


def _complain(sentence: str) -> None:
    click.echo(f"reader: {' '.join(sentence.split())}", err=True)
