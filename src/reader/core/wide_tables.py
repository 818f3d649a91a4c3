"""Tables that no page has room for, told row by row instead."""

from collections.abc import Iterator

from reader.core.content import SpanKind
from reader.core.paper import Paper
from reader.core.sheet import Inline, Paragraph, Part, Run, Style, Table

MOST_COLUMNS = 63  # what Word opens (specifications and limits of Word)
_ALWAYS = 4  # columns, as exercises have: these are tables on any paper
_ROOM = 3.5  # mm beside the words of a cell
_LETTER = 0.6  # em: how wide one is, about
_POINT = 25.4 / 72  # mm


def fitted(part: Part, paper: Paper) -> tuple[Part, ...]:
    """`part` itself, or the rows of a table too wide for `paper` as a paragraph each, in which
    every cell that says something follows the head of its column."""
    if not isinstance(part, Table) or _has_room(part, paper):
        return (part,)
    return tuple(_told(part))


def _has_room(table: Table, paper: Paper) -> bool:
    if len(table.widths) <= _ALWAYS:
        return True
    width = paper.size.width - 2 * paper.margin - paper.writing_margin
    least = _ROOM + _LETTER * _POINT * paper.type_size
    return len(table.widths) <= MOST_COLUMNS and min(table.widths) * width >= least


def _told(table: Table) -> Iterator[Paragraph]:
    if not table.rows and any(table.head):
        yield Paragraph((Run(" · ".join(filter(None, table.head))),), Style.SMALL)
    for row in table.rows:
        said: list[Inline] = []
        for at, cell in enumerate(row):
            if not cell.inlines:
                continue
            head = table.head[at] if at < len(table.head) else ""
            said += [Run(" · ", is_dim=True)] if said else []
            said += [Run(f"{head}: ", frozenset((SpanKind.STRONG,)))] if head else []
            said += cell.inlines
        if said:
            subject = next((cell.subject for cell in row if cell.subject), None)
            yield Paragraph(tuple(said), Style.SMALL, subject=subject)
