"""Washes on a printed page: passages in their colours over the print, with underlines where they
overlap, the frame of the chosen one, hits of find and the selection. Pages are white in any look.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.core.ids import HighlightId, ThemeId
from reader.core.segments import Interval, runs
from reader.ui.page.inks import Inks
from reader.ui.page.marks import Mark, newest
from reader.ui.printed.letters import Letters

_RADIUS = 1.5  # points
_OVERHANG = 1.0
_LINE = 1.2
_LANES = 4


class PageWashes:
    """Paints on one page, with the painter set so that its units are points of that page."""

    def __init__(self, painter: QPainter, letters: Letters, inks: Inks) -> None:
        self._painter, self._letters, self._inks = painter, letters, inks

    def paint_marks(self, marks: Iterable[Mark], chosen: HighlightId | None) -> None:
        """The passages: where several are, the chosen one is on top, else the newest."""
        layers = sorted(marks, key=newest)
        layers.sort(key=lambda mark: mark.id == chosen)
        stretches = runs([Interval(m.start, m.end, at) for at, m in enumerate(layers)])
        tops: dict[int, QPainterPath] = {}
        for start, end, items in stretches:
            tops.setdefault(items[-1], _empty()).addPath(self._path(start, end))
        self._multiply(True)
        for top, path in tops.items():
            colour = self._inks.wash(layers[top], chosen=layers[top].id == chosen)
            self._painter.fillPath(path.simplified(), colour)
        self._multiply(False)
        for start, end, items in stretches:
            self._underline(start, end, [layers[at] for at in items])
        if layers and layers[-1].id == chosen:
            self._frame(layers[-1])

    def paint_found(self, found: Sequence[tuple[int, int]], now: int) -> None:
        """What find in page found; the one at index `now` stands out."""
        self._multiply(True)
        for at, (start, end) in enumerate(found):
            colour = self._inks.found_now if at == now else self._inks.found
            self._painter.fillPath(self._path(start, end).simplified(), colour)
        self._multiply(False)

    def paint_selection(self, start: int, end: int) -> None:
        """The selected passage."""
        self._multiply(True)
        self._painter.fillPath(self._path(start, end).simplified(), self._inks.selection)
        self._multiply(False)

    def _frame(self, mark: Mark) -> None:
        pen = QPen(self._inks.frame(mark), 0)
        pen.setCosmetic(True)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(self._path(mark.start, mark.end).simplified())

    def _underline(self, start: int, end: int, marks: list[Mark]) -> None:
        themes: list[ThemeId | None] = []
        for mark in marks:
            themes += [theme for theme in mark.highlight.themes or (None,) if theme not in themes]
        if len(marks) == 1 and len(themes) < 2:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        for left, _, right, bottom in self._letters.bands(start, end):
            for lane, theme in enumerate(themes[:_LANES]):
                line = QRectF(left, bottom - 0.5 + lane * 1.5 * _LINE, right - left, _LINE)
                self._painter.fillRect(line, QColor(self._inks.theme(theme)))

    def _path(self, start: int, end: int) -> QPainterPath:
        path = _empty()
        for left, top, right, bottom in self._letters.bands(start, end):
            box = QRectF(QPointF(left, top), QPointF(right, bottom))
            box.adjust(-_OVERHANG, 0, _OVERHANG, 0)
            path.addRoundedRect(box, _RADIUS, _RADIUS)
        return path

    def _multiply(self, on: bool) -> None:
        modes = QPainter.CompositionMode
        self._painter.setCompositionMode(
            modes.CompositionMode_Multiply if on else modes.CompositionMode_SourceOver
        )


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
