"""Dates in words: of publication (ISO 8601, also partial: "2022-09", "2022"), and of our clock."""

import re
from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def short_date(iso: str) -> str:
    """Such as "12 Sep 2022", "Sep 2022" or "2022"; what is no date comes back as it is."""
    return _in_words(iso, 3)


def long_date(iso: str) -> str:
    """Such as "12 September 2022", "September 2022", "2022"; what is no date comes back as is."""
    return _in_words(iso, None)


def local_time(iso: str) -> str:
    """A time in UTC as the clock on the wall said it: "12 Sep 2022, 14:03"; what is no time, as
    it is."""
    try:
        here = datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return iso
    return f"{short_date(here.date().isoformat())}, {here:%H:%M}"


def date_problem(text: str) -> str:
    """Why `text` is no date, as a sentence to show; "" for a date and for nothing at all."""
    if not text or _parts(text):
        return ""
    return f"“{text}” is no date: write it as 2022-09-12, 2022-09 or 2022."


def days(iso: str) -> tuple[date, date] | None:
    """The first and the last day that a date may mean: "2022-09" is any of September; None for
    what is no date."""
    parts = _parts(iso)
    if not parts:
        return None
    year, month, day = (*parts, 0, 0)[:3]
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


@lru_cache(maxsize=4096)
def _in_words(iso: str, letters: int | None) -> str:
    parts = _parts(iso)
    if not parts:
        return iso
    year, *rest = parts
    words = [str(year)]
    if rest:
        words.insert(0, _MONTHS[rest[0] - 1][:letters])
    if len(rest) > 1:
        words.insert(0, str(rest[1]))
    return " ".join(words)


def _parts(iso: str) -> list[int]:
    """Year, month and day, as many as there are; none if they make no date."""
    match = _FORM.fullmatch(iso)
    if match is None:
        return []
    parts = [int(part) for part in match.groups() if part]
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return []
    return parts
