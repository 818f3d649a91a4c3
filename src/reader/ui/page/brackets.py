"""Brackets: bars where lines end that show how far each passage reaches."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reader.core.ids import HighlightId
from reader.ui.offsets import OffsetMap
from reader.ui.page.frame import BRACKET_WIDTH, Frame
from reader.ui.page.inks import Inks
from reader.ui.page.laid import Laid
from reader.ui.page.layout import PageLayout
from reader.ui.page.marks import Mark, MarkIndex

_TRIM = 1.5  # a bracket stops this short of the wash, so that two do not touch
_ROUND = 2
_NEAR = 3  # a pointer this near is on the bracket
_BEYOND = 40  # how far past the screen a bracket is drawn that goes on there


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bar; y in the whole page."""

    rect: QRectF
    mark: Mark


def brackets(
    layout: PageLayout, visible: range, index: MarkIndex, offsets: OffsetMap, frame: Frame
) -> list[Bracket]:
    """The brackets of all marks in the `visible` blocks, beside one another where there is room."""
    spans: dict[HighlightId, tuple[Mark, float, float]] = {}
    for block in visible:
        marks = index.in_block(block)
        if not marks:
            continue
        laid = layout.laid(block)
        block_top = layout.heights.top_of(block)
        for mark in marks:
            top, bottom = _extent(laid, mark, offsets)
            if block == visible.start and index.blocks_of(mark).start < block:
                top = -_BEYOND
            if block == visible.stop - 1 and index.blocks_of(mark).stop - 1 > block:
                bottom = layout.heights.height(block) + _BEYOND
            known = spans.get(mark.id)
            first = known[1] if known else block_top + top
            spans[mark.id] = (mark, first, block_top + bottom)
    found: list[Bracket] = []
    for mark, top, bottom in spans.values():
        x = frame.lane(min(index.lane(mark.id), frame.lanes - 1))
        found.append(Bracket(QRectF(x, top + _TRIM, BRACKET_WIDTH, bottom - top - 2 * _TRIM), mark))
    return found


def bracket_at(all_brackets: Iterable[Bracket], point: QPointF) -> Bracket | None:
    """The bracket at `point` (in the whole page), the shortest of several."""
    hit = [
        bracket
        for bracket in all_brackets
        if bracket.rect.adjusted(-_NEAR, -2, _NEAR, 2).contains(point)
    ]
    return min(hit, key=lambda bracket: bracket.rect.height(), default=None)


def paint_brackets(
    painter: QPainter, all_brackets: Iterable[Bracket], scroll: int, inks: Inks,
    strong: set[HighlightId],
) -> None:  # fmt: skip
    """Paint the brackets of a page scrolled by `scroll`, those in `strong` wider."""
    painter.setPen(Qt.PenStyle.NoPen)
    for bracket in all_brackets:
        rect = bracket.rect.translated(0, -scroll)
        if bracket.mark.id in strong:
            rect.adjust(-1, -1, 1, 1)
        colours = inks.bars(bracket.mark)
        if len(colours) == 1:
            painter.setBrush(colours[0])
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
            continue
        height = rect.height() / len(colours)
        for at, colour in enumerate(colours):
            part = QRectF(rect.left(), rect.top() + at * height, rect.width(), height)
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
            painter.restore()


def _extent(laid: Laid, mark: Mark, offsets: OffsetMap) -> tuple[float, float]:
    """From the first to the last line of a mark in a block, y from its top."""
    if not laid.lines:
        return 0, laid.style.height(0)
    start = laid.line_index(max(0, offsets.to_units(mark.start) - laid.base))
    end = laid.line_index(max(0, offsets.to_units(mark.end) - laid.base - 1))
    # In a row the lines of a cell may end further down than those of the next one.
    tops = [line.top for line in laid.lines[start : end + 1]]
    return min(tops) + laid.style.wash_top, max(tops) + laid.style.wash_bottom
