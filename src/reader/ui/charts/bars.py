"""Upright bars on an axis: what pictures over time and over documents share."""

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from reader.ui.charts.chart import Chart
from reader.ui.charts.legend import Key, lay_out, paint
from reader.ui.charts.part import Spot
from reader.ui.charts.writing import CENTRE, LEFT, RIGHT, apart, write

_STROKE = 6.0  # half the height of the strokes where the axis breaks
_BAR = 9.0  # the least width of a bar: easily hit
_SLOT = (18.0, 84.0)  # the least and the most width of a place on the axis
_FILLED = 0.8  # of a place, the rest parts it from the next
_LANE = 92.0  # the height of each of several lanes
_ALONE = (150.0, 300.0)  # and the least and the most of the only one
_NUMBER = 18.0  # over the highest bar
_NAME = 18.0  # and over that the name of a lane
_AXIS = 24.0  # below them, for the labels


class Slot(NamedTuple):
    """A place on the axis: `at` counts places from the left. `is_vague` bars are hatched;
    `skipped` tells what is left out before it, such as "14 empty months": there the axis breaks."""

    label: str
    at: float
    is_vague: bool = False
    skipped: str = ""


class Series(NamedTuple):
    """Bars of one colour: in which lane, at which place beside others there."""

    name: str
    colour: str
    lane: int = 0
    beside: int = 0


class BarChart(Chart):
    """Lanes one under the other on one axis, all in one scale. The whole height over a place is a
    part, so that the smallest bar is as easily hit as the highest."""

    def __init__(self) -> None:
        super().__init__()
        self.slots: list[Slot] = []
        self.series: list[Series] = []
        self.most = 1
        self._slot, self._lane, self._head = _SLOT[0], _LANE, _NUMBER
        self._keys: list[Key] = []

    @abstractmethod
    def value(self, spot: Spot) -> int:
        """How high a bar is."""

    def legend(self) -> list[tuple[str, str]]:
        """The name and the colour of what is told apart by colour; empty if names are written."""
        return []

    @property
    def is_empty(self) -> bool:
        return not self.slots or not self.series

    @property
    def lanes(self) -> int:
        """How many lanes there are."""
        return max((one.lane for one in self.series), default=-1) + 1

    def columns(self, row: int) -> int:
        return len(self.slots) if 0 <= row < len(self.series) else 0

    # Geometry

    def arrange(self, room: QSizeF) -> QSizeF:
        metrics = QFontMetricsF(self.small)
        self.left = metrics.horizontalAdvance(f"{self.most:,}") + 10
        self.bottom = _AXIS
        self._keys, self.top = lay_out(self.legend(), self.small, room.width() - self.left)
        places = self.slots[-1].at + 1
        beside = max(one.beside for one in self.series) + 1
        least = max(_SLOT[0], beside * _BAR / _FILLED)
        most = max(_SLOT[1], least)
        self._slot = min(max((room.width() - self.left) / places, least), most)
        lowest, highest = _ALONE
        free = room.height() - self.top - self.bottom
        self._head = _NUMBER + (_NAME if self.lanes > 1 else 0)
        self._lane = _LANE if self.lanes > 1 else min(max(free, lowest), highest)
        return QSizeF(
            max(self.left + places * self._slot, room.width()),
            self.top + self.lanes * self._lane + self.bottom,
        )

    def box(self, spot: Spot) -> QRectF:
        series = self.series[spot[0]]
        wide = self._wide()
        left = self._left(self.slots[spot[1]]) + self._slot * (1 - _FILLED) / 2
        top = self.top + series.lane * self._lane + self._head
        return QRectF(left + series.beside * wide, top, wide, self._lane - self._head)

    def bar(self, spot: Spot) -> QRectF:
        """Where the bar itself is, at the foot of its part."""
        box, share = self.box(spot), self.value(spot) / self.most
        return box.adjusted(0.5, box.height() * (1 - share), -0.5, 0)

    def spot_at(self, point: QPointF) -> Spot | None:
        lane = int((point.y() - self.top) // self._lane)
        at = (point.x() - self.left) / self._slot
        for column in self.seen(QRectF(point.x(), 0, 0, 0)):
            if 0 <= at - self.slots[column].at < 1:
                rows = [n for n, one in enumerate(self.series) if one.lane == lane]
                hits = (n for n in rows if self.box((n, column)).right() > point.x())
                return (next(hits, rows[-1]), column) if rows else None
        return None

    def place(self, column: int) -> QRectF:
        """A place on the axis, in the height of the first lane."""
        return QRectF(self._left(self.slots[column]), self.top, self._slot, self._lane)

    def foot(self, lane: int) -> float:
        """Where the bars of a lane stand."""
        return self.top + (lane + 1) * self._lane

    def _left(self, slot: Slot) -> float:
        return self.left + slot.at * self._slot

    def _wide(self) -> float:
        return self._slot * _FILLED / (max(one.beside for one in self.series) + 1)

    def seen(self, seen: QRectF) -> range:
        """The places that lie in `seen`."""
        first, last = ((x - self.left) / self._slot for x in (seen.left(), seen.right()))
        at = attrgetter("at")
        return range(
            bisect_left(self.slots, first - 1, key=at), bisect_right(self.slots, last, key=at)
        )

    # Drawing

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        columns = self.seen(seen)
        for lane in range(self.lanes):
            foot = self.foot(lane)
            if foot >= seen.top() and foot - self._lane <= seen.bottom():
                self._paint_lines(painter, seen, foot)
        for row, series in enumerate(self.series):
            foot = self.foot(series.lane)
            if foot < seen.top() or foot - self._lane > seen.bottom():
                continue
            for column in columns:
                if self.value((row, column)):
                    self._paint_bar(painter, series, (row, column))
            if self.lanes > 1:
                box = QRectF(seen.left() + 2, foot - self._lane, seen.width() - 4, _NAME)
                write(painter, box, series.name, self.strong, self.colours.ink, LEFT)

    def _paint_lines(self, painter: QPainter, seen: QRectF, foot: float) -> None:
        painter.setPen(QPen(QColor(self.colours.line), 1))
        for y in (foot, foot - self._lane + self._head):
            painter.drawLine(QPointF(seen.left(), y), QPointF(seen.right(), y))
        for slot in self.slots:
            if slot.skipped:
                self._paint_break(painter, self._break(slot), foot)

    def _paint_break(self, painter: QPainter, place: QRectF, foot: float) -> None:
        """A dashed line up the lane, and two strokes across an axis that stops between them."""
        x, top = int(place.center().x()) + 0.5, foot - self._lane + self._head
        painter.setPen(QPen(QColor(self.colours.dim), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top), QPointF(x, foot - _STROKE))
        painter.fillRect(QRectF(x - 2, foot - 2, 4, 4), QColor(self.colours.panel))
        painter.setPen(QPen(QColor(self.colours.dim), 1.5))
        for left in (x - 4, x):
            painter.drawLine(QPointF(left, foot + _STROKE), QPointF(left + 4, foot - _STROKE))

    def _break(self, slot: Slot) -> QRectF:
        """The empty place before one after which the axis goes on later."""
        return QRectF(self._left(slot) - self._slot, self.top, self._slot, self._lane * self.lanes)

    def head_at(self, point: QPointF) -> str:
        breaks = (one for one in self.slots if one.skipped and self._break(one).contains(point))
        slot = next(breaks, None)
        return f"{slot.skipped} are left out here" if slot else ""

    def _paint_bar(self, painter: QPainter, series: Series, spot: Spot) -> None:
        bar, colour = self.bar(spot), QColor(series.colour)
        is_vague = self.slots[spot[1]].is_vague
        painter.setPen(QPen(colour, 1) if is_vague else Qt.PenStyle.NoPen)
        pattern = Qt.BrushStyle.BDiagPattern if is_vague else Qt.BrushStyle.SolidPattern
        painter.setBrush(QBrush(colour, pattern))
        painter.drawRoundedRect(bar, 2, 2)
        number = f"{self.value(spot):,}"
        if QFontMetricsF(self.small).horizontalAdvance(number) <= bar.width():
            box = QRectF(bar.left(), bar.top() - 16, bar.width(), 16)
            write(painter, box, number, self.small, self.colours.dim, CENTRE)

    def paint_top(self, painter: QPainter, seen: QRectF) -> None:
        painter.translate(seen.left(), 0)  # the legend does not scroll
        paint(painter, self._keys, self.small, self.colours)

    def paint_left(self, painter: QPainter, seen: QRectF) -> None:
        for lane in range(self.lanes):
            foot = self.foot(lane)
            for y, number in ((foot - self._lane + self._head, self.most), (foot, 0)):
                box = QRectF(0, y - 9 if number else y - 15, self.left - 6, 18)
                write(painter, box, f"{number:,}", self.small, self.colours.dim, RIGHT)

    def paint_bottom(self, painter: QPainter, seen: QRectF) -> None:
        for column, box in self.labels():
            if box.right() >= seen.left() and box.left() <= seen.right():
                told = self.slots[column].label
                write(painter, box, told, self.small, self.colours.dim, CENTRE)

    def labels(self) -> list[tuple[int, QRectF]]:
        """Which places are labelled and where: never one label on another."""
        metrics, top = QFontMetricsF(self.small), self.whole.height() - self.bottom + 4
        boxes = []
        for column, slot in enumerate(self.slots):
            wide = metrics.horizontalAdvance(slot.label) + 1
            left = min(self.place(column).center().x() - wide / 2, self.whole.width() - wide)
            boxes.append(QRectF(max(self.left, left), top, wide, 18))
        return [(n, boxes[n]) for n in apart((box.left(), box.right()) for box in boxes)]
