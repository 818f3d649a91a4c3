"""Themes together as a picture in cells: how often each two meet."""

from reader.analysis.tables import Table, together_table
from reader.analysis.together import Pair, Together
from reader.analysis.wanted import Filter, Match
from reader.core.corpus import Corpus
from reader.core.ids import ThemeId
from reader.ui.charts.grid import Grid, Square
from reader.ui.charts.inks import ground
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.colours import Colours


class TogetherChart(Grid):
    """Theme × theme; on the diagonal how often each was used. A cell leads to the passages in
    which the two meet."""

    title = "Themes together"
    empty = "No two themes meet in these passages."

    def __init__(self) -> None:
        super().__init__()
        self.rows: Together | None = None
        self._themes: tuple[ThemeId, ...] = ()
        self._pairs: dict[frozenset[ThemeId], Pair] = {}
        self._most = 1

    def show_rows(self, rows: Together, corpus: Corpus, colours: Colours) -> None:
        """Draw these pairs; themes that meet no other are left out."""
        self.rows = rows
        meeting = {theme_id for pair in rows.pairs for theme_id in (pair.one, pair.other)}
        self._themes = tuple(theme_id for theme_id in rows.themes if theme_id in meeting)
        self._pairs = {frozenset((pair.one, pair.other)): pair for pair in rows.pairs}
        self._most = max((pair.count for pair in rows.pairs), default=1)
        self.show_new(corpus, colours)

    @property
    def row_names(self) -> list[str]:
        return [self.name(theme_id) for theme_id in self._themes]

    @property
    def column_themes(self) -> tuple[ThemeId, ...]:
        return self._themes

    def square(self, spot: Spot) -> Square | None:
        one, other = self._themes[spot[0]], self._themes[spot[1]]
        if one == other and self.rows:
            return Square(f"{self.rows.totals[one]:,}", self.colours.track)
        pair = self._pairs.get(frozenset((one, other)))
        if pair is None:
            return None
        under = ground(self.colours.accent, pair.count / self._most, self.colours)
        return Square(f"{pair.count:,}", under)

    def part(self, spot: Spot) -> Part:
        one, other = self._themes[spot[0]], self._themes[spot[1]]
        if one == other and self.rows:
            return Part(f"{self.name(one)}: used in {counted(self.rows.totals[one])}")
        where = f"{self.name(one)} with {self.name(other)}"
        pair = self._pairs.get(frozenset((one, other)))
        if pair is None:
            return Part(f"{where}: no passages")
        return pair_part(where, pair)

    def counts(self) -> Table:
        return together_table(self.corpus, self.rows) if self.rows else Table((), ())


def pair_part(names: str, pair: Pair) -> Part:
    """What two themes that meet stand for, called by their names."""
    label = f"{names}: {counted(pair.count)}"
    return Part(label, tuple(pair.highlights), wanted=Filter((pair.one, pair.other), Match.OVERLAP))
