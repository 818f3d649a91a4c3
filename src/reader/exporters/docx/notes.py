"""Footnotes of a DOCX file, which python-docx does not write by itself."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from markupsafe import Markup

from reader.core.sheet import Footnote, Sheet
from reader.exporters.docx.links import Links
from reader.exporters.docx.paragraphs import paragraph
from reader.exporters.docx.runs import Runs, styled, text
from reader.exporters.escaping import NOTHING, fill, joined

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# The lines between text and notes are notes themselves, the first two (17.11.9, 17.11.10).
_LINES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)
_ROOT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{}</w:footnotes>'
)
_SIGN = Markup('<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{}</w:r>')


class Notes:
    """Gathers the footnotes of all sheets; each is written where it is referred to first."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._written: list[Markup] = []
        name = PackURI("/word/footnotes.xml")
        self._part = Part(name, _TYPE, b"", document.part.package)
        self.links = Links(self._part)
        self._sheet: dict[int, Footnote] = {}
        self._said: set[int] = set()
        self._runs: Runs | None = None

    def begin(self, sheet: Sheet, runs: Runs) -> None:
        """From now on numbers are those of another sheet, whose notes `runs` sets."""
        self._sheet = {note.number: note for note in sheet.footnotes}
        self._runs, self._said = runs, set()

    def reference(self, number: int) -> Markup:
        """The sign in the text; a plain figure if the note was referred to before."""
        note = self._sheet.get(number)
        if note is None:
            return NOTHING
        if number in self._said or self._runs is None:
            return styled(str(number), "FootnoteReference")
        self._said.add(number)
        id_ = len(self._written) + 2
        sign = _SIGN.format(Markup("<w:footnoteRef/>"))
        line = self._runs.line(note.inlines)
        said = paragraph("FootnoteText", sign + text(" ") + line)
        self._written.append(fill('<w:footnote w:id="{}">{}</w:footnote>', id_, said))
        return _SIGN.format(fill('<w:footnoteReference w:id="{}"/>', id_))

    def finish(self) -> None:
        """Put them into the package, if there are any."""
        if not self._written:
            return
        self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        inner = Markup(_LINES) + joined(self._written)
        self._part._blob = Markup(_ROOT).format(inner).encode()
