"""Settling: what happens after a book was opened, and what memory it takes."""

import os
from pathlib import Path
from time import perf_counter

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book and let it be measured in the background: stalls (ms) and memory (MB)."""
    path = libraries.copied(libraries.with_article(scale.book, scale.some), folder)
    stage = Stage(path)
    stage.show()
    stage.rest(0.3)
    before = _memory()
    stage.open()
    stalls, begun = [], perf_counter()
    while stage.is_measuring:
        start = perf_counter()
        stage.app.processEvents()
        stalls.append(1000 * (perf_counter() - start))
    lasted = perf_counter() - begun
    grown = [_memory() - before] if before else []
    stage.close()
    return {"stall": stalls, "memory": grown, "settled": [1000 * lasted]}


def _memory() -> float:
    """The resident memory of this process in MB; 0 where it is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
