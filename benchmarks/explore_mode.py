"""The Explore mode in the window: a filter until its passages are painted, and stalls meanwhile."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QWidget

from benchmarks.big_library import with_book
from benchmarks.scale import Scale
from benchmarks.stage import Stage
from reader.analysis.wanted import Filter, Match
from reader.core.search import Part, Wanted
from reader.core.surroundings import Around
from reader.session.commands.tagging_found import Passage
from reader.session.searching import search
from reader.ui.modes import EXPLORE
from reader.ui.search.tagging import Tagging

_REST = 0.15  # seconds, in which what comes after the passages is done
_NEAR = 3  # paragraphs


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Filters one after the other, then each picture of everything (ms)."""
    stage = Stage(with_book(scale, folder))
    stage.show()
    stage.rest(_REST)
    modes = stage.window.modes
    modes.show(EXPLORE)
    explorer, passages = modes.explore.explorer, modes.explore.results.list.viewport()
    modes.settle()
    watch = _Watch(stage)
    themes = tuple(theme.id for theme in stage.window.library.read.themes())
    taken = []
    for wanted in (
        Filter(themes[:1]),
        Filter(themes[:2], Match.OVERLAP),
        Filter(themes[:2], Match.NEAR, _NEAR),
        Filter(themes[:1], Match.NONE),
        Filter(words="the"),
        Filter(),
    ):
        taken.append(
            watch.until(
                lambda wanted=wanted: explorer.want(wanted),
                lambda: not explorer.is_busy,
                passages,
            )
        )
        watch.rest(_REST)
    filtering, watch.stalls = watch.stalls, []
    pictures, right = [], modes.explore.right
    for name, page in right.pages.items():
        pictures.append(
            watch.until(
                lambda name=name: right.open(name),
                lambda: not right.is_busy,
                page,
            )
        )
        watch.rest(_REST)
    stage.close()
    return {
        "filter": taken,
        "filter stall": filtering,
        "picture": pictures,
        "stall": watch.stalls,
    }


def tagging(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Give a theme to many hits while an article is open: what the window feels of it (ms)."""
    path = with_book(scale, folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    stage.settle()
    hits = [
        Passage(found.document_id, found.version_id, hit.start, hit.end)
        for found in search(path, Wanted("the", parts=(Part.TEXTS,)))
        if found.document_id and found.version_id
        for hit in found.hits
    ][: scale.many]
    tagging = Tagging(stage.window.library, stage.window.courier.jobs)
    ended: list[str] = []
    tagging.done.connect(ended.append)
    watch = _Watch(stage)
    watch.until(lambda: tagging.start(hits, "Found", Around.WORD), lambda: bool(ended), stage.page)
    watch.rest(_REST)
    stage.close()
    return {"stall": watch.stalls}


class _Watch:
    """Lets a window do what it has to, and notes how long it was away at a time."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.stalls: list[float] = []  # milliseconds

    def until(self, act: Callable[[], object], met: Callable[[], bool], widget: QWidget) -> float:
        """The milliseconds from the beginning of `act` until `met`, and `widget` was painted."""
        start = perf_counter()
        self._note(act)
        while not met():
            self._note(self._stage.app.processEvents)
        if widget.isVisible():  # where nothing is found there is no list
            self._stage.timed(widget.update, widget)
        return 1000 * (perf_counter() - start)

    def rest(self, seconds: float) -> None:
        """Let what is left to do be done."""
        until = perf_counter() + seconds
        while perf_counter() < until:
            self._note(self._stage.app.processEvents)

    def _note(self, act: Callable[[], object]) -> None:
        start = perf_counter()
        act()
        self.stalls.append(1000 * (perf_counter() - start))
