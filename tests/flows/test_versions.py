"""An article that changed: compared, read as it was, and taken back, also after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.document import Version
from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.flows.texts import RIVER
from tests.libraries import dump

TITLE = "The river at low water"
LATER = (
    RIVER.replace("In a dry summer", "In a very dry summer")
    .replace("The ferry stops, so", "The ferry rests, so")
    .replace("Nobody planned", "No one planned")
)


@pytest.fixture
def marked(library: Path) -> Path:
    """The library with two passages marked in the article on the river."""
    with Session.open(library) as session:
        (document,) = (d for d in session.read.documents() if d.title == TITLE)
        text = session.read.text(document.version_id)
        for quote in ("Gravel shows", "The ferry stops"):
            start = text.index(quote)
            session.do(add_highlight, document.id, start, start + len(quote))
    return library


def renew(path: Path, text: str = LATER) -> Version:
    """Give the article on the river a newer text, as an import would."""
    with Session.open(path) as session:
        (document,) = (d for d in session.read.documents() if d.title == TITLE)
        prepared = prepare(read_bytes(text.encode(), "river.txt"))
        base = base_of(session.read, document.id)
        return session.do(add_version, revise(session.read, base, prepared))


def compared(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.compare.pages.steps is not None)


def test_a_comparison_by_keyboard(start: Opener, marked: Path, qtbot: QtBot) -> None:
    renew(marked)
    window = start(marked, TITLE)
    do.press(window, "d", do.CTRL | do.ALT)
    assert window.compare.isVisible()
    compared(window, qtbot)
    assert window.compare.pages.new.page.hasFocus()
    do.press(window, Qt.Key.Key_Home)
    do.press(window, Qt.Key.Key_F8)
    assert window.compare.pages.in_words() == "“very” was added"
    do.press(window, Qt.Key.Key_Down, do.ALT)
    do.press(window, Qt.Key.Key_F8, do.SHIFT)
    assert window.compare.pages.current == 0
    do.press(window, Qt.Key.Key_Escape)
    assert window.page.isVisible()
    assert window.page.hasFocus()


def test_the_actions_of_reading_rest_while_versions_are_compared(
    start: Opener, marked: Path
) -> None:
    renew(marked)
    window = start(marked, TITLE)
    assert not window.acts["next-change"].isEnabled()
    window.acts["compare"].trigger()
    assert window.acts["next-change"].isEnabled()
    for name in ("find", "select-all", "compare"):
        assert not window.acts[name].isEnabled()
    do.press(window, Qt.Key.Key_Escape)
    assert window.acts["find"].isEnabled()


def test_an_older_version_is_read_from_the_list_and_left_by_the_strip(
    start: Opener, marked: Path, qtbot: QtBot
) -> None:
    renew(marked)
    window = start(marked, TITLE)
    do.press(window, "v", do.CTRL | do.ALT)
    dialog = window.versions.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.table.hasFocus)
    do.press(window, Qt.Key.Key_Down)
    do.press(window, Qt.Key.Key_Return)
    assert window.desk.content is not None
    assert "Nobody planned" in window.desk.content.text
    assert len(window.page.sheet.marks) == 2
    source = window.panels.open("Source")
    assert "1 of 2" in [field.text() for field in source.findChildren(QLineEdit)]
    do.click(do.named(window, "Back to the current version", QPushButton))
    assert "No one planned" in window.desk.content.text
    assert "2 of 2" in [field.text() for field in source.findChildren(QLineEdit)]


def test_a_version_that_is_made_current_again_is_read_and_told_of(
    start: Opener, marked: Path, qtbot: QtBot
) -> None:
    first = renew(marked)
    window = start(marked, TITLE)
    one = window.library.read.versions(first.document_id)[0]
    window.state.read_version(one.id)
    window.versions.show()
    dialog = window.versions.dialog
    assert dialog is not None
    with qtbot.waitSignal(window.versions.restoring.restored):
        do.click(do.named(dialog, "Make it current again", QPushButton))
    assert window.desk.is_current
    assert window.desk.content is not None
    assert "Nobody planned" in window.desk.content.text
    assert window.banner.isVisible()
    assert window.banner.text.startswith(f"“{TITLE}” changed: version 3. ")


def test_in_an_older_version_words_can_be_copied_and_nothing_else(
    start: Opener, marked: Path
) -> None:
    newer = renew(marked)
    window = start(marked, TITLE)
    one = window.library.read.versions(newer.document_id)[0]
    window.state.read_version(one.id)
    do.select_words(window, "Nobody planned")
    popover = window.tagging.popover
    assert popover.isVisible()
    assert not popover.findChildren(QLineEdit)[0].isVisible()
    shown = [one.text().strip() for one in popover.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Copy", "Copy with source"]
    assert "An older version stays as it is." in [
        one.text() for one in popover.findChildren(QLabel) if one.isVisible()
    ]
    do.click(do.named(popover, "Copy", QPushButton))
    assert QGuiApplication.clipboard().text() == "Nobody planned"
    assert not popover.isVisible()
    window.state.read_version(None)
    do.select_words(window, "No one planned")
    assert popover.findChildren(QLineEdit)[0].isVisible()


def test_themes_of_an_older_version_stay_as_they_were(start: Opener, marked: Path) -> None:
    newer = renew(marked)
    window = start(marked, TITLE)
    one = window.library.read.versions(newer.document_id)[0]
    window.state.read_version(one.id)
    do.click_words(window, "Gravel shows")
    do.press(window, "1")
    assert [found.themes for found in do.highlights(window)] == [(), ()]


def test_the_words_are_counted_of_the_version_that_is_read(start: Opener, marked: Path) -> None:
    newer = renew(marked)
    window = start(marked, TITLE)
    one = window.library.read.versions(newer.document_id)[0]
    assert one.words != newer.words
    window.state.read_version(one.id)
    assert window.status._words.text() == f"{one.words:,} words"
    window.state.read_version(None)
    assert window.status._words.text() == f"{newer.words:,} words"


def test_undo_takes_a_whole_version_back_after_a_restart(
    start: Opener, marked: Path, qtbot: QtBot
) -> None:
    before = dump(marked)
    renew(marked)
    window = start(marked, TITLE)
    window.acts["compare"].trigger()
    compared(window, qtbot)
    window.close()
    again = start(marked, TITLE)
    again.acts["compare"].trigger()
    compared(again, qtbot)
    do.press(again, "z", do.CTRL)
    assert again.state.comparison is None
    assert again.page.isVisible()
    assert again.desk.content is not None
    assert "Nobody planned" in again.desk.content.text
    assert {h.quote for h in do.highlights(again)} == {"Gravel shows", "The ferry stops"}
    assert not again.page.sheet.header.version
    again.close()
    assert dump(marked) == before


def test_redo_brings_it_back(start: Opener, marked: Path) -> None:
    second = renew(marked)
    window = start(marked, TITLE)
    do.press(window, "z", do.CTRL)
    do.press(window, "y", do.CTRL)
    assert window.desk.version == second
    assert window.page.sheet.header.version == "Version 2 of 2 · 1 to review"


def test_another_window_takes_back_the_version_that_is_compared(
    start: Opener, marked: Path, qtbot: QtBot
) -> None:
    renew(marked)
    one, other = start(marked, TITLE), start(marked, TITLE)
    one.acts["compare"].trigger()
    do.press(other, "z", do.CTRL)
    qtbot.waitUntil(lambda: one.state.comparison is None)
    assert one.desk.content is not None
    assert "Nobody planned" in one.desk.content.text


def test_an_article_that_is_opened_takes_the_place_of_a_comparison(
    start: Opener, marked: Path
) -> None:
    renew(marked)
    window = start(marked, TITLE)
    window.acts["compare"].trigger()
    do.click_row(window.library_panel._view, "A lantern in the harbour")
    assert window.state.comparison is None
    assert window.page.isVisible()


def test_the_window_can_be_closed_while_versions_are_compared(start: Opener, marked: Path) -> None:
    renew(marked)
    window = start(marked, TITLE)
    window.acts["compare"].trigger()
    window.versions.show()
    assert window.close()
