"""How reports name things: articles, passages, times and numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.core.content import SpanKind
from reader.core.dates import long_date
from reader.core.document import Document
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId
from reader.core.note import Note, NoteKind
from reader.core.note_runs import Line, lines
from reader.core.passages import place
from reader.core.sheet import Paragraph, Run, Style, Subject
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.reports.leading_back import is_on_the_web, link_back

KINDS = {
    NoteKind.NOTE: "Note",
    NoteKind.QUESTION: "Question",
    NoteKind.DEFINITION: "Definition",
    NoteKind.GAP: "Gap",
}
BETWEEN = " · "
LEVEL = 3  # of the uppermost headings: those of level 2 are set in capitals, names should not be
_CHOICE = re.compile(r"\[([ xX])\][ \t]+")  # before an answer to choose; crossed if it is right
_BOXES = {" ": "☐", "x": "☑"}
_STRONG = frozenset((SpanKind.STRONG,))
_LINK = frozenset((SpanKind.LINK,))


def counted(number: int, noun: str) -> str:
    """Such as "1 passage" or "1,200 passages"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def source_of(document: Document, *, titled: bool = False) -> str:
    """Author, its title if `titled`, where it appeared and when; what is not known is left out."""
    title = f"“{document.title}”" if titled else ""
    parts = document.author, title, document.source, long_date(document.published)
    return ", ".join(part for part in parts if part)


def address(document: Document) -> Run | None:
    """The address of an article, as a link if it is on the web; None if it has none."""
    if not document.url:
        return None
    if not is_on_the_web(document.url):
        return Run(document.url, is_dim=True)
    return Run(document.url, _LINK, document.url, is_dim=True)


def placed(marked: MarkedDocument, highlight: Highlight) -> Run:
    """Where a passage stands, such as "¶ 12 · p. 4", with a link that leads there."""
    start, end = highlight.start, highlight.end
    href = link_back(marked, start, end)
    kinds = _LINK if href else frozenset()
    return Run(place(marked.content, start, end), kinds, href, is_dim=True)


def noted(
    notes: Iterable[Note], document_id: DocumentId | None, coders: Mapping[CoderId, str]
) -> Iterator[Paragraph]:
    """Notes on something in a document, or on a theme, each with its kind, and with who wrote it
    if `coders` names them. Those of kind gap are left out: they say something on work sheets
    alone."""
    for note in notes:
        if note.kind is NoteKind.GAP:
            continue
        who = coders.get(note.coder_id, "")
        kind = KINDS[note.kind] + (f" ({who})" if who else "")
        subject = None
        if document_id is not None:
            subject = Subject(document_id, note.highlight_id, note.id)
        lead: tuple[Run, ...] = (Run(f"{kind}: ", _STRONG),)
        for line in map(_boxed, lines(note.body) or (Line(()),)):
            yield Paragraph((*lead, *line.runs), Style.NOTE, marker=line.marker, subject=subject)
            lead = ()


def _boxed(line: Line) -> Line:
    """An answer to choose from after a box, ticked if it is right; any other line as it is."""
    sign = _CHOICE.match(line.runs[0].text) if line.marker and line.runs else None
    if sign is None:
        return line
    first = replace(line.runs[0], text=line.runs[0].text[sign.end() :])
    return Line((first, *line.runs[1:]), _BOXES[sign[1].lower()])


def writers(snapshot: Snapshot) -> Mapping[CoderId, str]:
    """Those who made what is in a snapshot, by name; none if there is one alone, who need not be
    named."""
    made = {one.coder_id for marked in snapshot.documents for one in marked.highlights}
    for marked in snapshot.documents:
        made.update(note.coder_id for some in marked.notes.values() for note in some)
    return snapshot.coders if len(made) > 1 else {}
