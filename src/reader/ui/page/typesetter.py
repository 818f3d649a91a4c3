"""Typesetter: turns blocks into lines, to keep or only to count. Positions are UTF-16 units."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.core.content import Content, SpanKind
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import block_text, has_mixed_direction, is_right_to_left
from reader.ui.page.tables import TabStops
from reader.ui.page.typography import Style, Typography

_ONLY_GIVEN = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
_SPACES = " \u2028\t\u3000"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a laid block; `start` to `end` in units from the block, end spaces left out."""

    start: int
    end: int
    top: int  # from the top of the block, pixels
    text: QTextLine


@dataclass(frozen=True, slots=True)
class Laid:
    """A block laid out; x in its lines counts from the left of the column."""

    index: int
    layout: QTextLayout  # owns what the lines point to
    lines: list[Line]
    style: Style
    base: int  # first unit of the block in the document
    right_to_left: bool
    mixed: bool  # may hold runs of both directions
    starts: list[int]  # of the lines

    def line_index(self, unit: int) -> int:
        """The line that shows `unit` (from the start of the block)."""
        return max(0, bisect_right(self.starts, unit) - 1)


class Typesetter:
    """Sets the blocks of one content in one typography and column."""

    def __init__(
        self, content: Content, offsets: OffsetMap, typography: Typography, *, column: int,
        link: QColor, title_first: bool = False, title_below: int = 0,
    ) -> None:  # fmt: skip
        self.content = content
        self.column = column
        self._offsets = offsets
        self._typography = typography
        self._link = link
        self._title: Style | None = None
        if title_first:
            self._title = replace(typography.title, below=title_below)
        self._span_starts = [span.start for span in content.spans]
        self._tabs = TabStops(content, column)

    def style(self, index: int) -> Style:
        """The style of block `index`."""
        if self._title is not None and index == 0:
            return self._title
        return self._typography.style(*self.content.blocks[index : index + 2])

    def base(self, index: int) -> int:
        """The first unit of block `index` in the document."""
        return self._offsets.to_units(self.content.blocks[index].start)

    def is_first_row(self, index: int) -> bool:
        """Whether row `index` begins its table."""
        return self._tabs.is_first(index)

    def count_lines(self, index: int) -> tuple[int, float]:
        """How many lines block `index` makes, and how wide they are together, in pixels.

        The layout is thrown away: Qt keeps 48 bytes a character for one that stays.
        """
        layout = QTextLayout(block_text(self.content, index), self.style(index).font)
        lines = self._set(layout, index)
        return len(lines), sum(line.naturalTextWidth() for line in lines)

    def height(self, index: int) -> int:
        """The exact height of block `index`, in pixels."""
        style = self.style(index)
        layout = QTextLayout(block_text(self.content, index), style.font)
        return style.height(len(self._set(layout, index)))

    def lay(self, index: int) -> Laid:
        """Block `index` laid out to be painted, its glyphs kept as long as it is."""
        text = block_text(self.content, index)
        style = self.style(index)
        layout = QTextLayout(text, style.font)
        layout.setCacheEnabled(True)
        lines = _trimmed(self._set(layout, index), text, style)
        mixed = has_mixed_direction(text)
        rtl = mixed and is_right_to_left(text)
        starts = [line.start for line in lines]
        return Laid(index, layout, lines, style, self.base(index), rtl, mixed, starts)

    def lay_owned(self, index: int, layout: QTextLayout) -> None:
        """Lay out a layout that belongs to Qt's own block, which Qt asks when keys are used."""
        self._set(layout, index, owned=True)

    def _set(self, layout: QTextLayout, index: int, *, owned: bool = False) -> list[QTextLine]:
        style = self.style(index)
        formats = self._formats(index, style, owned=owned)
        if formats:
            layout.setFormats(formats)
        rtl = is_right_to_left(layout.text())
        layout.setTextOption(self._option(index, rtl))
        width = max(1, self.column - style.indent - style.outdent)
        left = style.outdent if rtl else style.indent
        lines: list[QTextLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            top = style.above + len(lines) * style.pitch
            line.setPosition(QPointF(left, top + style.baseline - line.ascent()))
            lines.append(line)
        layout.endLayout()
        return lines

    def _option(self, index: int, rtl: bool) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if rtl:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        stops = self._tabs.of(index, self.style(index))
        if stops:
            option.setTabs(stops)
        return option

    def _formats(self, index: int, style: Style, *, owned: bool) -> list[QTextLayout.FormatRange]:
        block = self.content.blocks[index]
        ranges: list[QTextLayout.FormatRange] = []
        base = self.base(index)
        if owned:  # its font would be the document's own
            whole = QTextCharFormat()
            whole.setFont(style.font)
            units = self._offsets.to_units(block.end) - base
            ranges.append(_range(0, units, whole))
        first = bisect_left(self._span_starts, block.start)
        last = bisect_left(self._span_starts, block.end)
        for span in self.content.spans[first:last]:
            start = self._offsets.to_units(span.start) - base
            end = self._offsets.to_units(span.end) - base
            ranges.append(_range(start, end - start, self._span_format(span.kind, style)))
        return ranges

    def _span_format(self, kind: SpanKind, style: Style) -> QTextCharFormat:
        fmt = QTextCharFormat()
        font = self._typography.span_font(kind, style.size)
        if font is not None:
            fmt.setFont(font, _ONLY_GIVEN)
        match kind:
            case SpanKind.EMPHASIS:
                # Inside italics emphasis stands upright.
                fmt.setFontItalic(not style.font.italic())
            case SpanKind.STRIKE:
                fmt.setFontStrikeOut(True)
            case SpanKind.LINK:
                fmt.setForeground(self._link)
                fmt.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                fmt.setUnderlineColor(self._link)
            case SpanKind.SUPERSCRIPT:
                fmt.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case SpanKind.SUBSCRIPT:
                fmt.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case _:
                pass
        return fmt


def _trimmed(texts: list[QTextLine], text: str, style: Style) -> list[Line]:
    """The lines with the spaces at the end of each left out."""
    units = _ASTRAL.sub("\ufffd\ufffd", text)  # one character for each unit
    lines: list[Line] = []
    for at, line in enumerate(texts):
        start = line.textStart()
        end = start + line.textLength()
        while end > start and units[end - 1] in _SPACES:
            end -= 1
        lines.append(Line(start, end, style.above + at * style.pitch, line))
    return lines


def _range(start: int, length: int, fmt: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = length
    found.format = fmt
    return found
