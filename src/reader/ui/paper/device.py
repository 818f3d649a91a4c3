"""Pages on what Qt writes page by page: a PDF or a printer."""

from collections import deque

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from reader.core.paper import PageSize
from reader.core.work import Work
from reader.errors import ReaderError
from reader.ui.paper.pages import Page
from reader.ui.paper.painting import paint_page

_SIZES = {
    PageSize.A4: QPageSize.PageSizeId.A4,
    PageSize.A5: QPageSize.PageSizeId.A5,
    PageSize.LETTER: QPageSize.PageSizeId.Letter,
}


def paint_pages(device: QPagedPaintDevice, pages: deque[Page], total: int, work: Work) -> None:
    """Paint `pages` one after another and let go of each that is painted; their numbers are told
    "of" `total`.

    Raises Cancelled when `work` is to stop, ReaderError if the device cannot be painted on.
    """
    painter, count = QPainter(), len(pages)
    try:
        while pages:
            page = pages.popleft()
            device.setPageLayout(page_layout(page))
            if not (device.newPage() if painter.isActive() else painter.begin(device)):
                raise ReaderError("The pages could not be written.")
            painter.resetTransform()
            painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
            paint_page(painter, page, total)
            work.report(count - len(pages), count, "Writing pages")
            work.check()
    finally:
        painter.end()  # before the device goes, whatever happened


def page_layout(page: Page) -> QPageLayout:
    """The size of a page as Qt is told it; the margins are ours, so the printer adds none."""
    made = QPageLayout(
        QPageSize(_SIZES[page.frame.size]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made
