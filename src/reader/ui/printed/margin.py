"""The margin beside printed pages: where brackets and notes stand. Pixels of the whole stack."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from reader.ui.fonts import chrome
from reader.ui.page.brackets import Bracket
from reader.ui.page.frame import BRACKET_WIDTH, LANE
from reader.ui.page.marks import Mark
from reader.ui.page.notes import NOTE_PITCH, NoteSetter, reading_order
from reader.ui.page.sheet import Margin
from reader.ui.printed.spread import Spread
from reader.ui.printed.stack import BARS, LANES, Stack

_TRIM = 1.0  # pixels; a bracket stops this short of the wash, so that two do not touch


class MarginSetter:
    """Places brackets and notes; keeps the broken lines of the notes for one stack."""

    def __init__(self, stack: Stack) -> None:
        self._notes = NoteSetter(chrome(12), stack.notes, stack.notes_width)

    @property
    def notes(self) -> NoteSetter:
        """What paints the notes."""
        return self._notes

    def place(self, spread: Spread, pages: range) -> Margin:
        """What stands beside `pages`. A note may come from the page before, pushed down."""
        if not spread.stack.places:
            return Margin([], [], spread.sheet.beside)
        lead_in = range(max(0, pages.start - 1), pages.stop)
        notes = self._notes.place(_noted(spread, lead_in)) if spread.stack.notes else []
        return Margin(list(_brackets(spread, pages)), notes, spread.sheet.beside)


def _brackets(spread: Spread, pages: range) -> Iterator[Bracket]:
    for page in pages:
        place, scale = spread.stack.places[page], spread.stack.scale
        for bar in spread.sheet.bars(page):
            x = place.left + place.width + BARS + min(bar.lane, LANES - 1) * LANE
            top, height = place.top + bar.top * scale, (bar.bottom - bar.top) * scale
            yield Bracket(QRectF(x, top + _TRIM, BRACKET_WIDTH, height - 2 * _TRIM), bar.mark)


def _noted(spread: Spread, pages: range) -> Iterator[tuple[float, Mark]]:
    """Marks with notes that begin on `pages`, each with the y of its first note."""
    for page in pages:
        letters = spread.sheet.letters(page)
        there = [mark for mark in spread.sheet.marks_on(page) if mark.notes]
        found: list[tuple[float, Mark]] = []
        for mark in there:
            bands = letters.bands(mark.start, mark.end) if letters else []
            if bands and spread.sheet.printed.page_of(mark.start) == page:
                middle = spread.box(page, bands[0]).center().y()
                found.append((middle - NOTE_PITCH / 2, mark))
        yield from sorted(found, key=lambda pair: (pair[0], reading_order(pair[1])))
