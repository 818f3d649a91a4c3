"""E-books: the chapters in their order, each read as the web page that it is."""

from dataclasses import replace

from reader.core.document import Draft
from reader.importers.archive import package_kind
from reader.importers.base import make_draft, suffix_of
from reader.importers.docx import first_heading
from reader.importers.epub_chapter import chapter_html
from reader.importers.epub_package import Book, open_book
from reader.importers.html_blocks import HtmlReader
from reader.importers.packed_pictures import PackedPictures, address_of
from reader.importers.xml_safe import parse_page

_OPENING = 3  # chapters among which a cover is looked for


class EBook:
    """`.epub`, versions 2 and 3, without a lock."""

    name = "epub"
    version = "1"
    suffixes: tuple[str, ...] = (".epub",)
    media_type = "application/epub+zip"
    title = "E-book"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` is an e-book, or a damaged zip file that is called one."""
        kind = package_kind(data)
        damaged = not kind and data.startswith(b"PK") and suffix_of(name) in self.suffixes
        return kind == "epub" or damaged

    def read(self, data: bytes, name: str) -> Draft:
        """The book in `data`; `ImportFailed` if it is damaged, locked or harmful."""
        book = open_book(data, name)
        pictures = PackedPictures(book.archive)
        reader = HtmlReader(pictures.at)
        if book.cover in book.archive and not _shows_cover(book):
            reader.feed(f'<img src="{address_of(book.cover)}" alt="Cover">')
        for path in book.chapters:
            root = parse_page(book.archive.read(path), path, name)
            if root is not None:
                reader.feed(chapter_html(root, path, book.contents.get(path, ())))
        content = reader.build()
        facts = book.facts
        draft = make_draft(
            self,
            data,
            name,
            content,
            title=facts.title or first_heading(content),
            author=facts.author,
            source=facts.source,
            published=facts.published,
            language=facts.language,
            url=facts.url,
        )
        return replace(draft, pictures=pictures.kept())


def _shows_cover(book: Book) -> bool:
    """Whether one of the first pages has the cover on it."""
    sign = book.cover.rpartition("/")[2].encode()
    return any(sign in book.archive.read(path) for path in book.chapters[:_OPENING])
