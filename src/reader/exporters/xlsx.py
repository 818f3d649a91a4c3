"""A listing as an Excel workbook (Office Open XML, ECMA-376) with one sheet.

Every text is a string: no formula, no link, whatever it begins with. Rows are written as they come,
so that 100,000 of them need no more memory than one.
"""

from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reader.core.listing import Listing, Value
from reader.core.work import Work
from reader.errors import Refused
from reader.exporters.escaping import legal

# Microsoft, "Excel specifications and limits".
MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767  # UTF-16 units in a cell
CUT = " […] [cut here: a cell of a spreadsheet holds no more]"
_NAME_LENGTH = 31  # characters in the name of a sheet
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "       ")
_WIDEST = 80  # characters; a wider column does not fit the window beside another
_BETWEEN_REPORTS = 500  # rows; some 20 ms


def write_xlsx(listing: Listing, target: BinaryIO, work: Work) -> None:
    """Write the rows of `listing` under a bold line, which stays in view and filters.

    Raises Refused for more rows than a sheet holds, Cancelled.
    """
    if listing.count >= MOST_ROWS:
        raise Refused(
            f"A sheet of Excel holds {MOST_ROWS - 1:,} rows, and these are {listing.count:,}:"
            " choose fewer passages, or write them as .csv."
        )
    book = Workbook(target, {"constant_memory": True})
    book.set_properties({"title": legal(listing.title)})
    sheet = book.add_worksheet(_sheet_name(listing.title))
    _head(listing, sheet, book)
    wrapped = book.add_format({"valign": "top"})
    try:
        _rows(listing, sheet, wrapped, work)
    finally:
        book.close()  # also where it was stopped: it holds temporary files


def _head(listing: Listing, sheet: Worksheet, book: Workbook) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    for place, column in enumerate(listing.columns):
        sheet.set_column(place, place, min(column.width, _WIDEST))
        sheet.write_string(0, place, column.name, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, listing.count, len(listing.columns) - 1)


def _rows(listing: Listing, sheet: Worksheet, look: Format, work: Work) -> None:
    for number, row in enumerate(listing.rows, start=1):
        if number % _BETWEEN_REPORTS == 1:
            work.check()
            work.report(number - 1, listing.count, f"Writing “{listing.title}”")
        for place, value in enumerate(row):
            _cell(sheet, number, place, value, look)


def _cell(sheet: Worksheet, row: int, column: int, value: Value, look: Format) -> None:
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, fitting(value), look)
    elif value is not None:
        sheet.write_number(row, column, value, look)


def fitting(text: str) -> str:
    """`text` as a cell can hold it: without characters that XML cannot hold, and where it is too
    long cut, which it says at its end."""
    text = legal(text)
    if len(text) * 2 <= MOST_CHARACTERS or _units(text) <= MOST_CHARACTERS:
        return text
    room = MOST_CHARACTERS - len(CUT)
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore")
    return kept + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _sheet_name(title: str) -> str:
    """A title as the name of a sheet: short, without the signs that formulas need."""
    name = " ".join(legal(title).translate(_NOT_IN_NAMES).split())[:_NAME_LENGTH]
    return name.strip("' ") or "Table"
