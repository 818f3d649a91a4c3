"""A printout as PDF, its words whole when they are copied."""

from typing import BinaryIO

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from reader import __version__
from reader.core.sheet import Printout
from reader.core.work import Work
from reader.ui.paper.catalog import with_language
from reader.ui.paper.device import paint_pages
from reader.ui.paper.layout import all_pages

_DPI = 300  # with fewer, Qt rounds letters to places where readers of PDF see gaps between them


def write_pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write `printout` to `target`. Wants a QGuiApplication (see `shell`); any thread will do.

    Raises Cancelled when `work` is to stop, ReaderError if Qt cannot write.
    """
    pages = all_pages(printout, work)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(printout.title)
    writer.setAuthor(printout.author)
    writer.setCreator(f"Close Reader {__version__}")
    paint_pages(writer, pages, len(pages), work)
    languages = (sheet.language for sheet in printout.sheets if sheet.language)
    target.write(with_language(bytes(buffer.data().data()), next(languages, "")))
