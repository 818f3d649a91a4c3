"""Trace art: how traces and outlines of one block are drawn; not by colour alone.

What was removed is struck through, what was added underlined, so that they are told apart in grey.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.ui.offsets import OffsetMap
from reader.ui.page.geometry import pieces, wash_rect, x_of
from reader.ui.page.inks import Inks
from reader.ui.page.laid import Laid
from reader.ui.page.shapes import rounded
from reader.ui.page.traces import Outline, Trace, TraceKind, Traces

_RADIUS = 3.0
_OVERHANG = 1.5  # past the first and the last letter, as a wash
_STRIKE = -0.27  # of the size, from the baseline down: the middle of small letters
_UNDER = 0.09  # near enough to the letters not to be taken for the line of a theme
_THICK = 0.075  # of the size
_DASHES = (3.0, 2.0)
_PROPOSED = 0.10  # opacity of the ground where a highlight would go


@dataclass(slots=True)
class TraceArt:
    """What is painted for one block; y from its top."""

    grounds: list[tuple[QPainterPath, QColor]] = field(default_factory=list)
    frames: list[tuple[QPainterPath, QPen]] = field(default_factory=list)
    lines: list[tuple[QRectF, QColor]] = field(default_factory=list)

    def paint_under(self, painter: QPainter, origin: QPointF) -> None:
        """Paint the grounds and frames, for the text to be painted over."""
        painter.translate(origin)
        for path, colour in self.grounds:
            painter.fillPath(path, colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, pen in self.frames:
            painter.setPen(pen)
            painter.drawPath(path)
        painter.translate(-origin)

    def paint_over(self, painter: QPainter, origin: QPointF) -> None:
        """Paint the lines through and under words, over the text."""
        for rect, colour in self.lines:
            painter.fillRect(rect.translated(origin), colour)


def trace_art(laid: Laid, traces: Traces, offsets: OffsetMap, inks: Inks) -> TraceArt:
    """The art of a block's traces and outlines."""
    art = TraceArt()
    for outline in traces.outlines_in(laid.index):
        _add_outline(art, laid, outline, offsets, inks)
    for trace in traces.in_block(laid.index):
        if trace.kind is TraceKind.MOVED:
            continue  # a bar in the gutter tells it
        is_current = trace.number == traces.current
        if trace.start < trace.end:
            _add_words(art, laid, trace, offsets, inks, is_current=is_current)
        elif is_current:
            _add_gap(art, laid, trace, offsets, inks)
    return art


def _add_words(
    art: TraceArt, laid: Laid, trace: Trace, offsets: OffsetMap, inks: Inks, *, is_current: bool
) -> None:
    line_colour = inks.trace(trace.kind)
    size = laid.style.size
    thick = max(1.0, round(_THICK * size))
    shift = _STRIKE if trace.kind is TraceKind.REMOVED else _UNDER
    start, end = _units(laid, trace.start, trace.end, offsets)
    for piece in pieces(laid, start, end):
        rect = wash_rect(laid, piece)
        path = rounded(rect.adjusted(-_OVERHANG, 0, _OVERHANG, 0), _RADIUS)
        art.grounds.append((path, inks.trace_ground(trace.kind)))
        if is_current:
            art.frames.append((path, QPen(line_colour, 1.5)))
        y = laid.lines[piece.line].top + laid.style.baseline + round(shift * size)
        art.lines.append((QRectF(rect.left(), y, rect.width(), thick), line_colour))


def _add_gap(art: TraceArt, laid: Laid, trace: Trace, offsets: OffsetMap, inks: Inks) -> None:
    """A bar between two letters: here the other version has words."""
    if not laid.lines:
        return
    unit = max(0, offsets.to_units(trace.start) - laid.base)
    line = laid.lines[laid.line_index(unit)]
    top, bottom = laid.style.wash_top, laid.style.wash_bottom
    rect = QRectF(x_of(line, min(unit, line.end)) - 1, line.top + top, 2, bottom - top)
    art.lines.append((rect, inks.trace(trace.kind)))


def _add_outline(
    art: TraceArt, laid: Laid, outline: Outline, offsets: OffsetMap, inks: Inks
) -> None:
    colour = QColor(inks.theme(outline.theme))
    pen = QPen(colour, 1)
    pen.setDashPattern(_DASHES)
    start, end = _units(laid, outline.start, outline.end, offsets)
    for piece in pieces(laid, start, end):
        rect = wash_rect(laid, piece).adjusted(-_OVERHANG, 0, _OVERHANG, 0)
        path = rounded(rect, _RADIUS)
        art.frames.append((path, pen))
        if outline.is_proposed:
            ground = QColor(colour)
            ground.setAlphaF(_PROPOSED)
            art.grounds.append((path, ground))


def _units(laid: Laid, start: int, end: int, offsets: OffsetMap) -> tuple[int, int]:
    """A passage in units of the block."""
    limit = laid.lines[-1].end if laid.lines else 0
    first = max(0, offsets.to_units(start) - laid.base)
    return first, min(limit, offsets.to_units(end) - laid.base)
