"""Formats: the inline runs of a block (emphasis, links and so on) as Qt's layouts take them."""

from bisect import bisect_left

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from reader.core.content import Content, SpanKind
from reader.ui.offsets import OffsetMap
from reader.ui.page.typography import Style, Typography

_ONLY_GIVEN = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly


class Formats:
    """Finds the runs of one content and dresses them."""

    def __init__(
        self, content: Content, offsets: OffsetMap, typography: Typography, link: QColor
    ) -> None:
        self._content = content
        self._offsets = offsets
        self._typography = typography
        self._link = link
        self._starts = [span.start for span in content.spans]

    def of(self, index: int, style: Style) -> list[QTextLayout.FormatRange]:
        """The runs of block `index`, in units from its start."""
        block = self._content.blocks[index]
        base = self._offsets.to_units(block.start)
        first = bisect_left(self._starts, block.start)
        last = bisect_left(self._starts, block.end)
        ranges: list[QTextLayout.FormatRange] = []
        for span in self._content.spans[first:last]:
            start = self._offsets.to_units(span.start) - base
            end = self._offsets.to_units(span.end) - base
            ranges.append(_range(start, end - start, self._format(span.kind, style)))
        return ranges

    def _format(self, kind: SpanKind, style: Style) -> QTextCharFormat:
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


def in_font(font: QFont, units: int) -> QTextLayout.FormatRange:
    """So many units in `font`, for a layout whose own font is the document's."""
    whole = QTextCharFormat()
    whole.setFont(font)
    return _range(0, units, whole)


def within(
    ranges: list[QTextLayout.FormatRange], start: int, end: int
) -> list[QTextLayout.FormatRange]:
    """What of `ranges` is from `start` to `end`, counted from `start`."""
    found: list[QTextLayout.FormatRange] = []
    for each in ranges:
        first, last = max(start, each.start), min(end, each.start + each.length)
        if first < last:
            found.append(_range(first - start, last - first, each.format))
    return found


def _range(start: int, length: int, fmt: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = length
    found.format = fmt
    return found
