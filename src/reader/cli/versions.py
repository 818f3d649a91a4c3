"""Commands of the shell on versions: list, compare, and work off what waits for a decision."""

import click

from reader.anchoring.differences import Difference, EditKind, compare
from reader.cli.facts import Facts
from reader.cli.finding import find_document, find_highlight
from reader.cli.framework import TEXT, Command, as_json_option, opened, print_json, say
from reader.cli.tables import Column, local, short, table
from reader.cli.version_facts import Fact, VersionFacts, difference_fact
from reader.core.content import Content
from reader.core.document import Document, Version
from reader.core.highlight import Highlight
from reader.errors import Refused
from reader.session import Session
from reader.session.commands import versions as commands
from reader.session.wording import counted, named

_AROUND = 24  # characters shown on either side of a change


@click.command(cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
@as_json_option
def versions(document: str, as_json: bool) -> None:
    """List the versions of a document."""
    with opened() as session:
        found = find_document(session, document)
        facts = list(map(VersionFacts(session).version, session.read.versions(found.id)))
    if as_json:
        return print_json(facts)
    columns = (
        Column("VERSION", right=True),
        Column("MADE"),
        Column("FROM", cut=True),
        Column("BY"),
        Column("WORDS", right=True),
        Column("CHANGED", right=True),
        Column("HIGHLIGHTS", right=True),
    )
    return say(table(columns, list(map(_version_row, facts))))


def _version_row(fact: Fact) -> tuple[object, ...]:
    changed = f"+{fact['words_added']:,} −{fact['words_removed']:,}" if fact["number"] > 1 else ""
    source = fact["reason"] or fact["file"] or fact["url"]
    made, coder = local(fact["made"]), fact["coder"]
    return fact["number"], made, source, coder, fact["words"], changed, fact["highlights"]


@click.command(cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
@click.option(
    "--from", "older", metavar="N", type=int, help="The older version; else the one before."
)
@click.option("--to", "newer", metavar="N", type=int, help="The newer one; else the current one.")
@as_json_option
def diff(document: str, older: int | None, newer: int | None, as_json: bool) -> None:
    """Tell how two versions of a document differ, word by word.

    [-what was removed-] and {+what was added+} stand between the words around them. Another kind of
    quotation mark, apostrophe or dash is no change.
    """
    with opened() as session:
        found = find_document(session, document)
        two = _two_versions(found, session.read.versions(found.id), older, newer)
        old, new = (session.read.content(version.id) for version in two)
    difference = compare(old, new)
    if as_json:
        numbers = {"from": two[0].number, "to": two[1].number}
        return print_json({**numbers, **difference_fact(difference, old, new)})
    return _print_difference(difference, old, new)


def _two_versions(
    document: Document, all_: list[Version], older: int | None, newer: int | None
) -> tuple[Version, Version]:
    by_number = {version.number: version for version in all_}
    if len(all_) == 1:
        raise Refused(f"{named(document.title)} has one version only.")
    last = all_[-1].number if newer is None else newer
    first = last - 1 if older is None else older
    for number in (first, last):
        if number not in by_number:
            there = f"versions 1 to {all_[-1].number}"
            raise Refused(f"{named(document.title)} has {there}, but no version {number}.")
    return by_number[first], by_number[last]


def _print_difference(difference: Difference, old: Content, new: Content) -> None:
    for edit in difference.edits:
        before = new.text[max(0, edit.new_start - _AROUND) : edit.new_start]
        after = new.text[edit.new_end : edit.new_end + _AROUND]
        gone = old.text[edit.old_start : edit.old_end]
        come = new.text[edit.new_start : edit.new_end]
        crossed = "" if edit.kind is EditKind.ADDED else f"[-{gone}-]"
        fresh = "" if edit.kind is EditKind.REMOVED else f"{{+{come}+}}"
        line = f"¶ {new.paragraph_number(edit.new_start)}  …{before}{crossed}{fresh}{after}…"
        say(" ".join(line.split()))
    for move in difference.moves:
        was, now = old.paragraph_number(move.old_start), new.paragraph_number(move.new_start)
        say(f"¶ {was} → ¶ {now}  moved: {named(new.text[move.new_start : move.new_end])}")
    added, removed = difference.words_added, difference.words_removed
    say(f"{counted(added, 'word')} added, {counted(removed, 'word')} removed.")


@click.command(cls=Command)
@click.argument("document", metavar="[DOC]", required=False, type=TEXT)
@click.option(
    "--all", "everything", is_flag=True, help="List also those that followed by themselves."
)
@click.option("--accept", metavar="ID", multiple=True, type=TEXT, help="Take the proposed place.")
@click.option("--move", metavar="ID", type=TEXT, help="Place by hand, with --start and --end.")
@click.option("--start", metavar="N", type=int)
@click.option("--end", metavar="N", type=int)
@click.option("--keep", metavar="ID", multiple=True, type=TEXT, help="Leave on the older version.")
@as_json_option
def review(
    document: str | None,
    everything: bool,
    accept: tuple[str, ...],
    move: str | None,
    start: int | None,
    end: int | None,
    keep: tuple[str, ...],
    as_json: bool,
) -> None:
    """List highlights that wait for a decision, or decide.

    They wait since their article changed. Each has the state unmoved, moved, changed, ambiguous or
    gone. What is accepted or moved goes to the current version, what is kept stays on the older
    one.
    """
    if sum(map(bool, (accept, move, keep))) > 1:
        raise click.UsageError("Give one of --accept, --move and --keep at a time.")
    if (move is not None) != (start is not None and end is not None):
        raise click.UsageError("--move goes with --start and --end.")
    with opened() as session:
        if move is not None:
            highlight = find_highlight(session, move)
            session.do(commands.place_highlight, highlight.id, start or 0, end or 0)
            return _show_decided(session, [highlight], as_json, "Placed by hand:")
        if accept:
            accepted = [find_highlight(session, one) for one in accept]
            session.do(commands.accept_places, [highlight.id for highlight in accepted])
            return _show_decided(session, accepted, as_json, "Accepted:")
        if keep:
            kept = [find_highlight(session, one) for one in keep]
            session.do(commands.keep_on_version, [highlight.id for highlight in kept])
            return _show_decided(session, kept, as_json, "Kept on the older version:")
        return _list(session, document, everything, as_json)


def _list(session: Session, document: str | None, everything: bool, as_json: bool) -> None:
    read = session.read
    chosen = [find_document(session, document)] if document else read.documents()
    carries = [
        carry
        for one in chosen
        for carry in read.carries(one.version_id)
        if everything or carry.is_waiting
    ]
    facts = VersionFacts(session).carried(carries)
    if as_json:
        return print_json(facts)
    if not facts:
        return say("No highlight waits for a decision.")
    columns = (
        Column("ID"),
        Column("STATE"),
        Column("ALIKE", right=True),
        Column("OLD PLACE", right=True),
        Column("NEW PLACE", right=True),
        Column("QUOTE", cut=True),
        Column("PROPOSED", cut=True),
    )
    return say(table(columns, list(map(_carry_row, facts))))


def _carry_row(fact: Fact) -> tuple[object, ...]:
    old, new = fact["old"], fact["new"]
    alike = f"{fact['score']:.0%}" if new else ""
    there = f"{new['start']}–{new['end']}" if new else "none"
    proposed = new["quote"] if new else ""
    place = f"{old['start']}–{old['end']}"
    return short(fact["id"]), fact["state"], alike, place, there, old["quote"], proposed


def _show_decided(session: Session, decided: list[Highlight], as_json: bool, done: str) -> None:
    found = session.read.highlights_by_id([highlight.id for highlight in decided])
    facts = Facts(session).highlights(found)
    if as_json:
        return print_json(facts)
    for fact in facts:
        say(f"{done} {fact['start']}–{fact['end']}, {short(fact['id'])}: {named(fact['quote'])}")
    return None
