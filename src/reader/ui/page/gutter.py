"""Gutter: what people cite, where lines begin: paragraph numbers, and where printed pages begin;
and a bar beside what stands elsewhere in another version."""

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reader.core.content import BlockKind, PageMark
from reader.ui.page.laid import Laid
from reader.ui.page.sheet import Sheet
from reader.ui.page.traces import Trace, TraceKind

_GAP = 22  # between a number and the text
_LEAST_GAP = 8  # between a long page label and the text
_EDGE = 4  # from the edge of the view to a long page label
_BAR, _BAR_GAP = 3, 11  # beside what moved: how wide, how far from the text
_PITCH = 14  # from one to the next below it; less than the pitch of any text


def paint_gutter(painter: QPainter, sheet: Sheet, laid: Laid, y: int) -> None:
    """Paint what stands beside a block whose top is at `y`, on the baselines of its lines."""
    block = sheet.content.blocks[laid.index]
    pages = pages_in(sheet, laid)
    moved = [t for t in sheet.traces.in_block(laid.index) if t.kind is TraceKind.MOVED]
    if not laid.lines or not (block.is_numbered or pages or moved):
        return
    painter.setFont(sheet.typography.number)
    painter.setPen(sheet.inks.dim)
    lowest = float("-inf")
    if block.is_numbered:
        lowest = y + _baseline(laid, 0)
        _put(painter, sheet, str(sheet.content.paragraph_number(block.start)), lowest)
    for page in pages:
        line = laid.line_index(max(0, sheet.offsets.to_units(page.start) - laid.base))
        lowest = max(y + _baseline(laid, line), lowest + _PITCH)
        _put(painter, sheet, f"p. {page.label}", lowest)
    for trace in moved:
        _paint_bar(painter, sheet, laid, y, trace)
        if sheet.content.block_at(trace.start) == laid.index:
            lowest = max(y + _baseline(laid, 0), lowest + _PITCH)
            _put(painter, sheet, trace.told, lowest)


def pages_in(sheet: Sheet, laid: Laid) -> tuple[PageMark, ...]:
    """The printed pages that begin in a block, or with the end of the one before."""
    pages, block = sheet.content.pages, sheet.content.blocks[laid.index]
    before = sheet.content.blocks[laid.index - 1].end if laid.index else 0
    first = bisect_left(pages, before, key=lambda page: page.start)
    last = bisect_left(pages, block.end, key=lambda page: page.start)
    return pages[first:last]


def _paint_bar(painter: QPainter, sheet: Sheet, laid: Laid, y: int, trace: Trace) -> None:
    style = laid.style
    wide = 2 * _BAR if trace.number == sheet.traces.current else _BAR
    top = y + style.above + style.wash_top
    bottom = y + style.above + (laid.rows - 1) * style.pitch + style.wash_bottom
    frame = sheet.frame
    middle = frame.right + _BAR_GAP if frame.mirrored else frame.left - _BAR_GAP
    painter.fillRect(
        QRectF(middle - wide / 2, top, wide, bottom - top), sheet.inks.trace(trace.kind)
    )


def _baseline(laid: Laid, line: int) -> int:
    baseline = _PITCH if laid.kind is BlockKind.PICTURE else laid.style.baseline
    return laid.lines[line].top + baseline - 1


def _put(painter: QPainter, sheet: Sheet, text: str, y: float) -> None:
    metrics = painter.fontMetrics()
    frame = sheet.frame
    room = frame.gutter - _EDGE - _LEAST_GAP
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    wide = metrics.horizontalAdvance(text)
    away = min(_GAP, frame.gutter - _EDGE - wide)
    x = frame.right + away if frame.mirrored else frame.left - away - wide
    painter.drawText(QPointF(x, y), text)
