"""The spread: where letters, passages and their ends are on pages that lie in a stack.

Points and boxes are pixels of the whole stack, positions code points.
"""

from PySide6.QtCore import QPointF, QRectF

from reader.importers.pdf_glyphs import Box
from reader.ui.page.handles import STEM, End, Stem
from reader.ui.page.marks import Mark
from reader.ui.printed.letters import Letters
from reader.ui.printed.sheet import PrintedSheet
from reader.ui.printed.stack import Stack


class Spread:
    """The pages of a sheet as they lie now; `stack` is another one after each change of size."""

    def __init__(self, sheet: PrintedSheet, stack: Stack) -> None:
        self.sheet, self.stack = sheet, stack

    def on_page(self, point: QPointF) -> tuple[Letters, float, float] | None:
        """The letters of the page at a point, or of the nearest, and the point on it; None if they
        are not known yet."""
        if not self.stack.places:
            return None
        page = self.stack.page_at(point.y())
        letters = self.sheet.letters(page)
        return (letters, *self.stack.on_page(page, point.x(), point.y())) if letters else None

    def letter_at(self, point: QPointF) -> int | None:
        """The position of the letter at a point."""
        found = self.on_page(point)
        return found[0].at(*found[1:]) if found else None

    def place_near(self, point: QPointF) -> int | None:
        """The place between two letters that is nearest to a point."""
        found = self.on_page(point)
        return found[0].nearest(*found[1:]) if found else None

    def box(self, page: int, box: Box) -> QRectF:
        """Where a box of a page (points) is."""
        place, scale = self.stack.places[page], self.stack.scale
        left, top, right, bottom = (edge * scale for edge in box)
        return QRectF(place.left + left, place.top + top, right - left, bottom - top)

    def rects(self, start: int, end: int, pages: range) -> list[QRectF]:
        """The boxes behind a passage on `pages`, line by line, as far as letters are known."""
        found: list[QRectF] = []
        for page in pages:
            letters = self.sheet.letters(page)
            bands = letters.bands(start, end) if letters else []
            found += [self.box(page, band) for band in bands]
        return found

    def stem(self, mark: Mark, end: End, visible: range) -> Stem | None:
        """The upright line at an end of a mark, if it is on one of the `visible` pages."""
        at_end = end is End.END
        page = self.sheet.printed.page_of(mark.end - 1 if at_end else mark.start)
        letters = self.sheet.letters(page) if page in visible else None
        if letters is None:
            return None
        find = letters.last_of if at_end else letters.first_of
        position = find(mark.start, mark.end)
        if position is None:
            return None
        rect = self._stroke(page, letters.edge(position, after=at_end), STEM)
        return Stem(rect, at_end is (position in letters.leftward))

    def caret(self, position: int, width: float) -> QRectF | None:
        """The line before the letter at a position, or after the one before; None if its page is
        not known yet."""
        page = self.sheet.printed.page_of(position)
        letters = self.sheet.letters(page) if page < len(self.stack.places) else None
        if letters is None or not letters.positions:
            return None
        here = letters.first_of(position, position + 1)
        before = letters.last_of(0, position)
        if here is None and before is None:
            here = letters.positions[0]
        at, after = (here, False) if here is not None else (before or 0, True)
        return self._stroke(page, letters.edge(at, after=after), width)

    def _stroke(self, page: int, edge: Box, width: float) -> QRectF:
        line = self.box(page, edge)
        if line.height() > line.width():
            return line.adjusted(-width / 2, 0, width / 2, 0)
        return line.adjusted(0, -width / 2, 0, width / 2)
