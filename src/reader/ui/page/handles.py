"""Handles: the two ends of the chosen highlight, which the mouse can drag.

Points are pixels of the whole page, positions code points.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.text import snap, trim
from reader.ui.page.inks import Inks
from reader.ui.page.marks import Mark, MarkIndex

STEM = 2.0  # how wide a stem is
_KNOB = 4.5  # radius
_REACH = 7  # outside the passage a pointer this near takes hold; inside, its first letter
_REACH_INSIDE = 2  # can still be where a selection begins


class End(Enum):
    """One end of a passage."""

    START = "start"
    END = "end"


class Stem(NamedTuple):
    """The upright line at an end."""

    rect: QRectF
    opens_right: bool  # the passage is right of it


class Marked(Protocol):
    """An article with its marks, of which one may be chosen."""

    content: Content
    inks: Inks
    marks: MarkIndex
    chosen: HighlightId | None

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> object:
        """Take marks out, and put others in or in the place of their like."""


class Ends(Protocol):
    """Where the ends of passages are."""

    def stem(self, mark: Mark, end: End, visible: range) -> Stem | None:
        """The stem at an end, if that is in what is `visible` (blocks, or printed pages)."""

    def place_near(self, point: QPointF) -> int | None:
        """The place between two characters that is nearest to `point`."""


@dataclass(slots=True)
class _Drag:
    end: End
    before: Mark
    start: int
    stop: int


class Handles:
    """Shows and drags the ends; what is dragged is shown as if it were so already."""

    def __init__(self, sheet: Marked, ends: Ends) -> None:
        self._sheet, self._ends = sheet, ends
        self._drag: _Drag | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is held."""
        return self._drag is not None

    def paint(self, painter: QPainter, visible: range, top: int) -> None:
        """Paint the ends that are in what is `visible` of a page scrolled by `top`."""
        mark = self._mark()
        if mark is None:
            return
        colour = self._sheet.inks.of_mark(mark)
        paper = QPen(self._sheet.inks.paper, 1.5)
        for end in End:
            found = self._ends.stem(mark, end, visible)
            if found is None:
                continue
            stem = found.rect.translated(0, -top)
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
            stem = self._ends.stem(mark, end, visible)
            if stem is None:
                continue
            knob = _knob(stem.rect, end).adjusted(-2, -2, 2, 2)
            if _grasp(stem).contains(point) or knob.contains(point):
                near.append((abs(stem.rect.center().x() - point.x()), end))
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def take(self, end: End) -> None:
        """Take hold of an end of the chosen highlight."""
        mark = self._mark()
        if mark is not None:
            self._drag = _Drag(end, mark, mark.start, mark.end)

    def drag_to(self, point: QPointF) -> bool:
        """Move the held end to the nearest edge of a grapheme; whether that changed anything."""
        drag = self._drag
        at = self._ends.place_near(point)
        if drag is None or at is None:
            return False
        sheet = self._sheet
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

    def _mark(self) -> Mark | None:
        chosen = self._sheet.chosen
        mark = self._sheet.marks.get(chosen) if chosen is not None else None
        return None if mark is None or mark.is_fixed else mark


def _grasp(stem: Stem) -> QRectF:
    """Where a press takes hold of a stem."""
    left, right = (_REACH, _REACH_INSIDE) if stem.opens_right else (_REACH_INSIDE, _REACH)
    return stem.rect.adjusted(-left, 0, right, 0)


def _knob(stem: QRectF, end: End) -> QRectF:
    """The disc at the outer end of a stem."""
    middle = QPointF(stem.center().x(), stem.top() if end is End.START else stem.bottom())
    return QRectF(middle.x() - _KNOB, middle.y() - _KNOB, 2 * _KNOB, 2 * _KNOB)
