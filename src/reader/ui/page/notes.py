"""Margin notes: set beside the passages they are about, pushed down where they would collide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from reader.core.content import BlockKind
from reader.core.ids import HighlightId
from reader.core.note import Note
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import is_right_to_left
from reader.ui.page.inks import Inks
from reader.ui.page.layout import PageLayout
from reader.ui.page.marks import Mark, MarkIndex
from reader.ui.page.note_text import fitted, said
from reader.ui.page.shapes import rounded

NOTE_PITCH = 17  # from line to line, in type of the usual size
_USUAL = 12  # pixels: that size
_GAP = 12  # between two notes
_INDENT = 12  # from the bar to the words
_BAR = 2.5
_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_FAR = 360  # pushed further down than this, a note is left to the sidebar


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note in the margin; y in the whole page."""

    rect: QRectF
    note: Note
    mark: Mark
    lines: tuple[str, ...]


class NoteSetter:
    """Places notes; keeps their lines, which cost more than the placing."""

    def __init__(self, font: QFont, left: int, width: int, *, bar_right: bool = False) -> None:
        """Notes in `font` between `left` and `width` further right; none if `left` is 0. Their bar
        is on the side of the text that they are about."""
        self._font, self._left, self._width = font, left, width
        self._bar_right = bar_right
        self.pitch = round(NOTE_PITCH * font.pixelSize() / _USUAL)
        self._fitted: dict[str, tuple[str, ...]] = {}

    def place(self, noted: Iterable[tuple[float, Mark]]) -> list[PlacedNote]:
        """The notes of marks as near as can be to the y that each comes with, none over another;
        the marks come in order."""
        placed: list[PlacedNote] = []
        if not self._left:
            return placed
        bottom = float("-inf")
        for natural, mark in noted:
            for note in mark.notes:
                lines = self._lines(note)
                top = max(natural, bottom + _GAP)
                if not lines or top - natural > _FAR:
                    continue
                height = len(lines) * self.pitch
                rect = QRectF(self._left, top, self._width, height)
                placed.append(PlacedNote(rect, note, mark, lines))
                bottom = top + height
        return placed

    def paint(
        self, painter: QPainter, notes: Iterable[PlacedNote], scroll: int, inks: Inks,
        strong: set[HighlightId],
    ) -> None:  # fmt: skip
        """Paint notes on a page scrolled by `scroll`, those whose mark is in `strong` in ink."""
        painter.setFont(self._font)
        indent = 0 if self._bar_right else _INDENT
        for placed in notes:
            rect = placed.rect.translated(0, -scroll)
            bar_x = rect.right() - _BAR if self._bar_right else rect.left()
            bar = QRectF(bar_x, rect.top() + 1, _BAR, rect.height() - 2)
            painter.fillPath(rounded(bar, 1.2), inks.of_mark(placed.mark))
            painter.setPen(inks.ink if placed.mark.id in strong else inks.dim)
            # Lines begin on the right in a note that runs from there, wherever it stands.
            painter.setLayoutDirection(_RTL if is_right_to_left(placed.note.body) else _LTR)
            for at, line in enumerate(placed.lines):
                top = rect.top() + at * self.pitch
                box = QRectF(rect.left() + indent, top, rect.width() - _INDENT, self.pitch)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
        painter.setLayoutDirection(_LTR)

    def _lines(self, note: Note) -> tuple[str, ...]:
        words = said(note)
        if words not in self._fitted:
            width = self._width - _INDENT
            self._fitted[words] = tuple(fitted(words, self._font, width))
        return self._fitted[words]


def noted(
    layout: PageLayout, blocks: range, index: MarkIndex, offsets: OffsetMap, note_pitch: int
) -> Iterator[tuple[float, Mark]]:
    """Marks with notes that begin in `blocks`, in order, each with the y for its first note, whose
    lines are `note_pitch` apart."""
    for block in blocks:
        there = [
            mark for mark in index.in_block(block)
            if mark.notes and index.blocks_of(mark).start == block
        ]  # fmt: skip
        if not there:
            continue
        laid = layout.laid(block)
        block_top = layout.heights.top_of(block)
        for mark in sorted(there, key=reading_order):
            line = laid.line_index(offsets.to_units(mark.start) - laid.base)
            top = laid.lines[line].top if laid.lines else 0
            pitch = note_pitch if laid.kind is BlockKind.PICTURE else laid.style.pitch
            yield block_top + top + (pitch - note_pitch) / 2, mark


def reading_order(mark: Mark) -> tuple[int, int, str]:
    """Sort key: by where passages begin, the longer first, then the older."""
    return mark.start, -mark.end, mark.highlight.created


def note_at(notes: Iterable[PlacedNote], point: QPointF) -> PlacedNote | None:
    """The note at `point` (in the whole page)."""
    return next((n for n in notes if n.rect.adjusted(-4, -4, 4, 4).contains(point)), None)
