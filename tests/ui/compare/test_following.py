"""Two pages that scroll together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.anchoring.differences import compare
from reader.core.content import Content
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT
from reader.ui.compare.following import Following
from reader.ui.page.header import Header
from reader.ui.page.view import PageView
from tests.ui.page.making import THEMES, content

LINES = [
    f"Entry {number} of the log: wind from the west, the water high, and lamp {number} lit in time."
    for number in range(80)
]
ADDED = [f"A line {number} that came later, between the old ones." for number in range(12)]
OLD = content(*LINES)
NEW = content(*LINES[:20], *ADDED, *LINES[20:])


def a_page(qtbot: QtBot, shown: Content) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.set_look(ReadingSettings(), LIGHT)
    view.show()
    view.show_document(shown, Header(), (), THEMES)
    return view


@pytest.fixture
def pages(qtbot: QtBot) -> tuple[PageView, PageView, Following]:
    old, new = a_page(qtbot, OLD), a_page(qtbot, NEW)
    following = Following(old, new)
    difference = compare(OLD, NEW)
    following.set_ways(difference.to_new, difference.to_old)
    return old, new, following


def height(page: PageView, words: str) -> int:
    """Where words stand in the view."""
    start = page.sheet.content.text.index(words)
    box = page.passage_rect(start, start + len(words))
    assert not box.isEmpty(), f"{words} is not in view"
    return box.top()


def test_the_same_words_stand_at_the_same_height(
    pages: tuple[PageView, PageView, Following],
) -> None:
    old, new, _ = pages
    for _ in range(6):
        QTest.keyClick(new, Qt.Key.Key_PageDown)
    position, _ = new.navigator.line_at(0.3) or (0, 0)
    block = NEW.blocks[NEW.block_at(position)]
    words = NEW.text[block.start : block.start + 14]
    assert words.startswith("Entry")
    assert height(old, words) == height(new, words)


def test_the_page_that_was_used_last_leads(pages: tuple[PageView, PageView, Following]) -> None:
    old, new, following = pages
    QTest.keyClick(old, Qt.Key.Key_End)
    assert following.leader is old
    assert new.verticalScrollBar().value() > new.verticalScrollBar().maximum() - 40
    QTest.keyClick(new, Qt.Key.Key_Home)
    assert following.leader is new
    assert old.verticalScrollBar().value() == 0


def test_beside_words_that_came_later_the_other_page_waits(
    pages: tuple[PageView, PageView, Following],
) -> None:
    old, new, _ = pages
    tops = []
    for words in (ADDED[2], ADDED[8]):
        start = NEW.text.index(words)
        QTest.keyClick(new, Qt.Key.Key_Up)  # it leads
        new.navigator.bring(start, 150)
        tops.append(old.verticalScrollBar().value())
    assert abs(tops[0] - tops[1]) < 40


def test_without_ways_each_goes_by_itself(pages: tuple[PageView, PageView, Following]) -> None:
    old, new, following = pages
    following.set_ways(None, None)
    QTest.keyClick(new, Qt.Key.Key_PageDown)
    assert new.verticalScrollBar().value() > 0
    assert old.verticalScrollBar().value() == 0


def test_two_passages_come_into_view_side_by_side(
    pages: tuple[PageView, PageView, Following],
) -> None:
    old, new, following = pages
    words = "Entry 40 of the log"
    one, other = OLD.text.index(words), NEW.text.index(words)
    following.reveal((one, one + 5), (other, other + 5))
    assert height(old, words) == height(new, words)
