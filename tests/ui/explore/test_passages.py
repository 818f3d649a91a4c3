"""The passages that were found: their cards, and what is done with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.analysis.wanted import Filter
from reader.core.ids import ThemeId
from reader.session.commands.documents import trash_documents
from reader.session.commands.highlights import delete_highlights, tag_highlights
from reader.session.jobs import Jobs
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.passage_card import arrow
from reader.ui.explore.passages_model import CARD
from reader.ui.explore.results import Results
from reader.ui.library import Library
from reader.ui.state import UiState
from tests.ui.explore.conftest import settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def results(
    library: Library, state: UiState, explorer: Explorer, jobs: Jobs, qtbot: QtBot
) -> Iterator[Results]:
    made = Results(library, state, explorer, jobs)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    explorer.wake()
    settle(qtbot, explorer)
    made.list.setFocus()
    yield made
    qtbot.waitUntil(lambda: not explorer.is_busy)


def words(results: Results) -> list[str]:
    model = results.model
    return [str(model.index(row, 0).data()).split()[0] for row in range(model.rowCount())]


def test_a_card_tells_words_source_and_themes(results: Results) -> None:
    card = results.model.card(1)
    assert card is not None
    assert card.words == "Two men who broke the curfew were found shot"
    assert card.title == "After the retreat, a village counts its dead"
    assert card.source == "¶ 2 · 12 Sep 2022 · You"
    assert [theme.name for theme in card.themes] == ["War crimes", "Retreat"]
    assert "Paragraph 2" in card.in_words
    assert "War crimes, Retreat" in card.in_words


def test_the_model_keeps_qts_rules(
    results: Results, qtmodeltester: ModelTester, library: Library, qtbot: QtBot
) -> None:
    qtmodeltester.check(results.model)
    with qtbot.waitSignal(results._explorer.found):
        library.do(delete_highlights, [results.model.passage(1).id])
    assert words(results) == ["The", "the", "A"]
    with qtbot.waitSignal(results._explorer.found):
        library.undo()
    assert words(results) == ["The", "Two", "the", "A"]


def test_a_change_of_one_passage_leaves_the_others_where_they_are(
    results: Results, library: Library, themes: dict[str, ThemeId], qtbot: QtBot
) -> None:
    results.list.setCurrentIndex(results.model.index(2, 0))
    with (
        qtbot.assertNotEmitted(results.model.modelReset),
        qtbot.waitSignal(results._explorer.found),
    ):
        library.do(tag_highlights, [results.model.passage(0).id], themes["War crimes"])
    assert results.list.currentIndex().row() == 2
    card = results.model.index(0, 0).data(CARD)
    assert [theme.name for theme in card.themes] == ["Retreat", "War crimes"]


def test_what_another_filter_finds_begins_at_the_top(
    results: Results, explorer: Explorer, themes: dict[str, ThemeId], qtbot: QtBot
) -> None:
    results.resize(360, 300)
    bar = results.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    explorer.want(Filter(themes=(themes["Retreat"], themes["War crimes"])))
    settle(qtbot, explorer)
    results.grab()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_two_documents_are_compared_only_where_there_are_two(
    results: Results, explorer: Explorer, library: Library, qtbot: QtBot
) -> None:
    compare = next(
        button for button in results.head.findChildren(QPushButton) if "Compare" in button.text()
    )
    assert compare.isVisible()
    with qtbot.waitSignal(explorer.found):
        library.do(trash_documents, [library.read.documents()[1].id])
    assert not compare.isVisible()


def test_the_space_key_shows_the_paragraph_around(results: Results, qtbot: QtBot) -> None:
    results.list.setCurrentIndex(results.model.index(2, 0))
    low = results.list.visualRect(results.model.index(2, 0)).height()
    qtbot.keyClick(results.list, Qt.Key.Key_Space)
    card = results.model.card(2)
    assert card is not None
    assert card.context == "Two men who broke the curfew were found shot the next morning."
    assert card.context[card.start :].startswith("the curfew")
    qtbot.keyClick(results.list, Qt.Key.Key_Space)
    card = results.model.card(2)
    assert card is not None
    assert card.context is None
    assert results.list.visualRect(results.model.index(2, 0)).height() == low


def test_a_click_on_the_arrow_shows_it_too(results: Results, qtbot: QtBot) -> None:
    rect = results.list.visualRect(results.model.index(0, 0))
    at = arrow(rect).center()
    qtbot.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    card = results.model.card(0)
    assert card is not None
    assert card.context is not None


def test_enter_and_a_double_click_ask_for_the_page(results: Results, qtbot: QtBot) -> None:
    results.list.setCurrentIndex(results.model.index(1, 0))
    with qtbot.waitSignal(results.open_wanted) as told:
        qtbot.keyClick(results.list, Qt.Key.Key_Return)
    assert told.args == [results.model.passage(1).id]
    at = results.list.visualRect(results.model.index(0, 0)).topLeft() + QPoint(30, 20)
    qtbot.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(results.open_wanted) as told:
        qtbot.mouseDClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [results.model.passage(0).id]


def test_shift_and_the_arrows_choose_a_range_that_one_key_tags_in_one_step(
    results: Results, library: Library, themes: dict[str, ThemeId], qtbot: QtBot
) -> None:
    passages = results.list
    passages.setCurrentIndex(results.model.index(0, 0))
    qtbot.keyClick(passages, Qt.Key.Key_Down)
    qtbot.keyClick(passages, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(passages, Qt.Key.Key_Down, SHIFT)
    ids = [results.model.passage(row).id for row in (1, 2, 3)]
    assert passages.chosen() == ids
    key = library.read.themes().get(themes["Retreat"])
    assert key is not None
    assert key.key == 2
    with qtbot.waitSignal(results._explorer.found):
        qtbot.keyClick(passages, Qt.Key.Key_2)
    assert all(themes["Retreat"] in h.themes for h in library.read.highlights_by_id(ids))
    assert passages.chosen() == ids  # still chosen: the same key takes it away again
    with qtbot.waitSignal(results._explorer.found):
        qtbot.keyClick(passages, Qt.Key.Key_2)
    assert not any(themes["Retreat"] in h.themes for h in library.read.highlights_by_id(ids))
    library.undo()
    library.undo()
    tagged = [h.id for h in library.read.highlights_by_id(ids) if themes["Retreat"] in h.themes]
    assert tagged == ids[:1]


def test_ctrl_a_chooses_all_and_ctrl_c_copies_them_with_their_sources(
    results: Results, qtbot: QtBot
) -> None:
    results.list.setCurrentIndex(results.model.index(0, 0))
    qtbot.keyClick(results.list, Qt.Key.Key_A, CTRL)
    assert len(results.list.chosen()) == 4
    qtbot.keyClick(results.list, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("“After the retreat, a village counts its dead”") == 4
    assert copied.startswith("“The soldiers left on whatever had wheels” (")


def test_a_filter_that_nothing_fits_says_so_and_a_button_clears_it(
    results: Results, explorer: Explorer, qtbot: QtBot
) -> None:
    explorer.want(Filter(words="submarine"))
    qtbot.waitUntil(lambda: results._no_match.isVisible())
    results._no_match.pressed.emit()
    qtbot.waitUntil(lambda: results.list.isVisible())
    assert results.model.rowCount() == 4


def test_a_library_without_highlights_says_what_to_do(
    results: Results, library: Library, qtbot: QtBot
) -> None:
    library.do(delete_highlights, [h.id for h in library.read.highlights()])
    qtbot.waitUntil(lambda: results._nothing.isVisible())
    with qtbot.waitSignal(results.reading_wanted):
        results._nothing.pressed.emit()
