"""The pictures that there are: what each is called, counts and says, and how it is drawn."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.frequencies import frequencies
from reader.analysis.matrix import matrix
from reader.analysis.over_time import Unit, over_time
from reader.analysis.saturation import saturation
from reader.analysis.selection import Selection
from reader.analysis.together import Together, together
from reader.core.ids import ThemeId
from reader.ui.charts.chart import Chart
from reader.ui.charts.coverage import CoverageChart, coverage_rows
from reader.ui.charts.frequencies import FrequenciesChart
from reader.ui.charts.matrix import MatrixChart, MatrixRows, Measure, matrix_rows
from reader.ui.charts.network import NetworkChart, network_rows
from reader.ui.charts.over_time import OverTimeChart, TimeRows
from reader.ui.charts.saturation import SaturationChart
from reader.ui.charts.together import TogetherChart
from reader.ui.colours import Colours
from reader.ui.explore.counting import WordCounts, quotes

_NEAR = 3  # paragraphs: what stands on one screen


class Counted(NamedTuple):
    """What is counted: passages of the library at `path`. `themes` are those of the filter, none
    if it names none; each stands for those below it as well if `with_subs`."""

    path: Path
    selection: Selection
    themes: tuple[ThemeId, ...]
    words: WordCounts
    with_subs: bool


class Way(NamedTuple):
    """One way of counting. `count` is called on a job's thread; `show` gives a chart of `chart`
    what it made."""

    name: str
    chart: Callable[[], Chart]
    count: Callable[[Counted], Any]
    show: Callable[[Any, Any, Selection, Colours], None]


class Picture(NamedTuple):
    """A picture and the ways of counting it, the usual one first."""

    name: str
    hint: str
    ways: Sequence[Way]
    rows_are_documents: bool = False


def _show(chart: Any, rows: Any, selection: Selection, colours: Colours) -> None:
    chart.show_rows(rows, selection.corpus, colours)


def _measured(measure: Measure) -> Way:
    def made() -> Chart:
        chart = MatrixChart()
        chart.show_measure(measure)
        return chart

    def count(what: Counted) -> MatrixRows:
        words = what.words.of(what.path, what.selection)
        found = matrix(what.selection, with_subs=what.with_subs)
        return matrix_rows(found, words, what.selection.corpus)

    return Way(measure.value, made, count, _show)


def _by(unit: Unit) -> Way:
    def count(what: Counted) -> TimeRows:
        return TimeRows(
            over_time(what.selection, unit, what.themes, with_subs=what.with_subs), unit
        )

    return Way(f"By {unit.value}", OverTimeChart, count, _show)


def _together(what: Counted, within: int | None = None) -> Together:
    return together(what.selection, within=within, with_subs=what.with_subs)


PICTURES = (
    Picture(
        "Matrix",
        "Passages by theme and document. Click a cell to read them.",
        [_measured(measure) for measure in Measure],
        rows_are_documents=True,
    ),
    Picture(
        "Together",
        "Themes that meet. Click to read the passages where two do.",
        (
            Way("On the same words", TogetherChart, _together, _show),
            Way(
                f"Within {_NEAR} paragraphs",
                TogetherChart,
                lambda what: _together(what, _NEAR),
                _show,
            ),
            Way(
                "As a network",
                NetworkChart,
                lambda what: network_rows(_together(what)),
                _show,
            ),
        ),
    ),
    Picture(
        "Over time",
        "Passages by the day their document was published. Click a bar to read them."
        " Where the axis breaks, empty time is left out.",
        [_by(unit) for unit in (Unit.MONTH, Unit.WEEK, Unit.DAY)],
    ),
    Picture(
        "Coverage",
        "How much of each document is tagged, and what is not; under a filter, with what it shows.",
        (
            Way(
                "Coverage",
                CoverageChart,
                lambda what: coverage_rows(what.selection),
                _show,
            ),
        ),
        rows_are_documents=True,
    ),
    Picture(
        "Saturation",
        "New themes in each document, in the order in which they were marked.",
        (Way("Saturation", SaturationChart, lambda what: saturation(what.selection), _show),),
    ),
    Picture(
        "Words",
        "The most frequent words of the passages. Click one to read where it stands.",
        (
            Way(
                "Words",
                FrequenciesChart,
                lambda what: frequencies(quotes(what.path, what.selection)),
                _show,
            ),
        ),
    ),
)
