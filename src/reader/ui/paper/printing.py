"""Printing: the system's dialog, and the pages on the printer that was chosen there."""

from collections import deque

from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from reader.core.sheet import Printout
from reader.core.work import Unwatched, Work
from reader.ui.paper.device import page_layout, paint_pages
from reader.ui.paper.layout import all_pages
from reader.ui.paper.pages import Page


def print_with_dialog(printout: Printout, parent: QWidget | None = None) -> bool:
    """Ask for a printer and print; False if the user thought better of it. Raises ReaderError if
    the printer takes nothing."""
    pages = all_pages(printout, Unwatched())
    printer = printer_for(printout, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_on(printer, pages, Unwatched())
    return True


def printer_for(printout: Printout, pages: deque[Page]) -> QPrinter:
    """The system's usual printer, told of the paper that is wanted."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printout.title)
    printer.setPageLayout(page_layout(pages[0]))
    return printer


def print_on(printer: QPrinter, pages: deque[Page], work: Work) -> None:
    """Print those of `pages` that the printer was asked for. Raises Cancelled when `work` is to
    stop, ReaderError if the printer takes nothing."""
    total, wanted = len(pages), printer.pageRanges()
    chosen = deque(page for page in pages if _is_wanted(page.number, wanted))
    paint_pages(printer, chosen, total, work)


def _is_wanted(number: int, wanted: QPageRanges) -> bool:
    return wanted.isEmpty() or wanted.contains(number)
