"""Laid: a block as it is set, line by line. Positions are UTF-16 units, x counts from the left of
the column and y from the top of the block, in pixels.
"""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

from reader.core.content import BlockKind
from reader.ui.page.typography import Style


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `start` to `end` in units from the block, end spaces left out."""

    start: int
    end: int
    top: int
    text: QTextLine
    first: int = 0  # the unit of the block at which the layout of `text` begins


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one cell of a row stands, and which of the row's lines are its own."""

    left: float
    right: float
    top: int
    bottom: int  # of its row or, in a row that is folded, of its part of that
    lines: range


@dataclass(frozen=True, slots=True)
class Laid:
    """A block laid out."""

    index: int
    kind: BlockKind
    layouts: tuple[QTextLayout, ...]  # own what the lines point to; one for each cell of a row
    lines: list[Line]
    style: Style
    base: int  # first unit of the block in the document
    right_to_left: bool
    mixed: bool  # may hold runs of both directions
    starts: list[int]  # of the lines
    cells: tuple[Cell, ...] = ()

    @property
    def rows(self) -> int:
        """How many lines stand one under another."""
        if not self.cells:
            return len(self.lines)
        return (self.cells[-1].bottom - self.style.above) // self.style.pitch

    @property
    def height(self) -> int:
        """How tall the block is."""
        return self.style.height(self.rows)

    def line_index(self, unit: int) -> int:
        """The line that shows `unit` (from the start of the block)."""
        return max(0, bisect_right(self.starts, unit) - 1)

    def line_at(self, y: float, x: float | None = None) -> int:
        """The line nearest to `y`; in a row that of the cell at `x`, else of the first that has
        one there.
        """
        if not self.cells:
            line = int((y - self.style.above) // self.style.pitch)
            return max(0, min(line, len(self.lines) - 1))
        if x is None:
            return min(range(len(self.lines)), key=lambda at: (self._off(at, y), at))
        cell = min(
            self.cells,
            key=lambda cell: (_beyond(y, cell.top, cell.bottom), _beyond(x, cell.left, cell.right)),
        )
        return min(cell.lines, key=lambda at: self._off(at, y))

    def _off(self, line: int, y: float) -> float:
        top = self.lines[line].top
        return _beyond(y, top, top + self.style.pitch)


def _beyond(at: float, low: float, high: float) -> float:
    """How far `at` is from `low` to `high`, which belongs to what comes next."""
    return low - at if at < low else max(0.0, at - high + 1e-3) if at >= high else 0.0
