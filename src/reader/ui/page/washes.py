"""Washes: the colour behind marked passages of one block, with underlines where they overlap."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.core.ids import HighlightId
from reader.core.segments import Interval, Run, runs
from reader.ui.offsets import OffsetMap
from reader.ui.page.geometry import pieces, wash_rect
from reader.ui.page.inks import Inks
from reader.ui.page.marks import Mark, newest
from reader.ui.page.shapes import rounded
from reader.ui.page.typesetter import Laid

RADIUS = 3.0
_OVERHANG = 1.5  # a wash reaches past its first and last letter by this much
_UNDERLINE = 2.0
_LANE = 3.0  # from one underline to the next
_FIRST_LANE = 0.17  # of the size, from the baseline down


class _Stretch(NamedTuple):
    """Units of the block that one mark washes."""

    start: int
    end: int
    mark: Mark
    joins_left: bool  # another wash touches it there
    joins_right: bool


@dataclass(slots=True)
class Washes:
    """What is painted for the marks of one block; y from the top of the block."""

    fills: list[tuple[QPainterPath, QColor]] = field(default_factory=list)
    underlines: list[tuple[QRectF, QColor]] = field(default_factory=list)
    frames: list[tuple[QPainterPath, QColor]] = field(default_factory=list)

    def paint_under(self, painter: QPainter, origin: QPointF) -> None:
        """Paint the washes, for the text to be painted over."""
        painter.translate(origin)
        painter.setPen(Qt.PenStyle.NoPen)
        for path, colour in self.fills:
            painter.fillPath(path, colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, colour in self.frames:
            painter.setPen(QPen(colour, 1))
            painter.drawPath(path)
        painter.translate(-origin)

    def paint_underlines(self, painter: QPainter, origin: QPointF) -> None:
        """Paint the underlines, above a selection that may lie on the washes."""
        painter.setPen(Qt.PenStyle.NoPen)
        for rect, colour in self.underlines:
            painter.setBrush(colour)
            painter.drawRoundedRect(rect.translated(origin), 1, 1)


def washes(
    laid: Laid, marks: Sequence[Mark], offsets: OffsetMap, inks: Inks, chosen: HighlightId | None,
    lane: dict[HighlightId, int],
) -> Washes:  # fmt: skip
    """The washes of a block's marks. The chosen one lies on top, else the newest."""
    found = Washes()
    stretches = cover(laid, marks, offsets)
    for stretch in _joined(stretches, chosen):
        is_chosen = stretch.mark.id == chosen
        colour = inks.wash(stretch.mark, chosen=is_chosen)
        for piece in pieces(laid, stretch.start, stretch.end):
            rect = wash_rect(laid, piece)
            left = not (piece.opens and stretch.joins_left)
            right = not (piece.closes and stretch.joins_right)
            if laid.mixed:
                left = right = True
            rect.adjust(-_OVERHANG if left else 0, 0, _OVERHANG if right else 0, 0)
            path = rounded(rect, RADIUS, left=left, right=right)
            found.fills.append((path, colour))
            if is_chosen:
                found.frames.append((path, inks.frame(stretch.mark)))
    for run in stretches:
        colours = _underlines(run, inks, lane)
        for piece in pieces(laid, run.start, run.end):
            baseline = laid.lines[piece.line].top + laid.style.baseline
            y = baseline + _FIRST_LANE * laid.style.size
            for at, colour in enumerate(colours):
                rect = QRectF(piece.left, y + at * _LANE, piece.right - piece.left, _UNDERLINE)
                found.underlines.append((rect, colour))
    return found


def cover(laid: Laid, marks: Sequence[Mark], offsets: OffsetMap) -> list[Run[Mark]]:
    """The stretches of a block under the same marks, in units from its start."""
    intervals: list[Interval[Mark]] = []
    limit = laid.lines[-1].end if laid.lines else 0
    for mark in marks:
        start = max(0, offsets.to_units(mark.start) - laid.base)
        end = min(limit, offsets.to_units(mark.end) - laid.base)
        if start < end:
            intervals.append(Interval(start, end, mark))
    return runs(intervals)


def _joined(stretches: list[Run[Mark]], chosen: HighlightId | None) -> list[_Stretch]:
    """Stretches by the mark whose wash shows, neighbours of one mark made one."""
    tops: list[tuple[int, int, Mark]] = []
    for run in stretches:
        top = next((mark for mark in run.items if mark.id == chosen), max(run.items, key=newest))
        if tops and tops[-1][1] == run.start and tops[-1][2].id == top.id:
            tops[-1] = (tops[-1][0], run.end, top)
        else:
            tops.append((run.start, run.end, top))
    return [
        _Stretch(
            start, end, mark,
            joins_left=at > 0 and tops[at - 1][1] == start,
            joins_right=at + 1 < len(tops) and tops[at + 1][0] == end,
        )
        for at, (start, end, mark) in enumerate(tops)
    ]  # fmt: skip


def _underlines(run: Run[Mark], inks: Inks, lane: dict[HighlightId, int]) -> list[QColor]:
    """One colour for each theme there, if there are several or several passages."""
    themes: list[QColor] = []
    for mark in sorted(run.items, key=lambda mark: lane.get(mark.id, 0)):
        themes.extend(colour for colour in inks.bars(mark) if colour not in themes)
    return themes if len(themes) > 1 or len(run.items) > 1 else []
