"""Ukrainian, Arabic and emoji: what is marked is what was pointed at, to the letter."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener
from tests.flows.texts import SCRIPTS


@pytest.fixture
def scripts(start: Opener, library: Path, qtbot: QtBot) -> MainWindow:
    """The window with an article in four scripts, imported from a file."""
    window = start(library)
    file = library.parent / "scripts.txt"
    file.write_text(SCRIPTS, "utf-8")
    with qtbot.waitSignal(window.importing.finished):
        do.drop(window.empty if window.empty.isVisible() else window.page.viewport(), file)
    window.panels.focus("page")
    return window


@pytest.mark.parametrize(
    "words",
    [
        "Уранці на площі",
        "лише голуби",  # after an emoji on the same line
        "wrote one word",  # after an emoji of three joined characters
        "home",
        "🌍",
        "👩‍🚀",
        "المعلم الكلمة",
        "قرأها",
        "of both schools",  # after two soft hyphens
    ],
)
def test_words_are_marked_exactly(scripts: MainWindow, words: str) -> None:
    do.select_words(scripts, words)
    do.press(scripts, "1")
    (highlight,) = do.highlights(scripts)
    assert highlight.quote == words
    assert scripts.desk.content is not None
    assert scripts.desk.content.text[highlight.start : highlight.end] == words


def test_a_click_after_an_emoji_hits_the_word_that_is_seen(scripts: MainWindow) -> None:
    do.select_words(scripts, "голуби")
    do.press(scripts, "1")
    (highlight,) = do.highlights(scripts)
    scripts.state.choose(None)
    do.click_words(scripts, "голуби")
    assert scripts.state.highlight_id == highlight.id
    do.click_words(scripts, "ходили")
    assert scripts.state.highlight_id is None


def test_a_theme_and_a_note_in_other_scripts(scripts: MainWindow) -> None:
    do.select_words(scripts, "голуби")
    do.press(scripts, "t")
    do.write(scripts, "Птахи 🕊\n")
    assert scripts.library.read.themes().named("Птахи 🕊") is not None
    do.press(scripts, "n")
    do.write(scripts, "Чому тихо? 🙂 ثم")
    scripts.panels.focus("page")
    (highlight,) = do.highlights(scripts)
    (note,) = scripts.library.read.notes_of_highlights([highlight.id])[highlight.id]
    assert note.body == "Чому тихо? 🙂 ثم"


def test_copying_gives_the_text_as_it_stands(scripts: MainWindow) -> None:
    do.select_words(scripts, "🙂 і лише")
    do.press(scripts, "c", do.CTRL)
    assert QApplication.clipboard().text() == "🙂 і лише"
