"""A few lines of text in which some words look different: wrapped, cut with "…", each way round."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
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
from reader.ui.page.document_text import has_mixed_direction, is_right_to_left

_LONGEST = 800  # code points laid out at most: eight lines of a wide sidebar hold about 500
_SPACES = re.compile(r"\s+")


class Inked(NamedTuple):
    """Words in one colour; `struck` ones were removed, `fresh` ones added."""

    words: str
    colour: str
    struck: bool = False
    fresh: bool = False


class MarkedText:
    """Runs of words in `font`, `width` pixels wide and at most `lines` lines of `pitch` pixels."""

    def __init__(
        self, runs: Iterable[Inked], font: QFont, width: int, lines: int, pitch: int
    ) -> None:
        self._runs = [run._replace(words=_shown(run.words)) for run in runs]
        self.text = "".join(run.words for run in self._runs)
        self.is_right_to_left = is_right_to_left(self.text)
        self._font, self._width, self._pitch = font, width, pitch
        self._sink = (pitch - QFontMetricsF(font).height()) / 2 + QFontMetricsF(font).ascent()
        self._layout = self._lay_out(self.text[:_LONGEST], lines + 1)
        if len(self.text) > _LONGEST or self._layout.lineCount() > lines:
            self._cut(lines)
        self.height = pitch * self._layout.lineCount()

    @property
    def shown(self) -> str:
        """The words as they are drawn, cut if they do not fit."""
        return self._layout.text()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw with the upper left corner at `at`."""
        self._layout.draw(painter, at)

    def _cut(self, lines: int) -> None:
        """Lay out anew what fits, the last line ending in "…"."""
        last = self._layout.lineAt(min(lines, self._layout.lineCount()) - 1)
        units = OffsetMap(self.text)
        kept = self.text[: units.to_point(last.textStart() + last.textLength())].rstrip()
        first = units.to_point(last.textStart())
        self._layout = self._lay_out(kept + "…", lines + 1)
        while self._layout.lineCount() > lines and len(kept) > first:
            space = kept.rfind(" ", first)
            kept = kept[: space if space > first else len(kept) - 1].rstrip()
            self._layout = self._lay_out(kept + "…", lines + 1)

    def _lay_out(self, text: str, lines: int) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setTextOption(self._option())
        layout.setFormats(self._formats(text))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            # By the font's base line: a letter from another font must not move a line.
            line.setPosition(QPointF(0, number * self._pitch + self._sink - line.ascent()))
        layout.endLayout()
        return layout

    def _formats(self, text: str) -> list[QTextLayout.FormatRange]:
        units, at = OffsetMap(text), 0
        found = []
        for run in self._runs:
            end = min(len(text), at + len(run.words))
            if end > at:
                made = QTextLayout.FormatRange()
                made.start = units.to_units(at)
                made.length = units.to_units(end) - made.start
                made.format = _format(run)
                found.append(made)
            at = end
        return found

    def _option(self) -> QTextOption:
        right, side = self.is_right_to_left, Qt.AlignmentFlag
        option = QTextOption(side.AlignRight if right else side.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if right else direction.LeftToRight)
        return option


def _format(run: Inked) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(run.colour))
    made.setFontStrikeOut(run.struck)
    # Arabic and Hebrew have no italics; a line under the words does for every script.
    made.setFontItalic(run.fresh and not has_mixed_direction(run.words))
    made.setFontUnderline(run.fresh)
    return made


def _shown(words: str) -> str:
    return _SPACES.sub(" ", words.replace(OBJECT, "[picture]"))
