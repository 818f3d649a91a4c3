"""Washes: the colour behind marked passages of one block, with underlines where they overlap."""

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.core.content import BlockKind
from reader.core.ids import HighlightId, ThemeId
from reader.core.segments import Interval, Run, runs
from reader.ui.offsets import OffsetMap
from reader.ui.page.geometry import pieces, wash_rect
from reader.ui.page.inks import Inks
from reader.ui.page.laid import Laid
from reader.ui.page.marks import Mark, MarkIndex, newest
from reader.ui.page.shapes import rounded

RADIUS = 3.0
_OVERHANG = 1.5  # a wash reaches past its first and last letter by this much
_UNDERLINE = 2.0
_LANE = 3.0  # from one underline to the next
_LANES = 4  # more would run into the next line
_FIRST_LANE = 0.17  # of the size, from the baseline down


class _Wash(NamedTuple):
    """Units of the block that one mark washes."""

    start: int
    end: int
    mark: Mark
    joins_left: bool  # another wash touches it there
    joins_right: bool


class _Underline(NamedTuple):
    """Units of the block that have one theme's line under them."""

    start: int
    end: int
    lane: int
    theme: ThemeId | None


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
    laid: Laid, marks: MarkIndex, offsets: OffsetMap, inks: Inks, chosen: HighlightId | None
) -> Washes:
    """The washes of a block's marks. The chosen one lies on top, else the newest."""
    found = Washes()
    # From the bottom up; below, a mark goes by its place in this list.
    layers = sorted(marks.in_block(laid.index), key=newest)
    layers.sort(key=lambda mark: mark.id == chosen)
    stretches = _cover(laid, layers, offsets)
    for wash in _joined(stretches, layers):
        is_chosen = wash.mark.id == chosen
        colour = inks.wash(wash.mark, chosen=is_chosen)
        for piece in pieces(laid, wash.start, wash.end):
            rect = wash_rect(laid, piece)
            left = laid.mixed or not (piece.opens and wash.joins_left)
            right = laid.mixed or not (piece.closes and wash.joins_right)
            rect.adjust(-_OVERHANG if left else 0, 0, _OVERHANG if right else 0, 0)
            path = rounded(rect, RADIUS, left=left, right=right)
            found.fills.append((path, colour))
            if is_chosen or laid.kind is BlockKind.PICTURE:
                found.frames.append((path, inks.frame(wash.mark)))
    order = [marks.lane(mark.id) for mark in layers]
    for line in _lines_under(stretches, layers, order):
        for piece in pieces(laid, line.start, line.end):
            baseline = laid.lines[piece.line].top + laid.style.baseline
            y = baseline + _FIRST_LANE * laid.style.size + line.lane * _LANE
            rect = QRectF(piece.left, y, piece.right - piece.left, _UNDERLINE)
            found.underlines.append((rect, inks.theme(line.theme)))
    return found


def _cover(laid: Laid, layers: list[Mark], offsets: OffsetMap) -> list[Run[int]]:
    """The stretches of a block under the same layers, in units from its start."""
    intervals: list[Interval[int]] = []
    limit = laid.lines[-1].end if laid.lines else 0
    for at, mark in enumerate(layers):
        start = max(0, offsets.to_units(mark.start) - laid.base)
        end = min(limit, offsets.to_units(mark.end) - laid.base)
        if start < end:
            intervals.append(Interval(start, end, at))
    return runs(intervals)


def _joined(stretches: list[Run[int]], layers: list[Mark]) -> list[_Wash]:
    """Stretches by the layer on top, neighbours of one layer made one."""
    tops: list[tuple[int, int, int]] = []
    for start, end, items in stretches:
        if tops and tops[-1][1] == start and tops[-1][2] == items[-1]:
            tops[-1] = (tops[-1][0], end, items[-1])
        else:
            tops.append((start, end, items[-1]))
    return [
        _Wash(
            start,
            end,
            layers[top],
            joins_left=at > 0 and tops[at - 1][1] == start,
            joins_right=at + 1 < len(tops) and tops[at + 1][0] == end,
        )
        for at, (start, end, top) in enumerate(tops)
    ]


def _lines_under(
    stretches: list[Run[int]], layers: list[Mark], order: list[int]
) -> list[_Underline]:
    """The underlines where several themes or passages are, each as long as it can be."""
    done: list[_Underline] = []
    before: list[_Underline] = []
    for start, end, items in stretches:
        going: list[_Underline] = []
        for lane, theme in enumerate(_themes_under(items, layers, order)):
            line = before[lane] if lane < len(before) else None
            if line is not None and line.end == start and line.theme == theme:
                going.append(_Underline(line.start, end, lane, theme))
                continue
            if line is not None:
                done.append(line)
            going.append(_Underline(start, end, lane, theme))
        done.extend(before[len(going) :])
        before = going
    return done + before


def _themes_under(
    items: tuple[int, ...], layers: list[Mark], order: list[int]
) -> list[ThemeId | None]:
    """The themes of a stretch by the lanes of their brackets; none if there is only one."""
    if len(items) == 1 and len(layers[items[0]].highlight.themes) < 2:
        return []
    themes: list[ThemeId | None] = []
    for at in sorted(items, key=order.__getitem__):
        for theme in layers[at].highlight.themes or (None,):
            if theme not in themes:
                themes.append(theme)
                if len(themes) == _LANES:
                    return themes
    return themes
