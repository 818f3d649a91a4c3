"""The pictures that there are: what each is called, counts and says, and how it is drawn."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.matrix import matrix
from reader.analysis.selection import Selection
from reader.analysis.together import together
from reader.core.ids import ThemeId
from reader.ui.charts.chart import Chart
from reader.ui.charts.matrix import MatrixChart, MatrixRows, matrix_rows
from reader.ui.charts.together import TogetherChart
from reader.ui.explore.counting import WordCounts


class Counted(NamedTuple):
    """What is counted: passages of the library at `path`. `themes` are those of the filter, none
    if it names none."""

    path: Path
    selection: Selection
    themes: tuple[ThemeId, ...]
    words: WordCounts


class Picture(NamedTuple):
    """`count` is called on a job's thread; what it makes the chart is shown as rows."""

    name: str
    hint: str
    chart: Callable[[], Chart]
    count: Callable[[Counted], Any]


def _matrix(what: Counted) -> MatrixRows:
    found = matrix(what.selection)
    return matrix_rows(found, what.words.of(what.path, what.selection))


PICTURES = (
    Picture(
        "Matrix",
        "Passages by theme and document. Click a cell to read them.",
        MatrixChart,
        _matrix,
    ),
    Picture(
        "Together",
        "Themes on the same words. Click a cell to read where two meet.",
        TogetherChart,
        lambda what: together(what.selection),
    ),
)
