"""Handles: the two ends of the chosen highlight, which the mouse can drag.

Points are pixels of the whole page, positions code points.
"""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.ids import HighlightId
from reader.core.text import snap, trim
from reader.ui.page.geometry import character_box
from reader.ui.page.marks import Mark
from reader.ui.page.sheet import Sheet

_STEM = 2.0
_KNOB = 4.5  # radius
_REACH = 7  # outside the passage a pointer this near takes hold; inside, its first letter
_REACH_INSIDE = 2  # can still be where a selection begins


class End(Enum):
    """One end of a passage."""

    START = "start"
    END = "end"


@dataclass(slots=True)
class _Drag:
    end: End
    before: Mark
    start: int
    stop: int


class Handles:
    """Shows and drags the ends; what is dragged is shown as if it were so already."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._drag: _Drag | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is held."""
        return self._drag is not None

    def paint(self, painter: QPainter, visible: range, top: int) -> None:
        """Paint the ends that are in the `visible` blocks of a page scrolled by `top`."""
        mark = self._mark()
        if mark is None:
            return
        colour = self._sheet.inks.of_mark(mark)
        paper = QPen(self._sheet.inks.paper, 1.5)
        for end in End:
            stem = self._stem(mark, end, visible)
            if stem is None:
                continue
            stem.translate(0, -top)
            painter.fillRect(stem, colour)
            painter.setPen(paper)
            painter.setBrush(colour)
            painter.drawEllipse(_knob(stem, end))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(self, point: QPointF, visible: range) -> End | None:
        """The end near `point`, if any."""
        mark = self._mark()
        if mark is None:
            return None
        near: list[tuple[float, End]] = []
        for end in End:
            stem = self._stem(mark, end, visible)
            if stem is None:
                continue
            knob = _knob(stem, end).adjusted(-2, -2, 2, 2)
            if self._grasp(mark, end, stem).contains(point) or knob.contains(point):
                near.append((abs(stem.center().x() - point.x()), end))
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def take(self, end: End) -> None:
        """Take hold of an end of the chosen highlight."""
        mark = self._mark()
        if mark is not None:
            self._drag = _Drag(end, mark, mark.start, mark.end)

    def drag_to(self, point: QPointF) -> bool:
        """Move the held end to the nearest edge of a grapheme; whether that changed anything."""
        drag = self._drag
        if drag is None:
            return False
        sheet = self._sheet
        at = sheet.offsets.to_point(sheet.layout.unit_at(point))
        at, _ = snap(sheet.content.text, at, at)
        start, stop = drag.start, drag.stop
        if drag.end is End.START:
            start = min(at, snap(sheet.content.text, stop - 1, stop)[0])
        else:
            stop = max(at, snap(sheet.content.text, start, start + 1)[1])
        if (start, stop) == (drag.start, drag.stop):
            return False
        drag.start, drag.stop = start, stop
        highlight = drag.before.highlight
        shown = highlight._replace(anchor=highlight.anchor._replace(start=start, end=stop))
        sheet.replace_marks((), [replace(drag.before, highlight=shown)])
        return True

    def release(self) -> tuple[HighlightId, int, int] | None:
        """Let go: the highlight with its new passage, white space at its ends left out.

        The page shows the old passage again until it is told the new one.
        """
        drag = self._drag
        if drag is None:
            return None
        self.cancel()
        start, stop = trim(self._sheet.content.text, drag.start, drag.stop)
        if start >= stop or (start, stop) == (drag.before.start, drag.before.end):
            return None
        return drag.before.id, start, stop

    def cancel(self) -> None:
        """Let go and leave the highlight as it was."""
        drag, self._drag = self._drag, None
        if drag is not None:
            self._sheet.replace_marks((), [drag.before])

    def _grasp(self, mark: Mark, end: End, stem: QRectF) -> QRectF:
        """Where a press takes hold of a stem."""
        block = self._sheet.marks.blocks_of(mark)[0 if end is End.START else -1]
        rightward = self._sheet.layout.laid(block).right_to_left is (end is End.START)
        left, right = (_REACH_INSIDE, _REACH) if rightward else (_REACH, _REACH_INSIDE)
        return stem.adjusted(-left, 0, right, 0)

    def _mark(self) -> Mark | None:
        chosen = self._sheet.chosen
        return self._sheet.marks.get(chosen) if chosen is not None else None

    def _stem(self, mark: Mark, end: End, visible: range) -> QRectF | None:
        """The upright line at an end, if its block is in view."""
        sheet = self._sheet
        blocks = sheet.marks.blocks_of(mark)
        block = blocks.start if end is End.START else blocks.stop - 1
        if block not in visible:
            return None
        laid = sheet.layout.laid(block)
        if not laid.lines:
            return None
        if end is End.START:
            unit = sheet.offsets.to_units(mark.start) - laid.base
            line = laid.lines[laid.line_index(unit)]
            x, _ = character_box(line, unit)
        else:
            last, _ = snap(sheet.content.text, mark.end - 1, mark.end)
            unit = sheet.offsets.to_units(last) - laid.base
            line = laid.lines[laid.line_index(unit)]
            _, x = character_box(line, unit)
        style = laid.style
        top = sheet.layout.heights.top_of(block) + line.top + style.wash_top
        left = sheet.frame.left + x - _STEM / 2
        return QRectF(left, top, _STEM, style.wash_bottom - style.wash_top)


def _knob(stem: QRectF, end: End) -> QRectF:
    """The disc at the outer end of a stem."""
    middle = QPointF(stem.center().x(), stem.top() if end is End.START else stem.bottom())
    return QRectF(middle.x() - _KNOB, middle.y() - _KNOB, 2 * _KNOB, 2 * _KNOB)
