"""Composing: the inlines of a paragraph as one text with its formats, as Qt takes them.

Where an inline stands in it is counted in UTF-16 units.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from reader.core.content import SpanKind
from reader.core.sheet import Gap, Inline, Mark, Run
from reader.ui.page.document_text import has_mixed_direction
from reader.ui.paper.faces import SANS, TWIPS, Look, advance, font
from reader.ui.paper.gaps import GAP_TEXT, gap_width

_BREAKS = re.compile("[\n\r\u2029]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_HINT = frozenset((SpanKind.EMPHASIS,))
_STRONG = frozenset((SpanKind.STRONG,))
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


class Composed:
    """The text of some inlines in a look; no gap of them is wider than `column` (points)."""

    def __init__(self, inlines: Iterable[Inline], look: Look, column: float) -> None:
        self._look, self._column = look, column
        self._parts: list[str] = []
        self._length = 0
        self.formats: list[QTextLayout.FormatRange] = []
        self.stretches: list[Stretch] = []
        for inline in inlines:
            if isinstance(inline, Run):
                self._add_run(inline)
            else:
                self._add_gap(inline)
        self.text = "".join(self._parts)

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
        face = QFont(font(SANS, self._look.size))
        wide = gap_width(gap, self._look.size, self._column) - advance(face, GAP_TEXT)
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, wide * TWIPS)
        self._format(first, face)
        self._stretch(Stretch(first, self._length, gap.start, gap=gap))
        if gap.hint:
            first = self._add(f" ({gap.hint})")
            self._dress(first, _HINT, is_dim=True)

    def _add_open(self, gap: Gap) -> None:
        first = self._add(gap.answer)
        made = self._format(first, font(SANS, 0.94 * self._look.size, 600))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        self.formats[-1].format = made
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
        if SpanKind.EMPHASIS in kinds and has_mixed_direction(self._parts[-1]):
            kinds = kinds - _HINT | (frozenset() if is_dim else _STRONG)  # Arabic has no italics
        if kinds - {SpanKind.LINK} or is_dim:  # paper cannot be clicked
            self._range(first, self._look.format(kinds, is_dim=is_dim))

    def _format(self, first: int, face: QFont) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(face)
        self._range(first, made)
        return made

    def _range(self, first: int, made: QTextCharFormat) -> None:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = first, self._length - first, made
        self.formats.append(found)
