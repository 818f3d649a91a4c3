"""Words that a spreadsheet would take for a formula."""

from typing import TypeVar

_T = TypeVar("_T")

# What begins a formula in Excel, LibreOffice or Sheets, after the list of OWASP, "CSV Injection".
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: _T) -> _T | str:
    """`value` for a table of comma-separated values: words that would be a formula get an
    apostrophe before them, by which spreadsheets know text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_BEGINNINGS) else value
