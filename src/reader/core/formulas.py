"""Words that a spreadsheet would take for a formula."""

import re
from typing import TypeVar

_T = TypeVar("_T")

# What begins a formula (OWASP, "CSV Injection"), also in full width, which Excel reads as well.
_SIGNS = "=+-@＝＋－＠"
_BEGINNINGS = (*_SIGNS, "\t", "\r")
# Where spreadsheets of many countries divide cells, which know quotation marks only beside these
# signs, or end a row: what follows may begin a cell. A comma never does within quotation marks.
_WITHIN = re.compile(rf"""([;\t\n\r][ "']*)(?=[{re.escape(_SIGNS)}])""")


def harmless(value: _T) -> _T | str:
    """`value` for a table of comma-separated values so that no spreadsheet runs it: words that
    begin as a formula, after any spaces, get an apostrophe before them. So does the sign of one
    after a semicolon, a tab or a line end within the words."""
    if not isinstance(value, str):
        return value
    begins = value.startswith(_BEGINNINGS) or value.lstrip().startswith(_BEGINNINGS)
    within = _WITHIN.sub(r"\1'", value)
    return f"'{within}" if begins else within
