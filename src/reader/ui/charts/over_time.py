"""Over time as a picture: bars for each day, week or month, on a true scale but for long gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.analysis.over_time import Period, Unit
from reader.analysis.tables import Table, time_table
from reader.analysis.wanted import Filter
from reader.core.corpus import Corpus
from reader.core.dates import short_date
from reader.core.ids import HighlightId, ThemeId
from reader.ui.charts.bars import BarChart, Series, Slot
from reader.ui.charts.inks import solid
from reader.ui.charts.part import Part, Spot, counted
from reader.ui.colours import Colours

_BESIDE = 4  # themes that stand beside one another; more get a lane each
_GAP = 8  # empty periods that are shown; more are left out with a mark
_UNDATED = "No date"


@dataclass(frozen=True, slots=True)
class TimeRows:
    """What is drawn, and how long its periods are."""

    periods: Sequence[Period]
    unit: Unit


class OverTimeChart(BarChart):
    """A bar leads to the passages of its theme in its period. Without tagged passages there is one
    bar a period, for all. What is dated less exactly than the unit stands hatched at the end."""

    title = "Over time"
    empty = "Nothing to show over time yet. Tag passages in documents that have a date."

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Period] = ()
        self._unit = Unit.MONTH
        self._themes: list[ThemeId] = []

    def show_rows(self, rows: TimeRows, corpus: Corpus, colours: Colours) -> None:
        """Draw these periods; those without passages are left out."""
        unit = self._unit = rows.unit
        self.rows = _ordered([row for row in rows.periods if row.highlights])
        used = {theme_id for row in self.rows for theme_id in row.themes}
        self._themes = [theme.id for theme in corpus.themes if theme.id in used]
        self.slots = slots(self.rows, unit)
        values = [len(ids) for row in self.rows for ids in row.themes.values()]
        values += [] if self._themes else [len(row.highlights) for row in self.rows]
        self.most = max(values, default=1)
        self.show_new(corpus, colours)

    def dress(self, colours: Colours) -> None:
        themes = [self.corpus.themes.by_id[theme_id] for theme_id in self._themes]
        grouped = len(themes) <= _BESIDE
        self.series = [
            Series(theme.name, solid(theme.colour, colours), *((0, n) if grouped else (n, 0)))
            for n, theme in enumerate(themes)
        ] or [Series("All passages", solid(colours.accent, colours))]
        super().dress(colours)

    def legend(self) -> list[tuple[str, str]]:
        return [(one.name, one.colour) for one in self.series] if self.lanes == 1 else []

    def value(self, spot: Spot) -> int:
        return len(self._highlights(spot))

    def part(self, spot: Spot) -> Part:
        ids, period = self._highlights(spot), self.rows[spot[1]]
        told = counted(len(ids)) if ids else "no passages"
        label = f"{self.series[spot[0]].name}, {_when(period, self._unit)}: {told}"
        if skipped := self.slots[spot[1]].skipped:
            label = f"{label}, after {skipped}"
        return Part(label, ids, wanted=self._wanted(spot))

    def counts(self) -> Table:
        return time_table(self.corpus, self.rows)

    def _wanted(self, spot: Spot) -> Filter | None:
        period = self.rows[spot[1]]
        if period.first is None or period.last is None:
            return None
        first, last = period.first.isoformat(), period.last.isoformat()
        themes = (self._themes[spot[0]],) if self._themes else ()
        return Filter(themes=themes, published_from=first, published_to=last)

    def _highlights(self, spot: Spot) -> tuple[HighlightId, ...]:
        period = self.rows[spot[1]]
        if not self._themes:
            return period.highlights
        return period.themes.get(self._themes[spot[0]], ())


def slots(periods: Sequence[Period], unit: Unit) -> list[Slot]:
    """The places of periods on the axis: as far apart as they are in time, but that long gaps are
    cut; then those of vague dates and of none, each set off by half a place."""
    found: list[Slot] = []
    years = {period.first.year for period in periods if period.first}
    before: Period | None = None
    for period in periods:
        at, skipped = 0.0, ""
        if before is not None:
            at = found[-1].at + 1.5
            if _is_exact(period) and period.first and before.first:
                away = _away(before.first, period.first, unit)
                skipped = f"{away - 1:,} empty {unit.value}s" if away > _GAP else ""
                at = found[-1].at + (2 if skipped else away)
        label = _label(period, unit, with_year=len(years) > 1)
        found.append(Slot(label, at, not _is_exact(period), skipped))
        before = period
    return found


def _ordered(periods: Sequence[Period]) -> list[Period]:
    return sorted(periods, key=lambda period: (not _is_exact(period), period.first is None))


def _is_exact(period: Period) -> bool:
    return period.first is not None and not period.is_vague


def _away(first: date, second: date, unit: Unit) -> int:
    """How many periods one day is after another."""
    match unit:
        case Unit.DAY:
            return (second - first).days
        case Unit.WEEK:
            return (second - first).days // 7
    return (second.year - first.year) * 12 + second.month - first.month


def _label(period: Period, unit: Unit, *, with_year: bool) -> str:
    if period.first is None:
        return _UNDATED
    if period.is_vague:
        return short_date(period.label)
    told = short_date(period.first.isoformat() if unit is not Unit.MONTH else period.label)
    return told if with_year else told.removesuffix(f" {period.first.year}")


def _when(period: Period, unit: Unit) -> str:
    if period.first is None:
        return "without a date"
    if period.is_vague:
        return f"some day of {short_date(period.label)}"
    if unit is Unit.WEEK:
        return f"week of {short_date(period.first.isoformat())}"
    return short_date(period.label)
