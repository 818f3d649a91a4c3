"""Margin notes: set beside the passages they are about, pushed down where they would collide."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reader.core.content import BlockKind
from reader.core.ids import HighlightId
from reader.core.note import Note
from reader.ui.offsets import OffsetMap
from reader.ui.page.frame import Frame
from reader.ui.page.inks import Inks
from reader.ui.page.layout import PageLayout
from reader.ui.page.marks import Mark, MarkIndex
from reader.ui.page.note_text import fitted
from reader.ui.page.shapes import rounded
from reader.ui.page.typography import Typography

_PITCH = 17
_GAP = 12  # between two notes
_INDENT = 12  # from the bar to the words
_BAR = 2.5
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

    def __init__(self, typography: Typography, frame: Frame) -> None:
        self._font = typography.note
        self._frame = frame
        self._fitted: dict[str, tuple[str, ...]] = {}

    def place(
        self, layout: PageLayout, blocks: range, index: MarkIndex, offsets: OffsetMap
    ) -> list[PlacedNote]:
        """The notes on passages that begin in `blocks`, none over another, in order."""
        placed: list[PlacedNote] = []
        if not self._frame.notes:
            return placed
        bottom = float("-inf")
        for block in blocks:
            for natural, mark in self._noted(layout, block, index, offsets):
                for note in mark.notes:
                    lines = self._lines(note)
                    top = max(natural, bottom + _GAP)
                    if not lines or top - natural > _FAR:
                        continue
                    height = len(lines) * _PITCH
                    rect = QRectF(self._frame.notes, top, self._frame.notes_width, height)
                    placed.append(PlacedNote(rect, note, mark, lines))
                    bottom = top + height
        return placed

    def paint(
        self, painter: QPainter, notes: Iterable[PlacedNote], scroll: int, inks: Inks,
        strong: set[HighlightId],
    ) -> None:  # fmt: skip
        """Paint notes on a page scrolled by `scroll`, those whose mark is in `strong` in ink."""
        painter.setFont(self._font)
        for placed in notes:
            rect = placed.rect.translated(0, -scroll)
            bar = QRectF(rect.left(), rect.top() + 1, _BAR, rect.height() - 2)
            painter.fillPath(rounded(bar, 1.2), inks.of_mark(placed.mark))
            painter.setPen(inks.ink if placed.mark.id in strong else inks.dim)
            for at, line in enumerate(placed.lines):
                box = QRectF(rect.left() + _INDENT, rect.top() + at * _PITCH, rect.width(), _PITCH)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)

    def _noted(
        self, layout: PageLayout, block: int, index: MarkIndex, offsets: OffsetMap
    ) -> list[tuple[float, Mark]]:
        """Marks with notes that begin in `block`, with the y of their first line."""
        noted = [
            mark for mark in index.in_block(block)
            if mark.notes and index.blocks_of(mark).start == block
        ]  # fmt: skip
        if not noted:
            return []
        noted.sort(key=lambda mark: (mark.start, -mark.end, mark.highlight.created))
        laid = layout.laid(block)
        block_top = layout.heights.top_of(block)
        found: list[tuple[float, Mark]] = []
        for mark in noted:
            line = laid.line_index(offsets.to_units(mark.start) - laid.base)
            top = laid.lines[line].top if laid.lines else 0
            pitch = _PITCH if laid.kind is BlockKind.PICTURE else laid.style.pitch
            middle = (pitch - _PITCH) / 2
            found.append((block_top + top + middle, mark))
        return found

    def _lines(self, note: Note) -> tuple[str, ...]:
        if note.body not in self._fitted:
            width = self._frame.notes_width - _INDENT
            self._fitted[note.body] = tuple(fitted(note.body, self._font, width))
        return self._fitted[note.body]


def note_at(notes: Iterable[PlacedNote], point: QPointF) -> PlacedNote | None:
    """The note at `point` (in the whole page)."""
    return next((n for n in notes if n.rect.adjusted(-4, -4, 4, 4).contains(point)), None)
