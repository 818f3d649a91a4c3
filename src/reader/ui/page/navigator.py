"""Navigator: from positions in the text to places on the page and back.

Positions are code points; y counts in pixels of the whole page.
"""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from reader.core.content import BlockKind
from reader.ui.page.place import Place
from reader.ui.page.sheet import Sheet

_REVEAL = 0.3  # of the view from its top: where what is sought is shown
_REVEAL_LONG = 0.08  # and where, when it is too long for that


class _Held(NamedTuple):
    """A line that stays where it is however the page is set, until the reader scrolls.

    Without it resizing to and fro would drift by the part of a line each time.
    """

    fraction: float  # of the view: which line was to be held
    position: int
    y: int  # from the top of the view to that of the line


class Navigator:
    """Finds lines and goes to them."""

    def __init__(self, sheet: Sheet, place: Place) -> None:
        self._sheet = sheet
        self._place = place
        self._held: _Held | None = None

    def position(self) -> int:
        """The position of the first line in view; 0 while the header is."""
        sheet, top = self._sheet, self._place.top
        if not len(sheet.layout) or top <= 0:
            return 0
        laid, at = sheet.layout.line_at(top)
        if not laid.lines:
            return sheet.content.blocks[laid.index].start
        middle = sheet.layout.heights.top_of(laid.index) + laid.style.pitch // 2
        if middle + laid.lines[at].top < top:  # less than half of it is in view
            is_picture = laid.kind is BlockKind.PICTURE  # it has no other line
            next_top = sheet.layout.heights.top_of(laid.index + 1)
            laid, at = sheet.layout.line_at(next_top if is_picture else top + laid.style.pitch)
        return sheet.offsets.to_point(laid.base + laid.lines[at].start)

    def in_view(self) -> tuple[int, int]:
        """From the first position in view to one past the last."""
        sheet, bottom = self._sheet, self._place.top + self._place.view
        if not len(sheet.layout):
            return 0, 0
        laid, at = sheet.layout.line_at(bottom - sheet.typography.body.pitch // 2)
        line = laid.lines[at].end if laid.lines else 0
        start = self.position()
        if bottom >= sheet.layout.documentSize().height():
            return start, len(sheet.content.text)  # a table's last line is not the last of its text
        return start, max(start, sheet.offsets.to_point(laid.base + line))

    def go_to(self, position: int) -> None:
        """Bring the line of `position` to the top of the view; 0 shows the header too."""
        self._held = None
        if not len(self._sheet.layout) or position <= 0:
            self._place.put(0, -self._sheet.art.height)
            return
        block, line_top = self.line_of(position)
        # A third of a line stays above, which `position` does not count.
        y = self._sheet.typography.body.pitch // 3
        self._place.put(block, line_top - y)
        self._held = _Held(0.0, position, y)

    def reveal(self, start: int, end: int | None = None) -> None:
        """Bring a passage into view, its first line at about 30 % of the height.

        One that would run out of the view that way begins near the top.
        """
        self._held = None
        if not len(self._sheet.layout):
            return
        block, line_top = self.line_of(start)
        self._place.put(block, line_top - round(_REVEAL * self._place.view))
        if end is not None and not self._has_in_view(max(start, end - 1)):
            self._place.put(block, line_top - round(_REVEAL_LONG * self._place.view))

    def _has_in_view(self, position: int) -> bool:
        """Whether the line of `position` is wholly in view."""
        if self._sheet.content.block_at(position) not in self._place.visible():
            return False
        block, line_top = self.line_of(position)
        y = self._sheet.layout.heights.top_of(block) + line_top - self._place.top
        return 0 <= y <= self._place.view - self._sheet.typography.body.pitch

    def keep_in_view(self, position: int) -> None:
        """Scroll no further than needed for the line of `position` to be in view."""
        block, line_top = self.line_of(position)
        pitch = self._sheet.typography.body.pitch
        top = self._sheet.layout.heights.top_of(block) + line_top
        if top < self._place.top:
            self._place.put(block, line_top - pitch, around=False)
        elif top + 2 * pitch > self._place.top + self._place.view:
            self._place.put(block, line_top + 2 * pitch - self._place.view, around=False)

    def shows(self, start: int, end: int) -> bool:
        """Whether the first or the last line of a passage is in view, or what lies between."""
        ends = (start, max(start, end - 1))
        if any(self._has_in_view(position) for position in ends):
            return True
        return start < self.position() < end

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around the lines of a passage that are in view, in pixels of the view.

        Empty, at the nearer edge, if none is.
        """
        content, frame, view = self._sheet.content, self._sheet.frame, self._place.view
        visible = self._place.visible()
        box = QRectF()
        if visible:
            first = max(visible.start, content.block_at(start))
            last = min(visible.stop - 1, content.block_at(max(start, end - 1)))
            whole = QRectF(frame.left, 0, frame.column, view)
            for rect in self._sheet.rects(start, end, range(first, last + 1)):
                rect.translate(0, -self._place.top)
                if rect.intersects(whole):
                    box = box.united(rect)
        if box.isNull():
            return QRect(frame.left, 0 if start < self.position() else view, 0, 0)
        return box.toAlignedRect()

    def line_of(self, position: int) -> tuple[int, int]:
        """The block of `position` and the top of its line in that block."""
        block = self._sheet.content.block_at(position)
        laid = self._sheet.layout.laid(block)
        unit = self._sheet.offsets.to_units(position) - laid.base
        return block, laid.lines[laid.line_index(unit)].top if laid.lines else 0

    def line_at(self, fraction: float) -> tuple[int, int] | None:
        """The line at `fraction` of the view: its position, and its top in the view; None where
        there is none."""
        sheet, place = self._sheet, self._place
        if not len(sheet.layout):
            return None
        # From half a line further down: the line there is one that `position` counts.
        pitch = sheet.typography.body.pitch
        laid, line = sheet.layout.line_at(place.top + round(fraction * place.view) + pitch // 2)
        if not laid.lines:
            return None
        top = sheet.layout.heights.top_of(laid.index) + laid.lines[line].top
        return sheet.offsets.to_point(laid.base + laid.lines[line].start), top - place.top

    def bring(self, position: int, y: int) -> None:
        """Bring the line of `position` to `y` pixels below the top of the view."""
        self._held = None
        if len(self._sheet.layout):
            block, line_top = self.line_of(position)
            self._place.put(block, line_top - y)

    def let_go(self) -> None:
        """Hold no line any more: the reader went elsewhere."""
        self._held = None

    def relayout(self, width: int, fraction: float) -> None:
        """Set the page anew; the line at `fraction` of the view stays where it is."""
        sheet, place = self._sheet, self._place
        at_top = place.top <= 0 or not len(sheet.layout)
        held = self._held
        if not at_top and (held is None or held.fraction != fraction):
            line = self.line_at(fraction)
            if line is not None:
                held = _Held(fraction, *line)
        sheet.relayout(width)
        if at_top or held is None:
            self.go_to(0)
            return
        block, line_top = self.line_of(held.position)
        place.put(block, line_top - held.y)
        self._held = held
