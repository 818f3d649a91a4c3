"""Every format that can be read. A new one is a file beside this and a line here."""

from reader.importers.base import Importer
from reader.importers.docx import WordDocument
from reader.importers.epub import EBook
from reader.importers.markdown import Markdown
from reader.importers.mhtml import WebArchive
from reader.importers.odt import OpenDocument
from reader.importers.pdf import Pdf
from reader.importers.plain import PlainText
from reader.importers.rtf import RichText
from reader.importers.web_page import WebPage

# Asked in this order.
IMPORTERS: tuple[Importer, ...] = (
    Pdf(),
    WordDocument(),
    OpenDocument(),
    EBook(),
    RichText(),
    WebArchive(),
    WebPage(),
    Markdown(),
    PlainText(),
)
