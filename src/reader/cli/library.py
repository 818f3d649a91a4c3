"""Commands of the shell on a library as a whole: history, undo, redo, the sample."""

from pathlib import Path

import click

from reader import sample as sample_library
from reader.cli.facts import Fact, Facts
from reader.cli.framework import FILE, Command, as_json_option, opened, print_json, say
from reader.cli.tables import Column, local, table
from reader.errors import Refused

_DONE = {"undo": "Undo: ", "redo": "Redo: "}


@click.command(cls=Command)
@as_json_option
def history(as_json: bool) -> None:
    """List every step, with its time, its coder and what was done."""
    with opened() as session:
        facts = Facts(session)
        told = [facts.step(step) for step in session.read.steps()]
    if as_json:
        return print_json(told)
    if not told:
        return say("Nothing was done yet.")
    columns = (
        Column("STEP", right=True),
        Column("TIME"),
        Column("CODER"),
        Column("DONE", cut=True),
    )
    rows = [
        (
            fact["id"],
            local(fact["time"]),
            fact["coder"],
            _DONE.get(fact["kind"], "") + fact["label"] + _edited(fact["changes"]),
        )
        for fact in told
    ]
    return say(table(columns, rows))


@click.command(cls=Command)
@as_json_option
def undo(as_json: bool) -> None:
    """Take the last step back, whoever did it and when."""
    with opened() as session:
        _show(session.undo(), as_json, "Undone")


@click.command(cls=Command)
@as_json_option
def redo(as_json: bool) -> None:
    """Do again what was undone last."""
    with opened() as session:
        _show(session.redo(), as_json, "Done again")


@click.command(cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--force", is_flag=True, help="Write over a library that is there.")
def sample(file: Path, force: bool) -> None:
    """Make the sample library, to look around in."""
    if file.exists() and not force:
        raise Refused(f"{file} is there already: --force would write over it.")
    sample_library.build(file, overwrite=force)
    say(f"Made the sample library {file}.")


def _edited(changes: list[Fact]) -> str:
    """What was edited, with what it was before."""
    told = (f"{one['field']} from “{one['old']}” to “{one['new']}”" for one in changes)
    return ": " + ", ".join(told) if changes else ""


def _show(label: str, as_json: bool, done: str) -> None:
    if as_json:
        return print_json({"label": label})
    return say(f"{done}: {label}.")
