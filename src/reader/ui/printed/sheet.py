"""The sheet: what is shown on printed pages, and the painting of one of them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.printed import PrintedMap
from reader.core.theme import ThemeTree
from reader.ui.colours import LIGHT
from reader.ui.page.inks import Inks
from reader.ui.page.marks import Mark, MarkIndex
from reader.ui.printed.letters import Letters
from reader.ui.printed.source import PageSource
from reader.ui.printed.washes import PageWashes


class PrintedSheet:
    """An article on its pages: text, marks, what is chosen, selected and found. Code points."""

    def __init__(
        self,
        content: Content | None = None,
        printed: PrintedMap | None = None,
        source: PageSource | None = None,
    ) -> None:
        self.content = content or Content("", ())
        self.printed = printed or PrintedMap(())
        self.source = source
        self.marks = MarkIndex(self.content)
        self.inks = Inks(LIGHT, ThemeTree())  # pages are white in every look
        self.chosen: HighlightId | None = None
        self.selection: tuple[int, int] | None = None
        self.found: Sequence[tuple[int, int]] = ()
        self.found_now = -1

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others."""
        self.marks = MarkIndex(self.content, marks)

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""
        self.inks = Inks(LIGHT, themes)

    def letters(self, page: int) -> Letters | None:
        """The letters of a page, if they are known yet."""
        return self.source.letters(page) if self.source else None

    def paint(self, painter: QPainter, page: int, box: QRectF, scale: float, ratio: float) -> None:
        """Paint a page into `box` of the view at `scale` pixels to the point, on a screen that has
        `ratio` of its own pixels to each."""
        painter.fillRect(box, Qt.GlobalColor.white)
        picture = self.source.picture(page, round(box.width() * ratio)) if self.source else None
        if picture is not None:
            painter.drawImage(box, picture)
        letters = self.letters(page)
        if letters is None or not letters.positions:
            return
        painter.save()
        painter.setClipRect(box)
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        self._paint_washes(PageWashes(painter, letters, self.inks), letters)
        painter.restore()

    def _paint_washes(self, washes: PageWashes, letters: Letters) -> None:
        first, last = letters.positions[0], letters.positions[-1] + 1
        washes.paint_marks(self._marks_in(first, last), self.chosen)
        there = [at for at, (start, end) in enumerate(self.found) if start < last and end > first]
        if there:
            now = there.index(self.found_now) if self.found_now in there else -1
            washes.paint_found([self.found[at] for at in there], now)
        if self.selection is not None:
            washes.paint_selection(*self.selection)

    def _marks_in(self, first: int, last: int) -> list[Mark]:
        content = self.content
        blocks = range(content.block_at(first), content.block_at(last - 1) + 1)
        there = {mark.id: mark for block in blocks for mark in self.marks.in_block(block)}
        return list(there.values())
