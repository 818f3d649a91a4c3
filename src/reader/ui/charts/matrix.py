"""The matrix as a picture: themes across, documents down, the deeper the more."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.matrix import At, Cell, Matrix
from reader.analysis.tables import Table, Words, matrix_table
from reader.analysis.wanted import Filter
from reader.core.corpus import Corpus
from reader.core.ids import ThemeId
from reader.ui.charts.grid import Grid, Square
from reader.ui.charts.inks import ground
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.colours import Colours


class Measure(StrEnum):
    """What the numbers of the matrix are."""

    PASSAGES = "Passages"
    WORDS = "Words"
    SHARE = "Share"


Values = Mapping[At, float]


@dataclass(frozen=True, slots=True)
class MatrixRows:
    """What is drawn, counted by every measure; shares are from 0 to 1."""

    counted: Matrix
    values: Mapping[Measure, Values]
    most: Mapping[Measure, float]
    table: Table


def matrix_rows(found: Matrix, words: Words, corpus: Corpus) -> MatrixRows:
    """Count by every measure. For a job's thread: it looks at each passage."""
    said, shares = found.words(words), found.shares()
    values: dict[Measure, Values] = {
        Measure.PASSAGES: found.counts(),
        Measure.WORDS: said,
        Measure.SHARE: shares,
    }
    most = {measure: max(some.values(), default=0.0) for measure, some in values.items()}
    return MatrixRows(found, values, most, matrix_table(corpus, found, said, shares))


class MatrixChart(Grid):
    """Theme × document. A cell leads to the passages of its theme in its document."""

    title = "Themes by document"
    empty = "Nothing to compare yet. Tag passages, and they are counted here by theme and document."

    def __init__(self) -> None:
        super().__init__()
        self.rows: MatrixRows | None = None
        self.measure = Measure.PASSAGES
        self._names: list[str] = []

    def show_rows(self, rows: MatrixRows, corpus: Corpus, colours: Colours) -> None:
        """Draw these rows; the themes are those of `corpus`."""
        self.rows = rows
        self._names = [document.title for document in rows.counted.documents]
        self.show_new(corpus, colours)

    def show_measure(self, measure: Measure) -> None:
        """Count by this from now on."""
        self.measure = measure
        self.viewport().update()

    @property
    def is_empty(self) -> bool:
        return super().is_empty or not (self.rows and self.rows.counted.cells)

    @property
    def row_names(self) -> list[str]:
        return self._names

    @property
    def column_themes(self) -> tuple[ThemeId, ...]:
        return self.rows.counted.themes if self.rows else ()

    def square(self, spot: Spot) -> Square | None:
        at, cell = self._cell(spot)
        if cell is None or self.rows is None:
            return None
        value = self.rows.values[self.measure][at]
        depth = value / (self.rows.most[self.measure] or 1.0)
        return Square(
            _written(value, self.measure), ground(self.colour(at[1]), depth, self.colours)
        )

    def part(self, spot: Spot) -> Part:
        at, cell = self._cell(spot)
        where = f"{self.name(at[1])}, {self._names[spot[0]]}"
        if cell is None or self.rows is None:
            return Part(f"{where}: no passages")
        words = int(self.rows.values[Measure.WORDS][at])
        share = _written(self.rows.values[Measure.SHARE][at], Measure.SHARE)
        told = f"{counted(cell.count)}, {counted(words, 'word')}, {share} of the text"
        wanted = Filter(themes=(at[1],), documents=(at[0],))
        return Part(f"{where}: {told}", tuple(cell.highlights), wanted=wanted)

    def counts(self) -> Table:
        return self.rows.table if self.rows else Table((), ())

    def _cell(self, spot: Spot) -> tuple[At, Cell | None]:
        assert self.rows is not None
        found = self.rows.counted
        at = found.documents[spot[0]].id, found.themes[spot[1]]
        return at, found.cells.get(at)


def _written(value: float, measure: Measure) -> str:
    """A number in the little room of a cell."""
    if measure is Measure.SHARE:
        return "<1 %" if 0 < value < 0.01 else f"{value:.0%}".replace("%", " %")
    return f"{value:,.0f}" if value < 10_000 else f"{value / 1000:,.0f}k"
