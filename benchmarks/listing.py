"""Listing: every highlight of a big library, theme by theme and in one call."""

from pathlib import Path
from time import perf_counter

from benchmarks import libraries
from benchmarks.scale import Scale
from reader.session import Session


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """List the highlights of each theme, in sum; and all of them in reading order."""
    path = libraries.copied(libraries.with_many(scale.articles, scale.each, scale.short), folder)
    with Session.open(path) as session:
        themes = list(session.read.themes())
        taken, found = [], []
        for theme in themes:
            start = perf_counter()
            found.append(session.read.highlights(theme_id=theme.id))
            taken.append(1000 * (perf_counter() - start))
        count = sum(len(listed) for listed in found)
        found.clear()  # letting go of values takes time as well
        start = perf_counter()
        every = session.read.highlights()
        at_once = 1000 * (perf_counter() - start)
    if not count == len(every) == scale.articles * scale.each:
        raise RuntimeError(f"{count} by theme and {len(every)} at once")
    return {"by theme": [sum(taken)], "one theme": taken, "at once": [at_once]}
