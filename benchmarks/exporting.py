"""Exporting every passage of a big library as a table, from the library to the file."""

from pathlib import Path
from time import perf_counter
from typing import BinaryIO

from benchmarks import libraries
from benchmarks.memory import memory
from benchmarks.scale import Scale
from reader.core.sheet import Printout
from reader.core.work import Unwatched, Work
from reader.session import Session
from reader.session.export_forms import What
from reader.session.exporting import Wish, export


def tables(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """One row for each passage and theme, as XLSX and as CSV; and the memory for both."""
    path = libraries.copied(libraries.with_many(scale.articles, scale.each, scale.short), folder)
    with Session.open(path) as session:
        before = memory()
        documents = tuple(document.id for document in session.read.documents())
        wish = Wish(What.PASSAGES, documents, pairs=True)
        told: dict[str, list[float]] = {}
        for form in ("xlsx", "csv"):
            start = perf_counter()
            target = folder / f"passages.{form}"
            export(session.read, wish, target, Unwatched(), write_pdf=_no_pages)
            told[form] = [1000 * (perf_counter() - start)]
        return {**told, "memory": [memory() - before] if before else []}


def _no_pages(printout: Printout, target: BinaryIO, work: Work) -> None:
    raise AssertionError("tables have no pages")
