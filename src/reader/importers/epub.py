"""E-books: the chapters in their order, each read as the web page that it is."""

from reader.core.document import Draft
from reader.importers.epub_chapter import chapter_html
from reader.importers.epub_package import Book, open_book
from reader.importers.html_blocks import HtmlReader
from reader.importers.packed import Packed
from reader.importers.packed_pictures import PackedPictures, address_of
from reader.importers.stopping import may_stop
from reader.importers.xml_safe import parse_page

_OPENING = 3  # chapters among which a cover is looked for


class EBook(Packed):
    """`.epub`, versions 2 and 3, without a lock."""

    name = "epub"
    version = "1"
    suffixes: tuple[str, ...] = (".epub",)
    media_type = "application/epub+zip"
    title = "E-book"

    def read(self, data: bytes, name: str) -> Draft:
        """The book in `data`; `ImportFailed` if it is damaged, locked or harmful."""
        book = open_book(data, name)
        pictures = PackedPictures(book.archive)
        reader = HtmlReader(pictures.at)
        if book.cover in book.archive and not _shows_cover(book):
            reader.feed(f'<img src="{address_of(book.cover)}" alt="Cover">')
        for path in book.chapters:
            may_stop()
            root = parse_page(book.archive.read(path), path, name)
            if root is not None:
                reader.feed(chapter_html(root, path, book.contents.get(path, ())))
        return self.draft(data, name, reader.build(), book.facts, pictures.kept())


def _shows_cover(book: Book) -> bool:
    """Whether one of the first pages has the cover on it."""
    sign = book.cover.rpartition("/")[2].encode()
    return any(sign in book.archive.read(path) for path in book.chapters[:_OPENING])
