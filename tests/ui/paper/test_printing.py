"""Printing: the printer gets the pages that the preview shows."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from reader.core.paper import PageSize, Paper
from reader.core.sheet import PageBreak
from reader.core.work import Unwatched
from reader.ui.paper.layout import all_pages
from reader.ui.paper.printing import print_on, print_with_dialog, printer_for
from tests.ui.paper.samples import plain, printout

MADE = printout(plain("one"), PageBreak(), plain("two"), PageBreak(), plain("three"),
                paper=Paper(PageSize.A5))  # fmt: skip


def said(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def test_the_printer_is_told_the_size_of_the_sheet_and_the_title() -> None:
    printer = printer_for(MADE, all_pages(MADE, Unwatched()))
    assert printer.pageLayout().pageSize().name() == "A5"
    assert printer.docName() == "Sheet"
    assert printer.fullPage()


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [("", ["one 1 / 3", "two 2 / 3", "three 3 / 3"]), ("2-3", ["two 2 / 3", "three 3 / 3"])],
)
def test_the_chosen_pages_are_printed(tmp_path: Path, ranges: str, expected: list[str]) -> None:
    pages = all_pages(MADE, Unwatched())
    printer = printer_for(MADE, pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageRanges(QPageRanges.fromString(ranges))
    print_on(printer, pages, Unwatched())
    del printer
    assert said(tmp_path / "out.pdf") == expected


@pytest.mark.parametrize(
    "answer", [QPrintDialog.DialogCode.Accepted, QPrintDialog.DialogCode.Rejected]
)
def test_nothing_is_printed_without_a_yes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: QPrintDialog.DialogCode
) -> None:
    asked: list[tuple[int, int]] = []

    def answered(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        asked.append((dialog.minPage(), dialog.maxPage()))
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return answer

    monkeypatch.setattr(QPrintDialog, "exec", answered)
    printed = print_with_dialog(MADE)
    assert asked == [(1, 3)]
    assert printed is (answer is QPrintDialog.DialogCode.Accepted)
    assert (tmp_path / "out.pdf").exists() is printed
