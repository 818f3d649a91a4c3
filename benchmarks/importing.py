"""Importing: from choosing files until the article stands on the page, and the stalls meanwhile.

The last stall, the opening of the article, is told for itself: its bar is that of any opening.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer

from benchmarks import files
from benchmarks.scale import Scale
from benchmarks.stage import Stage
from reader.importers import supported_suffixes

_BEAT = 2  # milliseconds
Made = Callable[[Path], list[str]]


def page(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A web page of an article's length (ms)."""
    return _measure(folder, ".html", lambda at: [files.as_page(at, scale.short)])


def many(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A thousand text articles, one step to undo (ms)."""
    return _measure(folder, ".txt", lambda at: files.as_texts(at, scale.articles, scale.short))


def book(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A book as one text file (ms)."""
    return _measure(folder, ".txt", lambda at: files.as_texts(at, 1, scale.book))


def epub(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """The same book as EPUB (ms)."""
    return _measure(folder, ".epub", lambda at: [files.as_epub(at, scale.book)])


def pdf(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A printed book (ms)."""
    return _measure(folder, ".pdf", lambda at: [files.as_pdf(at, scale.printed)])


def _measure(folder: Path, suffix: str, make: Made) -> dict[str, list[float]]:
    if suffix not in supported_suffixes():
        return {}
    stage = Stage(folder / "annotations.db")
    stage.show()
    paths = make(folder)
    stage.rest(0.3)
    pulse = Pulse()

    def bring_in() -> None:
        loop = QEventLoop()
        importing = stage.window.importing
        importing.progressed.connect(pulse.note)
        importing.finished.connect(loop.quit)
        importing.finished.connect(pulse.stop)
        stage.window.library.changed.connect(pulse.note)  # last: the views have read by then
        pulse.start()
        importing.start(paths)
        loop.exec()

    took = stage.timed(bring_in, stage.page)
    opened = 1000 * (perf_counter() - pulse.last)
    came = len(stage.window.library.read.documents())
    undone = stage.window.library.undo()
    left = len(stage.window.library.read.documents())
    stage.close()
    if (came, left) != (len(paths), 0) or undone is None:
        raise RuntimeError(f"{came} of {len(paths)} came in, {left} stayed after undo.")
    return {"import": [took], "stall": pulse.stalls, "opening": [opened]}


class Pulse:
    """A beat on the window's thread; a gap between two beats is a stall."""

    def __init__(self) -> None:
        self.stalls: list[float] = []  # milliseconds
        self.last = 0.0  # the last beat
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self.note)

    def start(self) -> None:
        """Beat from now on."""
        self.last = perf_counter()
        self._timer.start()

    def stop(self, *_: object) -> None:
        """Beat no more."""
        self._timer.stop()

    def note(self, *_: object) -> None:
        """Note how long ago the last beat was."""
        if not self._timer.isActive():
            return
        now = perf_counter()
        self.stalls.append(1000 * (now - self.last) - _BEAT)
        self.last = now
