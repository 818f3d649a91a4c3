"""Marking: add a highlight among many and take it back, on disk and on the screen."""

from functools import partial
from pathlib import Path

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage

_APART = 40  # code points from one new passage to the next


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Tag selections in the middle of a book, each painted in page, sidebar and library; then undo
    each of them."""
    path = libraries.copied(libraries.with_article(scale.book, scale.many), folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    window = stage.window
    passages = stage.passages()
    window.state.choose(passages[len(passages) // 2][0])
    stage.rest(0.1)
    stage.settle()
    themes = list(window.library.read.themes())
    everywhere = (stage.page, stage.cards, stage.shelf)
    added, undone = [], []
    for number in range(scale.adds):
        start = window.page.position() + _APART * number
        window.page.select(start, start + 25)
        window.page.selection_settled.emit(start, start + 25)
        stage.rest(0.05)
        theme = themes[number % len(themes)].id
        added.append(stage.timed(partial(window.desk.tag, theme), *everywhere))
        stage.rest(0.05)
    kept = len(stage.passages())
    if kept != len(passages) + scale.adds:
        raise RuntimeError(f"{kept} highlights where there were {len(passages)} and {scale.adds}")
    for _ in range(scale.adds):
        undone.append(stage.timed(window.telling.undo, *everywhere))
        stage.rest(0.05)
    stage.close()
    return {"add": added, "undo": undone}
