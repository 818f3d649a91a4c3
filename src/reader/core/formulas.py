"""Words that a spreadsheet would take for a formula."""

from typing import TypeVar

_T = TypeVar("_T")

# What begins a formula (OWASP, "CSV Injection"), also in full width, which Excel reads as well.
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def harmless(value: _T) -> _T | str:
    """`value` for a table of comma-separated values so that no spreadsheet runs it: words that
    begin as a formula, after any spaces, get an apostrophe before them."""
    if not isinstance(value, str):
        return value
    begins = value.startswith(_BEGINNINGS) or value.lstrip().startswith(_BEGINNINGS)
    return f"'{value}" if begins else value
