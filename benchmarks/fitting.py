"""Fitting: larger and smaller text, and a wider and narrower window, in the middle of a book."""

from functools import partial
from pathlib import Path

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Zoom in and out, then resize, each until the page is painted."""
    path = libraries.copied(libraries.with_article(scale.book, scale.some), folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    window = stage.window
    passages = stage.passages()
    window.state.choose(passages[len(passages) // 2][0])
    stage.rest(0.1)
    zoomed, resized = [], []
    for number in range(scale.zooms):
        by = 1 if number % 4 < 2 else -1
        zoomed.append(stage.timed(partial(window.look.zoom, by), stage.page))
        stage.rest(0.05)
    for number in range(scale.zooms):
        wide = (1180, 1440, 1100, 1300)[number % 4]  # the column has to change with it
        resized.append(stage.timed(partial(window.resize, wide, 900), stage.page))
        stage.rest(0.05)
    stage.close()
    return {"zoom": zoomed, "resize": resized}
