"""Every picture, in every way of counting, shows the passages of a real library."""

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.colours import LIGHT
from reader.ui.explore.counting import WordCounts
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.kinds_of_picture import PICTURES, Counted, Way
from reader.ui.library import Library
from tests.ui.explore.conftest import settle

WAYS = {f"{picture.name}, {way.name}": way for picture in PICTURES for way in picture.ways}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_picture_draws_what_its_way_of_counting_finds(
    way: Way, library: Library, explorer: Explorer, qtbot: QtBot
) -> None:
    explorer.wake()
    found = settle(qtbot, explorer).whole
    rows = way.count(Counted(library.session.path, found, (), WordCounts(), True))
    chart = way.chart()
    qtbot.addWidget(chart)
    way.show(chart, rows, found, LIGHT)
    assert not chart.is_empty
    assert chart.counts().rows


def test_without_sub_themes_a_picture_counts_each_theme_by_itself(
    library: Library, explorer: Explorer, qtbot: QtBot
) -> None:
    explorer.wake()
    found = settle(qtbot, explorer).whole
    way = WAYS["Matrix, Passages"]
    totals = []
    for with_subs in (True, False):
        what = Counted(library.session.path, found, (), WordCounts(), with_subs)
        chart = way.chart()
        qtbot.addWidget(chart)
        way.show(chart, way.count(what), found, LIGHT)
        totals.append(chart.counts().rows)
    assert totals[0] != totals[1]
