"""Commands of the shell on notes: list, add, edit, delete."""

import click

from reader.cli.facts import Facts
from reader.cli.finding import find_document, find_highlight, find_note, find_theme
from reader.cli.framework import (
    KIND,
    TEXT,
    Command,
    Group,
    as_json_option,
    opened,
    print_json,
    say,
)
from reader.cli.tables import Column, short, table
from reader.core.note import Note, NoteKind
from reader.session import Session
from reader.session.commands import notes as commands
from reader.session.wording import named


@click.command(cls=Command)
@click.option("--kind", type=KIND, help="Only those of this kind.")
@as_json_option
def notes(kind: str | None, as_json: bool) -> None:
    """List the notes, the oldest first."""
    with opened() as session:
        found = [note for note in _notes_in_library(session) if kind in (None, note.kind.value)]
        facts = Facts(session)
        told = [facts.note(note) for note in found]
        targets = [_target(session, facts, note) for note in found]
    if as_json:
        return print_json(told)
    if not told:
        return say(f"There is no {kind} yet." if kind else "There are no notes yet.")
    columns = (
        Column("ID"),
        Column("KIND"),
        Column("CODER"),
        Column("ON", cut=True),
        Column("NOTE", cut=True),
    )
    rows = [
        (short(fact["id"]), fact["kind"], fact["coder"], target, fact["body"])
        for fact, target in zip(told, targets, strict=True)
    ]
    return say(table(columns, rows))


@click.command(cls=Command)
@click.argument("body", metavar="TEXT", type=TEXT)
@click.option("--highlight", metavar="HIGHLIGHT", type=TEXT, help="Write it on this highlight.")
@click.option("--document", metavar="DOC", type=TEXT, help="Write it on this document.")
@click.option("--theme", metavar="THEME", type=TEXT, help="Write it on this theme.")
@click.option("--kind", type=KIND, default=NoteKind.NOTE.value, show_default=True)
@as_json_option
def add(
    body: str,
    highlight: str | None,
    document: str | None,
    theme: str | None,
    kind: str,
    as_json: bool,
) -> None:
    """Write a note, in Markdown, on one thing or on none."""
    if sum(target is not None for target in (highlight, document, theme)) > 1:
        raise click.UsageError("A note is on one thing: give one of the three options, or none.")
    free = highlight is document is theme is None
    with opened(create=free) as session:
        made = session.do(
            commands.add_note,
            body,
            NoteKind(kind),
            highlight_id=find_highlight(session, highlight).id if highlight is not None else None,
            document_id=find_document(session, document).id if document is not None else None,
            theme_id=find_theme(session, theme).id if theme is not None else None,
        )
        _show(session, made, as_json, "Wrote")


@click.command(cls=Command)
@click.argument("note", metavar="NOTE", type=TEXT)
@click.option("--body", metavar="TEXT", type=TEXT, help="Its new words.")
@click.option("--kind", type=KIND)
@as_json_option
def edit(note: str, body: str | None, kind: str | None, as_json: bool) -> None:
    """Change the words or the kind of a note."""
    if body is None and kind is None:
        raise click.UsageError("Nothing to change: give --body or --kind.")
    with opened() as session:
        found = find_note(session, note)
        new_kind = NoteKind(kind) if kind else None
        changed = session.do(commands.edit_note, found.id, body=body, kind=new_kind)
        _show(session, changed, as_json, "Edited")


@click.command(cls=Command)
@click.argument("note", metavar="NOTE", type=TEXT)
def delete(note: str) -> None:
    """Delete a note."""
    with opened() as session:
        found = find_note(session, note)
        session.do(commands.delete_note, found.id)
    say(f"Deleted the {found.kind.value} {named(found.body)}.")


note = Group(
    "note", sections={"Commands": (add, edit, delete)}, help="Write notes and change them."
)


def _notes_in_library(session: Session) -> list[Note]:
    """Every note but those on documents in the trash, or on highlights there."""
    hidden = {document.id for document in session.read.documents(trashed=True)}
    if not hidden:
        return session.read.all_notes()
    marks = {highlight.id for highlight in session.read.highlights(trashed=True)}
    return [
        note
        for note in session.read.all_notes()
        if note.document_id not in hidden and note.highlight_id not in marks
    ]


def _target(session: Session, facts: Facts, note: Note) -> str:
    if note.highlight_id is not None:
        found = session.read.highlights_by_id([note.highlight_id])
        return " ".join(named(facts.words(highlight)) for highlight in found)
    if note.theme_id is not None:
        return f"theme {' '.join(facts.names([note.theme_id]))}"
    return facts.title(note.document_id)


def _show(session: Session, note: Note, as_json: bool, done: str) -> None:
    fact = Facts(session).note(note)
    if as_json:
        return print_json(fact)
    return say(f"{done} the {fact['kind']} {named(fact['body'])}, {short(fact['id'])}.")
