"""Dates as pages write them, to ISO 8601."""

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PARTIAL = re.compile(r"\s*(\d{4})(?:-(\d{2}))?\s*$")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T.*)?\s*$")
_EAST = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def iso_date(told: str) -> str:
    """The day that `told` begins with or holds, as the writer's calendar had it ("2022-09-12"), or
    as much as is told ("2022-09", "2022"); "" if that is no date.

    Of numbers alone only those with the year first are taken: the others may be read two ways.
    """
    for form in (_ISO, _EAST):
        if found := form.search(told) if form is _EAST else form.match(told):
            return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := _COMPACT.match(told):
        year, month, day = map(int, found.groups())
        return _checked(year, month, day)
    if found := _DAY_FIRST.search(told):
        return _checked(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(told):
        return _checked(int(found[3]), _month(found[1]), int(found[2]))
    if (found := _PARTIAL.match(told)) and _checked(2000, int(found[2] or 1), 1):
        return "-".join(filter(None, found.groups()))
    return ""


def _month(name: str) -> int:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _checked(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
