"""Two windows on one file: each shows what the other did, and none writes over the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener

TITLE = "The river at low water"


@pytest.fixture
def pair(start: Opener, library: Path) -> Iterator[tuple[MainWindow, MainWindow]]:
    """Two windows on the same article; the second in front."""
    return start(library, TITLE), start(library, TITLE)


def to_front(window: MainWindow) -> MainWindow:
    window.raise_()
    window.activateWindow()
    window.panels.focus("page")
    return window


def test_the_other_window_shows_what_one_did(
    pair: tuple[MainWindow, MainWindow], qtbot: QtBot
) -> None:
    one, other = pair
    do.select_words(other, "Gravel shows")
    do.press(other, "1")
    (highlight,) = do.highlights(other)
    qtbot.waitUntil(lambda: one.page.sheet.marks.get(highlight.id) is not None)
    assert one.highlights.model.rowCount() == 1


def test_a_theme_made_in_one_is_offered_in_the_other(
    pair: tuple[MainWindow, MainWindow], qtbot: QtBot
) -> None:
    one, other = pair
    do.select_words(other, "Gravel shows")
    do.press(other, "t")
    do.write(other, "Footpath\n")
    qtbot.waitUntil(lambda: "Footpath" in do.rows(one.themes.view))


def test_undo_that_would_write_over_the_other_is_refused_in_the_banner(
    pair: tuple[MainWindow, MainWindow], qtbot: QtBot
) -> None:
    one, other = pair
    other.library._watch.stop()  # or it might hear of the tag before the undo
    do.select_words(other, "Gravel shows")
    do.press(other, "1")
    (highlight,) = do.highlights(other)
    qtbot.waitUntil(lambda: one.page.sheet.marks.get(highlight.id) is not None)
    to_front(one)
    qtbot.waitUntil(one.isActiveWindow)
    do.click_words(one, "Gravel")
    do.press(one, "2")
    to_front(other)
    qtbot.waitUntil(other.isActiveWindow)
    do.press(other, "z", do.CTRL)
    assert other.banner.isVisible()
    assert "changed" in other.banner.text
    (highlight,) = do.highlights(other)
    assert do.themes_of(one, highlight) == {"Water", "Custom"}


def test_an_article_put_in_the_trash_by_one_is_closed_in_the_other(
    pair: tuple[MainWindow, MainWindow], qtbot: QtBot
) -> None:
    one, other = pair
    do.click_row(other.library_panel._view, TITLE)
    do.press(other, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: one.state.document_id is None)
    assert one.empty.isVisible()
