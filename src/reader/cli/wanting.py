"""The options by which the shell says which passages are wanted."""

from collections.abc import Callable
from typing import Any

import click

from reader.analysis.wanted import Filter, Match
from reader.cli.finding import find_coder, find_collection, find_document, find_filter, find_theme
from reader.cli.framework import KIND, TEXT
from reader.core.dates import days
from reader.core.note import NoteKind
from reader.errors import Refused
from reader.session import Session

_DATE = "Such as 2022-09-12, 2022-09 or 2022."
_OPTIONS = (
    click.option(
        "--theme", "themes", metavar="NAME", multiple=True, type=TEXT,
        help="Tagged with this theme, or one below it; may be given several times.",
    ),
    click.option(
        "--match", type=click.Choice([match.value for match in Match]), default=Match.ANY.value,
        help="How several themes are matched: any (default), all, overlap, near, none.",
    ),
    click.option(
        "--within", metavar="N", type=click.IntRange(min=0),
        help="For near: at most so many paragraphs away; default 1.",
    ),
    click.option("--no-sub-themes", is_flag=True, help="Leave the themes below out."),
    click.option(
        "--document", "documents", metavar="DOC", multiple=True, type=TEXT, help="In this document."
    ),
    click.option(
        "--collection", "collections", metavar="NAME", multiple=True, type=TEXT,
        help="In a document of this collection.",
    ),
    click.option("--coder", "coders", metavar="NAME", multiple=True, type=TEXT, help="Marked by."),
    click.option("--note", "notes", type=KIND, multiple=True, help="With a note of this kind."),
    click.option("--published-from", metavar="DATE", type=TEXT, default="", help=_DATE),
    click.option("--published-to", metavar="DATE", type=TEXT, default="", help=_DATE),
    click.option("--from", "tagged_from", metavar="DATE", type=TEXT, default="",
                 help="Marked on that day or later."),
    click.option("--to", "tagged_to", metavar="DATE", type=TEXT, default="",
                 help="Marked on that day or earlier."),
    click.option("--contains", "words", metavar="QUERY", type=TEXT, default="",
                 help="In which these words stand, as in “reader search”."),
    click.option("--filter", "saved", metavar="NAME", type=TEXT,
                 help="What the filter of that name wants, and none of the above."),
)  # fmt: skip
_NEAR = 1  # paragraphs: the one before and the one after


def wanting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it gets them as `**wanting` for `wanted_passages`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wanted_passages(session: Session, wanting: dict[str, Any]) -> Filter:
    """The filter that the options say. Raises Refused for what is not in the library."""
    asked = {name: value for name, value in wanting.items() if value and name != "match"}
    saved = asked.pop("saved", None)
    is_near = wanting["match"] == Match.NEAR.value
    if saved is not None:
        if asked or wanting["match"] != Match.ANY.value:
            raise click.UsageError("--filter goes without other conditions.")
        return Filter.from_json(find_filter(session, saved).wanted)
    if wanting["within"] is not None and not is_near:
        raise click.UsageError("--within goes with --match near.")
    for ends in (("published_from", "published_to"), ("tagged_from", "tagged_to")):
        _check_order(*(wanting[end] for end in ends))
    return Filter(
        themes=tuple(find_theme(session, name).id for name in wanting["themes"]),
        match=Match(wanting["match"]),
        within=(_NEAR if wanting["within"] is None else wanting["within"]) if is_near else 0,
        with_subs=not wanting["no_sub_themes"],
        documents=tuple(find_document(session, name).id for name in wanting["documents"]),
        collections=tuple(find_collection(session, name).id for name in wanting["collections"]),
        coders=tuple(find_coder(session, name).id for name in wanting["coders"]),
        notes=tuple(map(NoteKind, wanting["notes"])),
        published_from=wanting["published_from"],
        published_to=wanting["published_to"],
        tagged_from=wanting["tagged_from"],
        tagged_to=wanting["tagged_to"],
        words=wanting["words"],
    )


def _check_order(first: str, last: str) -> None:
    """Raises Refused if no day is both on `first` or later and on `last` or earlier."""
    begins, ends = days(first), days(last)
    if begins and ends and begins[0] > ends[1]:
        raise Refused(f"{first} is after {last}: no day is from the one to the other.")
