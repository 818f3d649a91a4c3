"""Word frequencies as a picture: bars as long as words are frequent."""

import pytest
from pytestqt.qtbot import QtBot

from .conftest import few, many
from .test_chart import shown


def test_a_bar_is_as_long_as_its_word_is_frequent(qtbot: QtBot) -> None:
    chart = shown(qtbot, "words", many())
    assert chart.bar(50).width() / chart.bar(0).width() == pytest.approx(950 / 1000)
    assert chart.bar(0).right() < chart.whole.width() - 20  # there is room for its number


def test_a_word_leads_to_where_it_stands(qtbot: QtBot) -> None:
    chart = shown(qtbot, "words", few())
    part = chart.part((1, 0))
    assert (part.word, part.label) == ("слово1", "слово1: 999 times in 2 documents")
