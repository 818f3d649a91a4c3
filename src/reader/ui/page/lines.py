"""Lines: how a text is broken into lines, and where each of them ends for the eye."""

import re
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from reader.ui.page.laid import Line

_SPACES = " \u2028\t\u3000"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@lru_cache
def option(*, rtl: bool, right: bool) -> QTextOption:
    """How lines break, their direction, and whether they stand at the right; not to be changed."""
    found = QTextOption()
    found.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    found.setTextDirection(direction)
    found.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    return found


def broken(layout: QTextLayout, width: float | Callable[[int], float]) -> list[QTextLine]:
    """The lines of a layout that has begun; `width` may go by the unit at which one begins."""
    lines: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width(line.textStart()) if callable(width) else width)
        lines.append(line)
    return lines


def trimmed(
    texts: list[QTextLine], text: str, top: int, pitch: int, *, first: int = 0
) -> list[Line]:
    """The lines of `text`, which begins at unit `first`, with the spaces at the end of each left
    out; the first one at `top`, the others `pitch` below one another.
    """
    units = _ASTRAL.sub("\ufffd\ufffd", text)  # one character for each unit
    lines: list[Line] = []
    for at, line in enumerate(texts):
        start = line.textStart()
        end = start + line.textLength()
        while end > start and units[end - 1] in _SPACES:
            end -= 1
        lines.append(Line(first + start, first + end, top + at * pitch, line, first))
    return lines
