"""Tables: where the columns of a table stand, which is a run of rows with tabs between cells.

Columns are as wide as what is in them needs, or share the room by that. When not even the longest
words fit, the type gets smaller; then a row is folded: what does not fit beside goes below.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from reader.core.content import BlockKind, Content, SpanKind
from reader.ui.page.document_text import is_right_to_left
from reader.ui.page.typography import Style, Typography

_GAP = 1.1  # between two columns, in the size of the text
_ROWS = 200  # rows looked at to learn how wide the columns are
_LONGEST = 3  # texts measured in each column, the longest by their characters
_LEAST = 1.4  # the narrowest column, in the size of the text
_MOST_OF_ROOM = 0.4  # no word makes its column wider than this; it is broken instead
_NUMBER = re.compile(r"[-+−–~≈<>(]{0,2}[$€£₴]?\s?\d[\d.,'’\s]*\s?[%‰)°€₴]?")
_NUMBERS = 0.7  # of the cells of a column that are numbers for it to be set like one


class Column(NamedTuple):
    """One column, in pixels from the left of the table; `fold` counts from 0."""

    left: float
    width: float
    fold: int
    is_numeric: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table in the order of its cells."""

    columns: tuple[Column, ...]
    right_to_left: bool
    is_small: bool


class Tables:
    """Finds the tables of a content, and the columns of each when it is first asked for."""

    def __init__(self, content: Content, typography: Typography, column: int) -> None:
        self._content = content
        self._typography = typography
        self._column = column
        blocks = content.blocks
        self._firsts = [
            index
            for index, block in enumerate(blocks)
            if block.kind is BlockKind.ROW
            and (index == 0 or blocks[index - 1].kind is not BlockKind.ROW)
        ]
        self._tables: dict[int, Table] = {}

    def is_first(self, index: int) -> bool:
        """Whether row `index` begins its table."""
        return self._first(index) == index

    def of(self, index: int) -> Table:
        """The table that row `index` is in."""
        first = self._first(index)
        if first not in self._tables:
            self._tables[first] = self._measure(first)
        return self._tables[first]

    def _first(self, index: int) -> int:
        return self._firsts[bisect_right(self._firsts, index) - 1]

    def _measure(self, first: int) -> Table:
        blocks, text = self._content.blocks, self._content.text
        rows: list[list[str]] = []
        for block in blocks[first : first + _ROWS]:
            if block.kind is not BlockKind.ROW:
                break
            rows.append(text[block.start : block.end].split("\t"))
        style, small = self._typography.row(small=False), self._typography.row(small=True)
        bold = self._bold_columns(first, len(rows))
        measures = [
            _measured(
                [row[at] for row in rows if at < len(row)], style, self._room(style), at in bold
            )
            for at in range(max(map(len, rows)))
        ]
        rtl = _runs_from_right(rows, text)
        if _needed(measures, style) <= self._room(style):
            return Table(self._columns(measures, style, rtl), rtl, is_small=False)
        scale = small.size / style.size
        measures = [
            _Measure(each.least * scale + 1, each.most * scale + 1, each.is_numeric)
            for each in measures
        ]
        return Table(self._columns(measures, small, rtl), rtl, is_small=True)

    def _bold_columns(self, first: int, rows: int) -> set[int]:
        """The columns with bold words below the first of so many rows."""
        content, blocks = self._content, self._content.blocks[first : first + rows]
        spans = content.spans
        begin = bisect_left(spans, blocks[0].end, key=lambda span: span.start)
        end = bisect_left(spans, blocks[-1].end, key=lambda span: span.start)
        found: set[int] = set()
        for span in spans[begin:end]:
            if span.kind is SpanKind.STRONG:
                row = content.blocks[content.block_at(span.start)]
                found.add(content.text.count("\t", row.start, span.start))
        return found

    def _room(self, style: Style) -> float:
        return max(1.0, self._column - style.indent - style.outdent)

    def _columns(self, measures: "list[_Measure]", style: Style, rtl: bool) -> tuple[Column, ...]:
        gap = _GAP * style.size
        slots = _slots(measures, self._room(style), gap)
        indent = gap if len(slots) < len(measures) else 0.0  # of what is folded below
        widths = _shared(slots, self._room(style) - indent - gap * (len(slots) - 1))
        columns: list[Column] = []
        for at, measure in enumerate(measures):
            fold, slot = divmod(at, len(slots))
            left = sum(widths[:slot]) + slot * gap + (indent if fold else 0.0)
            x = self._room(style) - left - widths[slot] if rtl else left
            # On whole pixels, or letters would be drawn unlike from column to column.
            columns.append(Column(round(x), widths[slot], fold, measure.is_numeric))
        return tuple(columns)


class _Measure(NamedTuple):
    """The width a column needs for its longest word, and for its longest text in one line."""

    least: float
    most: float
    is_numeric: bool


def _measured(cells: list[str], style: Style, room: float, is_bold: bool) -> _Measure:
    heading = QFont(style.font)
    heading.setWeight(QFont.Weight.Bold)
    bold = QFontMetricsF(heading)
    plain = bold if is_bold else QFontMetricsF(style.font)
    cells = [cell.strip("\u200b ") for cell in cells]
    words = sorted({word for cell in cells for word in cell.split()}, key=len)[-_LONGEST:]
    longest = sorted(set(cells[1:]), key=len)[-_LONGEST:]
    # The first row is as a rule a heading, and bold.
    least = max(
        [_LEAST * style.size]
        + [plain.horizontalAdvance(word) for word in words]
        + [bold.horizontalAdvance(word) for word in cells[0].split()]
    )
    least = min(least, _MOST_OF_ROOM * room)
    most = max([least, bold.horizontalAdvance(cells[0]), *map(plain.horizontalAdvance, longest)])
    filled = [cell for cell in cells[1:] if cell]
    numbers = sum(_NUMBER.fullmatch(cell) is not None for cell in filled)
    is_numeric = bool(filled) and numbers >= _NUMBERS * len(filled)
    # A pixel for what rounding takes; and a long text must not starve the columns beside it.
    return _Measure(least + 1, min(most + 1, room), is_numeric)


def _needed(measures: list[_Measure], style: Style) -> float:
    """The room that the columns take with no word broken."""
    gaps = _GAP * style.size * (len(measures) - 1)
    return sum(measure.least for measure in measures) + gaps


def _slots(measures: list[_Measure], room: float, gap: float) -> list[_Measure]:
    """What stands beside one another: the columns, or as many as fit, the others below them."""
    for folds in range(1, len(measures)):
        many = -(-len(measures) // folds)
        below = [measures[at::many] for at in range(many)]
        slots = [
            _Measure(max(each.least for each in slot), max(each.most for each in slot), False)
            for slot in below
        ]
        taken = sum(slot.least for slot in slots) + gap * (many - 1 + (folds > 1))
        if taken <= room:
            return slots
    return [_Measure(room, room, False)]


def _shared(columns: list[_Measure], room: float) -> list[float]:
    """The widths of columns: each gets what it wants, or else as much as the others that lack."""
    widths = [column.least for column in columns]
    lacking = [at for at, column in enumerate(columns) if column.most > column.least]
    left = room - sum(widths)
    while lacking and left > 1:
        narrowest = min(widths[at] for at in lacking)
        lowest = [at for at in lacking if widths[at] <= narrowest + 1]
        # Up to where the first of them has enough, or others are as narrow.
        goals = [columns[at].most for at in lowest]
        goals += [widths[at] for at in lacking if at not in lowest]
        each = min(left / len(lowest), max(1.0, min(goals) - narrowest))
        for at in lowest:
            widths[at] += each
        left -= each * len(lowest)
        lacking = [at for at in lacking if widths[at] < columns[at].most]
    return widths


def _runs_from_right(rows: list[list[str]], text: str) -> bool:
    """Whether more cells run from right to left than not; in doubt as the article begins."""
    leaning = 0
    for cell in (cell for row in rows for cell in row):
        if any(map(str.isalpha, cell)):
            leaning += 1 if is_right_to_left(cell) else -1
    return leaning > 0 or (leaning == 0 and is_right_to_left(text[:1000]))
