"""The stage: the real window on a library, off the screen, with a clock that stops when painted."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import open_window
from reader.core.ids import DocumentId, HighlightId
from reader.ui.main_window import MainWindow
from reader.ui.panels.library_view import LibraryView
from reader.ui.program import make_app

_LONGEST = 60.0  # seconds; what takes longer is broken


class Stage:
    """A window on the library at `path`."""

    def __init__(self, path: Path) -> None:
        self.app: QApplication = make_app()
        self._paints = Paints()
        self.window: MainWindow = open_window(path)
        self.window.resize(1440, 900)  # the screen that is not there is smaller
        shelf = self.window.library_panel.findChild(LibraryView)
        assert shelf is not None
        self.page: QWidget = self.window.page.viewport()
        self.cards: QWidget = self.window.highlights.list.viewport()
        self.shelf: QWidget = shelf.viewport()

    @property
    def document(self) -> DocumentId:
        """The first article of the library."""
        return self.window.library.read.documents()[0].id

    def passages(self) -> list[tuple[HighlightId, int, int]]:
        """Id, start and end (code points) of the highlights of its current version."""
        read = self.window.library.read
        return read.passages(read.documents()[0].version_id)

    def show(self, *widgets: QWidget) -> float:
        """Show the window; the milliseconds until these widgets, or it itself, are painted."""
        return self.timed(self.window.show, *(widgets or (self.window,)))

    def open(self) -> float:
        """Open the article; the milliseconds until page and sidebar are painted."""
        cards = (self.cards,) if self.window.library.read.highlight_counts() else ()
        return self.timed(lambda: self.window.state.open_document(self.document), self.page, *cards)

    def timed(self, act: Callable[[], object], *widgets: QWidget) -> float:
        """The milliseconds from the beginning of `act` until all these widgets are painted."""
        self._paints.await_(widgets)
        start = perf_counter()
        act()
        while self._paints.awaited:
            self.app.processEvents()
            if perf_counter() - start > _LONGEST:
                raise RuntimeError(f"Never painted: {self._paints.awaited}")
        return 1000 * (perf_counter() - start)

    def until(self, met: Callable[[], bool], *widgets: QWidget) -> float:
        """The milliseconds until something is so, and all these widgets are painted since."""
        start = perf_counter()
        while not met():
            self.app.processEvents()
            if perf_counter() - start > _LONGEST:
                raise RuntimeError("It never came to pass.")
        return 1000 * (perf_counter() - start) + self.timed(
            lambda: [widget.update() for widget in widgets], *widgets
        )

    def rest(self, seconds: float = 0.02) -> None:
        """Let what is left to do be done."""
        until = perf_counter() + seconds
        while perf_counter() < until:
            self.app.processEvents()

    def settle(self) -> None:
        """Wait until the page has been measured, as it is soon after it was opened."""
        while self.is_measuring:
            self.app.processEvents()

    @property
    def is_measuring(self) -> bool:
        """Whether the page still measures in the background."""
        return self.window.page.place.background.is_running

    def close(self) -> None:
        """Close the window and its library."""
        self.window.close()


class Paints(QObject):
    """Sees which of some widgets have yet to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self.awaited: set[QWidget] = set()

    def await_(self, widgets: tuple[QWidget, ...]) -> None:
        """Wait for these from now on."""
        self.awaited = set(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # it is painted before processEvents returns
            self.awaited.discard(watched)
            watched.removeEventFilter(self)
        return False
