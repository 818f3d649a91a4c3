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
        start = perf_counter()
        found = [len(session.read.highlights(theme_id=theme.id)) for theme in themes]
        by_theme = 1000 * (perf_counter() - start)
        start = perf_counter()
        at_once = len(session.read.highlights())
        in_one = 1000 * (perf_counter() - start)
    if not sum(found) == at_once == scale.articles * scale.each:
        raise RuntimeError(f"{sum(found)} by theme and {at_once} at once")
    return {"by theme": [by_theme], "at once": [in_one]}
