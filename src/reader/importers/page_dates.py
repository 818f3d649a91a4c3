"""Dates as pages write them, to ISO 8601."""

import re
from collections import defaultdict
from datetime import date

_ISO = re.compile(r"(?<![\w/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PARTIAL = re.compile(r"\s*([0-9]{4})(?:-([0-9]{2}))?\s*$")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T.*)?\s*$")
_EAST = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_NAME = r"([^\W\d_]{3,12})"
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s-](?:de\s)?\s*{_NAME}\.?,?[\s-](?:del?\s)?(\d{{4}})\b"
)
_MONTH_FIRST = re.compile(rf"\b{_NAME}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})\b")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")  # nowhere month first
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})\b")
_IN_PATH = re.compile(r"/((?:19|20)[0-9]{2})[/-]?([01][0-9])(?:[/-]?([0-3][0-9]))?(?=[/_-]|$)")
_MONTHS = (  # as they stand beside a day: English, German, French, Spanish, Russian, Ukrainian
    "january januar jänner janvier enero января січня",
    "february februar février fevrier febrero февраля лютого",
    "march märz maerz mars marzo марта березня",
    "april avril abril апреля квітня",
    "may mai mayo мая травня",
    "june juni juin junio июня червня",
    "july juli juillet julio июля липня",
    "august août aout agosto августа серпня",
    "september septembre septiembre setiembre сентября вересня",
    "october oktober octobre octubre октября жовтня",
    "november novembre noviembre ноября листопада",
    "december dezember décembre decembre diciembre декабря грудня",
)
_SHORTEST = 3  # letters of a month that is cut short


def _known_months() -> dict[str, int]:
    """The number of each month by its names and by their beginnings that mean no other."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(_MONTHS, 1):
        for name in names.split():
            for size in range(_SHORTEST, len(name) + 1):
                found[name[:size]].add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


_KNOWN = _known_months()


def iso_date(told: str) -> str:
    """The day that `told` begins with or holds, as the writer's calendar had it ("2022-09-12"), or
    as much as is told ("2022-09", "2022"); "" if that is no date.

    Of numbers alone only those are taken that can be read in one way: the year first, dots between
    them, or a day that can be no month. Pure; no errors.
    """
    if found := _ISO.search(told) or _EAST.search(told) or _COMPACT.match(told):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(told):
        return _checked(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(told):
        return _checked(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DOTTED.search(told):
        return _checked(int(found[3]), int(found[2]), int(found[1]))
    if found := _SLASHED.search(told):
        return _slashed(int(found[1]), int(found[2]), int(found[3]))
    if (found := _PARTIAL.match(told)) and _checked(2000, int(found[2] or 1), 1):
        return "-".join(filter(None, found.groups()))
    return ""


def date_in_address(url: str) -> str:
    """The day or the month that the path of `url` names, as blogs and newspapers do; or ""."""
    for found in _IN_PATH.finditer(url):
        year, month, day = found.groups()
        if day and (whole := _checked(int(year), int(month), int(day))):
            return whole
        if not day and _checked(int(year), int(month), 1):
            return f"{year}-{month}"
    return ""


def _month(name: str) -> int:
    return _KNOWN.get(name.lower(), 0)


def _slashed(first: int, second: int, year: int) -> str:
    """Day and month, in whichever order is the only one."""
    if first == second or first > 12:
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else ""


def _checked(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
