"""Set text: a paragraph broken into lines that are laid out only while somebody looks at them.

Qt keeps 60 bytes a character for what is laid out. Where a character stands is counted in UTF-16
units, as Qt counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from reader.core.sheet import Gap, Inline, Subject
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import has_mixed_direction, is_right_to_left
from reader.ui.paper.composing import Composed, Stretch
from reader.ui.paper.faces import TWIPS, Look

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SPACES = " \u2028\t\u3000"


class SetText:
    """A paragraph in lines."""

    def __init__(
        self, inlines: Iterable[Inline], look: Look, column: float,
        subject: Subject | None = None, *, from_right: bool = False,
    ) -> None:  # fmt: skip
        """`column` (points) is the width of its lines; `from_right`: the sheet begins
        on the right, and so do all its lines, whatever their letters."""
        self.look = look
        self.subject = subject
        composed = Composed(inlines, look, column)
        self.text, self.stretches = composed.text, composed.stretches
        self._formats, self._column = composed.formats, column
        self._place = 0.0, 0.0
        self._laid: tuple[QTextLayout, list[QTextLine]] | None = None
        self.is_mixed = has_mixed_direction(self.text)
        self.from_right = from_right or is_right_to_left(self.text)
        self.has_gaps = any(stretch.gap is not None for stretch in self.stretches)
        self._firsts = [stretch.first for stretch in self.stretches]
        self._units = _ASTRAL.sub("\ufffd\ufffd", self.text)

    def put(self, left: float, inset: float = 0) -> None:
        """Let its lines begin `left` of the page, the first one `inset` further in (points)."""
        self._place = left, inset
        self.release()

    @property
    def lines(self) -> list[QTextLine]:
        """Its lines, in twentieths of a point, the baseline of each at 0."""
        if self._laid is None:
            layout = QTextLayout(self.text, self._base_font())
            layout.setFormats(self._formats)
            self._laid = layout, self._broken(layout)
        return self._laid[1]

    def release(self) -> None:
        """Let go of what is laid out, until it is asked for again."""
        self._laid = None

    def _broken(self, layout: QTextLayout) -> list[QTextLine]:
        left, first = self._place
        layout.setTextOption(self._option())
        layout.beginLayout()
        found: list[QTextLine] = []
        while (line := layout.createLine()).isValid():
            inset = 0 if found else first
            line.setLineWidth(max(1.0, (self._column - inset) * TWIPS))
            shift = 0 if self.from_right else inset
            line.setPosition(QPointF((left + shift) * TWIPS, -line.ascent()))
            found.append(line)
        layout.endLayout()
        return found

    def end_of(self, line: QTextLine) -> int:
        """The unit at which a line ends, without the spaces there."""
        start = line.textStart()
        end = start + line.textLength()
        while end > start and self._units[end - 1] in _SPACES:
            end -= 1
        return end

    def within(self, line: QTextLine) -> list[tuple[Stretch, int, int]]:
        """The stretches in a line, with the units between which they are there."""
        start, end = line.textStart(), self.end_of(line)
        found = []
        for at in range(max(0, bisect_right(self._firsts, start) - 1), len(self.stretches)):
            stretch = self.stretches[at]
            if stretch.first >= end:
                break
            first, last = max(start, stretch.first), min(end, stretch.last)
            if first < last:
                found.append((stretch, first, last))
        return found

    def spans(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """From where to where (points) the units from `first` to `last` of a line stand; several
        where the direction changes between."""
        steps = range(first, last + 1) if self.is_mixed else (first, last)
        xs = [_x(line, unit) for unit in steps]
        found: list[tuple[float, float]] = []
        for one, other in pairwise(xs):
            low, high = min(one, other), max(one, other)
            if found and low <= found[-1][1] + 1 and high >= found[-1][0] - 1:
                found[-1] = min(found[-1][0], low), max(found[-1][1], high)
            elif high > low:
                found.append((low, high))
        return [(low / TWIPS, high / TWIPS) for low, high in found]

    def gap(self, unit: int) -> Gap | None:
        """The gap that stands at `unit`."""
        at = bisect_right(self._firsts, unit) - 1
        return self.stretches[at].gap if at >= 0 and unit < self.stretches[at].last else None

    def position(self, unit: int) -> int | None:
        """The code point in the document of what stands at `unit`, None if it is not from there."""
        at = bisect_right(self._firsts, unit) - 1
        if at < 0 or unit >= self.stretches[at].last or self.stretches[at].start is None:
            return None
        stretch = self.stretches[at]
        assert stretch.start is not None
        if stretch.gap is not None:
            return stretch.start
        offsets = OffsetMap(self.text)
        return stretch.start + offsets.to_point(unit) - offsets.to_point(stretch.first)

    def _base_font(self) -> QFont:
        if not (self.is_mixed and self.look.spacing):
            return self.look.font
        face = QFont(self.look.font)  # letters that join would be torn apart
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        return face

    def _option(self) -> QTextOption:
        made = QTextOption()
        made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        right = self.from_right
        # Where all of it runs the other way, its full stop stands at the end of its own words.
        turned = right and (self.is_mixed or not any(map(str.isalpha, self.text)))
        direction = Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
        made.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        # Qt makes room in Arabic only between some words.
        justified = self.look.is_justified and not self.is_mixed and not right
        made.setAlignment(Qt.AlignmentFlag.AlignJustify if justified else side)
        return made


def _x(line: QTextLine, unit: int) -> float:
    found = line.cursorToX(unit)
    assert isinstance(found, tuple)  # Qt's function for Python returns the unit as well
    return float(found[0])
