"""A printout as PDF, its words whole when they are copied."""

from collections import deque
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader import __version__
from reader.core.paper import PageSize
from reader.core.sheet import Printout
from reader.core.work import Work
from reader.errors import ReaderError
from reader.ui.paper.layout import pages
from reader.ui.paper.pages import Page
from reader.ui.paper.painting import paint_page

_DPI = 300
SIZES = {
    PageSize.A4: QPageSize.PageSizeId.A4,
    PageSize.A5: QPageSize.PageSizeId.A5,
    PageSize.LETTER: QPageSize.PageSizeId.Letter,
}


def write_pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write `printout` to `target`. Wants a QGuiApplication (see `shell`); any thread will do.

    Raises Cancelled when `work` is to stop, ReaderError if Qt cannot write.
    """
    waiting = deque[Page]()
    for page in pages(printout):
        work.report(page.number, 0, "Laying out pages")
        work.check()
        waiting.append(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _write(printout, waiting, buffer, work)
    target.write(bytes(buffer.data().data()))


def _write(printout: Printout, waiting: deque[Page], buffer: QBuffer, work: Work) -> None:
    """Write the pages and let go of each one that is written."""
    total = len(waiting)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(printout.title)
    writer.setAuthor(printout.author)
    writer.setCreator(f"Close Reader {__version__}")
    painter = QPainter()
    try:
        while waiting:
            page = waiting.popleft()
            writer.setPageLayout(page_layout(page))
            if painter.isActive():
                writer.newPage()
            elif not painter.begin(writer):
                raise ReaderError("The PDF could not be begun.")
            _paint(painter, page, total)
            work.report(page.number, total, "Writing pages")
            work.check()
    finally:
        painter.end()  # before the writer goes, whatever happened


def _paint(painter: QPainter, page: Page, total: int) -> None:
    painter.resetTransform()
    painter.scale(_DPI / 72, _DPI / 72)
    paint_page(painter, page, total)


def page_layout(page: Page) -> QPageLayout:
    """Size and margins of a page as Qt is told them; the margins are ours."""
    return QPageLayout(
        QPageSize(SIZES[page.frame.size]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
