"""The printed view with a real mouse: what is selected there is these words of the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.printed import PrintedMap
from reader.ui.colours import DARK, LIGHT, Colours
from reader.ui.printed.source import PageSource
from reader.ui.printed.view import PrintedView
from tests.importers.printing import Sheet, pdf
from tests.ui.printed.river import DATA, DRAFT, LEFT, TEXT, THEMES, box, drag, mark


@pytest.mark.parametrize(
    "words",
    [
        "snow on the hills",  # over the end of a line
        "melts",
        "three warm nights. The river rises",
        "low and children wade",  # in the second column
    ],
)
def test_dragging_over_words_selects_exactly_them(
    view: PrintedView, qtbot: QtBot, words: str
) -> None:
    with qtbot.waitSignal(view.selection_settled) as settled:
        drag(view, *box(view, words))
    start, end = settled.args or (0, 0)
    assert TEXT[start:end] == words
    assert view.selected() == (start, end)


def test_a_selection_runs_down_one_column_before_the_next(view: PrintedView) -> None:
    drag(view, box(view, "The river rises")[0], box(view, "In summer")[1])
    assert view.selected() == (0, TEXT.index("In summer") + len("In summer"))


def test_a_double_click_selects_a_word(view: PrintedView, qtbot: QtBot) -> None:
    at = box(view, "flood")[0]
    with qtbot.waitSignal(view.selection_settled) as settled:
        QTest.mouseDClick(view.viewport(), LEFT, pos=at)
        QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    start, end = settled.args or (0, 0)
    assert TEXT[start:end] == "flood"
    view.copy()
    assert QGuiApplication.clipboard().text() == "flood"


def test_a_running_head_cannot_be_selected(view: PrintedView) -> None:
    at = (view.spread.box(0, (62, 27, 62, 27)).topLeft() - view.origin()).toPoint()
    QTest.mouseDClick(view.viewport(), LEFT, pos=at)
    QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    assert view.selected() is None


def test_a_click_lets_go_of_the_selection(view: PrintedView, qtbot: QtBot) -> None:
    drag(view, *box(view, "melts"))
    with qtbot.waitSignal(view.selection_cleared):
        QTest.mouseClick(view.viewport(), LEFT, pos=box(view, "wade")[0])
    assert view.selected() is None


def test_a_click_chooses_the_shortest_highlight_and_the_next_the_longer(
    view: PrintedView, qtbot: QtBot
) -> None:
    start = TEXT.index("melts")
    inside = box(view, "lts")[0]  # away from the ends, which can be taken hold of
    view.replace_marks((), (mark(1, start, start + 60), mark(2, start, start + 5)))
    for expected in ("h2", "h1"):
        with qtbot.waitSignal(view.highlight_chosen) as chosen:
            QTest.mouseClick(view.viewport(), LEFT, pos=inside)
        assert chosen.args == [expected]
        assert view.chosen() == expected
    with qtbot.waitSignal(view.highlight_chosen) as chosen:
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(5, 5))
    assert chosen.args == [""]


def test_a_highlight_colours_the_page_and_leaves_the_print_black(view: PrintedView) -> None:
    start = TEXT.index("flood may come")
    rect = view.passage_rect(start, start + len("flood may come"))
    before = view.viewport().grab(rect).toImage()
    view.replace_marks((), (mark(1, start, start + len("flood may come")),))
    after = view.viewport().grab(rect).toImage()
    points = [QPoint(x, y) for x in range(rect.width()) for y in range(rect.height())]
    blank = [p for p in points if before.pixelColor(p) == QColor("white")]
    print_ = [p for p in points if before.pixelColor(p).lightness() < 60]
    inside = [p for p in blank if 2 < p.x() < rect.width() - 2 and 2 < p.y() < rect.height() - 2]
    assert all(after.pixelColor(p).red() > after.pixelColor(p).blue() for p in inside)
    assert print_
    assert all(after.pixelColor(p).lightness() < 70 for p in print_)


def test_it_goes_to_a_passage_on_a_page_that_was_not_seen_yet(
    view: PrintedView, qtbot: QtBot
) -> None:
    last = TEXT.rindex("In summer")
    with qtbot.waitSignal(view.page_moved):
        view.reveal(last, last + 9)
    qtbot.waitUntil(lambda: not view.passage_rect(last, last + 9).isEmpty())
    assert view.page() == 2
    view.go_to(0)
    assert view.position() == 0


def test_zoom_keeps_what_is_at_the_top(view: PrintedView, qtbot: QtBot) -> None:
    view.go_to_page(1)
    qtbot.waitUntil(lambda: view.sheet.letters(1) is not None)
    scale = view.stack.scale
    with qtbot.waitSignal(view.zoomed):
        view.zoom(2)
    assert view.stack.scale == pytest.approx(scale * 1.15**2)
    assert view.page() == 1
    assert view.horizontalScrollBar().maximum() > 0
    view.zoom(0)
    assert view.stack.scale == scale
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_End, 2), (Qt.Key.Key_Home, 0)])
def test_keys_go_through_the_pages(view: PrintedView, key: Qt.Key, page: int) -> None:
    view.go_to_page(1)
    QTest.keyClick(view, key)
    assert view.page() == page


def test_escape_lets_go_of_the_selection_then_of_the_highlight(view: PrintedView) -> None:
    view.replace_marks((), (mark(1, 0, 9),))
    view.choose("h1")
    view.select(0, 3)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (view.selected(), view.chosen()) == (None, "h1")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen() is None


@pytest.mark.parametrize(
    ("data", "signal"),
    [(b"%PDF-1.4 broken", "failed"), (pdf([Sheet()], password="cod"), "locked")],
)
def test_what_cannot_be_opened_is_told(qtbot: QtBot, data: bytes, signal: str) -> None:
    source = PageSource(lambda: data, "river.pdf", ())
    with qtbot.waitSignal(getattr(source, signal)) as told:
        pass
    assert told.args
    assert "river.pdf" in str(told.args[0])
    source.close()


def test_closing_while_pages_are_drawn_is_silent(qtbot: QtBot) -> None:
    made = PrintedView()
    qtbot.addWidget(made)
    made.show()
    for _ in range(5):
        source = PageSource(lambda: DATA, "river.pdf", DRAFT.origins)
        made.show_pages(source, DRAFT.content, PrintedMap(DRAFT.origins), (), THEMES)
        qtbot.wait(5)
    made.close_pages()
    qtbot.wait(50)
    assert made.selected() is None


@pytest.mark.parametrize(("colours", "least", "most"), [(LIGHT, 255, 255), (DARK, 170, 220)])
def test_paper_stays_paper_and_does_not_dazzle_in_the_dark(
    view: PrintedView, colours: Colours, least: int, most: int
) -> None:
    view.set_colours(colours)
    words = view.passage_rect(0, len("The river rises"))
    shown = QImage(words.size(), QImage.Format.Format_ARGB32_Premultiplied)
    view.viewport().render(shown, QPoint(), QRegion(words))
    grey = [
        shown.pixelColor(x, y).lightness()
        for x in range(shown.width())
        for y in range(shown.height())
    ]
    assert least <= max(grey) <= most
    assert min(grey) < 60  # print is still black


def test_the_picture_of_the_page_at_the_top_comes_first(qtbot: QtBot) -> None:
    made = PrintedView()
    qtbot.addWidget(made)
    made.resize(300, 900)  # several pages are in view
    made.show()
    source = PageSource(lambda: DATA, "river.pdf", DRAFT.origins)
    drawn: list[int] = []
    source.drawn.connect(drawn.append)
    made.show_pages(source, DRAFT.content, PrintedMap(DRAFT.origins), (), THEMES)
    qtbot.waitUntil(lambda: {0, 1} <= set(drawn))
    assert drawn[0] == 0
    made.close_pages()
