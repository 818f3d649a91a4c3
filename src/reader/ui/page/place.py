"""The reader's place: what is at the top of the view stays there whatever is measured.

All in pixels of the whole page. Blocks are measured before they come into view, so the scroll
bar may be corrected but the text never jumps.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar

from reader.ui.page.background import BackgroundMeasuring
from reader.ui.page.layout import PageLayout

_AROUND = 25  # blocks measured on each side of a jump, if the views below do not end them
_VIEWS = 2  # views measured on each side of a jump, however long the blocks
_WALK = 2  # views: a scroll that is no longer goes block by block, exactly
_STEP = 8  # notes are placed from a block whose index this divides
_END = 1 << 30


class Place(QObject):
    """Keeps block and offset at the top of the view, and the scroll bar in step with them."""

    moved = Signal()  # another part of the page is in view
    shifted = Signal()  # the same part is, but its y in the page changed

    def __init__(self, layout: PageLayout, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self._bar = bar
        self._view = 1
        self._block = 0
        self._offset = 0  # from the top of the block to the top of the view
        self.is_placing = False  # while the bar is moved by us
        self.background = BackgroundMeasuring(layout, self)
        self.background.measured.connect(self._follow)

    @property
    def top(self) -> int:
        """The y of the page at the top of the view."""
        if not len(self._layout):
            return 0
        return self._layout.heights.top_of(self._block) + self._offset

    @property
    def view(self) -> int:
        """The height of the view."""
        return self._view

    def where(self) -> tuple[int, int]:
        """The block at the top of the view, and how far below its top that is."""
        return self._block, self._offset

    def visible(self) -> range:
        """The blocks in view, all of them measured."""
        if not len(self._layout):
            return range(0)
        heights = self._layout.heights
        return range(self._block, heights.block_at(self.top + self._view) + 1)

    def lead_in(self) -> int:
        """The measured block, a view further up, from which margin notes are placed.

        So far up that how the notes push one another down does not change with scrolling.
        """
        heights, block, above = self._layout.heights, self._block, 0
        while block > 0 and (above < self._view or block % _STEP):
            block -= 1
            self._layout.measure(block)
            above += heights.height(block)
        return block

    def set_view(self, height: int) -> None:
        """Take note that the view is `height` tall."""
        self._view = max(1, height)
        self._arrive()

    def put(self, block: int, offset: int, *, around: bool = True) -> None:
        """Bring the pixel `offset` below the top of `block` to the top of the view."""
        self._block, self._offset = block, offset
        if around and len(self._layout):
            self._measure_around(block)
        self._arrive()
        self.background.start(self._block)
        self.moved.emit()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let Qt do what it does, but stay."""
        self.is_placing = True
        try:
            yield
        finally:
            self._set_bar()

    def follow_bar(self) -> None:
        """Go where the scroll bar went."""
        if not len(self._layout):
            return
        value, before = self._bar.value(), self.top
        if value == before:
            return
        if value > before and value >= self._bar.maximum():
            self._block, self._offset = len(self._layout) - 1, _END
        elif value <= 0:
            self._block, self._offset = 0, -_END
        elif abs(value - before) <= _WALK * self._view:
            self._offset += value - before
        else:
            self._block = self._layout.heights.block_at(value)
            self._offset = value - self._layout.heights.top_of(self._block)
            self._measure_around(self._block)
        self._arrive()
        self.background.postpone()
        self.moved.emit()

    def _arrive(self) -> None:
        """Measure what the view shows, stay on the page, and set the scroll bar."""
        if len(self._layout):
            self._walk()
            missing = self._view - self._filled()
            if missing > 0:
                self._offset -= missing
                self._walk()
                self._filled()
            self.lead_in()
        self._set_bar()

    def _walk(self) -> None:
        """Bring the offset inside its block, measuring on the way."""
        heights = self._layout.heights
        last = len(heights) - 1
        self._layout.measure(self._block)
        while self._offset < 0 < self._block:
            self._block -= 1
            self._layout.measure(self._block)
            self._offset += heights.height(self._block)
        while self._block < last and self._offset >= heights.height(self._block):
            self._offset -= heights.height(self._block)
            self._block += 1
            self._layout.measure(self._block)
        if self._block == 0:
            self._offset = max(self._offset, -heights.top_of(0))

    def _filled(self) -> int:
        """How much of the view has page in it; measures the blocks it comes to."""
        heights = self._layout.heights
        filled = -self._offset
        block = self._block
        while block < len(heights) and filled < self._view:
            self._layout.measure(block)
            filled += heights.height(block)
            block += 1
        return filled + (self._layout.foot if block == len(heights) else 0)

    def _measure_around(self, block: int) -> None:
        heights = self._layout.heights
        for blocks in (
            range(block, min(len(heights), block + _AROUND + 1)),
            range(block - 1, max(-1, block - _AROUND - 1), -1),
        ):
            reached = 0
            for index in blocks:
                self._layout.measure(index)
                reached += heights.height(index)
                if reached > _VIEWS * self._view:
                    break

    def _follow(self) -> None:
        """Heights changed elsewhere on the page."""
        before = self._bar.value()
        self._set_bar()
        if self._bar.value() != before:
            self.shifted.emit()

    def _set_bar(self) -> None:
        self.is_placing = True
        height = round(self._layout.documentSize().height())
        self._bar.setRange(0, max(0, height - self._view))
        self._bar.setPageStep(self._view)
        self._bar.setValue(self.top)
        self.is_placing = False
