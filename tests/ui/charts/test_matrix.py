"""The matrix as a picture: each cell is its theme in its document."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from reader.analysis.filtering import select
from reader.analysis.matrix import matrix
from reader.analysis.selection import Selection
from reader.analysis.wanted import Filter
from reader.core.colour import contrast
from reader.ui.charts.inks import ground, ink_on
from reader.ui.charts.matrix import MatrixChart, Measure, matrix_rows
from reader.ui.charts.part import Part
from reader.ui.colours import LIGHT, PALETTES, Colours

from .conftest import COLOURS, click, few, many, nothing


def words(selection: Selection) -> dict[str, int]:
    return {passage.id: 9 for text in selection.corpus.texts for passage in text.passages}


def shown(
    qtbot: QtBot, selection: Selection, width: int = 440, colours: Colours = LIGHT
) -> MatrixChart:
    chart = MatrixChart()
    qtbot.addWidget(chart)
    chart.resize(width, 360)
    rows = matrix_rows(matrix(selection), words(selection), selection.corpus)
    chart.show_rows(rows, selection.corpus, colours)
    chart.show()
    return chart


def test_a_click_on_a_cell_leads_to_just_the_passages_that_a_filter_finds(qtbot: QtBot) -> None:
    selection = few()
    chart = shown(qtbot, selection)
    drilled: list[Part] = []
    chart.drilled.connect(drilled.append)
    for row, column in product(range(2), range(3)):
        drilled.clear()
        click(qtbot, chart, chart.box((row, column)).center())
        text, theme = selection.corpus.texts[row], list(selection.corpus.themes)[column]
        wanted = Filter(themes=(theme.id,), documents=(text.document.id,))
        found = select(selection.corpus, wanted).ids
        assert [list(part.highlights) for part in drilled] == ([found] if found else [])


def test_a_cell_shows_what_is_measured(qtbot: QtBot) -> None:
    chart = shown(qtbot, few())
    square = chart.square((0, 1))
    assert square is not None
    assert (square.text, chart.square((1, 0))) == ("2", None)
    told = {}
    for measure in Measure:
        chart.show_measure(measure)
        square = chart.square((0, 1))
        assert square is not None
        told[measure] = square.text
    assert told == {Measure.PASSAGES: "2", Measure.WORDS: "18", Measure.SHARE: "10 %"}


def test_the_tips_say_what_a_cell_and_a_head_are(qtbot: QtBot) -> None:
    chart = shown(qtbot, few())
    cell = chart.box((0, 1)).center().toPoint()
    assert chart.told_at(cell) == (
        "Retreat, After the retreat, a village counts its dead: "
        "2 passages, 18 words, 10 % of the text"
    )
    assert chart.told_at(QPoint(5, cell.y())) == "After the retreat, a village counts its dead"
    assert chart.told_at(QPoint(cell.x(), 5)) == "Retreat"


def test_the_arrow_keys_walk_the_cells_and_enter_leads_on(qtbot: QtBot) -> None:
    chart = shown(qtbot, few())
    drilled: list[Part] = []
    chart.drilled.connect(drilled.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert [part.highlights for part in drilled] == [("h1-2",)]
    assert chart.accessibleDescription().startswith("Retreat, Як село пережило відступ: 1 passage")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert (chart.spot, len(drilled)) == ((1, 2), 1)  # the last cell is empty and leads nowhere


@pytest.mark.parametrize("width", [300, 440, 1200])
def test_many_cells_are_scrolled_to_and_never_squeezed(qtbot: QtBot, width: int) -> None:
    chart = shown(qtbot, many(), width)
    assert min(chart.box((0, 0)).width(), chart.box((0, 0)).height()) >= 30
    chart.move_to((999, 59))
    assert chart.told_at(
        QPoint(chart.viewport().width() - 10, chart.viewport().height() - 10)
    ).startswith(chart.part((999, 59)).label)


def test_a_click_on_a_cell_that_is_half_in_view_leads_to_its_passages(qtbot: QtBot) -> None:
    chart = shown(qtbot, many())
    drilled: list[Part] = []
    chart.drilled.connect(drilled.append)
    half = (4, 4)  # which has a passage
    chart.verticalScrollBar().setValue(round(chart.box(half).top() - chart.top) + 20)
    click(qtbot, chart, chart.box(half).bottomRight() - QPointF(5, 5))
    assert drilled == [chart.part(half)]
    assert chart.verticalScrollBar().value() == round(chart.box(half).top() - chart.top)


def test_only_cells_that_are_seen_are_drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    chart = shown(qtbot, many())
    asked: list[tuple[int, int]] = []
    square = chart.square
    monkeypatch.setattr(chart, "square", lambda spot: asked.append(spot) or square(spot))
    chart.grab()
    assert 0 < len(set(asked)) < 200  # of 60,000


def test_without_passages_words_say_so(qtbot: QtBot) -> None:
    chart = shown(qtbot, nothing())
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chart.told_at(QPoint(50, 50)) == ""


@pytest.mark.parametrize("colours", PALETTES.values(), ids=lambda colours: colours.name)
def test_numbers_are_legible_on_every_ground(colours: Colours) -> None:
    for colour, depth in product((*COLOURS, "#FFFFFF", "#808080", "#000000"), range(21)):
        under = ground(colour, depth / 20, colours)
        assert contrast(ink_on(under, colours), under) >= 4.5


def test_the_table_tells_what_the_squares_are_measured_by(qtbot: QtBot) -> None:
    chart = shown(qtbot, few())
    rows = chart.rows
    assert rows is not None
    told = {(row.values[1], row.values[3]): row.values[4:] for row in chart.counts().rows}
    assert told == {
        at: (cell.count, rows.values[Measure.WORDS][at], round(cell.share, 4))
        for at, cell in rows.counted.cells.items()
    }
