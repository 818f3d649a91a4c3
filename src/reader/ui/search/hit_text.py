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
        self.is_right_to_left = right = is_right_to_left(text)
        self._layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        sides = Qt.LayoutDirection
        option.setTextDirection(sides.RightToLeft if right else sides.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(text, marks, ground))
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        ascent = QFontMetricsF(font).ascent()
        for number in range(lines):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            # By the first font's base line: a letter from another font must not make it jump.
            sink = (pitch - QFontMetricsF(font).height()) / 2
            line.setPosition(QPointF(0, number * pitch + sink + ascent - line.ascent()))
        self._layout.endLayout()
        self.height = pitch * max(1, self._layout.lineCount())

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
