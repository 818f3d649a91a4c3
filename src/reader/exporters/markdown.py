"""Sheets as Markdown (CommonMark, with the tables and footnotes of GitHub's)."""

from typing import BinaryIO

from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Cell,
    Fields,
    Figure,
    Heading,
    Inline,
    Legend,
    Marking,
    PageBreak,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.core.work import Work
from reader.exporters.escaping import legal
from reader.exporters.going_through import course, hung
from reader.exporters.markdown_signs import BREAK, at_start, escaped, fenced, set_gap, set_run

_FIELD = "_" * 24  # its length only says that there is room
_RULED = "_" * 64


def write_markdown(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write a printout as one Markdown file, rules between its sheets. Raises Cancelled."""
    counted = course(printout, work)
    for at, sheet in enumerate(printout.sheets):
        if at:
            target.write(b"\n---\n\n")
        setting = _Setting(sheet, f"{at + 1}-" if at else "")
        for part in counted.parts(sheet):
            target.write(legal(setting.part(part)).encode())
        target.write(legal(setting.notes()).encode())


class _Setting:
    """Sets one sheet; `prefix` tells its footnotes from those of the sheets before."""

    def __init__(self, sheet: Sheet, prefix: str) -> None:
        self._sheet = sheet
        self._prefix = prefix
        self._numbers = frozenset(note.number for note in sheet.footnotes)

    def part(self, part: Part) -> str:
        """One part with the empty line after it."""
        match part:
            case Heading(inlines, level):
                return f"{'#' * min(max(level, 1), 6)} {self._line(inlines)}\n\n"
            case Paragraph():
                return self._paragraph(part)
            case AnswerLines(count):
                return f"{_RULED}\n\n" * count
            case Box(title, paragraphs):
                said = "\n>\n".join(f"> {self._line(p.inlines)}" for p in paragraphs)
                return f"> **{escaped(title)}**\n>\n{said}\n\n" if title else f"{said}\n\n"
            case Table():
                return self._table(part)
            case Cards(cards):
                return "".join(self._card(card) for card in cards)
            case Legend(marks):
                return "Themes: " + " · ".join(escaped(mark.name) for mark in marks) + "\n\n"
            case Fields(labels):
                return "  ".join(f"{escaped(label)} {_FIELD}" for label in labels) + "\n\n"
            case Figure(_, alt):
                return f"*[{escaped(alt)}]*\n\n" if alt else ""
            case PageBreak():
                return "---\n\n"

    def notes(self) -> str:
        """The footnotes, below."""
        return "".join(
            f"[^{self._prefix}{note.number}]: {self._line(note.inlines)}\n\n"
            for note in hung(self._sheet)
        )

    def _paragraph(self, part: Paragraph) -> str:
        if part.style is Style.CODE:
            return fenced("".join(i.text for i in part.inlines if isinstance(i, Run)))
        said = self._line(part.inlines)
        number = f"¶ {escaped(part.number)}  " if part.number else ""
        match part.style:
            case Style.QUOTE:
                return "\n".join(f"> {line}" for line in (number + said).split("\n")) + "\n\n"
            case Style.ITEM:
                is_bullet = part.marker in ("", "•")
                marker = "-" if is_bullet else part.marker
                return f"{'    ' * (max(part.level, 1) - 1)}{marker} {number}{said}\n\n"
            case Style.CHOICE:
                return f"- {escaped(part.marker)} {said}\n\n"
        marker = f"{part.marker} " if part.marker else ""
        return f"{at_start(number + marker + said)}\n\n"

    def _table(self, table: Table) -> str:
        head = table.head or ("",) * len(table.widths)
        rows = [[escaped(said) for said in head], ["---"] * len(table.widths)]
        rows += [[self._cell(cell) for cell in row] for row in table.rows]
        return "".join(f"| {' | '.join(row)} |\n" for row in rows) + "\n"

    def _cell(self, cell: Cell) -> str:
        return self._line(cell.inlines).replace(BREAK, " ")

    def _card(self, card: Card) -> str:
        label = f"**{escaped(card.label)}**: " if card.label else ""
        source = f" — {escaped(card.source)}" if card.source else ""
        return f"- {label}{self._line(card.inlines)}{source}\n\n"

    def _line(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(self._run(i) if isinstance(i, Run) else set_gap(i) for i in inlines)

    def _run(self, run: Run) -> str:
        is_noted = run.footnote in self._numbers
        sign = f"[^{self._prefix}{run.footnote}]" if is_noted else ""
        is_marked = bool(run.marks) and self._sheet.marking is not Marking.NONE
        return set_run(run, is_marked=is_marked) + sign
