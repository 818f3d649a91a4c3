"""The concordance: every hit in its line, sorted on a thread."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.core.search import Found, Part, hit
from reader.ui.jobs import Courier
from reader.ui.search.concordance import Concordance
from reader.ui.state import UiState

TEXT = "The old ford, a new ford and the last ford of all."
PLACES = [at for at in range(len(TEXT)) if TEXT.startswith("ford", at)]
FOUND = Found(Part.TEXTS, None, "River", [hit(TEXT, at, at + 4) for at in PLACES])


@pytest.fixture
def concordance(state: UiState, qtbot: QtBot) -> Iterator[Concordance]:
    courier = Courier()
    made = Concordance(state, courier.jobs)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    with qtbot.waitSignal(made.model.modelReset):
        made.show_lines([FOUND])
    yield made
    courier.close()


def starts(concordance: Concordance) -> list[int]:
    return [line.hit.start for line in concordance.model.lines]


def test_each_hit_has_a_line(concordance: Concordance) -> None:
    assert starts(concordance) == PLACES
    cells = [str(concordance.model.index(0, column).data()) for column in range(4)]
    assert cells == ["The old", "ford", ", a new ford and the last ford of all.", "River"]


@pytest.mark.parametrize(("order", "wanted"), [("Left", [2, 1, 0]), ("Right", [0, 1, 2])])
def test_lines_are_sorted_by_what_stands_beside(
    concordance: Concordance, qtbot: QtBot, order: str, wanted: list[int]
) -> None:
    with qtbot.waitSignal(concordance.model.modelReset):
        concordance.orders[order].click()
    assert starts(concordance) == [PLACES[number] for number in wanted]


def test_the_current_line_is_the_hit_to_go_to(concordance: Concordance) -> None:
    line = concordance.current()
    assert line is not None
    assert (line.found, line.hit.start) == (FOUND, PLACES[0])
