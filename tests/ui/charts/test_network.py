"""The network: names lie on no other name and no dot, and lines lead where two themes meet."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from .conftest import few, many
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


def test_a_dot_leads_to_where_its_theme_meets_others(qtbot: QtBot) -> None:
    chart = shown(qtbot, "network", few())
    assert chart.part((0, 0)).label == "War crimes: 2 passages, 1 passage where it meets others"
    assert chart.part((0, 1)).highlights == ("h0-3", "h0-5")
    assert chart.part((1, 0)).label == "War crimes with Retreat: 1 passage"
