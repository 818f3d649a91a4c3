"""The network: names lie on no other name and no dot, and lines lead where two themes meet."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from reader.analysis.selection import everything
from reader.ui.charts.saving import svg

from .conftest import corpus_of, few, many
from .test_chart import shown


@pytest.mark.parametrize("width", [300, 900])
def test_names_lie_on_no_other_name_and_no_dot(qtbot: QtBot, width: int) -> None:
    chart = shown(qtbot, "network", many(), width)
    names = chart.names
    assert len(names) > chart.columns(0) / 2
    assert not [1 for one, other in combinations(names.values(), 2) if one.intersects(other)]
    for node, box in names.items():
        dots = (chart.box((0, other)) for other in range(chart.columns(0)) if other != node)
        assert not any(map(box.intersects, dots))


@pytest.mark.parametrize("themes", [3, 9, 25])
def test_every_theme_is_named_in_a_narrow_panel_and_no_dots_touch(
    qtbot: QtBot, themes: int
) -> None:
    marks = [
        {n: 1 << n * 7 % themes | 1 | 2 << d % (themes - 1) for n in range(10)}
        for d in range(themes)
    ]
    chart = shown(qtbot, "network", everything(corpus_of(marks, themes)), 300)
    assert len(chart.names) == chart.columns(0) == themes
    dots = [chart.box((0, n)) for n in range(themes)]
    assert not [1 for one, other in combinations(dots, 2) if one.intersects(other)]


def test_only_the_strongest_of_very_many_pairs_are_lines(qtbot: QtBot) -> None:
    every = (1 << 30) - 1
    marks = [{n: every & ~(1 << n) if n else every for n in range(10)}]
    chart = shown(qtbot, "network", everything(corpus_of(marks, 30)))
    assert chart.table().rowCount() == 30 * 29 / 2
    assert chart.columns(1) == 150
    drawn = b"".join(svg(chart).split())
    assert b"The150strongestof435pairs" in drawn.replace(b"</text>", b"")


def test_a_dot_leads_to_where_its_theme_meets_others(qtbot: QtBot) -> None:
    chart = shown(qtbot, "network", few())
    assert chart.part((0, 0)).label == "War crimes: 2 passages, 1 passage where it meets others"
    assert chart.part((0, 1)).highlights == ("h0-3", "h0-5")
    assert [chart.part((1, pair)).label for pair in range(chart.columns(1))] == [
        "Retreat with Daily life: 1 passage",  # the stronger: the one only ever meets the other
        "War crimes with Retreat: 1 passage",
    ]
