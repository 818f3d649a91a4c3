"""Sheets as Markdown (CommonMark, with the tables and footnotes of GitHub's)."""

import re
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
from reader.exporters.markdown_signs import (
    BREAK,
    at_start,
    escaped,
    fenced,
    gap_in_code,
    set_gap,
    set_run,
)

_FIELD = "_" * 24  # its length only says that there is room
_RULED = "_" * 64
_COUNTING = re.compile(r"\d{1,9}[.)]")  # CommonMark 0.31, section 5.2


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
        self._depth = 0  # lists that may go on

    def part(self, part: Part) -> str:
        """One part with the empty line after it."""
        if not (isinstance(part, Paragraph) and part.style is Style.ITEM):
            self._depth = 0
        match part:
            case Heading(inlines, level):
                said = self._line(inlines).replace(BREAK, " ")
                return f"{'#' * min(max(level, 1), 6)} {said}\n\n"
            case Paragraph():
                return self._paragraph(part)
            case AnswerLines(count):
                return f"{_RULED}\n\n" * count
            case Box(title, paragraphs):
                said = "\n>\n".join(_quoted(self._line(p.inlines)) for p in paragraphs)
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
            _item(f"[^{self._prefix}{note.number}]:", self._line(note.inlines), 4)
            for note in hung(self._sheet)
        )

    def _paragraph(self, part: Paragraph) -> str:
        if part.style is Style.CODE:
            return fenced("".join(map(_in_code, part.inlines)))
        said = self._line(part.inlines)
        number = f"¶ {escaped(part.number)}  " if part.number else ""
        marker = f"{escaped(part.marker)} " if part.marker else ""
        match part.style:
            case Style.QUOTE:
                return f"{_quoted(number + said)}\n\n"
            case Style.ITEM:
                return self._listed(part, number + said)
            case Style.CHOICE:
                return _item("-", marker + said)
        return f"{at_start(number + marker + said)}\n\n"

    def _listed(self, part: Paragraph, said: str) -> str:
        """An item of a list, no deeper than its list allows: else it would be read as code."""
        is_counted = _COUNTING.fullmatch(part.marker) is not None
        is_bullet = part.marker in ("", "•")
        level = min(max(part.level, 1) - 1, self._depth)
        self._depth = level + 1 if is_counted or is_bullet else level
        if is_counted or is_bullet:
            made = _item("-" if is_bullet else part.marker, said)
        else:
            made = f"{at_start(f'{escaped(part.marker)} {said}')}\n\n"
        return "".join(
            "    " * level + line if line.strip() else line for line in made.splitlines(True)
        )

    def _table(self, table: Table) -> str:
        head = table.head or ("",) * len(table.widths)
        rows = [[escaped(said) for said in head], ["---"] * len(table.widths)]
        rows += [[self._cell(cell) for cell in row] for row in table.rows]
        return "".join(f"| {' | '.join(row)} |\n" for row in rows) + "\n"

    def _cell(self, cell: Cell) -> str:
        said = "".join(
            self._run(i, is_in_table=True) if isinstance(i, Run) else set_gap(i)
            for i in cell.inlines
        )
        return said.replace(BREAK, " ")

    def _card(self, card: Card) -> str:
        label = f"**{escaped(card.label)}**: " if card.label else ""
        source = f" — {escaped(card.source)}" if card.source else ""
        return _item("-", f"{label}{self._line(card.inlines)}{source}")

    def _line(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(self._run(i) if isinstance(i, Run) else set_gap(i) for i in inlines)

    def _run(self, run: Run, *, is_in_table: bool = False) -> str:
        is_noted = run.footnote in self._numbers
        sign = f"[^{self._prefix}{run.footnote}]" if is_noted else ""
        is_marked = bool(run.marks) and self._sheet.marking is not Marking.NONE
        return set_run(run, is_marked=is_marked, is_in_table=is_in_table) + sign


def _in_code(inline: Inline) -> str:
    return inline.text if isinstance(inline, Run) else gap_in_code(inline)


def _quoted(said: str) -> str:
    return "\n".join(f"> {line}" for line in at_start(said).split("\n"))


def _item(marker: str, said: str, room: int = 0) -> str:
    """`said` after a marker; its other lines stand in as far as its words, or by `room` signs."""
    inset = " " * (room or len(marker) + 1)
    return f"{marker} " + at_start(said).replace("\n", f"\n{inset}") + "\n\n"
