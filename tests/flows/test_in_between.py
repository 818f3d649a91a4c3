"""Two things at once: typing while a library opens, closing while an import runs, right clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.session import Session
from reader.ui.main_window import MainWindow
from reader.ui.widgets.chips import ThemeChip
from tests.flows import driving as do
from tests.flows.conftest import Opener

TITLE = "The river at low water"


def articles(folder: Path, number: int) -> list[Path]:
    paths = [folder / f"log{at}.txt" for at in range(number)]
    for at, path in enumerate(paths):
        path.write_text(f"Log {at}\n\nWind from the north, {at} knots.\n", "utf-8")
    return paths


def test_what_is_typed_goes_to_its_own_library_when_another_opens(
    start: Opener, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    Session.open(other).close()
    window = start(library, TITLE)
    do.press(window, "5", do.CTRL)
    do.click(window.sidebar.panel("Memo").findChildren(QPlainTextEdit)[0].viewport())
    do.write(window, "Unfinished thou")
    do.drop(window.library_panel, other)
    assert window.library.session.path == other
    assert window.empty.isVisible()
    assert window.library.read.all_notes() == []
    with Session.open(library) as session:
        assert [note.body for note in session.read.all_notes()] == ["Unfinished thou"]


def test_a_window_can_be_closed_while_an_import_runs(
    start: Opener, path: Path, tmp_path: Path
) -> None:
    window = start(path)
    do.drop(window.empty, *articles(tmp_path, 60))
    window.close()
    QApplication.processEvents()
    with Session.open(path) as session:
        came = len(session.read.documents())
        labels = {0: None, 1: "Import “Log 0”"}
        assert session.undo_label == labels.get(came, f"Import {came} articles")


def test_an_import_never_ends_in_another_library(
    start: Opener, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.db"
    Session.open(other).close()
    window = start(path)
    do.drop(window.empty, *articles(tmp_path, 60))
    do.drop(window.library_panel, other)
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert window.library.session.path == other
    assert do.titles(window) == []
    assert "stopped" in window.banner.text


def test_a_right_click_on_a_passage_is_about_that_passage(river: MainWindow, qtbot: QtBot) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    river.state.choose(None)
    at = do.middle(river, "Gravel shows")
    do.right_click(river.page.viewport(), at)
    menu = do.open_menu()
    assert not river.tagging.popover.isVisible()
    do.choose(menu, "Delete highlight")
    assert do.highlights(river) == []


def test_a_right_click_on_selected_words_keeps_them(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, Qt.Key.Key_Escape)
    do.select_words(river, "Gravel shows")
    do.right_click(river.page.viewport(), do.middle(river, "Gravel shows"))
    do.choose(do.open_menu(), "Highlight without a theme")
    assert [highlight.quote for highlight in do.highlights(river)] == ["Gravel shows"]


def test_a_double_click_takes_a_word(river: MainWindow) -> None:
    port, at = river.page.viewport(), do.middle(river, "Gravel")
    do.click(port, at)
    QTest.mouseDClick(port, do.LEFT, do.NONE, at)
    QTest.mouseRelease(port, do.LEFT, do.NONE, at)
    do.press(river, "1")
    assert [highlight.quote for highlight in do.highlights(river)] == ["Gravel"]


def test_pasting_on_the_page_brings_in_an_article_and_in_a_field_only_words(
    river: MainWindow, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("The ford\n\nIt can be walked again.\n")
    with qtbot.waitSignal(river.importing.finished):
        do.press(river, "v", do.CTRL)
    assert do.opened(river).title == "The ford"
    do.click(do.field(river.library_panel, "Filter library"))
    do.press(river, "v", do.CTRL)
    assert len(do.titles(river)) == 3
    assert do.field(river.library_panel, "Filter library").text().startswith("The ford")


@pytest.mark.parametrize("words", ["Salt & bread", "Top 100 %", "<b>bold</b>", "a/b"])
def test_odd_names_are_shown_as_they_are(river: MainWindow, words: str) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "t")
    do.write(river, f"{words}\n")
    assert river.library.read.themes().named(words) is not None
    do.click_words(river, "Gravel")
    chips = river.tagging.popover.findChildren(ThemeChip)
    assert words in [chip.text().replace("&&", "&") for chip in chips]
