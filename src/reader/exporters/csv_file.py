"""A listing as CSV (RFC 4180), such as spreadsheets and statistics programs read.

UTF-8 with a byte order mark, without which Excel takes it for the code page of the machine; commas,
lines that end in CR LF; every text in quotation marks, so that no semicolon divides it. A text that
a spreadsheet would run as a formula gets an apostrophe before it, also where one could begin within
(OWASP, "CSV Injection"): programs that are no spreadsheets read that apostrophe as a part of the
text, which is the price; XLSX has the text as it is.
"""

import csv
import io
from typing import BinaryIO

from reader.core.formulas import harmless
from reader.core.listing import Listing
from reader.core.work import Work

_BETWEEN_REPORTS = 1_000  # rows; some 10 ms


def write_csv(listing: Listing, target: BinaryIO, work: Work) -> None:
    """Write the rows of `listing` under a line with the names of its columns. Raises Cancelled."""
    text = io.TextIOWrapper(target, "utf-8-sig", errors="replace", newline="")
    try:
        writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow([harmless(column.name) for column in listing.columns])
        for done, row in enumerate(listing.rows):
            if done % _BETWEEN_REPORTS == 0:
                work.check()
                work.report(done, listing.count, f"Writing “{listing.title}”")
            writer.writerow([harmless(value) for value in row])
    finally:
        text.detach()  # writes what is left, and leaves the file open
