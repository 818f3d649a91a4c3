"""Tables for people: aligned columns as wide as the terminal allows."""

import shutil
import sys
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

_GAP = "  "
_LEAST = 12  # a column that is cut keeps this many cells


class Column(NamedTuple):
    """A column: numbers stand `right`, long words may be `cut` where the terminal ends."""

    title: str
    right: bool = False
    cut: bool = False


def table(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> str:
    """The rows under their titles, without a line end. Lines are cut only on a terminal."""
    cells = [[column.title for column in columns]]
    cells += [[_clean(str(cell)) for cell in row] for row in rows]
    widths = [max(map(width, line)) for line in zip(*cells, strict=True)]
    _narrow(columns, widths)
    return "\n".join(_line(columns, widths, line) for line in cells)


def width(text: str) -> int:
    """How many cells of a terminal `text` takes: wide letters two, accents none."""
    cells = 0
    for char in text:
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            continue
        cells += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return cells


def cut(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, with … where something is left out."""
    if width(text) <= cells:
        return text
    kept = ""
    for char in text:
        if width(kept + char) >= cells:
            break
        kept += char
    return kept.rstrip() + "…"


def short(id_: str) -> str:
    """The beginning of an id, enough for people to name it by."""
    return id_[:8]


def local(time: str) -> str:
    """A stored time in the zone of this machine, to the minute."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return time


def _clean(text: str) -> str:
    """On one line, and without what a terminal would obey."""
    printable = (" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    return " ".join("".join(printable).split())


def _narrow(columns: Sequence[Column], widths: list[int]) -> None:
    if not sys.stdout.isatty():
        return
    free = shutil.get_terminal_size().columns - len(_GAP) * (len(widths) - 1)
    while sum(widths) > free:
        widest = max(
            (at for at, column in enumerate(columns) if column.cut and widths[at] > _LEAST),
            key=lambda at: widths[at],
            default=None,
        )
        if widest is None:
            return
        widths[widest] -= 1


def _line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str]) -> str:
    parts = []
    for column, cells_wide, cell in zip(columns, widths, cells, strict=True):
        text = cut(cell, cells_wide)
        space = " " * (cells_wide - width(text))
        parts.append(space + text if column.right else text + space)
    return _GAP.join(parts).rstrip()
