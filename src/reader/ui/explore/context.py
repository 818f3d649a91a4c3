"""A passage in its paragraph, as a card shows it: all lines, the passage on a wash."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from reader.core.content import OBJECT
from reader.ui.offsets import OffsetMap
from reader.ui.widgets.card_text import direction_option

_BEFORE, _AFTER = 1500, 2500  # code points; a paragraph of 4,000 fills the height of a screen


class ContextText:
    """`text` with `start:end` (code points) marked, in `font`, `width` pixels wide, lines of
    `pitch` pixels. Of a very long paragraph what is far from the passage is left out."""

    def __init__(
        self, text: str, start: int, end: int, font: QFont, width: int, pitch: int
    ) -> None:
        text, start, end = _cut(text, start, end)
        text = text.replace("\n", "\u2028").replace(OBJECT, "\u25a1")  # one for one: places stay
        units = OffsetMap(text)
        self._first, self._last = units.to_units(start), units.to_units(end)
        self._layout = QTextLayout(text, font)
        self._layout.setTextOption(direction_option(text))
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        metrics = QFontMetricsF(font)
        sink, lines = (pitch - metrics.height()) / 2 + metrics.ascent(), 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * pitch + sink - line.ascent()))
            lines += 1
        self._layout.endLayout()
        self.height = pitch * lines

    def draw(self, painter: QPainter, at: QPointF, ink: str, wash: str) -> None:
        """Draw with the upper left corner at `at`."""
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = self._first, self._last - self._first
        look = QTextCharFormat()
        look.setBackground(QColor(wash))
        marked.format = look
        painter.setPen(QColor(ink))
        self._layout.draw(painter, at, [marked])


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    """What is near the passage, and where it stands there."""
    first = start - _BEFORE if start > _BEFORE else 0
    last = min(len(text), end + _AFTER)
    head, tail = "…" if first else "", "…" if last < len(text) else ""
    return head + text[first:last] + tail, start - first + len(head), end - first + len(head)
