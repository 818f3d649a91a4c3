"""Files to import: generated articles as text, web page, e-book and PDF."""

from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from benchmarks import texts
from reader.ui.fonts import SERIF, load_fonts

_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0"'
    ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
_PER_PAGE = 380  # words that fill an A4 page as it is printed here


def as_texts(folder: Path, number: int, words: int) -> list[str]:
    """So many text files, no two alike; their paths."""
    made = [texts.article(words, seed=200 + at % 50).text for at in range(min(50, number))]
    paths = []
    for at in range(number):
        path = folder / f"article {at}.txt"
        path.write_text(f"Article {at}\n\n{_apart(made[at % 50])}\n", "utf-8")
        paths.append(str(path))
    return paths


def as_page(folder: Path, words: int) -> str:
    """A web page with an article, a menu and teasers."""
    path = folder / "page.html"
    links = "".join(f'<li><a href="/{at}">Elsewhere {at}</a></li>' for at in range(40))
    path.write_text(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>The river | Site</title>"
        f"</head><body><nav><ul>{links}</ul></nav><article><h1>The river</h1>"
        f"{_paragraphs(texts.article(words).text)}</article><footer><ul>{links}</ul></footer>",
        "utf-8",
    )
    return str(path)


def as_epub(folder: Path, words: int, chapters: int = 40) -> str:
    """An e-book of many chapters."""
    path = folder / "book.epub"
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("book.opf", _package(chapters))
        for at in range(chapters):
            body = _paragraphs(texts.article(words // chapters, seed=at).text)
            book.writestr(
                f"{at}.xhtml",
                '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title></head>'
                f"<body><h1>Chapter {at + 1}</h1>{body}</body></html>",
            )
    return str(path)


def as_pdf(folder: Path, pages: int) -> str:
    """A printed book of about so many pages; needs the program's QGuiApplication."""
    assert QGuiApplication.instance() is not None
    path = folder / "book.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(25, 25, 25, 25))  # millimetres
    load_fonts()
    document = QTextDocument()
    document.setDefaultFont(QFont(SERIF, 10))  # with it, and no other, a page has so many words
    document.setPlainText(texts.article(pages * _PER_PAGE).text)
    document.print_(writer)
    return str(path)


def _apart(text: str) -> str:
    return text.replace("\n", "\n\n")


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n"))


def _package(chapters: int) -> str:
    items = "".join(
        f'<item id="c{at}" href="{at}.xhtml" media-type="application/xhtml+xml"/>'
        for at in range(chapters)
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(chapters))
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
        ' unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<dc:identifier id="id">bench</dc:identifier><dc:title>What the rivers carried</dc:title>'
        f"<dc:language>en</dc:language></metadata><manifest>{items}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
