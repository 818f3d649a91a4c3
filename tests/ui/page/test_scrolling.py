"""Scrolling: what is sought comes into view, little is laid out, and nothing trembles."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.texts import article
from reader.core.content import Content
from reader.settings import ReadingSettings
from reader.ui.colours import DARK, LIGHT
from reader.ui.page.header import Header
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content, mark, note

BOOK = article(60_000)


def picture(page: PageView) -> QImage:
    return page.viewport().grab().toImage()


def measure_all(page: PageView) -> None:
    while page.sheet.layout.heights.unmeasured:
        page.place.background.measure_slice()


def test_forty_jumps_show_their_targets_and_lay_out_little(show: Show) -> None:
    page = show(BOOK)
    random = Random(40)
    for _ in range(40):
        target = random.randrange(len(BOOK.text) - 20)
        before = page.sheet.layout.laid_count
        page.reveal(target, target + 20)
        picture(page)
        rect = page.passage_rect(target, target + 20)
        assert not rect.isEmpty()
        assert page.viewport().rect().contains(rect)
        assert page.sheet.layout.laid_count - before < 120


def test_opening_a_book_lays_out_little(show: Show) -> None:
    page = show(BOOK)
    picture(page)
    assert page.sheet.layout.laid_count < 120


def test_a_jump_comes_to_rest_at_about_a_third(show: Show) -> None:
    page = show(BOOK)
    target = BOOK.blocks[300].start
    page.reveal(target)
    assert 0.25 < page.passage_rect(target, target + 5).top() / page.viewport().height() < 0.36


def test_a_passage_too_long_for_that_begins_near_the_top(show: Show) -> None:
    page = show(BOOK)
    start = BOOK.blocks[300].start
    end = BOOK.blocks[306].end
    page.reveal(start, end)
    assert page.passage_rect(start, start + 5).top() < 0.12 * page.viewport().height()


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_measuring_in_the_background_moves_nothing(show: Show, share: float) -> None:
    page = show(BOOK, [mark(BOOK.text, 50, 5000, notes=[note("Mind this.")])])
    page.reveal(int(len(BOOK.text) * share))
    position, before = page.position(), picture(page)
    measure_all(page)
    assert page.position() == position
    assert picture(page) == before
    assert page.verticalScrollBar().value() == page.place.top


def test_measuring_waits_until_the_scrolling_ends(show: Show, qtbot: QtBot) -> None:
    page = show(BOOK)
    page.verticalScrollBar().setValue(4000)
    assert page.place.background.is_running
    qtbot.waitUntil(lambda: page.sheet.layout.heights.unmeasured == 0, timeout=20_000)
    assert not page.place.background.is_running


def test_measuring_waits_while_highlights_come(show: Show, qtbot: QtBot) -> None:
    page = show(BOOK)
    page.place.background.measure_slice()
    page.replace_marks((), [mark(BOOK.text, 10, 20)])
    before = page.sheet.layout.heights.unmeasured
    qtbot.wait(20)
    assert page.sheet.layout.heights.unmeasured == before


def test_a_short_scroll_moves_the_text_by_as_much(show: Show) -> None:
    page = show(BOOK)
    page.reveal(BOOK.blocks[400].start)
    target = BOOK.blocks[402].start
    bar = page.verticalScrollBar()
    for step in (7, -30, 333, -600, 900, -41):
        before = page.passage_rect(target, target + 3)
        bar.setValue(bar.value() + step)
        after = page.passage_rect(target, target + 3)
        if not before.isEmpty() and not after.isEmpty():
            assert before.top() - after.top() == step


def test_the_ends_can_be_reached(show: Show) -> None:
    page = show(BOOK)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = len(BOOK.text) - 1
    assert page.viewport().rect().contains(page.passage_rect(last, last + 1))
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    assert page.position() == 0
    assert page.place.top == 0


def test_paging_down_shows_every_line(show: Show) -> None:
    page = show(article(3000))
    bar = page.verticalScrollBar()
    seen = 0
    while bar.value() < bar.maximum():
        before = bar.value()
        bar.setValue(bar.value() + bar.pageStep())
        assert bar.value() - before <= page.viewport().height()
        seen += 1
    assert seen > 3


def test_a_remembered_position_comes_back(show: Show) -> None:
    page = show(BOOK)
    for block in (5, 77, 500):
        page.reveal(BOOK.blocks[block].end - 1)
        position = page.position()
        show(BOOK, at=position)
        assert page.position() == position


def test_a_position_is_kept_while_the_window_is_being_built(page: PageView, show: Show) -> None:
    page.resize(640, 480)
    show(BOOK)
    target = BOOK.blocks[120].start + 200
    page.resize(900, 700)
    page.reveal(target)
    position = page.position()
    page.resize(400, 300)
    show(BOOK, at=position)
    for width in (640, 300, 900):
        page.resize(width, 700)
    assert page.position() == position


def test_a_position_is_told_when_it_changes(show: Show, qtbot: QtBot) -> None:
    page = show(BOOK)
    with qtbot.waitSignal(page.position_moved) as moved:
        page.verticalScrollBar().setValue(3000)
    assert moved.args == [page.position()]
    assert page.position() > 0


def test_zooming_keeps_the_reading_line(show: Show) -> None:
    page = show(BOOK)
    page.reveal(BOOK.blocks[350].start)
    y = page.passage_rect(BOOK.blocks[350].start, BOOK.blocks[350].start + 1).top()
    page.set_look(ReadingSettings(size=26, spacing=1.8), DARK)
    grown = page.passage_rect(BOOK.blocks[350].start, BOOK.blocks[350].start + 1).top()
    assert abs(grown - y) < 40
    page.set_look(ReadingSettings(), LIGHT)
    back = page.passage_rect(BOOK.blocks[350].start, BOOK.blocks[350].start + 1).top()
    assert back == y


def test_resizing_to_and_fro_comes_back(page: PageView, show: Show) -> None:
    show(BOOK)
    page.verticalScrollBar().setValue(5000)
    position = page.position()
    for width in (500, 700, 450, 1200, 900):
        page.resize(width, 700)
        assert abs(page.position() - position) < 120
    assert page.position() == position


def test_another_title_leaves_the_text_where_it_is(show: Show) -> None:
    page = show(BOOK, header=Header("Short"))
    page.verticalScrollBar().setValue(5000)
    before = page.position()
    page.set_header(Header("A much longer title, which needs more than one line of the page"))
    assert page.position() == before


def test_an_empty_text_is_a_page_too(show: Show) -> None:
    page = show(Content("", ()))
    picture(page)
    page.reveal(0)
    page.choose("nothing")
    assert page.position() == 0
    assert page.selected() is None
    assert page.passage_rect(0, 0).isEmpty()


def test_another_article_begins_at_its_own_top(show: Show) -> None:
    page = show(BOOK)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    show(content("One short paragraph."))
    assert page.position() == 0
    assert page.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("turns", "steps"), [([120], [1]), ([-240], [-1, -1]), ([40] * 3, [1])])
def test_the_wheel_with_ctrl_asks_for_zoom(
    show: Show, qtbot: QtBot, turns: list[int], steps: list[int]
) -> None:
    page = show(BOOK)
    asked: list[int] = []
    page.zoom_requested.connect(asked.append)
    for turn in turns:
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(page.viewport(), event)
    assert asked == steps
    assert page.position() == 0
