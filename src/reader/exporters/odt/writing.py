"""An ODT file from beginning to end: its text, its styles, what it holds, and the ZIP around it."""

from collections.abc import Iterator
from typing import BinaryIO

from markupsafe import Markup

from reader.core.document import Picture
from reader.core.paper import Paper
from reader.core.sheet import Footnote, Printout, Sheet
from reader.core.work import Work
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.going_through import course
from reader.exporters.odt.automatic import Automatic
from reader.exporters.odt.parts import Parts
from reader.exporters.odt.runs import Runs, styled
from reader.exporters.odt.styles import styles_file
from reader.exporters.packing import pack
from reader.exporters.templates import render

_MIMETYPE = "mimetype"
_TYPE = b"application/vnd.oasis.opendocument.text"
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg"}
_SPACES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "draw": "drawing:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
}
_ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content{} office:version="1.3">'
    "<office:automatic-styles>{}</office:automatic-styles><office:body><office:text>{}"
    "</office:text></office:body></office:document-content>"
)
_NOTE = (
    '<text:note text:id="note{0}" text:note-class="footnote">'
    '<text:note-citation text:label="{1}">{1}</text:note-citation>'
    '<text:note-body><text:p text:style-name="Footnote">{2}</text:p></text:note-body></text:note>'
)
_FRAME = (
    '<draw:frame draw:name="{0}" text:anchor-type="as-char" svg:width="{1}mm" svg:height="{2}mm">'
    '<draw:image xlink:href="{0}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    "<svg:desc>{3}</svg:desc></draw:frame>"
)


def write_odt(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write a printout as ODT, each sheet on pages of its own kind. Raises Cancelled."""
    styles, pictures = Automatic(), _Pictures()
    notes, counted = _Notes(styles), course(printout, work)
    made: list[Markup] = []
    language = printout.sheets[0].language if printout.sheets else ""
    for at, sheet in enumerate(printout.sheets, 1):
        notes.begin(sheet)
        runs = Runs(sheet.marking, notes.reference, styles)
        setting = Parts(sheet, f"Sheet{at}", language, runs, styles, pictures.draw)
        made += [setting.part(part) for part in counted.parts(sheet)]
    pack(target, _entries(printout, _content(styles, made), pictures), stored=_MIMETYPE)


def _entries(
    printout: Printout, content: str, pictures: "_Pictures"
) -> Iterator[tuple[str, bytes]]:
    paper = printout.sheets[0].paper if printout.sheets else Paper()
    language = printout.sheets[0].language if printout.sheets else ""
    sheets = printout.sheets or (Sheet("", ()),)
    facts = {"title": printout.title, "author": printout.author, "language": language}
    yield _MIMETYPE, _TYPE
    yield "content.xml", content.encode()
    yield "styles.xml", styles_file(sheets, paper, language).encode()
    yield "meta.xml", render("odt-meta.xml", **facts).encode()
    yield "META-INF/manifest.xml", render("odt-manifest.xml", pictures=pictures.listed()).encode()
    yield from pictures.files()


def _content(styles: Automatic, made: list[Markup]) -> str:
    urn = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = "".join(f' xmlns:{name}="{urn}{end}"' for name, end in _SPACES.items())
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return Markup(_ROOT).format(Markup(spaces), styles.written(), joined(made))


class _Notes:
    """Footnotes, each written where it is referred to first, with its number on the sheet."""

    def __init__(self, styles: Automatic) -> None:
        self._styles = styles
        self._sheet: dict[int, Footnote] = {}
        self._said: set[int] = set()
        self._count = 0
        self._runs: Runs | None = None

    def begin(self, sheet: Sheet) -> None:
        """From now on numbers are those of another sheet."""
        self._sheet = {note.number: note for note in sheet.footnotes}
        self._said = set()
        self._runs = Runs(sheet.marking, self._sign, self._styles)

    def reference(self, number: int) -> Markup:
        """The note itself, whose sign shows; the sign alone if it was referred to before."""
        note = self._sheet.get(number)
        if note is None or self._runs is None:
            return NOTHING
        if number in self._said:
            return self._sign(number)
        self._said.add(number)
        self._count += 1
        return fill(_NOTE, self._count, number, self._runs.line(note.inlines))

    def _sign(self, number: int) -> Markup:
        return styled(str(number), "Footnote_20_anchor") if number in self._sheet else NOTHING


class _Pictures:
    """The pictures of all sheets, each once."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, Picture]] = {}

    def draw(self, picture: Picture, width: float, height: float, alt: str) -> Markup:
        suffix = _SUFFIXES.get(picture.media_type)
        if suffix is None:
            return NOTHING
        name = f"Pictures/picture{len(self._found) + 1}.{suffix}"
        name = self._found.setdefault(picture.hash, (name, picture))[0]
        return fill(_FRAME, name, f"{width:.2f}", f"{height:.2f}", alt)

    def listed(self) -> list[tuple[str, str]]:
        return [(name, picture.media_type) for name, picture in self._found.values()]

    def files(self) -> Iterator[tuple[str, bytes]]:
        for name, picture in self._found.values():
            yield name, picture.data
