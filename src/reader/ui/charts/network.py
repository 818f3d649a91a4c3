"""Themes together as a network: dots for themes, lines between those that meet."""

from dataclasses import dataclass
from math import hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader.analysis.network import Node, network
from reader.analysis.tables import Table, together_table
from reader.analysis.together import Pair, Together
from reader.core.colour import mix
from reader.core.corpus import Corpus
from reader.core.ids import ThemeId
from reader.ui.charts.chart import Chart
from reader.ui.charts.inks import solid
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.charts.spreading import spread
from reader.ui.charts.together import pair_part
from reader.ui.charts.writing import CENTRE, one_line, write
from reader.ui.colours import Colours

_SIDE = (260.0, 640.0)  # the least and the most of the square
_FULL = 0.4  # of the picture that dots with their names may take: the rest is for lines
_APART = 4.0  # around each dot: lines are seen to end there
_EDGE = 46.0  # between the dots and the side, for names
_DOT = (5.0, 18.0)  # radius of the rarest and the most frequent theme
_LINE = (1.0, 7.0)  # width of the weakest and the strongest pair
_MOST = 150  # lines; more hide one another, and take long to draw
_NEAR = 6.0  # from a line or a dot: still hit
_FAINT = 0.5  # of the ink of lines: 2:1, so that dots and names stand out
_NAME = (110.0, 16.0)  # the most width, and the height


@dataclass(frozen=True, slots=True)
class NetworkRows:
    """What is drawn, and where its themes stand."""

    found: Together
    nodes: list[Node]


def network_rows(found: Together) -> NetworkRows:
    """Find the places. For a job's thread: that takes some rounds."""
    return NetworkRows(found, network(found))


class NetworkChart(Chart):
    """The first row are the themes, the second the strongest pairs. A line leads to the passages in
    which its two themes meet, a dot to those in which its theme meets any other."""

    title = "Network of themes"
    empty = "No themes are used in these passages."

    def __init__(self) -> None:
        super().__init__()
        self.rows: NetworkRows | None = None
        self._nodes: list[Node] = []
        self._pairs: list[Pair] = []
        self._at: dict[ThemeId, int] = {}
        self._points: list[QPointF] = []
        self.names: dict[int, QRectF] = {}

    def show_rows(self, rows: NetworkRows, corpus: Corpus, colours: Colours) -> None:
        """Draw these themes and pairs."""
        self.rows = rows
        self._nodes = rows.nodes
        self._pairs = sorted(rows.found.pairs, key=lambda pair: -pair.strength)[:_MOST]
        self._at = {node.theme_id: n for n, node in enumerate(self._nodes)}
        self.show_new(corpus, colours)

    @property
    def is_empty(self) -> bool:
        return not self._nodes

    @property
    def _every(self) -> tuple[Pair, ...]:
        return self.rows.found.pairs if self.rows else ()

    def columns(self, row: int) -> int:
        return {0: len(self._nodes), 1: len(self._pairs)}.get(row, 0)

    def arrange(self, room: QSizeF) -> QSizeF:
        wide, tall = (min(max(side, _SIDE[0]), _SIDE[1]) for side in (room.width(), room.height()))
        sizes = [self._size(n) for n in range(len(self._nodes))]
        area = sum(size.width() * size.height() for size in sizes)
        tall = max(tall, area / _FULL / wide)
        around = QRectF(0, 0, wide, tall - _NAME[1])  # the last line is for a sentence
        inner = around.adjusted(_EDGE, _EDGE / 2, -_EDGE, -_EDGE / 2)
        boxes = []
        for n, (node, size) in enumerate(zip(self._nodes, sizes, strict=True)):
            x = inner.left() + node.x * inner.width() - size.width() / 2
            y = inner.top() + node.y * inner.height() - self._radius(n) - _APART
            boxes.append(QRectF(QPointF(x, y), size))
        self._points = [
            QPointF(box.center().x(), box.top() + _APART + self._radius(n))
            for n, box in enumerate(spread(boxes, around))
        ]
        self.names = self._place_names(around)
        return QSizeF(wide, tall)

    def _size(self, node: int) -> QSizeF:
        """The room that a dot takes with its name under it."""
        dot = 2 * (self._radius(node) + _APART)
        return QSizeF(max(dot, self._wide(node)), dot + _NAME[1])

    def _wide(self, node: int) -> float:
        metrics = QFontMetricsF(self.small)
        return min(metrics.horizontalAdvance(one_line(self._name(node))) + 4, _NAME[0])

    def _place_names(self, frame: QRectF) -> dict[int, QRectF]:
        """Names under, over or beside their dots, those of frequent themes first; a name that
        would lie on another or on a dot is left to the tip."""
        tall = _NAME[1]
        placed: dict[int, QRectF] = {}
        dots = [self.box((0, n)) for n in range(len(self._nodes))]
        for n in sorted(range(len(self._nodes)), key=lambda n: -self._nodes[n].count):
            wide = self._wide(n)
            x, y, r = self._points[n].x(), self._points[n].y(), self._radius(n) + 2
            for left, top in (
                (x - wide / 2, y + r),
                (x - wide / 2, y - r - tall),
                (x + r, y - tall / 2),
                (x - r - wide, y - tall / 2),
            ):
                box = QRectF(left, top, wide, tall)
                others = (*placed.values(), *dots[:n], *dots[n + 1 :])
                if frame.contains(box) and not any(map(box.intersects, others)):
                    placed[n] = box
                    break
        return placed

    def box(self, spot: Spot) -> QRectF:
        row, column = spot
        if row:
            middle = (self._ends(column)[0] + self._ends(column)[1]) / 2
            return QRectF(middle.x() - 10, middle.y() - 10, 20, 20)
        r, point = self._radius(column) + 4, self._points[column]
        return QRectF(point.x() - r, point.y() - r, 2 * r, 2 * r)

    def spot_at(self, point: QPointF) -> Spot | None:
        for n, middle in enumerate(self._points):
            away = point - middle
            if hypot(away.x(), away.y()) <= max(self._radius(n), _NEAR):
                return 0, n
        nearest = min(
            ((_distance(point, *self._ends(n)), n) for n in range(len(self._pairs))),
            default=(_NEAR + 1, 0),
        )
        return (1, nearest[1]) if nearest[0] <= _NEAR else None

    def part(self, spot: Spot) -> Part:
        row, column = spot
        if row:
            pair = self._pairs[column]
            names = f"{self._name(self._at[pair.one])} with {self._name(self._at[pair.other])}"
            return pair_part(names, pair)
        node = self._nodes[column]
        theirs = (p.highlights for p in self._every if node.theme_id in (p.one, p.other))
        ids = tuple(dict.fromkeys(id_ for some in theirs for id_ in some))
        told = f"{counted(node.count)}, {counted(len(ids))} where it meets others"
        return Part(f"{self._name(column)}: {told}", ids)

    def counts(self) -> Table:
        return together_table(self.corpus, self.rows.found) if self.rows else Table((), ())

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        strongest = max((pair.strength for pair in self._pairs), default=1.0)
        for n, pair in enumerate(self._pairs):
            is_current = self.hasFocus() and self.spot == (1, n)
            ink = self.colours.accent if is_current else self.colours.dim
            thin, thick = _LINE
            ink = ink if is_current else mix(ink, self.colours.panel, _FAINT)
            pen = QPen(QColor(ink), thin + (thick - thin) * pair.strength / strongest)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(*self._ends(n))
        for n, point in enumerate(self._points):
            theme = self.corpus.themes.by_id[self._nodes[n].theme_id]
            painter.setPen(QPen(QColor(self.colours.panel), 1.5))
            painter.setBrush(QColor(solid(theme.colour, self.colours)))
            painter.drawEllipse(point, self._radius(n), self._radius(n))
        self._paint_names(painter)
        if len(self._every) > _MOST:
            told = f"The {_MOST} strongest of {len(self._every):,} pairs; the table has all."
            box = QRectF(seen.left(), self.whole.height() - _NAME[1], seen.width(), _NAME[1])
            write(painter, box, told, self.small, self.colours.dim)

    def _paint_names(self, painter: QPainter) -> None:
        for n, box in self.names.items():
            ground = QColor(self.colours.panel)
            ground.setAlphaF(0.85)  # lines behind a name do not strike it through
            painter.fillRect(box, ground)
            write(painter, box, self._name(n), self.small, self.colours.ink, CENTRE)

    def _name(self, node: int) -> str:
        return self.corpus.themes.by_id[self._nodes[node].theme_id].name

    def _radius(self, node: int) -> float:
        most = max(one.count for one in self._nodes)
        return _DOT[0] + (_DOT[1] - _DOT[0]) * sqrt(self._nodes[node].count / most)

    def _ends(self, pair: int) -> tuple[QPointF, QPointF]:
        found = self._pairs[pair]
        return self._points[self._at[found.one]], self._points[self._at[found.other]]


def _distance(point: QPointF, one: QPointF, other: QPointF) -> float:
    """From a point to the line between two others."""
    along, away = other - one, point - one
    length = QPointF.dotProduct(along, along)
    share = min(max(QPointF.dotProduct(away, along) / length, 0.0), 1.0) if length else 0.0
    left = away - along * share
    return hypot(left.x(), left.y())
