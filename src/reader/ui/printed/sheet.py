"""The sheet: what is shown on printed pages, and the painting of one of them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.printed import PrintedMap
from reader.core.theme import ThemeTree
from reader.ui.colours import LIGHT, Colours
from reader.ui.page.inks import Inks
from reader.ui.page.marks import Mark, MarkIndex
from reader.ui.printed.bars import Bar, bars
from reader.ui.printed.letters import Letters
from reader.ui.printed.source import PageSource
from reader.ui.printed.washes import PageWashes

# What white paper looks like. In the dark it would dazzle; print on it still reads at 12:1.
_PAPER_SEPIA, _PAPER_DARK = "#F8F1E3", "#C9C5BC"


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
        self.inks = Inks(LIGHT, ThemeTree())  # on the page, which is of paper in every look
        self.beside = self.inks  # of the margin
        self.paper = QColor(Qt.GlobalColor.white)
        self.chosen: HighlightId | None = None
        self.selection: tuple[int, int] | None = None
        self.found: Sequence[tuple[int, int]] = ()
        self.found_now = -1
        self._bars: dict[int, list[Bar]] = {}

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others."""
        self.marks = MarkIndex(self.content, marks)
        self._forget_bars()

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off the pages and put others on, or in the place of their like."""
        if self.content.blocks:
            self.marks.replace(gone, fresh)
        self._forget_bars()

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""
        self.inks = Inks(LIGHT, themes)
        self.beside = Inks(self.beside.colours, themes)

    def set_colours(self, colours: Colours) -> None:
        """Show the margin in `colours`, and the paper so that it goes with them."""
        self.beside = Inks(colours, self.beside.themes)
        papers = {"sepia": _PAPER_SEPIA, "dark": _PAPER_DARK}
        self.paper = QColor(papers.get(colours.name, "white"))

    def letters(self, page: int) -> Letters | None:
        """The letters of a page, if they are known yet."""
        return self.source.letters(page) if self.source else None

    def marks_on(self, page: int) -> list[Mark]:
        """The marks over letters of a page, as far as those are known."""
        letters = self.letters(page)
        if letters is None or not letters.positions:
            return []
        first, last = letters.positions[0], letters.positions[-1]
        blocks = range(self.content.block_at(first), self.content.block_at(last) + 1)
        there = {mark.id: mark for block in blocks for mark in self.marks.in_block(block)}
        return [mark for mark in there.values() if mark.start <= last and mark.end > first]

    def bars(self, page: int) -> list[Bar]:
        """The bars of a page's marks, kept until one changes."""
        if page not in self._bars:
            letters = self.letters(page)
            if letters is None:
                return []
            self._bars[page] = bars(letters, self.marks_on(page))
        return self._bars[page]

    def paint(self, painter: QPainter, page: int, box: QRectF, scale: float, ratio: float) -> None:
        """Paint a page into `box` of the view at `scale` pixels to the point, on a screen that has
        `ratio` of its own pixels to each."""
        painter.fillRect(box, self.paper)
        letters = self.letters(page)  # asked for before the picture, which then comes first
        picture = self.source.picture(page, round(box.width() * ratio)) if self.source else None
        if picture is not None:
            painter.drawImage(box, picture)
            if self.paper != Qt.GlobalColor.white:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(box, self.paper)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if letters is None or not letters.positions:
            return
        painter.save()
        painter.setClipRect(box)
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        self._paint_washes(PageWashes(painter, letters, self.inks), page, letters)
        painter.restore()

    def _paint_washes(self, washes: PageWashes, page: int, letters: Letters) -> None:
        first, last = letters.positions[0], letters.positions[-1] + 1
        washes.paint_marks(self.marks_on(page), self.chosen)
        there = [at for at, (start, end) in enumerate(self.found) if start < last and end > first]
        if there:
            now = there.index(self.found_now) if self.found_now in there else -1
            washes.paint_found([self.found[at] for at in there], now)
        if self.selection is not None:
            washes.paint_selection(*self.selection)

    def _forget_bars(self) -> None:
        self._bars.clear()
        if self.chosen is not None and self.marks.get(self.chosen) is None:
            self.chosen = None
