"""Saturation as a picture: bars for themes new in each document, a line for all seen by then."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.analysis.saturation import Step
from reader.analysis.tables import Table, saturation_table
from reader.core.corpus import Corpus
from reader.ui.charts.bars import BarChart, Series, Slot
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.colours import Colours

_NAMED = 6  # new themes that a tip names; the others are counted


class SaturationChart(BarChart):
    """A bar leads to the passages with the themes that its document brought."""

    title = "New themes per document"
    empty = "No new themes yet. They are counted document by document as you tag."

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Step] = ()

    def show_rows(self, rows: Sequence[Step], corpus: Corpus, colours: Colours) -> None:
        """Draw these documents in their order."""
        self.rows = rows if rows and rows[-1].seen else ()
        self.slots = [Slot(str(n + 1), n) for n in range(len(self.rows))]
        self.most = max((row.seen for row in self.rows), default=1)
        self.show_new(corpus, colours)

    def dress(self, colours: Colours) -> None:
        self.series = [Series("New in a document", colours.accent)]
        super().dress(colours)

    def legend(self) -> list[tuple[str, str]]:
        return [("New in a document", self.colours.accent), ("Seen by then", self.colours.dim)]

    def value(self, spot: Spot) -> int:
        return len(self.rows[spot[1]].new)

    def part(self, spot: Spot) -> Part:
        step = self.rows[spot[1]]
        names = [self.corpus.path(theme_id) for theme_id in step.new[:_NAMED]]
        if len(step.new) > _NAMED:
            names.append(f"{len(step.new) - _NAMED} more")
        told = counted(len(step.new), "new theme") + (f" ({', '.join(names)})" if names else "")
        label = f"{spot[1] + 1}. {step.document.title}: {told}, {step.seen:,} seen by then"
        return Part(label, step.highlights)

    def counts(self) -> Table:
        return saturation_table(self.corpus, self.rows)

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        super().paint_body(painter, seen)
        painter.setPen(QPen(QColor(self.colours.dim), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(self.steps(self.seen(seen))))

    def steps(self, columns: Sequence[int]) -> list[QPointF]:
        """The line of all themes seen: level over a document, then up or on."""
        points = []
        for column in columns:
            row = self.rows[column]
            box, place = self.box((0, column)), self.place(column)
            y = box.bottom() - box.height() * row.seen / self.most
            points += [QPointF(place.left(), y), QPointF(place.right(), y)]
        return points
