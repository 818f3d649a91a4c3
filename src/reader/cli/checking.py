"""The command of the shell that checks a library."""

import click

from reader.cli.framework import Command, as_json_option, opened, print_json, say
from reader.session.checking import Check, check_library


@click.command(cls=Command)
@click.option("--rebuild-index", "rebuild", is_flag=True, help="First make the search index anew.")
@as_json_option
def check(rebuild: bool, as_json: bool) -> int:
    """Check that everything in the library is still what it was.

    Computes anew the hash of every original, text and picture, every highlight's quote against
    its text, the search index, the chain of the history, and every row against the history.
    Exit code 1 if anything is wrong; each problem says what to do.
    """
    with opened() as session:
        if rebuild:
            session.rebuild_index()
        checks = check_library(session.path)
    if as_json:
        print_json(
            [
                {"check": c.name, "ok": c.ok, "looked_at": c.looked_at, "problems": c.problems}
                for c in checks
            ]
        )
    else:
        for found in checks:
            _show(found)
    return 0 if all(found.ok for found in checks) else 1


def _show(found: Check) -> None:
    wrong = "" if found.ok else f", {len(found.problems):,} wrong"
    say(f"{'ok ' if found.ok else 'BAD'}  {found.name:<10} {found.looked_at}{wrong}")
    for problem in found.problems:
        say(f"     {problem}")
