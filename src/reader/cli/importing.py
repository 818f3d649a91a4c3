"""The command of the shell that brings articles in."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from reader.cli.facts import Fact, Facts
from reader.cli.finding import find_document
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
from reader.cli.version_facts import VersionFacts
from reader.errors import Refused
from reader.importers import supported_suffixes
from reader.session import Session
from reader.session.arrival import NewVersion, new_versions
from reader.session.bringing_in import Failure, Intake, Tally
from reader.session.commands.arriving import take_in
from reader.session.commands.shelving import bring_in
from reader.session.folders import chosen_files
from reader.session.gathering import Gathering
from reader.session.wording import counted, named
from reader.store.prepared import Prepared
from reader.store.reads_documents import KnownOriginal


@click.command("import", cls=Command)
@click.argument("paths", metavar="FILE…", nargs=-1, required=True, type=FILE)
@click.option("--collection", type=TEXT, help="A collection by name, made if not there.")
@click.option("--password", default="", help="For files that are locked.")
@click.option("--again", is_flag=True, help="As new articles, also those that are here already.")
@click.option("--as-new", is_flag=True, help="Never as a version of an article that is here.")
@click.option(
    "--as-version-of", "newer", metavar="DOC", type=TEXT, help="As the next version of an article."
)
@as_json_option
def import_files(
    paths: tuple[Path, ...],
    collection: str | None,
    password: str,
    again: bool,
    as_new: bool,
    newer: str | None,
    as_json: bool,
) -> int:
    """Bring articles into the library, all in one step.

    A folder stands for all articles below it. A file with the same bytes as an article that is
    in the library is not imported twice. One with the address of an article that is here, and
    another text, is its next version. A file that cannot be read is named on standard error;
    the others are imported.
    """
    if newer is not None:
        if len(paths) > 1 or again or as_new or collection is not None:
            raise click.UsageError("--as-version-of goes with one file, and with --password.")
        return _import_version(paths[0], newer, password, as_json)
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
                gathering = stack.enter_context(Gathering(session, as_new=again or as_new))
            if unchanged := gathering.keep(prepared):
                tally.add(unchanged)
        if session is not None:
            arrived = gathering.add(bring_in, collection)
            tally.made = arrived.documents
            tally.versions = new_versions(session, arrived.versions)
        _tell(tally, session, as_json)
    return 1 if tally.failures or chosen.closed else 0


def _import_version(path: Path, newer: str, password: str, as_json: bool) -> int:
    tally = Tally()
    with opened() as session:
        document = find_document(session, newer)
        outcome = Intake({}, again=True, library=session.path).take(path, password)
        with Gathering(session) as gathering:
            if isinstance(outcome, Failure):
                _complain(outcome.reason)
                return 1
            if isinstance(outcome, Prepared):
                if gathering.keep(outcome, document.id):
                    raise Refused(f"The text of {named(document.title)} has not changed.")
                arrived = gathering.add(take_in, None)
                tally.versions = new_versions(session, arrived.versions)
        _tell(tally, session, as_json)
    return 0


def _known() -> dict[str, KnownOriginal]:
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
    made = Facts(session).imported(tally.made) if session else []
    if as_json:
        versions = _version_facts(session, tally.versions) if session else []
        print_json([*made, *versions, *_already_here(tally)])
    else:
        for fact in made:
            say(f"Imported {named(fact['title'])}, {fact['words']:,} words, {short(fact['id'])}.")
        for version in tally.versions:
            say(str(version))
    for found in (*tally.unchanged, *tally.here):
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


def _version_facts(session: Session, versions: Sequence[NewVersion]) -> list[Fact]:
    """Each document as it is now, with the number of the version and what became of highlights."""
    documents = Facts(session).imported([new.document for new in versions])
    told = VersionFacts(session)
    return [
        {
            **fact,
            "version": new.version.number,
            "carried": told.carried(session.read.carries(new.version.id)),
        }
        for fact, new in zip(documents, versions, strict=True)
    ]


def _complain(sentence: str) -> None:
    click.echo(f"reader: {' '.join(sentence.split())}", err=True)
