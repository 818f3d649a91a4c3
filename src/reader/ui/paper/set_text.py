"""Set text: the inlines of a paragraph as one Qt layout, broken into lines. Twentieths of a point.

Where a character stands in the layout is counted in UTF-16 units, as Qt counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.core.content import SpanKind
from reader.core.sheet import Gap, Inline, Mark, Run, Subject
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import has_mixed_direction, is_right_to_left
from reader.ui.paper.faces import SANS, TWIPS, Look, font
from reader.ui.paper.gaps import GAP_TEXT, gap_width

_BREAKS = re.compile("[\n\r\u2029]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SPACES = " \u2028\t\u3000"
_SUPER = frozenset((SpanKind.SUPERSCRIPT,))


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands from unit `first` to `last` of a layout, `start` being the code point of the
    document at which it begins, if it is from there."""

    first: int
    last: int
    start: int | None = None
    marks: tuple[Mark, ...] = ()
    gap: Gap | None = None
    footnote: int = 0


class SetText:
    """A paragraph that can be broken into lines and painted line by line."""

    def __init__(
        self, inlines: Iterable[Inline], look: Look, column: float,
        subject: Subject | None = None, *, from_right: bool = False,
    ) -> None:  # fmt: skip
        self.look = look
        self.subject = subject
        self._column = column
        self._parts: list[str] = []
        self._length = 0
        self._formats: list[QTextLayout.FormatRange] = []
        self.stretches: list[Stretch] = []
        for inline in inlines:
            if isinstance(inline, Run):
                self._add_run(inline)
            else:
                self._add_gap(inline)
        self.text = "".join(self._parts)
        self.is_mixed = has_mixed_direction(self.text)
        strong = is_right_to_left(self.text)
        self.from_right = strong or (from_right and not any(map(str.isalpha, self.text)))
        self.layout = QTextLayout(self.text, self._base_font())
        if self._formats:
            self.layout.setFormats(self._formats)
        self._firsts = [stretch.first for stretch in self.stretches]
        self._units = _ASTRAL.sub("\ufffd\ufffd", self.text)

    def lines(self, left: float, width: float, first: float = 0) -> list[QTextLine]:
        """Break it into lines that begin `left` of the page and are `width` wide (points); the
        first one is `first` shorter. The baseline of each is at 0."""
        self.layout.setTextOption(self._option())
        self.layout.beginLayout()
        found: list[QTextLine] = []
        while (line := self.layout.createLine()).isValid():
            inset = 0 if found else first
            line.setLineWidth(max(1.0, (width - inset) * TWIPS))
            shift = 0 if self.from_right else inset
            line.setPosition(QPointF((left + shift) * TWIPS, -line.ascent()))
            found.append(line)
        self.layout.endLayout()
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

    def _add_run(self, run: Run) -> None:
        if run.text:
            first = self._add(_BREAKS.sub("\u2028", run.text))
            self._dress(first, run.kinds, is_dim=run.is_dim)
            self._stretch(Stretch(first, self._length, run.start, run.marks))
        if run.footnote:
            first = self._add(str(run.footnote))
            self._dress(first, _SUPER)
            self._stretch(Stretch(first, self._length, footnote=run.footnote))

    def _add_gap(self, gap: Gap) -> None:
        if gap.is_open:
            self._add_open(gap)
            return
        if gap.given:
            first = self._add(gap.given)
            self._stretch(Stretch(first, self._length, gap.start))
        first = self._add(GAP_TEXT)
        face = QFont(font(SANS, self.look.size))
        wide = gap_width(gap, self.look.size, self._column)
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, wide * TWIPS)
        self._format(first, face)
        self._stretch(Stretch(first, self._length, gap.start, gap=gap))
        if gap.hint:
            first = self._add(f" ({gap.hint})")
            self._dress(first, frozenset((SpanKind.EMPHASIS,)), is_dim=True)

    def _add_open(self, gap: Gap) -> None:
        first = self._add(gap.answer)
        made = self._format(first, font(SANS, 0.94 * self.look.size, 600))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        self._formats[-1].format = made
        self._stretch(Stretch(first, self._length, gap.start, gap=gap))
        if gap.number:
            first = self._add(str(gap.number))
            self._dress(first, _SUPER, is_dim=True)

    def _add(self, text: str) -> int:
        first = self._length
        self._parts.append(text)
        self._length += len(text) + (0 if text.isascii() else len(_ASTRAL.findall(text)))
        return first

    def _stretch(self, stretch: Stretch) -> None:
        self.stretches.append(stretch)

    def _dress(self, first: int, kinds: frozenset[SpanKind], *, is_dim: bool = False) -> None:
        if kinds - {SpanKind.LINK} or is_dim:  # paper cannot be clicked
            self._range(first, self.look.format(kinds, is_dim=is_dim))

    def _format(self, first: int, face: QFont) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(face)
        self._range(first, made)
        return made

    def _range(self, first: int, made: QTextCharFormat) -> None:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = first, self._length - first, made
        self._formats.append(found)

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
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        made.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        justified = self.look.is_justified
        made.setAlignment(Qt.AlignmentFlag.AlignJustify if justified else side)
        return made


def _x(line: QTextLine, unit: int) -> float:
    found = line.cursorToX(unit)
    assert isinstance(found, tuple)  # Qt's function for Python returns the unit as well
    return float(found[0])
