"""Commands of the shell on highlights: list, mark, tag, move their ends, delete."""

from typing import Any

import click

from reader.analysis.wanted import Filter
from reader.cli.facts import Fact, Facts
from reader.cli.finding import (
    find_document,
    find_highlight,
    find_highlights,
    find_theme,
    theme_names,
)
from reader.cli.framework import KIND, TEXT, Command, as_json_option, opened, print_json, say
from reader.cli.quoting import passage
from reader.cli.tables import Column, short, table
from reader.cli.wanting import wanted_passages, wanting_options
from reader.core.content import OBJECT
from reader.core.note import NoteKind
from reader.session.commands import highlights as commands
from reader.session.commands.marking import mark_passage, tag_passages
from reader.session.exploring import Exploration
from reader.session.wording import counted, named

_MARKS = click.argument("marks", metavar="HIGHLIGHT…", nargs=-1, required=True, type=TEXT)
_THEMES = (
    "A theme by name, or by path: A/B is B under A. Made if not there; may be given several times."
)


@click.command(cls=Command)
@wanting_options
@as_json_option
def highlights(as_json: bool, **wanting: Any) -> None:
    """List the highlights, in reading order.

    Themes match by overlap if passages share a character, by near if they are few paragraphs apart.
    """
    with opened() as session:
        wanted = wanted_passages(session, wanting)
        if wanted == Filter():
            found = session.read.highlights()
        else:
            found = session.read.highlights_by_id(Exploration(session).select(wanted).ids)
        facts = Facts(session)
        told = facts.highlights(found)
        places = [(facts.place(highlight), facts.words(highlight)) for highlight in found]
    if as_json:
        return print_json(told)
    if not told:
        return say("No highlights yet." if wanted == Filter() else "There are no such highlights.")
    in_one = len(wanted.documents) == 1 and not wanted.collections
    columns = (
        Column("ID"),
        *([] if in_one else [Column("DOCUMENT", cut=True)]),
        Column("PLACE"),
        Column("CHARACTERS", right=True),
        Column("THEMES", cut=True),
        Column("NOTES", right=True),
        Column("QUOTE", cut=True),
    )
    return say(
        table(
            columns,
            [
                (
                    short(fact["id"]),
                    *([] if in_one else [fact["title"]]),
                    place,
                    f"{fact['start']}–{fact['end']}",
                    ", ".join(fact["themes"]),
                    len(fact["notes"]) or "",
                    words,
                )
                for fact, (place, words) in zip(told, places, strict=True)
            ],
        )
    )


@click.command(cls=Command)
@click.argument("document", metavar="DOC", type=TEXT)
@click.option("--start", metavar="N", type=int, help="First character, counted from 0.")
@click.option("--end", metavar="N", type=int, help="One past the last character.")
@click.option("--quote", metavar="TEXT", type=TEXT, help="The passage in its own words.")
@click.option(
    "--occurrence",
    metavar="K",
    type=click.IntRange(min=1),
    help="Which one, from 1, if it is there more than once.",
)
@click.option("--theme", "themes", metavar="NAME", multiple=True, type=TEXT, help=_THEMES)
@click.option("--note", metavar="TEXT", type=TEXT, help="A note on it, in Markdown.")
@click.option("--kind", type=KIND, help="What the note is; default note.")
@as_json_option
def highlight(
    document: str,
    start: int | None,
    end: int | None,
    quote: str | None,
    occurrence: int | None,
    themes: tuple[str, ...],
    note: str | None,
    kind: str | None,
    as_json: bool,
) -> None:
    """Mark a passage; tag it and write a note in the same step.

    Characters are Unicode code points of what “reader text DOC” prints.
    """
    if (start is None) != (end is None) or (start is None) == (quote is None):
        raise click.UsageError("Give either --start and --end, or --quote.")
    if occurrence is not None and quote is None:
        raise click.UsageError("--occurrence goes with --quote.")
    if kind is not None and note is None:
        raise click.UsageError("--kind goes with --note.")
    with opened() as session:
        found = find_document(session, document)
        if quote is not None:
            content = session.read.content(found.version_id)
            start, end = passage(content, quote, occurrence, found.title)
        made = session.do(
            mark_passage,
            found.id,
            start or 0,
            end or 0,
            theme_names(session, themes),
            note,
            NoteKind(kind or NoteKind.NOTE),
            whole_paths=True,
        )
        (fact,) = Facts(session).highlights([made])
    _show(fact, as_json, f"Marked {fact['start']}–{fact['end']}")


@click.command(cls=Command)
@click.argument("mark", metavar="HIGHLIGHT", type=TEXT)
@click.option("--start", metavar="N", type=int, required=True)
@click.option("--end", metavar="N", type=int, required=True)
@as_json_option
def resize(mark: str, start: int, end: int, as_json: bool) -> None:
    """Move the ends of a highlight."""
    with opened() as session:
        found = find_highlight(session, mark)
        made = session.do(commands.resize_highlight, found.id, start, end)
        (fact,) = Facts(session).highlights([made])
    _show(fact, as_json, f"Moved to {fact['start']}–{fact['end']}")


@click.command(cls=Command)
@_MARKS
@click.option(
    "--theme", "themes", metavar="NAME", multiple=True, required=True, type=TEXT, help=_THEMES
)
@as_json_option
def tag(marks: tuple[str, ...], themes: tuple[str, ...], as_json: bool) -> None:
    """Give themes to highlights."""
    with opened() as session:
        found = find_highlights(session, marks)
        tagged = session.do(tag_passages, found, theme_names(session, themes), whole_paths=True)
        facts = Facts(session).highlights(tagged)
    if as_json:
        return print_json(facts)
    return say(f"Tagged {counted(len(facts), 'highlight')}.")


@click.command(cls=Command)
@_MARKS
@click.option("--theme", metavar="NAME", required=True, type=TEXT, help="The theme to take away.")
@as_json_option
def untag(marks: tuple[str, ...], theme: str, as_json: bool) -> None:
    """Take a theme from highlights, which stay."""
    with opened() as session:
        found = find_highlights(session, marks)
        session.do(commands.untag_highlights, found, find_theme(session, theme).id)
        facts = Facts(session).highlights(session.read.highlights_by_id(found))
    if as_json:
        return print_json(facts)
    return say(f"Untagged {counted(len(facts), 'highlight')}.")


@click.command(cls=Command)
@_MARKS
def unhighlight(marks: tuple[str, ...]) -> None:
    """Delete highlights, with the notes on them."""
    with opened() as session:
        found = find_highlights(session, marks)
        session.do(commands.delete_highlights, found)
    say(f"Deleted {counted(len(found), 'highlight')}.")


def _show(fact: Fact, as_json: bool, done: str) -> None:
    if as_json:
        return print_json(fact)
    themes = ", ".join(map(named, fact["themes"])) or "no theme"
    quote = named(fact["quote"].replace(OBJECT, "[picture]"))
    return say(f"{done}, {themes}, {short(fact['id'])}: {quote}")
