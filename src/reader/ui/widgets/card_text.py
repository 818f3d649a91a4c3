"""A few lines of text as a card shows them: wrapped, cut with "…", each way of writing."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.core.content import OBJECT
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import is_right_to_left

_LONGEST = 400  # characters that are laid out at most; three lines hold about 130


class CardText:
    """`text` in `font`, `width` pixels wide and at most `lines` lines of `pitch` pixels."""

    def __init__(self, text: str, font: QFont, width: int, lines: int, pitch: int) -> None:
        text = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
        text = text.strip().replace("\n", "\u2028").replace(OBJECT, "[picture]")
        self._text = text
        self.is_right_to_left = is_right_to_left(text)
        self._pitch = pitch
        self._ascent = QFontMetricsF(font).ascent()
        self._sink = (pitch - QFontMetricsF(font).height()) / 2
        self._layouts: list[QTextLayout] = []
        body = self._lay_out(text, font, width, lines)
        shown = body.lineCount()
        if shown and self._end(body) < len(text.encode("utf-16-le")) // 2:
            self._lay_out_cut(text, body, font, width, lines, pitch)
        self.height = pitch * shown

    def draw(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Draw with the upper left corner at `at`."""
        painter.setPen(QColor(colour))
        for layout in self._layouts:
            layout.draw(painter, at)

    def _lay_out(self, text: str, font: QFont, width: int, lines: int) -> QTextLayout:
        layout = QTextLayout(text, font)
        layout.setTextOption(direction_option(self._text))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self._line_top(number, line.ascent())))
        layout.endLayout()
        self._layouts = [layout]
        return layout

    def _lay_out_cut(
        self, text: str, body: QTextLayout, font: QFont, width: int, lines: int, pitch: int
    ) -> None:
        """Lay out anew what fits, the last line ending in "…"."""
        last = body.lineAt(lines - 1)
        cut = OffsetMap(text).to_point(last.textStart())
        kept, rest = text[:cut], " ".join(text[cut:].split())
        metrics = QFontMetricsF(font)
        # A line that ends early ends there for a reason: a break. It still says there is more.
        short = " ".join(text[cut : OffsetMap(text).to_point(self._end(body))].split()) + "…"
        full = metrics.horizontalAdvance(rest) > width and "\u2028" not in text[cut:]
        ending = metrics.elidedText(
            rest if full else short, Qt.TextElideMode.ElideRight, float(width)
        )
        first = self._lay_out(kept, font, width, lines - 1) if kept else None
        tail = QTextLayout(ending, font)
        tail.setTextOption(direction_option(self._text))
        tail.setCacheEnabled(True)
        tail.beginLayout()
        line = tail.createLine()
        line.setLineWidth(width)
        line.setPosition(QPointF(0, self._line_top(lines - 1, line.ascent())))
        tail.endLayout()
        self._layouts = [tail] if first is None else [first, tail]

    def _line_top(self, number: int, ascent: float) -> float:
        # By the first font's base line: a line with a letter from another font must not jump.
        return number * self._pitch + self._sink + self._ascent - ascent

    @staticmethod
    def _end(layout: QTextLayout) -> int:
        line = layout.lineAt(layout.lineCount() - 1)
        return line.textStart() + line.textLength()


def direction_option(text: str) -> QTextOption:
    """Lines that break where they must, in the direction in which `text` is read."""
    right = is_right_to_left(text)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if right else direction.LeftToRight)
    return option
