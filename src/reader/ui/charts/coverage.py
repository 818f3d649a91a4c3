"""Coverage as a picture: each document a strip, its tagged stretches in their themes' colours."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.analysis.coverage import Coverage, Strip, coverage, strip
from reader.analysis.selection import Part, Selection
from reader.analysis.tables import Table, coverage_table, ranges
from reader.analysis.wanted import Filter
from reader.core.corpus import Corpus, TaggedText
from reader.core.ids import ThemeId
from reader.ui.charts.chart import Chart
from reader.ui.charts.inks import solid
from reader.ui.charts.part import Part as Piece
from reader.ui.charts.part import Spot, counted
from reader.ui.charts.writing import LEFT, RIGHT, write
from reader.ui.colours import Colours

_ROW = 66.0  # pixels: title, strip, what is untouched, a gap
_LINE, _STRIP = 20.0, 16.0
_INSET = 6.0  # of words, so that the keyboard's frame is around them
_LEAST = 220.0  # narrower, a strip tells nothing
_THINNEST = 3.0  # of a stretch: still seen and hit
_SHARE = 48.0  # for "100 %"
_MOST = 200  # stretches of a strip; more would be too thin to tell
_CROWDED = 1000  # passages of a text that take too long to look at while drawing
_BANDS = 4  # themes of one stretch that are drawn, one above the other


@dataclass(frozen=True, slots=True)
class CoverageRows:
    """The documents, and of each what tells its stretches; that is looked at once it is seen."""

    found: Sequence[Coverage]
    strips: Sequence[Callable[[], Sequence[Strip]]]


def coverage_rows(selection: Selection) -> CoverageRows:
    """Measure each document. For a job's thread: it looks at each passage."""
    parts = [part for part in selection.parts if part.text.is_current]
    strips = []
    for part in parts:
        told = cache(partial(_strips, selection, part))
        if len(part.passages) > _CROWDED:
            told()
        strips.append(told)
    return CoverageRows(coverage(selection), strips)


class CoverageChart(Chart):
    """In a row come first the document, then its stretches; each leads to its passages. Under the
    strip a dotted line marks the paragraphs that nobody has touched, or that the filter shows
    nothing of, and words name them."""

    title = "Coverage"
    empty = "No documents are looked at, so there is nothing to cover."

    def __init__(self) -> None:
        super().__init__()
        self.rows: CoverageRows | None = None
        self._inks: dict[ThemeId, str] = {}

    def show_rows(self, rows: CoverageRows, corpus: Corpus, colours: Colours) -> None:
        """Draw these documents."""
        self.rows = rows
        self.show_new(corpus, colours)

    def dress(self, colours: Colours) -> None:
        self._inks = {theme.id: solid(theme.colour, colours) for theme in self.corpus.themes}
        super().dress(colours)

    @property
    def _found(self) -> Sequence[Coverage]:
        return self.rows.found if self.rows else ()

    @property
    def is_empty(self) -> bool:
        return not self._found

    def strips(self, row: int) -> Sequence[Strip]:
        """The tagged stretches of a document."""
        return self.rows.strips[row]() if self.rows else ()

    def columns(self, row: int) -> int:
        return 1 + len(self.strips(row)) if 0 <= row < len(self._found) else 0

    def arrange(self, room: QSizeF) -> QSizeF:
        return QSizeF(max(room.width(), _LEAST), len(self._found) * _ROW)

    def box(self, spot: Spot) -> QRectF:
        row, column = spot
        if not column:
            return QRectF(0, row * _ROW, self.whole.width(), _LINE)
        stretch = self.strips(row)[column - 1]
        return self._along(row, stretch.start, stretch.end)

    def spot_at(self, point: QPointF) -> Spot | None:
        row = int(point.y() // _ROW)
        if not 0 <= row < len(self._found):
            return None
        if point.y() - row * _ROW < _LINE:
            return row, 0
        hits = (n for n in range(1, self.columns(row)) if self.box((row, n)).contains(point))
        column = next(hits, 0)
        return (row, column) if column else None

    def part(self, spot: Spot) -> Piece:
        row, column = self._found[spot[0]], spot[1]
        if not column:
            told = f"{_share(row.share)} tagged, {self._untouched(row)}"
            wanted = Filter(documents=(row.text.document.id,))
            return Piece(f"{row.text.document.title}: {told}", row.highlights, wanted=wanted)
        stretch = self.strips(spot[0])[column - 1]
        themes = (self.corpus.themes.by_id[theme_id].name for theme_id in stretch.themes)
        names = ", ".join(themes) or "No theme"
        number = row.text.paragraph_at(round(stretch.start * row.text.length))
        return Piece(f"{names}, ¶ {number}: {counted(len(stretch.highlights))}", stretch.highlights)

    def counts(self) -> Table:
        return coverage_table(self._found)

    # Drawing

    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        first, last = int(seen.top() // _ROW), int(seen.bottom() // _ROW) + 1
        for row in range(max(0, first), min(len(self._found), last)):
            self._paint_words(painter, row)
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.setBrush(QColor(self.colours.card))
            painter.drawRect(self._along(row, 0, 1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # sharp, and quick
            painter.setPen(Qt.PenStyle.NoPen)
            for ink, bands in self._bands(row).items():
                painter.setBrush(QColor(ink))
                painter.drawRects(bands)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.colours.dim), 2, Qt.PenStyle.DotLine))
            for start, end in untouched(self._found[row]):
                box = self._along(row, start, end).adjusted(1, 0, -1, 0)
                y = box.bottom() + 3
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_words(self, painter: QPainter, row: int) -> None:
        found, top, wide = self._found[row], row * _ROW, self.whole.width()
        title = QRectF(_INSET, top, wide - _SHARE - 2 * _INSET, _LINE)
        write(painter, title, found.text.document.title, self.strong, self.colours.ink, LEFT)
        share = QRectF(wide - _SHARE - _INSET, top, _SHARE, _LINE)
        write(painter, share, _share(found.share), self.small, self.colours.dim, RIGHT)
        below = QRectF(_INSET, top + _LINE + _STRIP + 5, wide - 2 * _INSET, 17)
        write(painter, below, self._untouched(found), self.small, self.colours.dim, LEFT)

    def _bands(self, row: int) -> dict[str, list[QRectF]]:
        """By their colours, the bands in which the stretches of a document are drawn."""
        found: dict[str, list[QRectF]] = {}
        for column, stretch in enumerate(self.strips(row), 1):
            box = self.box((row, column))
            inks = [self._inks[theme_id] for theme_id in stretch.themes[:_BANDS]]
            tall = box.height() / max(1, len(inks))
            for number, ink in enumerate(inks or [self.colours.dim]):
                band = QRectF(box.left(), box.top() + number * tall, box.width(), tall)
                found.setdefault(ink, []).append(band)
        return found

    def _along(self, row: int, start: float, end: float) -> QRectF:
        wide = self.whole.width() - 1
        long = max((end - start) * wide, _THINNEST)
        left = min(start * wide, wide - long)
        return QRectF(left, row * _ROW + _LINE, long, _STRIP)

    def _untouched(self, row: Coverage) -> str:
        if not row.untouched:
            return "in every paragraph" if row.is_narrowed else "every paragraph touched"
        told = "not in this filter" if row.is_narrowed else "untouched"
        return f"{told} ¶ {ranges(row.untouched)}"


def untouched(row: Coverage) -> list[tuple[float, float]]:
    """Where the paragraphs without a passage are, 0 to 1 of the text."""
    text, numbers = row.text, set(row.untouched)
    places = []
    for at, number in enumerate(text.numbers):
        is_numbered = number > (text.numbers[at - 1] if at else 0)
        if is_numbered and number in numbers:
            places.append((text.starts[at] / text.length, _end(text, at) / text.length))
    return places


def _strips(selection: Selection, part: Part) -> Sequence[Strip]:
    return _merged(strip(selection, part))


def _merged(strips: list[Strip]) -> list[Strip]:
    """Stretches that begin within one of `_MOST` equal lengths made one, if there are more."""
    if len(strips) <= _MOST:
        return strips
    groups: dict[int, list[Strip]] = {}
    for one in strips:
        groups.setdefault(int(one.start * _MOST), []).append(one)
    return [
        Strip(
            some[0].start,
            max(one.end for one in some),
            tuple(dict.fromkeys(theme_id for one in some for theme_id in one.themes)),
            tuple(dict.fromkeys(id_ for one in some for id_ in one.highlights)),
        )
        for some in groups.values()
    ]


def _end(text: TaggedText, block: int) -> int:
    """Where a block ends, in code points."""
    return text.starts[block + 1] - 1 if block + 1 < len(text.starts) else text.length


def _share(share: float) -> str:
    return "<1 %" if 0 < share < 0.01 else f"{share:.0%}".replace("%", " %")
