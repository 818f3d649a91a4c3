"""Markers of lists in print: bullets and numbers, told from dashes and numbers in running text."""

import re

from reader.importers.pdf_columns import Line
from reader.importers.pdf_lines import Row

# Symbol fonts have their bullets in the private use area.
_BULLET = re.compile(r"[•◦▪▫●○■□‣⁃∙·➢➤►✓✔\ue000-\uf8ff]|[-–—*o](?=\s|$)")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|[a-z][.)]|[ivx]{1,5}[.)]|\([a-z0-9]{1,3}\))(?=\s|$)")
_AMBIGUOUS = "-–—*o·"
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\s?\w")


def bullet_of(row: Row) -> str:
    """The bullet that a row begins with, or ""."""
    return _found(_BULLET, row)


def number_of(row: Row) -> str:
    """The number or letter with its stop that a row begins with, or ""."""
    return _found(_NUMBER, row)


def is_note(row: Row) -> bool:
    """Whether a row begins as a note at the foot of a page does."""
    return _NOTE.match(row.text) is not None


def stands_as_bullet(line: Line, group: list[Line], marked: bool) -> bool:
    """Whether what looks like a bullet stands where one can, after the lines of `group`, which are
    a list item if `marked`: a dash may be one of running text."""
    row, left = line.row, line.column.left
    if row.text[0] not in _AMBIGUOUS:
        return True
    if marked and group:
        return abs(row.left - group[0].row.left) < row.size or row.left > left + 0.5 * row.size
    return len(row.runs) > 1 or row.left > left + 0.8 * row.size


def marker_of(group: list[Line]) -> str:
    """The marker of the list item that some lines are, "" if they are none."""
    first = group[0].row
    bullet = bullet_of(first)
    if bullet:
        return bullet if stands_as_bullet(group[0], [], marked=False) else ""
    number = number_of(first)
    if not number:
        return ""
    # A number is a marker where it stands apart, is set in, or has the text hanging from it.
    apart = len(first.runs) > 1 and first.runs[0].text.strip() == number
    hangs = len(group) > 1 and group[1].row.left > first.left + 0.6 * first.size
    inside = first.left > group[0].column.left + 0.6 * first.size
    return number if apart or hangs or inside else ""


def plain_marker(marker: str) -> str:
    """A marker as it is shown: "•" for every bullet, "3." for every number."""
    return "•" if _BULLET.match(marker) else marker.strip("().") + "."


def _found(pattern: re.Pattern[str], row: Row) -> str:
    text = row.text
    found = pattern.match(text)
    return found[0] if found and len(text) > found.end() else ""
