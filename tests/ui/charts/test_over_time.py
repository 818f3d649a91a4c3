"""Over time as a picture: a true scale but for long gaps, vague dates apart, labels that fit."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.analysis.over_time import Unit, over_time
from reader.analysis.selection import everything
from reader.ui.charts.over_time import OverTimeChart, TimeRows, slots
from reader.ui.colours import LIGHT

from .conftest import corpus_of, many
from .test_chart import shown


def chart_of(qtbot: QtBot, day: str, themes: int, marks: list[dict[int, int]]) -> OverTimeChart:
    corpus = corpus_of(marks, themes, published=day)
    chart = OverTimeChart()
    qtbot.addWidget(chart)
    rows = TimeRows(over_time(everything(corpus), Unit.DAY), Unit.DAY)
    chart.show_rows(rows, corpus, LIGHT)
    return chart


def test_bars_are_as_high_as_they_count(qtbot: QtBot) -> None:
    chart = chart_of(qtbot, "2022-09-12", 2, [{0: 0b01, 1: 0b01, 2: 0b11, 3: 0b01}])
    assert [chart.value((row, 0)) for row in range(2)] == [4, 1]
    assert chart.bar((0, 0)).height() == pytest.approx(4 * chart.bar((1, 0)).height())
    assert chart.part((1, 0)).label == "Retreat, 12 Sep 2022: 1 passage"


def test_passages_without_a_theme_are_one_bar(qtbot: QtBot) -> None:
    chart = chart_of(qtbot, "2022-09-12", 2, [{0: 0, 1: 0}])
    assert chart.part((0, 0)).label == "All passages, 12 Sep 2022: 2 passages"
    assert chart.part((0, 0)).highlights == ("h0-0", "h0-1")


@pytest.mark.parametrize(
    ("published", "label", "told"),
    [
        ("2022", "2022", "War crimes, some day of 2022: 1 passage"),
        ("unknown", "No date", "War crimes, without a date: 1 passage"),
    ],
)
def test_what_has_no_day_is_hatched_and_says_so(
    qtbot: QtBot, published: str, label: str, told: str
) -> None:
    chart = chart_of(qtbot, published, 1, [{0: 1}])
    assert chart.slots[0].is_vague
    assert (chart.slots[0].label, chart.part((0, 0)).label) == (label, told)


def test_places_are_as_far_apart_as_days_are_but_for_long_gaps() -> None:
    days = ["2022-09-01", "2022-09-02", "2022-09-05", "2023-01-01", "2022"]
    periods = [
        period
        for day in days
        for period in over_time(everything(corpus_of([{0: 1}], 1, published=day)), Unit.DAY)
    ]
    found = slots(periods, Unit.DAY)
    assert [slot.at for slot in found] == [0, 1, 4, 6, 7.5]
    assert [slot.skipped for slot in found] == ["", "", "", "117 empty days", ""]
    assert [slot.is_vague for slot in found] == [False, False, False, False, True]
    assert found[0].label == "1 Sep 2022"  # two years are shown
    assert slots(periods[:2], Unit.DAY)[0].label == "1 Sep"
    assert periods[0].first == date(2022, 9, 1)


def test_a_break_of_the_axis_is_drawn_and_says_what_is_left_out(qtbot: QtBot) -> None:
    corpus = corpus_of([{0: 1}, {0: 1}], 1)
    first, second = corpus.texts
    later = replace(second, document=replace(second.document, published="2023-06-01"))
    corpus = replace(corpus, texts=(first, later))
    chart = OverTimeChart()
    qtbot.addWidget(chart)
    rows = TimeRows(over_time(everything(corpus), Unit.MONTH), Unit.MONTH)
    chart.show_rows(rows, corpus, LIGHT)
    chart.show()
    between = (chart.place(0).right() + chart.place(1).left()) / 2
    middle = QPointF(between, chart.place(0).center().y())
    assert chart.told_at(middle.toPoint()) == "8 empty months are left out here"
    assert chart.part((0, 1)).label.endswith(": 1 passage, after 8 empty months")
    drawn = chart.viewport().grab().toImage()
    column = [drawn.pixelColor(int(between), y) for y in range(drawn.height())]
    assert QColor(LIGHT.dim) in column


@pytest.mark.parametrize("name", ["days", "months", "saturation"])
@pytest.mark.parametrize("width", [300, 440, 1200])
def test_labels_never_lie_on_one_another(qtbot: QtBot, name: str, width: int) -> None:
    chart = shown(qtbot, name, many(), width)
    boxes = [box for _, box in chart.labels()]
    assert len(boxes) > 1
    for one, other in pairwise(boxes):
        assert one.right() < other.left()
    assert QRectF(0, 0, chart.whole.width() + 0.1, chart.whole.height()).contains(boxes[-1])
