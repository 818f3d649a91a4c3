"""Printing: a reading copy and a whole book as PDF, and the preview redrawn after a setting."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from time import perf_counter

from benchmarks import libraries
from benchmarks.memory import memory
from benchmarks.scale import Scale
from benchmarks.stage import Paints
from reader.classroom.make import make
from reader.classroom.recipe import Kind, Numbers, Recipe, WordBank
from reader.core.sheet import Marking
from reader.core.snapshot import Snapshot
from reader.core.work import Unwatched
from reader.session import Session
from reader.session.snapshots import snapshot
from reader.ui.paper.pdf import write_pdf
from reader.ui.paper.preview import Preview
from reader.ui.program import make_app

_COPY = Recipe(kind=Kind.READING_COPY, marking=Marking.COLOUR, has_legend=True)
_GAPS = Recipe(kind=Kind.GAP_FILL, most_gaps=30)


def copy(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A reading copy of some ten pages, highlights shown, from the library to the PDF."""
    return _as_pdf(scale.copy, scale.each, folder)


def book(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """The same of a book."""
    return _as_pdf(scale.book, scale.some, folder)


def _as_pdf(words: int, highlights: int, folder: Path) -> dict[str, list[float]]:
    path = libraries.copied(libraries.with_article(words, highlights), folder)
    _app = make_app()  # Qt's fonts want it
    with Session.open(path) as session:
        before, target, work = memory(), BytesIO(), Counting()
        start = perf_counter()
        write_pdf(make(_snapshot(session), _COPY), target, work)
        taken = 1000 * (perf_counter() - start)
        grown = [memory() - before] if before else []
    return {"write": [taken], "pages": [float(work.pages)], "memory": grown}


class Counting(Unwatched):
    """Work that counts pages."""

    pages = 0

    def report(self, done: int, total: int, text: str) -> None:
        self.pages = max(self.pages, total)


def preview(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """A gap-fill sheet in the preview, made and painted anew after each changed setting."""
    path = libraries.copied(libraries.with_article(scale.short, scale.each), folder)
    app, shown, paints = make_app(), Preview(), Paints()
    shown.resize(1100, 820)  # pixels: the middle of a window of 1440 × 900
    shown.show()
    changed = [
        replace(_GAPS, type_size=size, numbers=numbers, bank=bank)
        for size in (11, 14)
        for numbers in Numbers
        for bank in WordBank
    ]
    with Session.open(path) as session:

        def redraw(recipe: Recipe) -> float:
            paints.await_((shown.viewport(),))
            start = perf_counter()
            shown.show_printout(make(_snapshot(session), recipe))
            while paints.awaited:
                app.processEvents()
            return 1000 * (perf_counter() - start)

        taken = [redraw(recipe) for recipe in (_GAPS, *changed)]
    shown.close()
    return {"redraw": taken[1:]}


def _snapshot(session: Session) -> Snapshot:
    return snapshot(session.read, [document.id for document in session.read.documents()])
