"""The filter: what a hand ticks and types is asked for, what is asked for is ticked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from reader.analysis.wanted import Filter, Match
from reader.core.ids import ThemeId
from reader.session.commands.filters import save_filter
from reader.session.commands.themes import add_theme
from reader.ui.colours import DARK
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.filter_panel import FilterPanel
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.style import apply
from tests.ui.explore.conftest import settle

Themes = dict[str, ThemeId]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(
    library: Library, state: UiState, explorer: Explorer, qtbot: QtBot
) -> Iterator[FilterPanel]:
    made = FilterPanel(library, state)
    qtbot.addWidget(made)
    explorer.found.connect(made.show_found)
    made.wanted.connect(explorer.want)
    made.resize(280, 900)
    made.show()
    explorer.wake()
    settle(qtbot, explorer)
    yield made
    qtbot.waitUntil(lambda: not explorer.is_busy)


def test_themes_stand_with_their_counts_and_a_tick_asks_for_one(
    panel: FilterPanel, themes: Themes, qtbot: QtBot
) -> None:
    row = panel.themes.row(themes["Retreat"])
    assert row.accessibleName() == "Retreat, 2"
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(row, LEFT)
    assert told.args == [Filter(themes=(themes["Retreat"],))]
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert told.args == [Filter()]


def test_near_asks_within_how_many_paragraphs(
    panel: FilterPanel, themes: Themes, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.themes.row(themes["Retreat"]), LEFT)
    near = next(b for b in panel.match.findChildren(QToolButton) if b.text() == "Near")
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(near, LEFT)
    assert told.args == [Filter((themes["Retreat"],), Match.NEAR, 1)]
    assert panel.match._near.isVisible()


def test_a_collection_takes_the_place_of_everywhere_and_back(
    panel: FilterPanel, library: Library, qtbot: QtBot
) -> None:
    kharkiv = library.read.collections()[0].id
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(panel.places.ticks.row(f"collection {kharkiv}"), LEFT)
    assert told.args == [Filter(collections=(kharkiv,))]
    everywhere = panel.places.ticks.row("")
    assert not everywhere.isChecked()
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(everywhere, LEFT)
    assert told.args == [Filter()]
    assert everywhere.isChecked()


def test_what_is_no_date_is_said_and_not_asked_for(panel: FilterPanel, qtbot: QtBot) -> None:
    first = panel.published._first
    first.setFocus()
    with qtbot.assertNotEmitted(panel.wanted):
        qtbot.keyClicks(first, "yesterday")
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert "is no date" in panel.published._problem.text()
    first.clear()
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClicks(first, "2022-09")
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert told.args == [Filter(published_from="2022-09")]
    assert panel.published._problem.isHidden()


@pytest.mark.parametrize("height", [300, 500])
def test_what_is_wrong_with_the_last_field_is_scrolled_to(
    panel: FilterPanel, qtbot: QtBot, height: int
) -> None:
    panel.resize(264, height)
    last = panel.tagged._last
    panel.ensureWidgetVisible(last, 0, 0)
    last.setText("2022-13")
    last.editingFinished.emit()
    told = panel.tagged._problem
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())
    assert told.height() >= told.heightForWidth(told.width())


def test_the_menu_of_a_theme_leads_to_its_page(
    panel: FilterPanel, themes: Themes, qtbot: QtBot
) -> None:
    row = panel.themes.row(themes["Retreat"])
    row.customContextMenuRequested.emit(QPoint(10, 10))
    (menu,) = panel.findChildren(QMenu)
    with qtbot.waitSignal(panel.page_wanted) as told:
        menu.actions()[0].trigger()
    menu.close()
    assert told.args == [themes["Retreat"]]


def test_days_in_the_wrong_order_are_said_and_not_asked_for(
    panel: FilterPanel, qtbot: QtBot
) -> None:
    row = panel.published
    row._first.setText("2022-10")
    row._last.setText("2022-09")
    with qtbot.assertNotEmitted(panel.wanted):
        row._last.editingFinished.emit()
    assert row._problem.text() == "2022-10 is after 2022-09: nothing lies between."
    assert row._problem.isVisible()


def test_words_are_looked_for_as_they_are_typed(
    panel: FilterPanel, explorer: Explorer, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClicks(panel.words, "curfew")
    assert told.args == [Filter(words="curfew")]
    qtbot.waitUntil(lambda: not explorer.is_busy)
    with qtbot.waitSignal(explorer.found):
        qtbot.keyClicks(panel.words, ' AND "')
    assert panel._problem.isVisible()
    assert panel._problem.text()


def test_a_filter_that_is_shown_is_not_asked_for_again(
    panel: FilterPanel, themes: Themes, qtbot: QtBot
) -> None:
    wanted = Filter(
        (themes["Retreat"],), Match.NEAR, 4, with_subs=False, words="grain", tagged_to="2026"
    )
    with qtbot.assertNotEmitted(panel.wanted, wait=300):
        panel.show_filter(wanted)
    assert panel.themes.ticked() == (themes["Retreat"],)
    assert (panel.match.match, panel.match.within) == (Match.NEAR, 4)
    assert panel.words.text() == "grain"
    assert panel.tagged.range == ("", "2026")


def test_a_new_theme_comes_in_and_the_ticks_stay(
    panel: FilterPanel, explorer: Explorer, library: Library, themes: Themes, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.themes.row(themes["Retreat"]), LEFT)
    with qtbot.waitSignal(explorer.found):
        made = library.do(add_theme, "Supplies", themes["Retreat"])
    assert made is not None
    qtbot.waitUntil(lambda: not explorer.is_busy)
    assert panel.themes.row(made.id).accessibleName() == "Supplies, 0"
    assert panel.themes.ticked() == (themes["Retreat"],)
    assert panel.match._subs.isVisible()


def test_a_filter_is_saved_by_name_and_shown_again_by_a_click(
    panel: FilterPanel, library: Library, themes: Themes, qtbot: QtBot
) -> None:
    wanted = Filter(themes=(themes["Retreat"],))
    assert not panel.saved.isVisible()
    panel.saved.save(wanted)
    box = QApplication.activeModalWidget() or panel.window().findChild(QInputDialog)
    assert isinstance(box, QInputDialog)
    box.setTextValue("The way out")
    box.accept()
    assert [saved.name for saved in library.read.saved_filters()] == ["The way out"]
    assert panel.saved.isVisible()
    with qtbot.waitSignal(panel.wanted) as told:
        panel.saved._show(library.read.saved_filters()[0])
    assert told.args == [wanted]
    library.undo()
    assert not panel.saved.isVisible()


def test_saved_filters_follow_the_library(panel: FilterPanel, library: Library) -> None:
    library.do(save_filter, "Curfew", Filter(words="curfew"))
    assert [saved.name for saved in panel.saved._shown] == ["Curfew"]


def save_as(panel: FilterPanel, name: str, wanted: Filter) -> None:
    panel.saved.save(wanted)
    for box in panel.window().findChildren(QInputDialog):
        if box.isVisible():
            box.setTextValue(name)
            box.accept()


@pytest.mark.parametrize(("answer", "kept"), [("Replace", "mill"), ("Cancel", "curfew")])
def test_a_filter_is_replaced_only_by_who_means_it(
    panel: FilterPanel, library: Library, answer: str, kept: str
) -> None:
    save_as(panel, "Mine", Filter(words="curfew"))
    save_as(panel, "MINE ", Filter(words="mill"))
    (box,) = panel.window().findChildren(QMessageBox)
    assert "“Mine”" in box.text()
    next(one for one in box.buttons() if one.text().replace("&", "") == answer).click()
    assert [one.wanted for one in library.read.saved_filters()] == [Filter(words=kept).to_json()]


def test_how_near_is_written_where_it_is_seen(panel: FilterPanel) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.palette(), app.styleSheet()
    apply(app, DARK)
    panel.match.show_match(Match.NEAR, 999, with_subs=True)
    field = panel.match._within.lineEdit()
    metrics = field.fontMetrics()
    room = field.contentsRect().width()
    app.setPalette(before[0])
    app.setStyleSheet(before[1])
    assert room >= metrics.horizontalAdvance(field.text())
