"""Cells: one row of a table, each cell set in its own column. Units count from the row's start."""

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from reader.ui.page.document_text import has_mixed_direction, is_right_to_left
from reader.ui.page.formats import within
from reader.ui.page.laid import Cell, Line
from reader.ui.page.lines import broken, option, trimmed
from reader.ui.page.tables import Column, Table
from reader.ui.page.typography import Style


class CellText(NamedTuple):
    """What is in a cell, and where; units."""

    start: int
    end: int
    text: str


class SetRow(NamedTuple):
    """A row as it is set."""

    layouts: tuple[QTextLayout, ...]
    lines: list[Line]
    cells: tuple[Cell, ...]


def set_row(
    texts: list[CellText], table: Table, style: Style, ranges: list[QTextLayout.FormatRange], *,
    keep: bool,
) -> SetRow:  # fmt: skip
    """Set the cells of a row with its inline runs; `keep` the glyphs, to paint them again."""
    layouts: list[QTextLayout] = []
    set_lines: list[list[QTextLine]] = []
    for at, cell in enumerate(texts):
        column = _column(table, at)
        layout = QTextLayout(cell.text, style.font)
        layout.setCacheEnabled(keep)
        layout.setFormats(within(ranges, cell.start, cell.end))
        layout.setTextOption(_option(cell.text, table, column))
        layout.beginLayout()
        set_lines.append(broken(layout, column.width))
        layout.endLayout()
        layouts.append(layout)
    places = place(set_lines, table, style)
    lines = [
        line
        for cell, found, placed in zip(texts, set_lines, places, strict=True)
        for line in trimmed(found, cell.text, placed.top, style.pitch, first=cell.start)
    ]
    return SetRow(tuple(layouts), lines, tuple(places))


def place(cells: list[list[QTextLine]], table: Table, style: Style) -> list[Cell]:
    """Bring the lines of each cell to their places; where the cells are then."""
    found: list[Cell] = []
    top, count = style.above, 0
    numbered = [(_fold(table, at), at) for at in range(len(cells))]
    for _, part in groupby(numbered, key=lambda pair: pair[0]):
        members = [at for _, at in part]
        bottom = top + max(1, *(len(cells[at]) for at in members), 1) * style.pitch
        for at in members:
            column = _column(table, at)
            left = style.indent + column.left
            for number, line in enumerate(cells[at]):
                y = top + number * style.pitch + style.baseline - line.ascent()
                line.setPosition(QPointF(left, y))
            lines = range(count, count + len(cells[at]))
            found.append(Cell(left, left + column.width, top, bottom, lines))
            count += len(cells[at])
        top = bottom
    return found


def _column(table: Table, cell: int) -> Column:
    """Cells that no row looked at had go below those of the last column."""
    return table.columns[min(cell, len(table.columns) - 1)]


def _fold(table: Table, cell: int) -> int:
    return _column(table, cell).fold + max(0, cell + 1 - len(table.columns))


def _option(text: str, table: Table, column: Column) -> QTextOption:
    """A cell has its own direction, but begins on the side of its table; numbers end in line."""
    like_table = has_mixed_direction(text) or not any(map(str.isalpha, text))
    return option(
        rtl=is_right_to_left(text) or (table.right_to_left and like_table),
        right=table.right_to_left or column.is_numeric,
    )
