"""The command of the shell that mends a text in place, as a version of its own."""

import click

from reader.anchoring.edit_script import edits_between
from reader.cli.finding import find_document
from reader.cli.framework import TEXT, Command, as_json_option, opened, print_json, say
from reader.cli.quoting import passage
from reader.cli.version_facts import VersionFacts
from reader.core.text import canonical
from reader.errors import Refused
from reader.session.commands.corrections import correct_text
from reader.session.wording import counted, named


@click.command(cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
@click.option(
    "--replace",
    "pair",
    metavar="OLD NEW",
    nargs=2,
    type=TEXT,
    help="Words of the text, and what is right.",
)
@click.option("--occurrence", metavar="K", type=click.IntRange(min=1), help="Which OLD, from 1.")
@click.option("--start", metavar="N", type=int, help="First character, counted from 0.")
@click.option("--end", metavar="N", type=int, help="One past the last character.")
@click.option("--text", "instead", metavar="TEXT", type=TEXT, help="What to put there.")
@click.option("--reason", metavar="TEXT", type=TEXT, help="Why, as “OCR error”.")
@as_json_option
def correct(
    document: str,
    pair: tuple[str, str] | None,
    occurrence: int | None,
    start: int | None,
    end: int | None,
    instead: str | None,
    reason: str | None,
    as_json: bool,
) -> None:
    """Mend errors in the text, as a new version.

    Highlights follow to it. Characters are Unicode code points of what “reader text DOC” prints.
    Where a word may stand several times, OLD has to be long enough to stand once, or --occurrence
    tells which it is.
    """
    by_place = (start is not None, end is not None, instead is not None)
    if any(by_place) != all(by_place) or all(by_place) == (pair is not None):
        raise click.UsageError("Give either --replace OLD NEW, or --start, --end and --text.")
    if occurrence is not None and pair is None:
        raise click.UsageError("--occurrence goes with --replace.")
    with opened() as session:
        found = find_document(session, document)
        content = session.read.content(found.version_id)
        if pair is not None:
            start, end = passage(content, pair[0], occurrence, found.title)
            instead = pair[1]
        first, last = start or 0, end or 0
        if not 0 <= first <= last <= len(content.text):
            raise Refused(f"{first} to {last} is no passage of {named(found.title)}.")
        edits = edits_between(content.text[first:last], canonical(instead or ""), first)
        made = session.do(correct_text, found.id, edits, reason or "")
        carried = session.read.carries(made.id)
        facts = VersionFacts(session)
        fact = {**facts.version(made), "carried": facts.carried(carried)}
    if as_json:
        return print_json(fact)
    waiting = sum(carry.is_waiting for carry in carried)
    words = counted(max(made.words_added, made.words_removed), "word")
    told = f"Version {made.number} of {named(found.title)}: {words} corrected."
    if waiting:
        told += f" {counted(waiting, 'highlight')} left without words: see “reader review”."
    return say(told)
