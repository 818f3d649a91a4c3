"""Sheets as an electronic book (W3C, EPUB 3.3): one chapter a sheet, notes that open in place."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from reader.core.direction import is_from_right
from reader.core.document import Picture
from reader.core.paper import Paper
from reader.core.sheet import Printout, Sheet
from reader.core.work import Work
from reader.exporters.going_through import Course, course
from reader.exporters.packing import pack
from reader.exporters.templates import render, source
from reader.exporters.xhtml.looks import Looks, paper_rules
from reader.exporters.xhtml.parts import Parts

# Pictures that every reading system shows (EPUB 3.3, section 3.2).
_SUFFIXES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
}
_MIMETYPE = "mimetype"
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


@dataclass(frozen=True, slots=True)
class _Chapter:
    name: str
    title: str
    text: str


def write_epub(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write a printout as an EPUB file. Raises Cancelled."""
    looks, pictures, counted = Looks(), _Pictures(), course(printout, work)
    chapters = [
        _chapter(sheet, f"s{at}", looks, pictures, counted)
        for at, sheet in enumerate(printout.sheets, 1)
    ]
    first = printout.sheets[0] if printout.sheets else Sheet("", (), Paper())
    style = "\n".join(
        (paper_rules(first.paper, first.language), source("sheet.css"), looks.rules())
    )
    facts: dict[str, object] = {
        "title": printout.title,
        "author": printout.author,
        "language": first.language or "und",
        "direction": "rtl" if is_from_right(first.language) else "ltr",
        "identifier": _identifier(chapters),
        "chapters": chapters,
        "pictures": pictures.listed(),
    }
    pack(target, _entries(facts, chapters, style, pictures), stored=_MIMETYPE)


def _entries(
    facts: dict[str, object], chapters: list[_Chapter], style: str, pictures: "_Pictures"
) -> Iterator[tuple[str, bytes]]:
    yield _MIMETYPE, b"application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER.encode()
    yield "book/package.opf", render("package.opf", **facts).encode()
    yield "book/nav.xhtml", render("nav.xhtml", **facts).encode()
    yield "book/style.css", style.encode()
    for chapter in chapters:
        yield f"book/{chapter.name}.xhtml", chapter.text.encode()
    for name, _, data in pictures.files():
        yield f"book/{name}", data


def _chapter(
    sheet: Sheet, name: str, looks: Looks, pictures: "_Pictures", counted: Course
) -> _Chapter:
    parts = Parts(sheet, name, looks, pictures.address, is_book=True)
    text = render(
        "chapter.xhtml",
        sheet=sheet,
        direction="rtl" if is_from_right(sheet.language) else "ltr",
        body=parts.all(counted.parts(sheet)),
        notes=parts.notes(),
    )
    return _Chapter(name, sheet.title, text)


def _identifier(chapters: list[_Chapter]) -> str:
    """A name for the book that its words decide, so that the same book has the same one."""
    said = hashlib.sha256("\0".join(chapter.text for chapter in chapters).encode()).digest()
    return UUID(bytes=said[:16], version=4).urn


class _Pictures:
    """The pictures of all chapters, each once."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, Picture]] = {}

    def address(self, picture: Picture) -> str:
        suffix = _SUFFIXES.get(picture.media_type)
        if suffix is None:
            return ""
        name = f"picture{len(self._found) + 1}.{suffix}"
        return self._found.setdefault(picture.hash, (name, picture))[0]

    def listed(self) -> list[tuple[str, str]]:
        return [(name, media_type) for name, media_type, _ in self.files()]

    def files(self) -> Iterator[tuple[str, str, bytes]]:
        for name, picture in self._found.values():
            yield name, picture.media_type, picture.data
