"""A DOCX file from beginning to end: its package, its sections, and the text that fills them."""

from datetime import datetime
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markupsafe import Markup

from reader.core.paper import Paper
from reader.core.sheet import Printout, Sheet
from reader.core.work import Work
from reader.exporters.docx.fonts import set_fonts
from reader.exporters.docx.links import Links
from reader.exporters.docx.notes import Notes
from reader.exporters.docx.numbering import set_bullets
from reader.exporters.docx.paragraphs import paragraph
from reader.exporters.docx.parts import Parts
from reader.exporters.docx.pictures import Pictures
from reader.exporters.docx.runs import Runs, in_language
from reader.exporters.docx.sections import section
from reader.exporters.docx.styles import set_styles
from reader.exporters.escaping import joined, legal
from reader.exporters.going_through import Course, course
from reader.exporters.packing import pack

# A file tells when it was made; the same sheets have to give the same bytes.
_MADE = datetime(1980, 1, 1)  # noqa: DTZ001  python-docx wants a time without a zone
_AT_ONCE = 500  # parts that become elements together
_SPACES = nsdecls("w", "r", "wp", "a", "pic")


def write_docx(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write a printout as DOCX, each sheet in a section of its own. Raises Cancelled."""
    document = docx.Document()
    paper = printout.sheets[0].paper if printout.sheets else Paper()
    language = printout.sheets[0].language if printout.sheets else ""
    set_styles(document, paper, language)
    set_bullets(document)
    set_fonts(document, paper.face)
    _describe(document, printout, language)
    _Body(document, language, course(printout, work)).write(printout)
    made = BytesIO()
    document.save(made)
    with ZipFile(made) as archive:
        pack(target, ((name, archive.read(name)) for name in archive.namelist()))


class _Body:
    """The text of a document, sheet after sheet."""

    def __init__(self, document: Document, language: str, course: Course) -> None:
        self._document = document
        self._language = language
        self._course = course
        self._notes = Notes(document)
        self._pictures = Pictures(document)
        self._links = Links(document.part)

    def write(self, printout: Printout) -> None:
        body = self._document.element.body
        body.remove(body.sectPr)
        for at, sheet in enumerate(printout.sheets):
            self._append(self._parts(sheet))
            properties = section(self._document, sheet)
            is_last = at + 1 == len(printout.sheets)
            self._append([properties if is_last else paragraph("AfterTable", Markup(), properties)])
        self._notes.finish()

    def _parts(self, sheet: Sheet) -> list[Markup]:
        runs = Runs(sheet.marking, self._notes.reference, self._links.way)
        below = Runs(sheet.marking, self._notes.reference, self._notes.links.way)
        self._notes.begin(sheet, below)
        setting = Parts(sheet, runs, self._pictures.draw)
        made = [setting.part(part) for part in self._course.parts(sheet)]
        if sheet.language in ("", self._language):
            return made
        return [in_language(part, sheet.language) for part in made]

    def _append(self, pieces: list[Markup]) -> None:
        body = self._document.element.body
        for at in range(0, len(pieces), _AT_ONCE):
            some = joined(pieces[at : at + _AT_ONCE])
            body.extend(list(parse_xml(f"<w:body {_SPACES}>{some}</w:body>")))


def _describe(document: Document, printout: Printout, language: str) -> None:
    facts = document.core_properties
    facts.title = legal(printout.title)[:_LONGEST]
    facts.author = legal(printout.author)[:_LONGEST]
    facts.last_modified_by = facts.comments = ""
    facts.language = language
    facts.created = facts.modified = _MADE


_LONGEST = 255  # characters that python-docx takes for a fact
