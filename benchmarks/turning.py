"""Turning pages: jumps into parts of a book that were never laid out, and page after page."""

from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage
from reader.core.highlight import Highlight


def jumps(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book and jump at once, the first time to 90 % of it, then to seeded places."""
    path = libraries.copied(libraries.with_article(scale.book, scale.some), folder)
    stage = Stage(path)
    stage.show()
    read = stage.window.library.read
    passages = [h for h in read.highlights(stage.document) if not read.notes_of_highlights([h.id])]
    random = Random(folder.name)  # named by the number of the run
    targets = [passages[round(0.9 * (len(passages) - 1))]]
    targets += [random.choice(passages) for _ in range(scale.jumps - 1)]
    taken, missed = [], 0.0
    for target in targets:
        stage.window.state.open_document(None)
        stage.open()
        taken.append(stage.timed(partial(stage.window.state.choose, target.id), stage.page))
        missed += not _shows(stage, target)
    stage.close()
    return {"jump": taken[:1], "anywhere": taken, "missed": [missed]}


def _shows(stage: Stage, target: Highlight) -> bool:
    """Whether the first characters of a passage are on the page, by the pixels alone."""
    page = stage.window.page
    bare = _drawn(stage)
    page.set_found([(target.start, min(target.end, target.start + 3))], 0)
    return _drawn(stage) != bare


def _drawn(stage: Stage) -> QImage:
    """The page without its margin."""
    picture = stage.page.grab().toImage()
    return picture.copy(0, 0, stage.window.page.sheet.frame.right, picture.height())


def pages(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Page through a book with many highlights."""
    path = libraries.copied(libraries.with_article(scale.book, scale.many), folder)
    return {"page": _page_down(Stage(path), scale.pages)}


def crowds(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Page through an article with 300 highlights on each screen."""
    path = libraries.copied(libraries.with_crowd(scale.report, scale.crowd), folder)
    stage = Stage(path)
    taken = _page_down(stage, scale.screens)
    return {"page": taken, "highlights": [_highlights_in_view(stage)]}


def _page_down(stage: Stage, times: int) -> list[float]:
    stage.show()
    stage.open()
    stage.rest(0.1)
    taken = []
    for _ in range(times):
        taken.append(stage.timed(lambda: _press_page_down(stage), stage.page))
        stage.rest(0.02)
    return taken


def _press_page_down(stage: Stage) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        stage.app.sendEvent(stage.window.page, event)


def _highlights_in_view(stage: Stage) -> float:
    """How many highlights begin between the first and the last line in view."""
    page = stage.window.page
    first = page.position()
    _press_page_down(stage)
    stage.rest()
    last = page.position()
    starts = [start for _, start, _ in stage.passages()]
    return float(sum(first <= start < last for start in starts))
