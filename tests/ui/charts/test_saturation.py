"""Saturation as a picture: a bar for what is new, a line that never falls."""

from pytestqt.qtbot import QtBot

from .conftest import few, many
from .test_chart import shown


def test_a_document_says_which_themes_it_brought(qtbot: QtBot) -> None:
    chart = shown(qtbot, "saturation", few())
    assert chart.part((0, 0)).label == (
        "1. After the retreat, a village counts its dead: "
        "3 new themes (War crimes, Retreat, Daily life), 3 seen by then"
    )
    assert [chart.value((0, column)) for column in range(2)] == [3, 0]


def test_the_line_rises_to_the_top_and_never_falls(qtbot: QtBot) -> None:
    chart = shown(qtbot, "saturation", many())
    heights = [point.y() for point in chart.steps(range(1000))]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] == chart.box((0, 999)).bottom() - chart.box((0, 999)).height() * (
        chart.rows[-1].seen / chart.most
    )
    assert chart.rows[-1].seen == chart.most
