"""A few lines of text with the words that were found on a ground of their own."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.core.content import OBJECT
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import is_right_to_left

_LONGEST = 400  # characters that are laid out at most: two lines hold some 150
_BOLD = 600
_CUT = 2  # characters that make room for "…"


class HitText:
    """`text` in `font`, `width` pixels wide and at most `lines` lines of `pitch` pixels; `marks`
    are code points of it. Line feeds count as spaces."""

    def __init__(
        self,
        text: str,
        marks: Sequence[tuple[int, int]],
        font: QFont,
        width: int,
        lines: int,
        pitch: int,
        ground: str,
    ) -> None:
        text = text[:_LONGEST].replace("\n", " ").replace("\t", " ").replace(OBJECT, "▢")
        self.is_right_to_left = is_right_to_left(text)
        self._font, self._width, self._lines, self._pitch = font, width, lines, pitch
        units = OffsetMap(text)
        self._layout = self._lay_out(text, _formats(text, marks, ground))
        end = self._end()
        if end < units.to_units(len(text)):
            text = f"{text[: max(0, units.to_point(end) - _CUT)].rstrip()}…"
            self._layout = self._lay_out(text, _formats(text, marks, ground))
        self.height = pitch * max(1, self._layout.lineCount())

    @property
    def shown(self) -> str:
        """The words that are drawn."""
        return self._layout.text()

    def _lay_out(self, text: str, formats: list[QTextLayout.FormatRange]) -> QTextLayout:
        right = self.is_right_to_left
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        sides = Qt.LayoutDirection
        option.setTextDirection(sides.RightToLeft if right else sides.LeftToRight)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.setCacheEnabled(True)
        metrics = QFontMetricsF(self._font)
        base = (self._pitch - metrics.height()) / 2 + metrics.ascent()
        layout.beginLayout()
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            # By the first font's base line: a letter from another font must not make it jump.
            line.setPosition(QPointF(0, number * self._pitch + base - line.ascent()))
        layout.endLayout()
        return layout

    def _end(self) -> int:
        """One past the last unit (UTF-16) that has room."""
        if not self._layout.lineCount():
            return 0
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        return last.textStart() + last.textLength()

    def draw(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Draw with the upper left corner at `at`."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, at)


def _formats(
    text: str, marks: Sequence[tuple[int, int]], ground: str
) -> list[QTextLayout.FormatRange]:
    units = OffsetMap(text)
    found = []
    for start, end in marks:
        made = QTextLayout.FormatRange()
        made.start = units.to_units(start)
        made.length = units.to_units(min(end, len(text))) - made.start
        made.format = QTextCharFormat()
        made.format.setBackground(QBrush(QColor(ground)))
        made.format.setFontWeight(_BOLD)
        if made.length > 0:
            found.append(made)
    return found
