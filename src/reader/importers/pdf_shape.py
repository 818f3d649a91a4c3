"""The shape of a document: what is common in it, by which a line is judged."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reader.importers.pdf_columns import Column, Line
from reader.importers.pdf_lines import Row
from reader.importers.pdf_runs import WIDE, Run

_LARGER = 1.12  # times the size of the body
_SMALLER = 0.93
_FULL = 45  # characters; titles and captions have fewer on a line
_GOOD_PART = 0.2
_TYPED = 0.9  # of the text in letters of one width: it was typed so, and is no code
_LEADING = 1.2  # times the size, where there is nothing to measure
_CELL_GAP = 1.5  # times the size between the cells of a table


class Shape:
    """Size, weight and spacing of most of a document's text. Sizes in points."""

    def __init__(self, lines: Sequence[Line]) -> None:
        bold, fixed = Counter[bool](), Counter[bool]()
        for line in lines:
            bold[line.row.bold > 0.9] += len(line.row.text)
            fixed[line.row.fixed > 0.8] += len(line.row.text)
        self.size = _body_size(lines)
        self.bold = bold[True] > bold[False]
        self.fixed = fixed[True] > _TYPED * fixed.total()
        self._leadings: dict[tuple[int, float], float] = {}
        self._hanging: dict[int, bool] = {}
        self._measure(lines)
        self._table_rows = _table_rows(lines, fixed=self.fixed)

    def is_larger(self, row: Row) -> bool:
        """Whether a row is set as large as a heading."""
        return row.size >= _LARGER * self.size

    def is_smaller(self, row: Row) -> bool:
        """Whether a row is set as small as notes and captions."""
        return row.size < _SMALLER * self.size

    def in_table(self, row: Row) -> bool:
        """Whether a row is one of a table."""
        return id(row) in self._table_rows

    def leading(self, column: Column, size: float) -> float:
        """From one line to the next in a column, for text of `size`."""
        own = self._leadings.get((id(column), round(size)))
        return own or self._leadings.get((0, round(size))) or _LEADING * size

    def is_cell_gap(self, run: Run, after: Run) -> bool:
        """Whether another cell of a table begins with `after`."""
        return after.left - run.right > _CELL_GAP * max(run.size, after.size)

    def hangs(self, column: Column) -> bool:
        """Whether paragraphs in a column begin further left than they go on."""
        return self._hanging.get(id(column), False)

    def _measure(self, lines: Sequence[Line]) -> None:
        downs: dict[tuple[int, float], list[float]] = defaultdict(list)
        steps: dict[int, list[float]] = defaultdict(list)
        for before, line in pairwise(lines):
            a, b = before.row, line.row
            down = b.bottom - a.bottom
            same = before.column is line.column and abs(a.size - b.size) < 0.5
            if same and 0 < down < 4 * b.size:
                downs[id(line.column), round(b.size)].append(down)
                downs[0, round(b.size)].append(down)
                if abs(b.left - a.left) > 0.8 * b.size:
                    steps[id(line.column)].append(b.left - a.left)
        for key, found in downs.items():
            if len(found) >= 4 or not key[0]:
                # Lines of one paragraph are the nearest; a third of all pairs is surely of them.
                self._leadings[key] = sorted(found)[len(found) // 3]
        self._indent(lines)

    def _indent(self, lines: Sequence[Line]) -> None:
        """Whether first lines are set in, in most of the document, and where they hang instead."""
        inner = Counter[tuple[int, bool]]()
        for line in lines:
            inner[id(line.column), line.row.left > line.column.left + 0.8 * line.row.size] += 1
        for (column, is_in), count in tuple(inner.items()):
            if is_in:
                self._hanging[column] = count > 0.55 * (count + inner[column, False])
        set_in = sum(count for (_, is_in), count in inner.items() if is_in)
        self.indents = 0.03 * inner.total() < set_in < 0.4 * inner.total()


def _body_size(lines: Sequence[Line]) -> float:
    """The size of running text: the largest that a good part of the full lines is set in. Not the
    commonest, which may be that of notes or code."""
    full = [line for line in lines if len(line.row.text) > _FULL] or lines
    sizes = Counter[float]()
    for line in full:
        sizes[round(line.row.size * 2) / 2] += len(line.row.text)
    enough = _GOOD_PART * sizes.total()
    return max((size for size, count in sizes.items() if count >= enough), default=10.0)


def _table_rows(lines: Sequence[Line], *, fixed: bool) -> set[int]:
    """The rows that stand in a table: with wide gaps at the same places as a neighbour has."""
    found: set[int] = set()
    for before, line in pairwise(lines):
        code = not fixed and before.row.fixed > 0.8
        if before.column is not line.column or before.row.page != line.row.page or code:
            continue
        one, other = _cells(before.row), _cells(line.row)
        if len(one) < 2 or len(other) < 2:
            continue
        near = sum(any(abs(x - y) < before.row.size for y in other[1:]) for x in one[1:])
        if near and near >= min(len(one), len(other)) - 1:
            found.update((id(before.row), id(line.row)))
    return found


def _cells(row: Row) -> list[float]:
    """Where the cells of a row begin; a marker of a list is none."""
    cells = [row.runs[0].left]
    for before, run in pairwise(row.runs):
        marker = before is row.runs[0] and len(before.text) <= 4
        if run.left - before.right > max(WIDE, _CELL_GAP) * row.size and not marker:
            cells.append(run.left)
    return cells
