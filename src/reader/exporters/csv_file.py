"""A listing as CSV (RFC 4180), such as spreadsheets and statistics programs read.

UTF-8 with a byte order mark, without which Excel takes it for the code page of the machine; commas,
lines that end in CR LF. A text that a spreadsheet would run as a formula gets an apostrophe before
it (OWASP, "CSV Injection"): programs that are no spreadsheets read that apostrophe as a part of the
text, which is the price; XLSX has the text as it is.
"""

import csv
import io
from typing import BinaryIO

from reader.core.listing import Listing, Value
from reader.core.work import Work

# What begins a formula, also where it is typed in full width, as Excel in East Asia reads it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BETWEEN_REPORTS = 1_000  # rows; some 10 ms


def write_csv(listing: Listing, target: BinaryIO, work: Work) -> None:
    """Write the rows of `listing` under a line with the names of its columns. Raises Cancelled."""
    text = io.TextIOWrapper(target, "utf-8-sig", errors="replace", newline="")
    try:
        writer = csv.writer(text)
        writer.writerow([harmless(column.name) for column in listing.columns])
        for done, row in enumerate(listing.rows):
            if done % _BETWEEN_REPORTS == 0:
                work.check()
                work.report(done, listing.count, f"Writing “{listing.title}”")
            writer.writerow([harmless(value) for value in row])
    finally:
        text.detach()  # writes what is left, and leaves the file open


def harmless(value: Value) -> Value:
    """`value` so that no spreadsheet runs it: numbers as they are, texts that begin as a formula,
    after any spaces, with an apostrophe before them."""
    if not isinstance(value, str):
        return value
    begins = value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)
    return f"'{value}" if begins else value
