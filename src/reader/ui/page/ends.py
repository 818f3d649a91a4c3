"""Ends: where on the page of text a passage begins and stops, for handles to stand there.

Points are pixels of the whole page, positions code points.
"""

from PySide6.QtCore import QPointF, QRectF

from reader.core.text import snap
from reader.ui.page.geometry import character_box
from reader.ui.page.handles import STEM, End, Stem
from reader.ui.page.marks import Mark
from reader.ui.page.sheet import Sheet


class TextEnds:
    """The ends of the passages on a sheet, as it is laid out now."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def stem(self, mark: Mark, end: End, visible: range) -> Stem | None:
        """The upright line at an end, if its block is among the `visible`."""
        sheet = self._sheet
        blocks = sheet.marks.blocks_of(mark)
        block = blocks.start if end is End.START else blocks.stop - 1
        if block not in visible:
            return None
        laid = sheet.layout.laid(block)
        if not laid.lines:
            return None
        last, _ = snap(sheet.content.text, mark.end - 1, mark.end)
        point = mark.start if end is End.START else last
        unit = sheet.offsets.to_units(point) - laid.base
        line = laid.lines[laid.line_index(unit)]
        x = character_box(line, unit)[0 if end is End.START else 1]
        style = laid.style
        top = sheet.layout.heights.top_of(block) + line.top + style.wash_top
        left = sheet.frame.left + x - STEM / 2
        rect = QRectF(left, top, STEM, style.wash_bottom - style.wash_top)
        return Stem(rect, laid.right_to_left is not (end is End.START))

    def place_near(self, point: QPointF) -> int | None:
        """The place between two characters that is nearest to `point`."""
        return self._sheet.offsets.to_point(self._sheet.layout.unit_at(point))
