"""What holds for every picture, with few, many and no rows."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.analysis.frequencies import Frequency
from reader.analysis.matrix import matrix
from reader.analysis.over_time import Period, Unit, over_time
from reader.analysis.saturation import saturation
from reader.analysis.selection import Selection
from reader.analysis.together import together
from reader.core.ids import HighlightId
from reader.ui.charts.chart import Chart
from reader.ui.charts.coverage import CoverageChart, coverage_rows
from reader.ui.charts.frequencies import FrequenciesChart
from reader.ui.charts.matrix import MatrixChart, matrix_rows
from reader.ui.charts.network import NetworkChart, network_rows
from reader.ui.charts.over_time import OverTimeChart, TimeRows
from reader.ui.charts.part import Part, Spot
from reader.ui.charts.saturation import SaturationChart
from reader.ui.charts.saving import png, svg
from reader.ui.charts.table_view import ChartTable
from reader.ui.charts.together import TogetherChart
from reader.ui.colours import DARK, LIGHT, SEPIA

from .conftest import click, few, many, nothing


def _words(selection: Selection) -> list[Frequency]:
    number = min(100, 2 * len(selection.corpus.texts))
    return [Frequency(f"слово{n}", 1000 - n, 2) for n in range(number)]


def _matrix(selection: Selection) -> Any:
    words = {passage.id: 9 for text in selection.corpus.texts for passage in text.passages}
    return matrix_rows(matrix(selection), words, selection.corpus)


PICTURES: Mapping[str, tuple[type[Chart], Callable[[Selection], Any]]] = {
    "matrix": (MatrixChart, _matrix),
    "together": (TogetherChart, together),
    "network": (NetworkChart, lambda selection: network_rows(together(selection))),
    "days": (OverTimeChart, lambda some: TimeRows(over_time(some, Unit.DAY), Unit.DAY)),
    "months": (OverTimeChart, lambda some: TimeRows(over_time(some), Unit.MONTH)),
    "coverage": (CoverageChart, coverage_rows),
    "saturation": (SaturationChart, saturation),
    "words": (FrequenciesChart, _words),
}


def shown(qtbot: QtBot, name: str, selection: Selection, width: int = 440) -> Any:
    kind, count = PICTURES[name]
    chart: Any = kind()
    qtbot.addWidget(chart)
    chart.resize(width, 360)
    chart.show_rows(count(selection), selection.corpus, LIGHT)
    chart.show()
    return chart


def spots(chart: Chart) -> list[Spot]:
    rows = range(next(row for row in range(2000) if not chart.columns(row)))
    every = ((row, column) for row in rows for column in range(chart.columns(row)))
    return list(islice(every, 0, None, 97)) if len(rows) > 50 else list(every)


@pytest.mark.parametrize("name", PICTURES)
def test_a_click_on_a_part_leads_to_its_passages(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, few())
    drilled: list[Part] = []
    chart.drilled.connect(drilled.append)
    assert spots(chart)
    for spot in spots(chart):
        drilled.clear()
        click(qtbot, chart, chart.box(spot).center())
        part = chart.part(spot)
        assert drilled == ([part] if part.leads_on else [])
        assert chart.spot == spot


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("width", [300, 900])
def test_every_part_can_be_scrolled_to_and_hit(qtbot: QtBot, name: str, width: int) -> None:
    chart = shown(qtbot, name, many(), width)
    for spot in spots(chart):
        chart.scroll_to(chart.box(spot))
        box = chart.box(spot)
        assert QRectF(QPointF(), chart.whole).contains(box.center())
        bars = QPointF(chart.horizontalScrollBar().value(), chart.verticalScrollBar().value())
        where = box.center() - bars
        assert QRectF(chart.viewport().rect()).contains(where)
        if name != "network":  # where many lines cross, the nearest is hit
            assert (
                chart.told_at(QPoint(round(where.x()), round(where.y()))) == chart.part(spot).label
            )


@pytest.mark.parametrize("name", PICTURES)
def test_the_keys_reach_the_last_part_and_stay_there(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, few())
    last = spots(chart)[-1]
    for _ in range(12):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.spot == last
    assert chart.accessibleDescription() == chart.part(last).label
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(chart, key)
    assert chart.spot == (0, 0)


@pytest.mark.parametrize("name", PICTURES)
def test_without_rows_words_say_so_and_nothing_is_hit(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, nothing())
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty != ""
    click(qtbot, chart, QPointF(150, 150))
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.table().rowCount() == 0
    assert b"<svg" in svg(chart)


@pytest.mark.parametrize("name", PICTURES)
def test_fewer_rows_take_the_frame_back_to_one_that_is_there(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, many())
    chart.move_to(spots(chart)[-1])
    chart.show_rows(PICTURES[name][1](few()), few().corpus, LIGHT)
    assert chart.spot in spots(chart)


@pytest.mark.parametrize("name", PICTURES)
def test_other_colours_are_put_on(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, few())
    drawn = set()
    for colours in (LIGHT, SEPIA, DARK):
        chart.dress(colours)
        drawn.add(png(chart))
    assert len(drawn) == 3


@pytest.mark.parametrize("name", PICTURES)
def test_the_table_leads_to_the_same_passages(qtbot: QtBot, name: str) -> None:
    chart = shown(qtbot, name, few())
    model = chart.table()
    table = ChartTable(model, chart.title)
    qtbot.addWidget(table)
    drilled: list[Part] = []
    table.drilled.connect(drilled.append)
    rows = chart.counts().rows
    for row in range(model.rowCount()):
        table.setCurrentIndex(model.index(row, 0))
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [part.highlights for part in drilled if not part.word] == [
        tuple(row.highlights) for row in rows if row.highlights
    ]
    assert [part.word for part in drilled if part.word] == [
        row.values[0] for row in rows if name == "words"
    ]


@pytest.mark.parametrize("name", sorted({*PICTURES} - {"words"}))
@pytest.mark.parametrize("width", [400, 260])
def test_numbers_are_seen_whole_in_a_narrow_table(qtbot: QtBot, name: str, width: int) -> None:
    chart = shown(qtbot, name, many())
    model = chart.table()
    table = ChartTable(model, chart.title)
    qtbot.addWidget(table)
    table.resize(width, 500)
    table.show()
    widths = [table.columnWidth(n) for n in range(model.columnCount())]
    numbers = [n for n in range(model.columnCount()) if model.is_number(n)]
    assert numbers
    assert all(widths[n] >= table.sizeHintForColumn(n) for n in numbers)
    narrowest = min(widths[n] for n in range(len(widths)) if n not in numbers)
    assert sum(widths) <= table.viewport().width() or narrowest == 64


def test_a_row_about_known_places_is_told_as_a_filter(qtbot: QtBot) -> None:
    for name in ("matrix", "coverage", "together"):
        chart = shown(qtbot, name, few())
        rows, model = chart.counts().rows, chart.table()
        known = [dict(zip(chart.counts().columns, row.values, strict=True)) for row in rows]
        for n, row in enumerate(known):
            wanted = model.part(n).wanted
            ids = (row.get("theme_id"), row.get("with_id"))
            assert wanted.themes == tuple(id_ for id_ in ids if id_)
            assert wanted.documents == tuple(filter(None, [row.get("document_id")]))


def test_what_has_no_date_is_named_and_is_no_filter(qtbot: QtBot) -> None:
    selection = few()
    period = Period("", None, None, False, (), (HighlightId("a"),), {})
    chart: Any = OverTimeChart()
    qtbot.addWidget(chart)
    chart.show_rows(TimeRows([period], Unit.MONTH), selection.corpus, LIGHT)
    model = chart.table()
    assert [str(model.index(0, n).data()) for n in range(model.columnCount())] == [
        "No date", "0", "All themes", "1",
    ]  # fmt: skip
    assert model.part(0).wanted is None


def test_its_menu_saves_the_picture(qtbot: QtBot) -> None:
    chart = shown(qtbot, "matrix", few())
    wanted: list[bool] = []
    chart.save_wanted.connect(lambda: wanted.append(True))
    at = QPoint(20, 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, chart.mapToGlobal(at))
    QApplication.sendEvent(chart.viewport(), event)
    [menu] = chart.findChildren(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert wanted == [True]
