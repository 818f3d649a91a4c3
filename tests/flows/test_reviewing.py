"""An article changed: its highlights are reviewed by keyboard, and nothing is ever lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.core.carry import CarryState
from reader.importers import read_bytes
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from reader.ui.main_window import MainWindow
from tests.flows import driving as do
from tests.flows.conftest import Opener

TITLE = "The bell of the harbour school"
FIRST = f"""{TITLE}

On foggy mornings a child of the harbour school strikes the bell once a minute.

The rope of the bell was spliced by the old sailmaker in the winter of the great ice.

Nobody may ring it for fun, and nobody ever did.

Pilots count the strokes and turn their boats towards the sound.
"""
SECOND = f"""{TITLE}

On foggy mornings a child of the harbour school strikes the bell twice a minute.

Pilots count the strokes and turn their boats towards the sound.

Nobody may ring it for fun, and nobody ever did.
"""
STRIKES = "a child of the harbour school strikes the bell once a minute"
ROPE = "The rope of the bell was spliced by the old sailmaker in the winter of the great ice."
FUN = "Nobody may ring it for fun"
PILOTS = "Pilots count the strokes and turn their boats"
RETURN, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture
def school(path: Path) -> Path:
    """A library whose one article has two versions, and four highlights since the first."""
    with Session.open(path) as session:
        [article] = session.do(add_documents, [read_bytes(FIRST.encode(), "school.txt")])
        text = session.read.text(article.version_id)
        for quote in (STRIKES, ROPE, FUN, PILOTS):
            start = text.index(quote)
            session.do(add_highlight, article.id, start, start + len(quote))
        newer = prepare(read_bytes(SECOND.encode(), "school.txt"))
        base = base_of(session.read, article.id)
        session.do(add_version, revise(session.read, base, newer))
    return path


@pytest.fixture
def window(start: Opener, school: Path) -> MainWindow:
    return start(school, TITLE)


def version_of(window: MainWindow, beginning: str) -> int:
    """The number of the version on which the highlight stands that begins so."""
    read, document = window.library.read, do.opened(window)
    numbers = {version.id: version.number for version in read.versions(document.id)}
    found = [h for h in do.highlights(window) if h.quote.startswith(beginning)]
    assert len(found) == 1
    return numbers[found[0].version_id]


def tabs(window: MainWindow) -> list[str]:
    found = window.sidebar.findChildren(QToolButton)
    return [tab.text() for tab in found if tab.isVisible() and tab.property("look") == "tab"]


def told(window: MainWindow) -> list[str]:
    return [one.text() for one in window.status.findChildren(QLabel) if one.isVisible()]


def chosen(window: MainWindow) -> str:
    card = window.review.tray.list.current()
    return card.old.words if card else ""


def review(window: MainWindow) -> None:
    do.press(window, "R", do.CTRL)
    assert window.review.tray.list.hasFocus()


def test_the_states_are_as_the_texts_say(window: MainWindow) -> None:
    review(window)
    states = {card.old.words: card.carry.state for card in window.review.reviewing.cards}
    assert states == {
        STRIKES: CarryState.CHANGED,
        ROPE: CarryState.GONE,
        FUN: CarryState.MOVED,
        PILOTS: CarryState.MOVED,
    }


def test_the_tray_comes_with_the_comparison_and_goes_with_it(window: MainWindow) -> None:
    usual = tabs(window)
    review(window)
    assert tabs(window) == ["Needs review 2", "Carried 2"]
    assert "2 of 4 need review" in told(window)
    assert window.compare.isVisible()
    do.press(window, ESCAPE)
    assert tabs(window) == usual
    assert "2 of 4 need review" not in told(window)
    assert window.page.isVisible()
    assert QApplication.focusWidget() is window.page


def test_the_tray_is_worked_off_by_keyboard(window: MainWindow) -> None:
    review(window)
    assert chosen(window) == STRIKES
    do.press(window, RETURN)
    assert version_of(window, "a child of the harbour school strikes the bell twice") == 2
    assert chosen(window) == ROPE
    assert tabs(window)[0] == "Needs review 1"
    do.press(window, "K")
    assert version_of(window, "The rope") == 1
    assert tabs(window)[0] == "Needs review 0"
    assert do.spoken(do.focus(window)) == "Back to the article"
    do.press(window, Qt.Key.Key_Space)
    assert window.state.comparison is None
    assert not window.acts["review"].isEnabled()


def test_what_was_decided_is_there_after_a_restart_and_can_be_undone(
    start: Opener, school: Path
) -> None:
    window = start(school, TITLE)
    review(window)
    do.press(window, RETURN)
    do.press(window, "K")
    window.close()
    again = start(school, TITLE)
    assert not again.acts["review"].isEnabled()
    do.press(again, "Z", do.CTRL)
    assert again.acts["review"].isEnabled()
    review(again)
    assert chosen(again) == ROPE
    do.press(again, "Z", do.CTRL)
    assert chosen(again) == STRIKES
    assert version_of(again, STRIKES) == 1
    do.press(again, "Z", do.CTRL)  # the version itself
    assert again.state.comparison is None
    assert version_of(again, ROPE) == version_of(again, FUN) == 1
    assert len(again.library.read.versions(do.opened(again).id)) == 1
    assert "Highlights" in tabs(again)


def test_one_is_placed_by_hand_and_the_next_is_chosen(window: MainWindow) -> None:
    review(window)
    do.press(window, DOWN)
    assert chosen(window) == ROPE
    do.press(window, "P")
    page = window.compare.pages.new.page
    assert page.hasFocus()
    start = window.library.read.text(do.opened(window).version_id).index("nobody ever did")
    page.select(start, start + len("nobody ever did"))
    do.press(window, RETURN)
    assert version_of(window, "nobody ever did") == 2
    assert tabs(window)[0] == "Needs review 1"
    assert window.review.tray.list.hasFocus()
    assert chosen(window) == STRIKES


def test_with_no_article_open_the_next_one_that_waits_is_opened(window: MainWindow) -> None:
    article = do.opened(window).id
    window.state.open_document(None)
    review(window)
    assert do.opened(window).id == article
    assert chosen(window) == STRIKES


def test_with_nothing_that_waits_that_is_said(river: MainWindow) -> None:
    river.state.open_document(None)
    do.press(river, "R", do.CTRL)
    assert "No highlight waits for a decision." in told(river)
    assert river.state.document_id is None


def test_both_places_are_in_view_from_the_first_moment(
    start: Opener, path: Path, qtbot: QtBot
) -> None:
    """Also once it is known what differs, and though paragraphs moved above."""
    filling = [f"Stroke {number} was heard by nobody at all on the mole." for number in range(200)]
    older = [TITLE, *filling[:150], STRIKES, *filling[150:]]
    newer = [TITLE, *filling[:20], STRIKES.replace("once", "twice"), *filling[20:]]
    with Session.open(path) as session:
        first = read_bytes("\n\n".join(older).encode(), "school.txt")
        [article] = session.do(add_documents, [first])
        at = session.read.text(article.version_id).index(STRIKES)
        session.do(add_highlight, article.id, at, at + len(STRIKES))
        second = prepare(read_bytes("\n\n".join(newer).encode(), "school.txt"))
        session.do(add_version, revise(session.read, base_of(session.read, article.id), second))
    window = start(path, TITLE)
    review(window)
    qtbot.waitUntil(lambda: window.compare.pages.steps is not None)
    QApplication.processEvents()
    card = window.review.tray.list.current()
    assert card is not None
    assert card.place is not None
    pages = window.compare.pages
    assert not pages.old.page.passage_rect(card.old.start, card.old.end).isEmpty()
    assert not pages.new.page.passage_rect(card.place.start, card.place.end).isEmpty()


def test_the_highlights_panel_leads_to_the_tray(window: MainWindow) -> None:
    do.click(do.named(window.highlights, "Review: 2 highlights wait since version 2"))
    assert tabs(window) == ["Needs review 2", "Carried 2"]
    assert window.review.tray.list.hasFocus()


def test_a_panel_that_is_asked_for_comes_while_versions_are_compared(window: MainWindow) -> None:
    review(window)
    do.press(window, "4", do.CTRL)
    assert window.sidebar.current == "Themes"
    review(window)
    assert tabs(window)[0] == "Needs review 2"


def test_the_tab_that_was_open_is_remembered_not_the_tray(start: Opener, school: Path) -> None:
    window = start(school, TITLE)
    do.press(window, "6", do.CTRL)
    review(window)
    window.close()
    assert start(school, TITLE).sidebar.current == "Source"


def test_what_is_decided_in_another_window_is_seen(start: Opener, school: Path) -> None:
    first, second = start(school, TITLE), start(school, TITLE)
    for window in (first, second):
        window.revising.start_review()
    first.review.reviewing.keep(first.review.reviewing.cards[0])
    second.library.look()
    assert tabs(second)[0] == tabs(first)[0] == "Needs review 1"
