"""The command of the shell that searches, lists a concordance, and tags what is found."""

import click

from reader.cli.facts import Fact, Facts
from reader.cli.finding import find_document, theme_names
from reader.cli.framework import TEXT, Command, as_json_option, opened, print_json, say
from reader.core.concordance import Line, Side, lines, without_repeated_titles
from reader.core.search import EVERYWHERE, Found, Part, Wanted
from reader.core.surroundings import Around
from reader.errors import Refused
from reader.session import Session
from reader.session.advice import advice
from reader.session.commands.tagging_found import Passage, tag_found
from reader.session.searching import search as search_library
from reader.session.wording import counted

_WIDTH = 40  # columns left and right of a hit in a concordance


@click.command(cls=Command)
@click.argument("query", metavar="QUERY", type=TEXT)
@click.option("--exact", is_flag=True, help="Only the words as written, no other forms.")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression.")
@click.option(
    "--in",
    "part",
    type=click.Choice([part.value for part in Part]),
    help="Only there; else in texts, notes and titles.",
)
@click.option("--document", metavar="DOC", type=TEXT, help="Only in this document.")
@click.option("--kwic", is_flag=True, help="List each hit in its line.")
@click.option(
    "--sort",
    type=click.Choice([side.value for side in Side]),
    help="Sort those lines by what stands left or right of the hit.",
)
@click.option(
    "--tag", "tags", metavar="THEME", multiple=True, type=TEXT, help="Tag every hit in a text."
)
@click.option(
    "--unit",
    type=click.Choice([around.value for around in Around]),
    help="What to tag for each hit.  [default: word]",
)
@as_json_option
def search(
    query: str,
    exact: bool,
    regex: bool,
    part: str | None,
    document: str | None,
    kwic: bool,
    sort: str | None,
    tags: tuple[str, ...],
    unit: str | None,
    as_json: bool,
) -> None:
    """Find words in texts, highlights, notes and titles.

    QUERY is made of words, "phrases", AND, OR, NOT, NEAR(a b, 10), prefix* and brackets. Words
    side by side must all be there: in the whole text, or in one highlight, note or title. Words
    in quotation marks are found in that form alone. Positions are code points.
    """
    if sort and not kwic:
        raise click.UsageError("--sort goes with --kwic.")
    if unit and not tags:
        raise click.UsageError("--unit goes with --tag.")
    if tags and part in (Part.NOTES, Part.TITLES):
        raise click.UsageError("--tag is for texts and highlights.")
    with opened() as session:
        documents = None if document is None else (find_document(session, document).id,)
        parts = (Part(part),) if part else (Part.TEXTS,) if tags else EVERYWHERE
        wanted = Wanted(query, exact, regex, parts, documents)
        found = list(search_library(session.path, wanted))
        if tags:
            return _tag(session, found, theme_names(session, tags), Around(unit or "word"), as_json)
        facts = Facts(session)
        if as_json:
            rows = lines(found, Side(sort) if sort else None)
            return print_json([_fact(facts, line) for line in rows])
        if not found:
            told = advice(wanted, session.read.documents())
            return say(f"Nothing was found. {told}".rstrip())
        if kwic:
            rows = without_repeated_titles(lines(found, Side(sort) if sort else None))
            return say("\n".join(_in_its_line(facts, line) for line in rows))
        return say("\n\n".join(_group(facts, some) for some in found))


def _tag(
    session: Session, found: list[Found], themes: list[str], around: Around, as_json: bool
) -> None:
    hits: list[Passage] = []
    for some in found:
        document = session.read.document(some.document_id) if some.document_id else None
        if document and some.version_id == document.version_id:
            here = document.id, document.version_id
            hits += [Passage(*here, hit.start, hit.end) for hit in some.hits]
    if not hits:
        raise Refused("Nothing was found that could be tagged.")
    made = session.do(tag_found, hits, themes, around, whole_paths=True)
    if as_json:
        return print_json(Facts(session).highlights(session.read.highlights_by_id(made)))
    return say(f"Tagged {counted(len(made), 'passage')}.")


def _fact(facts: Facts, line: Line) -> Fact:
    found, hit = line
    fact: Fact = {
        "document_id": found.document_id,
        "start": hit.start,
        "end": hit.end,
        "before": hit.before,
        "match": hit.match,
        "after": hit.after,
        "in": found.part.value,
        "title": found.title,
    }
    if found.version_id:
        fact["paragraph"] = facts.paragraph_in(found.version_id, hit.start)
    if found.note_id:
        fact["note_id"] = found.note_id
    if found.part is Part.HIGHLIGHTS:
        fact["highlight_ids"] = list(hit.highlight_ids)
    return fact


def _in_its_line(facts: Facts, line: Line) -> str:
    """The hit at one column in all lines, and behind it where that is."""
    found, hit = line
    before, match, after = (" ".join(part.split()) for part in line.hit[2:5])
    gap_before = " " if line.hit.before[-1:].isspace() else ""
    left = f"{before}{gap_before}"[-_WIDTH:]
    gap_after = " " if line.hit.after[:1].isspace() else ""
    where = found.title or "Note"
    if found.version_id:
        where = f"{where}, {facts.place_in(found.version_id, hit.start, hit.end)}"
    right = f"{match}{gap_after}{after[:_WIDTH]}".rstrip()
    return f"{left:>{_WIDTH}}{right}  [{where}]"


def _group(facts: Facts, found: Found) -> str:
    """The title of what was found in, and a line for each hit."""
    on = f"Note on {found.title}" if found.title else "Note"
    head = on if found.note_id else found.title
    rows = [f"{head} ({counted(len(found.hits), 'hit')})"]
    for hit in found.hits:
        words = " ".join(f"{hit.before}{hit.match}{hit.after}".split())
        where = ""
        if found.version_id:
            where = f"  {facts.place_in(found.version_id, hit.start, hit.end)}"
        rows.append(f"  {hit.start}–{hit.end}{where}  {words}")
    return "\n".join(rows)
