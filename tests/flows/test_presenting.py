"""From the page to the projector and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.ui.main_window import MainWindow
from reader.ui.modes import EXPLORE, TEACH
from reader.ui.present.presenter import Presenter
from reader.ui.present.slides import Slide
from tests.flows.conftest import Opener
from tests.flows.driving import press

WATER, CUSTOM = "Water", "Custom"
RIVER = "The river at low water"


@pytest.fixture
def marked(library: Path) -> Path:
    """Of either article the first sixty characters are Water, the next thirty Custom as well."""
    with Session.open(library) as session:
        themes = {theme.name: theme.id for theme in session.read.themes()}
        for document in session.read.documents():
            session.do(add_highlight, document.id, 61, 90, [themes[WATER], themes[CUSTOM]])
            session.do(add_highlight, document.id, 0, 60, [themes[WATER]])
    return library


@pytest.fixture
def window(start: Opener, marked: Path) -> MainWindow:
    """The window with an article open."""
    return start(marked, RIVER)


def presented(window: MainWindow, qtbot: QtBot) -> Presenter:
    """The presentation that F5 begins."""
    press(window, Qt.Key.Key_F5)
    found = window.findChild(Presenter)
    assert isinstance(found, Presenter), "nothing is presented"
    qtbot.waitExposed(found)
    return found


def shown(presenter: Presenter) -> list[Slide]:
    slides = presenter.course.slides
    return [slides[at] for at in range(len(slides))]


def test_f5_presents_the_passages_in_reading_order_and_escape_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    presenter = presented(window, qtbot)
    assert presenter.isFullScreen()
    assert presenter.course.at == 0
    assert window.desk.content is not None
    text = window.desk.content.text
    assert [slide.words for slide in shown(presenter)] == [text[0:60], text[61:90]]
    with qtbot.waitSignal(presenter.destroyed):
        QTest.keyClick(presenter.stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.page.hasFocus()


def test_keys_of_a_presentation_do_nothing_to_the_library(window: MainWindow, qtbot: QtBot) -> None:
    before = window.library.session.undo_label
    presenter = presented(window, qtbot)
    for key in (Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_D):
        QTest.keyClick(presenter.stage, key)
    assert window.library.session.undo_label == before
    assert len(window.desk.marks()) == 2


def test_it_begins_with_the_chosen_passage(window: MainWindow, qtbot: QtBot) -> None:
    window.state.choose(window.desk.marks()[1].id)
    presenter = presented(window, qtbot)
    assert presenter.course.at == 1
    assert len(presenter.course.slides) == 2


def test_only_passages_that_the_panel_lists_are_presented(window: MainWindow, qtbot: QtBot) -> None:
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    window.show_passages(custom.id)
    window.panels.focus("page")
    assert len(presented(window, qtbot).course.slides) == 1


def test_teach_presents_the_passages_of_its_articles_and_themes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.modes.show(TEACH)
    lesson = window.modes.teach.lesson
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    lesson.choose(tuple(document.id for document in window.library.read.documents()))
    lesson.set("themes", (custom.id,))
    presenter = presented(window, qtbot)
    assert len(presenter.course.slides) == 2
    sources = {slide.source.split(" · ")[0] for slide in shown(presenter)}
    assert sources == {document.title for document in window.library.read.documents()}


def test_with_nothing_marked_the_banner_says_how_to_mark(start: Opener, library: Path) -> None:
    window = start(library, RIVER)
    press(window, Qt.Key.Key_F5)
    assert window.findChild(Presenter) is None
    assert "press H" in window.banner.text


def test_with_nothing_left_by_the_filter_that_is_said(window: MainWindow) -> None:
    council = window.library.read.themes().named("Council")
    assert council is not None
    window.show_passages(council.id)
    window.panels.focus("page")
    press(window, Qt.Key.Key_F5)
    assert window.findChild(Presenter) is None
    assert "filter" in window.banner.text


def test_while_exploring_there_is_no_presentation(window: MainWindow) -> None:
    window.modes.show(EXPLORE)
    assert not window.acts["present"].isEnabled()


def test_the_window_takes_its_presentation_along(window: MainWindow, qtbot: QtBot) -> None:
    presenter = presented(window, qtbot)
    window.close()
    assert not presenter.isVisible()


def test_words_that_only_make_a_gap_are_not_presented(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk.document is not None
    before = len(window.desk.marks())
    mark = window.library.do(add_highlight, window.desk.document.id, 100, 104)
    assert mark is not None
    window.library.do(add_note, "", NoteKind.GAP, highlight_id=mark.id)
    assert len(window.desk.marks()) == before + 1
    assert len(shown(presented(window, qtbot))) == before
