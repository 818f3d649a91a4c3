"""The parts of a printout one after another, while somebody may watch or stop the work."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.sheet import (
    Box,
    Cards,
    Footnote,
    Heading,
    Inline,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.core.wide_tables import fitted
from reader.core.work import Work

_BETWEEN_REPORTS = 200  # parts; some hundredths of a second


@dataclass(slots=True)
class Course:
    """Counts the parts of a printout as they are written."""

    work: Work
    text: str
    total: int
    done: int = 0

    def parts(self, sheet: Sheet) -> Iterator[Part]:
        """The parts of a sheet, its widest tables row by row; then the footnotes that hang on
        nothing. Raises Cancelled."""
        for part in (*sheet.parts, *_loose(sheet)):
            if self.done % _BETWEEN_REPORTS == 0:
                self.work.check()
                self.work.report(min(self.done, self.total), self.total, self.text)
            self.done += 1
            yield from fitted(part, sheet.paper)
        self.work.check()


def course(printout: Printout, work: Work) -> Course:
    """A count for all sheets of a printout."""
    total = sum(len(sheet.parts) for sheet in printout.sheets)
    return Course(work, f"Writing “{printout.title}”", total)


def inlines_of(part: Part) -> Iterator[Inline]:
    """Every run and gap of a part, in order."""
    match part:
        case Heading(inlines) | Paragraph(inlines):
            yield from inlines
        case Box(_, paragraphs):
            for paragraph in paragraphs:
                yield from paragraph.inlines
        case Table(rows):
            for row in rows:
                for cell in row:
                    yield from cell.inlines
        case Cards(cards):
            for card in cards:
                yield from card.inlines


def hung(sheet: Sheet) -> tuple[Footnote, ...]:
    """The footnotes to which a run refers."""
    numbers = _referred(sheet)
    return tuple(note for note in sheet.footnotes if note.number in numbers)


def _loose(sheet: Sheet) -> tuple[Paragraph, ...]:
    numbers = _referred(sheet)
    return tuple(
        Paragraph(note.inlines, Style.NOTE, marker=str(note.number), subject=note.subject)
        for note in sheet.footnotes
        if note.number not in numbers
    )


def _referred(sheet: Sheet) -> frozenset[int]:
    return frozenset(
        inline.footnote
        for part in sheet.parts
        for inline in inlines_of(part)
        if isinstance(inline, Run)
    )
