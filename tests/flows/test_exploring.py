"""From a filter to its passages, to the page and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.analysis.wanted import Filter
from reader.session import Session
from reader.session.commands.highlights import add_highlight, tag_highlights
from reader.settings import load
from reader.ui.explore.finding import Drill
from reader.ui.explore.mode import ExploreMode
from reader.ui.main_window import MainWindow
from reader.ui.modes import EXPLORE, READ
from tests.flows.conftest import Opener
from tests.flows.driving import ALT, CTRL, SHIFT, click, named, opened, press, write

WATER, CUSTOM = "Water", "Custom"


@pytest.fixture
def marked(library: Path) -> Path:
    """The first sixty characters of either article are Water, the next thirty Custom as well."""
    with Session.open(library) as session:
        themes = {theme.name: theme.id for theme in session.read.themes()}
        for document in session.read.documents():
            session.do(add_highlight, document.id, 0, 60, [themes[WATER]])
            session.do(add_highlight, document.id, 61, 90, [themes[WATER], themes[CUSTOM]])
    return library


@pytest.fixture
def window(start: Opener, marked: Path, qtbot: QtBot) -> MainWindow:
    """The window as it explores, with everything found."""
    made = start(marked, "The river at low water")
    press(made, Qt.Key.Key_E, CTRL | ALT)
    settle(made, qtbot)
    return made


def settle(window: MainWindow, qtbot: QtBot) -> ExploreMode:
    explore = window.modes.explore
    qtbot.waitUntil(lambda: explore.explorer.answer is not None)
    qtbot.waitUntil(lambda: not (explore.explorer.is_busy or explore.right.is_busy))
    return explore


def tick(window: MainWindow, theme: str, qtbot: QtBot) -> None:
    found = window.library.read.themes().named(theme)
    assert found is not None
    click(window.modes.explore.left.themes.row(found.id))
    settle(window, qtbot)


def test_a_filter_leads_to_passages_to_the_page_and_back(window: MainWindow, qtbot: QtBot) -> None:
    explore = window.modes.explore
    assert explore.results.model.rowCount() == 4
    tick(window, CUSTOM, qtbot)
    assert explore.results.model.rowCount() == 2
    explore.results.list.setFocus()
    press(window, Qt.Key.Key_End)
    last = explore.results.model.passage(1)
    press(window, Qt.Key.Key_Return)
    assert window.modes.current == READ
    assert window.page.isVisible()
    assert opened(window).title != "The river at low water"
    assert window.state.highlight_id == last.id
    start, end = window.desk.surfaces.in_view()
    assert start <= last.start < end
    press(window, Qt.Key.Key_Left, ALT)
    assert window.modes.current == EXPLORE
    assert explore.results.list.hasFocus()
    assert explore.results.list.currentIndex().row() == 1


def test_the_status_bar_tells_what_is_in_front(window: MainWindow, qtbot: QtBot) -> None:
    def said() -> set[str]:
        return {label.text() for label in window.status.findChildren(QLabel) if label.isVisible()}

    assert "4 passages · 2 documents" in said()
    tick(window, CUSTOM, qtbot)
    assert "2 of 4 passages · 2 documents" in said()
    assert not any(text.startswith("¶") for text in said())
    press(window, Qt.Key.Key_R, CTRL | ALT)
    assert any(text.startswith("¶") for text in said())
    assert not any("passages" in text for text in said())


def test_passages_are_tagged_together_and_one_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    results = window.modes.explore.results
    results.list.setFocus()
    press(window, Qt.Key.Key_Home)
    press(window, Qt.Key.Key_A, CTRL)
    press(window, "3")
    settle(window, qtbot)
    council = window.library.read.themes().named("Council")
    assert council is not None
    assert window.library.read.theme_counts()[council.id] == 4
    press(window, Qt.Key.Key_Z, CTRL)
    settle(window, qtbot)
    assert council.id not in window.library.read.theme_counts()


def test_a_click_in_a_picture_lists_its_passages_and_back_widens_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    chart = explore.right.pages["Matrix"].view.chart
    at = chart.box((0, 1)).center().toPoint()  # the first article, Custom
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    settle(window, qtbot)
    assert explore.results.model.rowCount() == 1
    press(window, Qt.Key.Key_Left, ALT)
    settle(window, qtbot)
    assert explore.results.model.rowCount() == 4


def save_button(window: MainWindow) -> QPushButton:
    buttons = window.modes.explore.results.head.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == "Save filter…")


def test_a_cell_of_a_picture_is_kept_as_the_filter_that_finds_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    keep = save_button(window)
    chart = explore.right.pages["Matrix"].view.chart
    at = chart.box((0, 1)).center().toPoint()  # the first article, Custom
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert not keep.isEnabled()
    settle(window, qtbot)
    with qtbot.waitSignal(explore.results.save_wanted) as told:
        click(keep)
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    first = window.library.read.documents()[0]
    assert told.args == [Filter(themes=(custom.id,), documents=(first.id,))]
    for box in window.findChildren(QInputDialog):
        box.reject()


def test_a_row_of_a_table_is_kept_as_the_filter_that_finds_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    page = explore.right.pages["Matrix"]
    click(page.shapes.button("Table"))
    table = page.view.table
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(window, qtbot)
    with qtbot.waitSignal(explore.results.save_wanted) as told:
        click(save_button(window))
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    first = window.library.read.documents()[0]
    assert told.args == [Filter(themes=(custom.id,), documents=(first.id,))]
    for box in window.findChildren(QInputDialog):
        box.reject()


def test_what_no_filter_finds_is_not_saved_as_one(window: MainWindow, qtbot: QtBot) -> None:
    explore = window.modes.explore
    some = frozenset([explore.results.model.passage(2).id])
    explore.explorer.narrow(Drill("Table: some", some))
    settle(window, qtbot)
    keep = save_button(window)
    assert keep.isVisible()
    assert not keep.isEnabled()
    assert "Show all again" in keep.toolTip()


def test_documents_without_a_passage_of_the_filter_are_counted_not_listed(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    page = explore.right.pages["Matrix"]
    chart = page.view.chart
    assert len(chart.row_names) == 2
    first = window.library.read.highlights()[0]
    council = window.library.read.themes().named("Council")
    assert council is not None
    window.library.do(tag_highlights, [first.id], council.id)
    tick(window, "Council", qtbot)
    assert len(chart.row_names) == 1
    show = next(b for b in page.findChildren(QPushButton) if "without a passage" in b.text())
    assert show.text() == "Show 1 document without a passage"
    click(show)
    settle(window, qtbot)
    assert len(chart.row_names) == 2
    assert show.text() == "Hide 1 document without a passage"
    click(show)
    settle(window, qtbot)
    assert len(chart.row_names) == 1


def test_words_that_mean_nothing_are_no_count_of_nothing(window: MainWindow, qtbot: QtBot) -> None:
    explore = window.modes.explore
    explore.explorer.want(Filter(words="(river"))
    settle(window, qtbot)
    said = [one.text() for one in explore.results.findChildren(QLabel) if one.isVisible()]
    assert "Not searched" in said
    assert not any(text.startswith("0 passages") for text in said)
    assert "The words of this filter mean nothing" in said
    explore.explorer.want(Filter(words="zeppelin"))
    settle(window, qtbot)
    said = [one.text() for one in explore.results.findChildren(QLabel) if one.isVisible()]
    assert "0 passages" in said
    assert "No passage fits this filter" in said


def test_documents_are_compared_by_the_filter_not_by_a_part_of_a_picture(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    explore.explorer.narrow(Drill("a cell", frozenset([explore.results.model.passage(0).id])))
    settle(window, qtbot)
    explore.results.compare()
    told = str(explore.results.comparison.model.index(0, 0).data())
    assert told == "Water: 2 on the left, 2 on the right"


def test_a_click_on_a_word_lists_where_it_stands_in_that_form(
    window: MainWindow, qtbot: QtBot
) -> None:
    for document in window.library.read.documents():
        window.library.do(add_highlight, document.id, 0, 250)
    explore = window.modes.explore
    explore.explorer.want(Filter(words="ferry OR steps"))  # "boats" in one, "boat" in the other
    explore.right.open("Words")
    settle(window, qtbot)
    assert explore.results.model.rowCount() == 2
    chart = explore.right.pages["Words"].view.chart
    row = next(n for n, one in enumerate(chart.rows) if one.word == "boats")
    chart.move_to((row, 0))
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert explore.explorer.asked.wanted.words == '(ferry OR steps) "boats"'
    assert explore.results.model.rowCount() == 1


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("", "SVG (*.svg)", "Matrix.svg"),
        ("", "PNG (*.png)", "Matrix.png"),
        ("counts", "The numbers as CSV (*.csv)", "counts.csv"),
        ("counts.csv", "", "counts.csv"),
    ],
)
def test_a_picture_is_saved_as_its_ending_or_else_its_kind_says(
    window: MainWindow, tmp_path: Path, typed: str, kind: str, written: str
) -> None:
    page, folder = window.modes.explore.right.pages["Matrix"], tmp_path / "pictures"
    folder.mkdir()

    def answer() -> None:
        (dialog,) = page.findChildren(QFileDialog)
        dialog.setDirectory(str(folder))
        if kind:
            dialog.selectNameFilter(kind)
            dialog.filterSelected.emit(kind)  # as a click in the list of kinds does
        dialog.selectFile(typed or "Matrix")
        dialog.accept()

    QTimer.singleShot(0, answer)
    click(named(page, "Save this picture…"))
    assert [path.name for path in folder.iterdir()] == [written]
    assert window.banner.text == f"Saved {written}."
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "csv": b"\xef\xbb\xbf"}[written[-3:]]
    assert (folder / written).read_bytes().startswith(begins)


def test_a_theme_has_a_page_that_its_menu_leads_to(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_R, CTRL | ALT)
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    window.themes._acts.page_wanted.emit(custom.id)
    explore = settle(window, qtbot)
    assert window.modes.current == EXPLORE
    qtbot.waitUntil(explore.results.theme_page.isVisible)
    assert explore.results.model.rowCount() == 2


def test_the_palette_leads_to_the_page_of_a_theme_while_exploring(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(window, "k", CTRL | SHIFT)
    write(window, CUSTOM)
    press(window, Qt.Key.Key_Return)
    explore = settle(window, qtbot)
    assert window.modes.current == EXPLORE
    qtbot.waitUntil(explore.results.theme_page.isVisible)
    assert explore.results.model.rowCount() == 2


def test_two_documents_stand_side_by_side_under_their_themes(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore = window.modes.explore
    explore.results.compare()
    comparison = explore.results.comparison
    assert comparison.left.currentText() != comparison.right.currentText()
    told = [str(comparison.model.index(row, 0).data()) for row in range(5)]
    assert told[0] == "Water: 2 on the left, 2 on the right"
    assert told[3] == "Custom: 1 on the left, 1 on the right"
    comparison.list.setFocus()
    comparison.list.setCurrentIndex(comparison.model.index(1, 0))
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Return)
    assert opened(window).title == comparison.right.currentText()
    press(window, Qt.Key.Key_Left, ALT)
    assert comparison.isVisible()
    press(window, Qt.Key.Key_Left, ALT)
    assert not comparison.isVisible()


def test_the_mode_and_its_filter_are_there_after_a_restart(
    window: MainWindow, start: Opener, marked: Path, qtbot: QtBot
) -> None:
    tick(window, CUSTOM, qtbot)
    window.modes.explore.right.open("Coverage")
    settle(window, qtbot)
    window.close()
    assert load().window["mode"] == EXPLORE
    again = start(marked)
    explore = settle(again, qtbot)
    assert again.modes.current == EXPLORE
    assert explore.results.model.rowCount() == 2
    assert explore.right.current == "Coverage"


def test_panels_and_articles_lead_back_to_reading(window: MainWindow) -> None:
    press(window, Qt.Key.Key_3, CTRL)
    assert window.modes.current == READ
    assert window.highlights.isVisible()
    window.modes.show(EXPLORE)
    window.state.open_document(window.state.document_id)
    assert window.modes.current == READ


def test_the_sides_fold_and_nothing_of_reading_can_be_done(window: MainWindow) -> None:
    explore = window.modes.explore
    press(window, Qt.Key.Key_F9)
    assert explore.left.isHidden()
    assert not window.library_panel.isHidden()
    press(window, Qt.Key.Key_F9, SHIFT)
    assert explore.right.isHidden()
    assert not window.sidebar.isHidden()
    for action in ("find", "select-all", "next", "show-text", "mark"):
        assert not window.acts[action].isEnabled(), action
    assert window.acts["left-panel"].isChecked() is False
