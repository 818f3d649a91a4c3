"""Where characters stand in a laid block. Pixels; x from the left of the column."""

from typing import Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

from reader.ui.page.laid import Laid, Line

_TRAILING = QTextLine.Edge.Trailing
_ON = QTextLine.CursorPosition.CursorOnCharacter
_SAME = 0.6  # pixels: closer than this, two clusters touch
_PAIR = 2  # units of one character beyond U+FFFF


class Piece(NamedTuple):
    """A stretch of one line, from `left` to `right`; `line` is its index in the block."""

    line: int
    left: float
    right: float
    opens: bool  # the range begins here
    closes: bool  # the range ends here


def pieces(laid: Laid, start: int, end: int) -> list[Piece]:
    """The stretches that show units `start:end` of the block, end spaces of lines left out."""
    found: list[Piece] = []
    if start >= end or not laid.lines:
        return found
    for at in range(laid.line_index(start), len(laid.lines)):
        line = laid.lines[at]
        if line.start >= end:
            break
        first, last = max(start, line.start), min(end, line.end)
        if first >= last:
            continue
        opens, closes = first == start, last == end
        spans = _mixed_spans(line, first, last) if laid.mixed else [_span(line, first, last)]
        for left, right in spans:
            found.append(Piece(at, left, right, opens, closes))
    return found


def x_of(line: Line, unit: int, *, trailing: bool = False) -> float:
    """The x at which `unit` begins, or with `trailing` ends, in reading direction."""
    at = unit - line.first
    found: Any = line.text.cursorToX(at, _TRAILING) if trailing else line.text.cursorToX(at)
    return float(found[0])  # of x and the position that it is exact for


def unit_at(line: Line, x: float, *, on: bool = False) -> int:
    """The unit nearest to `x`, or with `on` that of the character there; from the block's start."""
    return line.first + (line.text.xToCursor(x, _ON) if on else line.text.xToCursor(x))


def cluster_end(line: Line, unit: int) -> int:
    """One past the last unit of what is drawn as one from `unit` on: a letter with its marks."""
    # Qt moves a position inside a cluster to its end.
    found: Any = line.text.cursorToX(unit + 1 - line.first)
    return max(unit + 1, line.first + int(found[1]))


def character_box(line: Line, unit: int) -> tuple[float, float]:
    """From where the cluster at `unit` begins to where it ends; falling from right to left."""
    one, other = x_of(line, unit), x_of(line, unit, trailing=True)
    length = cluster_end(line, unit) - unit
    if abs(one - other) > _SAME and length <= _PAIR:
        return one, other
    # Where directions meet Qt gives the edge of the neighbour, and of a cluster that no font has
    # whole only the first glyph; the glyphs themselves know better.
    found: list[tuple[float, float]] = []
    right_to_left = False
    for run in line.text.glyphRuns(unit - line.first, length):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        found += [(at.x(), at.x() + a.x()) for at, a in zip(run.positions(), advances, strict=True)]
        right_to_left = right_to_left or run.isRightToLeft()
    if not found:
        return one, other
    left, right = min(left for left, _ in found), max(right for _, right in found)
    return (right, left) if right_to_left else (left, right)


def wash_rect(laid: Laid, piece: Piece) -> QRectF:
    """The box behind a stretch, from above its letters to below them, y from the block's top."""
    top = laid.lines[piece.line].top
    style = laid.style
    return QRectF(
        piece.left, top + style.wash_top, piece.right - piece.left,
        style.wash_bottom - style.wash_top,
    )  # fmt: skip


def _span(line: Line, start: int, end: int) -> tuple[float, float]:
    return x_of(line, start), x_of(line, end)


def _mixed_spans(line: Line, start: int, end: int) -> list[tuple[float, float]]:
    """Stretches cluster by cluster: on a line of both directions a range may lie apart."""
    boxes: list[tuple[float, float]] = []
    unit = start
    while unit < end:
        one, other = character_box(line, unit)
        if abs(one - other) > _SAME:
            boxes.append((min(one, other), max(one, other)))
        unit = cluster_end(line, unit)
    joined: list[tuple[float, float]] = []
    for left, right in sorted(boxes):
        if joined and left <= joined[-1][1] + _SAME:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined
