"""Word frequencies as a picture: a bar for each word, as long as it is frequent."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from reader.analysis.frequencies import Frequency
from reader.analysis.tables import Table, words_table
from reader.core.corpus import Corpus
from reader.ui.charts.chart import Chart
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.charts.writing import LEFT, RIGHT, write
from reader.ui.colours import Colours

_ROW = 24.0  # pixels
_WORD_SHARE = 0.4  # of the room, the most that words get
_LEAST = 220.0  # narrower, bars say nothing


class FrequenciesChart(Chart):
    """A bar leads to the passages in which its word stands."""

    title = "Words of the passages"
    empty = "No words to count: no passages are shown, or all their words are too common."

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Frequency] = ()
        self._most, self._number = 1, 0.0

    def show_rows(self, rows: Sequence[Frequency], corpus: Corpus, colours: Colours) -> None:
        """Draw these words, the most frequent first."""
        self.rows = rows
        self._most = max((row.count for row in rows), default=1)
        self.show_new(corpus, colours)

    @property
    def is_empty(self) -> bool:
        return not self.rows

    def columns(self, row: int) -> int:
        return 1 if 0 <= row < len(self.rows) else 0

    def arrange(self, room: QSizeF) -> QSizeF:
        metrics, wide = QFontMetricsF(self.medium), max(room.width(), _LEAST)
        longest = max(metrics.horizontalAdvance(row.word) for row in self.rows)
        self.left = min(longest + 12, wide * _WORD_SHARE)
        self._number = metrics.horizontalAdvance(f"{self._most:,}") + 10
        return QSizeF(wide, len(self.rows) * _ROW)

    def box(self, spot: Spot) -> QRectF:
        return QRectF(self.left, spot[0] * _ROW, self.whole.width() - self.left, _ROW)

    def bar(self, row: int) -> QRectF:
        """Where the bar of a word is; its number stands behind it."""
        box = self.box((row, 0)).adjusted(0, 4, -self._number, -4)
        box.setWidth(max(1.0, box.width() * self.rows[row].count / self._most))
        return box

    def spot_at(self, point: QPointF) -> Spot | None:
        row = int(point.y() // _ROW)
        return (row, 0) if self.columns(row) else None

    def head_at(self, point: QPointF) -> str:
        spot = self.spot_at(point)
        return self.part(spot).label if spot else ""

    def part(self, spot: Spot) -> Part:
        row = self.rows[spot[0]]
        told = f"{counted(row.count, 'time')} in {counted(row.documents, 'document')}"
        return Part(f"{row.word}: {told}", word=row.word)

    def counts(self) -> Table:
        return words_table(self.rows)

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        for row in self._seen(seen):
            bar = self.bar(row)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.accent))
            painter.drawRoundedRect(bar, 2, 2)
            box = QRectF(bar.right() + 6, bar.top() - 4, self._number, _ROW)
            number = f"{self.rows[row].count:,}"
            write(painter, box, number, self.medium, self.colours.dim, LEFT)

    def paint_left(self, painter: QPainter, seen: QRectF) -> None:
        for row in self._seen(seen):
            box = QRectF(0, row * _ROW, self.left - 8, _ROW)
            write(painter, box, self.rows[row].word, self.medium, self.colours.ink, RIGHT)

    def _seen(self, seen: QRectF) -> range:
        first, last = int(seen.top() // _ROW), int(seen.bottom() // _ROW) + 1
        return range(max(0, first), min(len(self.rows), last))
