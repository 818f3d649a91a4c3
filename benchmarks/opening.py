"""Opening: an article with highlights, and a library of many articles."""

from pathlib import Path
from time import perf_counter

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage
from reader.ui.program import make_app


def short(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a short article, the first one of this window."""
    return {"open": [_open(libraries.with_article(scale.short, scale.some), folder)]}


def report(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a report."""
    return {"open": [_open(libraries.with_article(scale.report, scale.some), folder)]}


def book(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book."""
    return {"open": [_open(libraries.with_article(scale.book, scale.some), folder)]}


def crammed(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book with many highlights."""
    return {"open": [_open(libraries.with_article(scale.book, scale.many), folder)]}


def plain(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a book with no highlights."""
    return {"open": [_open(libraries.with_article(scale.book, 0), folder)]}


def library(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Open a big library, from the file to the painted window with the article open last."""
    path = libraries.copied(libraries.with_many(scale.articles, scale.each, scale.short), folder)
    make_app()
    start = perf_counter()
    stage = Stage(path)
    stage.show(stage.page, stage.shelf)
    taken = 1000 * (perf_counter() - start)
    stage.close()
    return {"library": [taken]}


def _open(path: Path, folder: Path) -> float:
    stage = Stage(libraries.copied(path, folder))
    stage.show()
    stage.rest(0.1)
    taken = stage.open()
    stage.close()
    return taken
