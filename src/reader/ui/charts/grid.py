"""A picture in cells: a name before each row, a coloured head on each column, numbers within."""

from abc import abstractmethod
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from reader.core.ids import ThemeId
from reader.ui.charts.chart import Chart
from reader.ui.charts.inks import ink_on, solid
from reader.ui.charts.part import Spot
from reader.ui.charts.writing import CENTRE, LEFT, in_two, write, write_lines

_ROW = 34.0  # pixels: two lines of a name
_NARROWEST, _WIDEST = 36.0, 96.0  # columns; four digits fit, and few do not drift apart
_GAP = 3.0  # between cells
_NAMES = (72.0, 200.0)  # the least and the most that names get
_NAMES_SHARE = 0.26  # of the room, between the two
_LEVEL = 70.0  # columns this wide have their names level
_UPRIGHT = 96.0  # the most that names on end get
_DOT = 12.0


class Square(NamedTuple):
    """What a cell shows: its number and its ground."""

    text: str
    ground: str


class Grid(Chart):
    """Rows and columns of cells. The heads stay in view; only cells that are seen are drawn."""

    column = _NARROWEST

    @property
    @abstractmethod
    def row_names(self) -> list[str]:
        """What the rows are."""

    @property
    @abstractmethod
    def column_themes(self) -> tuple[ThemeId, ...]:
        """What the columns are."""

    @abstractmethod
    def square(self, spot: Spot) -> Square | None:
        """What a cell shows; None if it counts nothing."""

    def name(self, theme_id: ThemeId) -> str:
        """The name of a theme."""
        theme = self.corpus.themes.get(theme_id)
        return theme.name if theme else "A theme that is gone"

    def colour(self, theme_id: ThemeId) -> str:
        """The colour of a theme, as it is on light pages."""
        theme = self.corpus.themes.get(theme_id)
        return theme.colour if theme else self.colours.dim

    # Geometry

    @property
    def is_empty(self) -> bool:
        return not self.row_names or not self.column_themes

    def columns(self, row: int) -> int:
        return len(self.column_themes) if 0 <= row < len(self.row_names) else 0

    def arrange(self, room: QSizeF) -> QSizeF:
        count = len(self.column_themes)
        metrics = QFontMetricsF(self.strong)
        asked = max(metrics.horizontalAdvance(name) for name in self.row_names[:200])
        least, most = _NAMES
        self.left = min(max(least, room.width() * _NAMES_SHARE), most, asked + 14)
        self.column = min(max((room.width() - self.left) / count, _NARROWEST), _WIDEST)
        names = map(self.name, self.column_themes)
        longest = max(metrics.horizontalAdvance(name) for name in names)
        self.top = 40.0 if self._is_level else min(longest, _UPRIGHT) + 2 * _DOT + 6
        return QSizeF(self.left + count * self.column, self.top + len(self.row_names) * _ROW)

    @property
    def _is_level(self) -> bool:
        return self.column >= _LEVEL

    def box(self, spot: Spot) -> QRectF:
        row, column = spot
        return QRectF(
            self.left + column * self.column, self.top + row * _ROW, self.column, _ROW
        ).adjusted(0, 0, -_GAP, -_GAP)

    def spot_at(self, point: QPointF) -> Spot | None:
        spot = int((point.y() - self.top) // _ROW), int((point.x() - self.left) // self.column)
        return spot if 0 <= spot[1] < self.columns(spot[0]) else None

    def head_at(self, point: QPointF) -> str:
        row, column = (
            int((point.y() - self.top) // _ROW),
            int((point.x() - self.left) // self.column),
        )
        if point.x() < self.left and 0 <= row < len(self.row_names):
            return self.row_names[row]
        if point.y() < self.top and 0 <= column < len(self.column_themes):
            return self.corpus.path(self.column_themes[column])
        return ""

    # Drawing

    def _rows(self, seen: QRectF) -> range:
        first = int((seen.top() - self.top) // _ROW)
        return range(
            max(0, first), min(len(self.row_names), int((seen.bottom() - self.top) // _ROW) + 1)
        )

    def _columns(self, seen: QRectF) -> range:
        first = int((seen.left() - self.left) // self.column)
        last = int((seen.right() - self.left) // self.column) + 1
        return range(max(0, first), min(len(self.column_themes), last))

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        for row in self._rows(seen):
            for column in self._columns(seen):
                box, square = self.box((row, column)), self.square((row, column))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(square.ground if square else self.colours.card))
                painter.drawRoundedRect(box, 4, 4)
                if square:
                    ink = ink_on(square.ground, self.colours)
                    write(painter, box, square.text, self.small, ink, CENTRE)

    def paint_left(self, painter: QPainter, seen: QRectF) -> None:
        wide = self.left - 10
        for row in self._rows(seen):
            box = QRectF(0, self.top + row * _ROW, wide, _ROW - _GAP)
            lines = in_two(self.row_names[row], self.strong, wide)
            write_lines(painter, box, lines, self.strong, self.colours.ink)

    def paint_top(self, painter: QPainter, seen: QRectF) -> None:
        for column in self._columns(seen):
            theme_id = self.column_themes[column]
            middle = self.left + column * self.column + (self.column - _GAP) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(solid(self.colour(theme_id), self.colours)))
            dot = QRectF(middle - _DOT / 2, self.top - _DOT - 6, _DOT, _DOT)
            painter.drawRoundedRect(dot, 3, 3)
            self._write_head(painter, middle, dot.top() - 4, self.name(theme_id))

    def _write_head(self, painter: QPainter, middle: float, foot: float, name: str) -> None:
        if self._is_level:
            box = QRectF(middle - self.column / 2 + 2, 0, self.column - 4, foot)
            write(painter, box, name, self.small, self.colours.dim, CENTRE)
            return
        painter.save()
        painter.translate(middle, foot)
        painter.rotate(-90)
        box = QRectF(0, -_ROW / 2, foot, _ROW)
        write(painter, box, name, self.small, self.colours.dim, LEFT)
        painter.restore()
