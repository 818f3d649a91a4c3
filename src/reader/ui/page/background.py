"""Background measuring: makes every height exact, a little at a time, while nobody scrolls."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.page.layout import PageLayout

_SLICE = 0.004  # seconds: a key pressed meanwhile is answered within one frame
_QUIET = 200  # milliseconds without scrolling before it goes on


class BackgroundMeasuring(QObject):
    """Measures blocks from a starting place on, then those before it."""

    measured = Signal()  # some heights changed

    def __init__(self, layout: PageLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.measure_slice)

    @property
    def is_running(self) -> bool:
        """Whether there is more to measure and it will be."""
        return self._timer.isActive()

    def start(self, block: int) -> None:
        """Begin at `block`, once the view has been quiet for a moment."""
        self._next = block
        self.postpone()

    def stop(self) -> None:
        """Measure no more for now; `postpone` goes on."""
        self._timer.stop()

    def postpone(self) -> None:
        """Wait until the view is quiet again."""
        if self._layout.heights.unmeasured:
            self._timer.start(_QUIET)
        else:
            self._timer.stop()

    def measure_slice(self) -> None:
        """Measure for a few milliseconds, and come again if there is more."""
        heights = self._layout.heights
        until = perf_counter() + _SLICE
        while heights.unmeasured and perf_counter() < until:
            self._next = heights.next_unmeasured(self._next)
            self._layout.measure(self._next)
        self.measured.emit()
        if heights.unmeasured:
            self._timer.start(0)
