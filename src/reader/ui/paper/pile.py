"""The pile: the pages of a printout as they are laid out bit by bit, the first ones at once."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader.core.sheet import Printout
from reader.ui.paper.layout import pages
from reader.ui.paper.pages import Page
from reader.ui.paper.stack import Measure

_FIRST = 80  # milliseconds in which the first pages are laid out: an article is then complete
_SLICE = 12  # milliseconds of each later turn, so that the window answers meanwhile


class Pile(QObject):
    """Lays pages out; a book takes seconds, and the window goes on."""

    grown = Signal()
    completed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[Page] = []
        self.measures: list[Measure] = []
        self._coming: Iterator[Page] = iter(())
        self.is_complete = True
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(lambda: self._lay(_SLICE))

    @property
    def total(self) -> int:
        """How many pages there are, 0 as long as that is not known."""
        return len(self.pages) if self.is_complete else 0

    def take(self, printout: Printout | None) -> None:
        """Lay out `printout` instead of what was there."""
        self.pages, self.measures = [], []
        self._coming = pages(printout) if printout is not None else iter(())
        self.is_complete = False
        self._turn.start()
        self._lay(_FIRST)

    def _lay(self, most: int) -> None:
        clock = QElapsedTimer()
        clock.start()
        for page in self._coming:
            self.pages.append(page)
            frame = page.frame
            self.measures.append(Measure(frame.width, frame.height, page.sheet.is_key))
            if clock.hasExpired(most):
                break
        else:
            self._turn.stop()
            self.is_complete = True
        self.grown.emit()
        if self.is_complete:
            self.completed.emit()
