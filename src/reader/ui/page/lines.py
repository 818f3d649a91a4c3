"""Lines: how a text is broken into lines, and where each of them ends for the eye."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from reader.ui.page.laid import Line

_SPACES = " \u2028\t\u3000"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def option(*, rtl: bool) -> QTextOption:
    """How lines break, and the side on which they begin."""
    found = QTextOption()
    found.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if rtl:
        found.setTextDirection(Qt.LayoutDirection.RightToLeft)
        found.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        found.setTextDirection(Qt.LayoutDirection.LeftToRight)
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
