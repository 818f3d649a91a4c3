"""Settling: what happens after a book was opened, and what memory it takes."""

from pathlib import Path
from time import perf_counter

from benchmarks import libraries
from benchmarks.memory import memory
from benchmarks.scale import Scale
from benchmarks.stage import Stage


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book and let it be measured in the background: stalls (ms) and memory (MB)."""
    path = libraries.copied(libraries.with_article(scale.book, scale.some), folder)
    stage = Stage(path)
    stage.show()
    stage.rest(0.3)
    before = memory()
    stage.open()
    stalls, begun = [], perf_counter()
    while stage.is_measuring:
        start = perf_counter()
        stage.app.processEvents()
        stalls.append(1000 * (perf_counter() - start))
    lasted = perf_counter() - begun
    grown = [memory() - before] if before else []
    stage.close()
    return {"stall": stalls, "memory": grown, "settled": [1000 * lasted]}
