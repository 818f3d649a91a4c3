"""Exporting: what somebody wants of a library, put together and written to a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from reader.classroom.recipe import Kind
from reader.core.listing import Listing
from reader.core.quiz import Quiz
from reader.core.reference import Reference
from reader.core.sheet import Printout
from reader.core.snapshot import Snapshot
from reader.core.work import Work
from reader.reports import bibliography, codebook, passage_sheet, passages
from reader.session.export_forms import LISTED, What, form_of
from reader.session.placing import placed
from reader.session.snapshots import documents, snapshot
from reader.session.wish import Wish
from reader.store.reads import Reads

WritePdf = Callable[[Printout, BinaryIO, Work], None]
Value = Printout | Listing | Quiz | tuple[Reference, ...]

# What shows the article itself; pictures may be large.
_ILLUSTRATED = frozenset((What.READING_COPY, What.GAP_FILL, What.FIND_IT, What.PACK))


def export(
    read: Reads,
    wish: Wish,
    path: Path,
    work: Work,
    *,
    write_pdf: WritePdf,
    may_overwrite: bool = False,
) -> None:
    """Write what is wished to `path`, whose suffix says in which form; it is there whole or not at
    all. The window's pages make PDF: `write_pdf`.

    Raises Refused for a form that there is not and where there is nothing to export, ReaderError
    if the file cannot be written, Cancelled if `work` was.
    """
    form = form_of(wish.what, path)
    work.check()
    value = _wished(read, wish, form, work)
    work.check()
    with placed(path, may_overwrite=may_overwrite) as target:
        _write(value, form, target, work, write_pdf)


def _wished(read: Reads, wish: Wish, form: str, work: Work) -> Value:
    """What is written: sheets, a table, a quiz or references."""
    if wish.what is What.BIBLIOGRAPHY:  # needs no texts
        return bibliography.references(documents(read, wish.documents))
    has_pictures = wish.what in _ILLUSTRATED and wish.recipe.has_pictures
    taken = snapshot(read, wish.documents, work, has_pictures=has_pictures)
    work.check()
    return _made(taken, wish, form)


def _made(taken: Snapshot, wish: Wish, form: str) -> Value:
    from reader.classroom.make import make, quiz  # as in `_write`

    match wish.what:
        case What.QUIZ:
            return quiz(taken, wish.recipe)
        case What.CODEBOOK:
            told = codebook.listing if form in LISTED else codebook.printout
            return told(taken, wish.highlights)
        case What.PASSAGES if form in LISTED:
            return passages.listing(taken, wish.highlights, pairs=wish.pairs)
        case What.PASSAGES:
            return passage_sheet.printout(taken, wish.highlights, by_theme=wish.by_theme)
        case material:
            return make(taken, replace(wish.recipe, kind=Kind(material.value)))


def _write(value: Value, form: str, target: BinaryIO, work: Work, write_pdf: WritePdf) -> None:
    # Loaded when a file is written: the libraries behind it would hold up every start.
    from reader.exporters.known import LISTINGS, PRINTOUTS, QUIZZES, REFERENCES

    match value:
        case Printout():
            (write_pdf if form == ".pdf" else PRINTOUTS[form])(value, target, work)
        case Listing():
            LISTINGS[form](value, target, work)
        case Quiz():
            QUIZZES[form](value, target, work)
        case references:
            REFERENCES[form](references, target, work)
