"""The mouse: selecting, choosing, dragging ends; all with real events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.content import SpanKind
from reader.ui.page.handles import End
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content, mark, note, on

LEFT = Qt.MouseButton.LeftButton
TEXT = content(
    "The soldiers left on whatever had wheels: farm trucks, a hatchback, a bicycle.",
    "😀👩‍👩‍👧 An emoji and a family e\u0301 stand before these words 🇺🇦 here.",
    "A third paragraph has nothing to show.",
)
WORDS = TEXT.text
Spot = Callable[[int], QPoint]


def left_of(page: PageView, position: int) -> QPoint:
    box = page.passage_rect(position, position + 1)
    return QPoint(box.left() + 1, box.center().y())


def drag(page: PageView, start: QPoint, end: QPoint) -> None:
    viewport = page.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, pos=end)


def click(page: PageView, at: QPoint) -> None:
    # A pause, or Qt takes two clicks for a double one.
    QTest.mouseClick(page.viewport(), LEFT, pos=at, delay=QApplication.doubleClickInterval() + 50)


@pytest.fixture(autouse=True)
def quick_double_clicks(qapp: QApplication) -> None:
    qapp.setDoubleClickInterval(20)


@pytest.mark.parametrize(
    "quote", ["soldiers left on whatever", "these words 🇺🇦 here", "family e\u0301 stand"]
)
def test_a_dragged_selection_is_told_in_code_points(show: Show, qtbot: QtBot, quote: str) -> None:
    page = show(TEXT)
    start = WORDS.index(quote)
    with qtbot.waitSignal(page.selection_settled) as settled:
        drag(page, left_of(page, start), left_of(page, start + len(quote)))
    assert settled.args == [start, start + len(quote)]
    assert page.selected() == (start, start + len(quote))


def test_a_selection_never_ends_inside_a_grapheme(show: Show) -> None:
    page = show(TEXT)
    family = WORDS.index("👩")
    page.select(family + 2, family + 5)
    assert page.selected() == (family, family + 5)


def test_white_space_at_the_ends_is_left_out(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT)
    start = WORDS.index(" left")
    with qtbot.waitSignal(page.selection_settled) as settled:
        drag(page, left_of(page, start), left_of(page, start + 6))
    assert settled.args == [start + 1, start + 5]


def test_a_click_takes_the_selection_away(show: Show, spot: Spot, qtbot: QtBot) -> None:
    page = show(TEXT)
    drag(page, left_of(page, 4), left_of(page, 12))
    with qtbot.waitSignal(page.selection_cleared):
        click(page, spot(60))
    assert page.selected() is None


def test_a_double_click_selects_a_word_and_a_third_the_paragraph(
    page: PageView, show: Show, spot: Spot, qapp: QApplication
) -> None:
    qapp.setDoubleClickInterval(5000)
    show(TEXT)
    QTest.mouseDClick(page.viewport(), LEFT, pos=spot(6))
    assert page.selected() == (4, 12)
    QTest.mouseClick(page.viewport(), LEFT, pos=spot(6))
    assert page.selected() == (0, TEXT.blocks[0].end)


def test_clicks_on_an_overlap_go_from_the_shortest_to_the_longest(show: Show, spot: Spot) -> None:
    page = show(
        TEXT,
        [
            mark(WORDS, 0, 60, "long"),
            mark(WORDS, 4, 30, "middle"),
            mark(WORDS, 10, 20, "short"),
        ],
    )
    told: list[str] = []
    page.highlight_chosen.connect(told.append)
    for _ in range(4):
        click(page, spot(15))
    assert told == ["short", "middle", "long", "short"]
    click(page, spot(25))
    assert told[-1] == "middle"
    click(page, spot(70))
    assert told[-1] == ""
    assert page.chosen() is None


def test_a_click_beside_the_words_chooses_nothing(show: Show, spot: Spot) -> None:
    page = show(TEXT, [mark(WORDS, 0, len(WORDS), "all")])
    click(page, spot(3))
    assert page.chosen() == "all"
    click(page, QPoint(10, spot(3).y()))
    assert page.chosen() is None


def test_a_link_is_followed_by_a_click_and_not_by_a_drag(
    show: Show, spot: Spot, qtbot: QtBot
) -> None:
    builder = ContentBuilder()
    builder.add("Read ")
    builder.add("the archive", [(SpanKind.LINK, "https://example.org/archive")])
    builder.add(" first.")
    page = show(builder.build())
    with qtbot.assertNotEmitted(page.link_followed):
        drag(page, left_of(page, 6), left_of(page, 12))
        click(page, spot(2))
    QTest.mouseMove(page.viewport(), spot(8))
    assert page.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(page.link_followed) as followed:
        click(page, spot(8))
    assert followed.args == ["https://example.org/archive"]


def stem(page: PageView, end: End) -> QPoint:
    """Where an end of the chosen highlight can be taken hold of."""
    box = page.passage_rect(*bounds(page))
    if end is End.START:
        return QPoint(box.left(), box.center().y())
    return QPoint(box.right() - 1, box.center().y())


def bounds(page: PageView) -> tuple[int, int]:
    chosen = page.chosen()
    assert chosen is not None
    found = page.sheet.marks.get(chosen)
    assert found is not None
    return found.start, found.end


@pytest.mark.parametrize(
    ("end", "to", "resized"),
    [
        (End.END, "wheels", (4, 34)),
        (End.END, "left", (4, 13)),
        (End.START, "left", (13, 20)),
        (End.END, "The", (4, 5)),
    ],
)  # fmt: skip
def test_an_end_is_dragged_to_another_word(
    show: Show, qtbot: QtBot, end: End, to: str, resized: tuple[int, int]
) -> None:
    page = show(TEXT, [mark(WORDS, 4, 20, "one")])
    page.choose("one")
    shown: list[tuple[int, int]] = []
    with qtbot.waitSignal(page.highlight_resized) as told:
        viewport = page.viewport()
        QTest.mousePress(viewport, LEFT, pos=stem(page, end))
        QTest.mouseMove(viewport, left_of(page, WORDS.index(to)))
        shown.append(bounds(page))
        QTest.mouseRelease(viewport, LEFT, pos=left_of(page, WORDS.index(to)))
    expected = trimmed(resized)
    assert told.args == ["one", *expected]
    assert trimmed(shown[0]) == expected
    assert bounds(page) == (4, 20)  # until the change comes back


def trimmed(passage: tuple[int, int]) -> tuple[int, int]:
    start, end = passage
    return start, start + len(WORDS[start:end].rstrip())


def test_an_end_never_stops_inside_a_grapheme(show: Show, qtbot: QtBot) -> None:
    start = TEXT.blocks[1].start
    page = show(TEXT, [mark(WORDS, start + 7, start + 20, "one")])
    page.choose("one")
    family = page.passage_rect(start + 1, start + 6)
    with qtbot.waitSignal(page.highlight_resized) as told:
        drag(page, stem(page, End.START), family.center())
    assert told.args is not None
    assert told.args[1] in (start + 1, start + 7, start + 6)


def test_escape_lets_go_of_an_end(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT, [mark(WORDS, 4, 20, "one")])
    page.choose("one")
    with qtbot.assertNotEmitted(page.highlight_resized):
        QTest.mousePress(page.viewport(), LEFT, pos=stem(page, End.END))
        QTest.mouseMove(page.viewport(), left_of(page, 60))
        assert bounds(page) != (4, 20)
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert bounds(page) == (4, 20)
        QTest.mouseRelease(page.viewport(), LEFT, pos=left_of(page, 60))
    assert page.chosen() == "one"


def test_the_cursor_tells_what_can_be_done(show: Show, spot: Spot) -> None:
    page = show(TEXT, [mark(WORDS, 4, 20, "one")])
    shapes = []
    page.choose("one")
    for at in (spot(50), stem(page, End.END), QPoint(5, 5)):
        QTest.mouseMove(page.viewport(), at)
        shapes.append(page.viewport().cursor().shape())
    Shape = Qt.CursorShape  # noqa: N806
    assert shapes == [Shape.IBeamCursor, Shape.SizeHorCursor, Shape.ArrowCursor]


def test_a_bracket_names_itself_and_can_be_clicked(show: Show) -> None:
    page = show(TEXT, [on(WORDS, "soldiers", "one", themes=["retreat", "crimes"])])
    bracket = page.margin().brackets[0]
    assert page.sheet.inks.names(bracket.mark) == "Retreat, War crimes"
    at = bracket.rect.center().toPoint() - QPoint(0, page.place.top)
    QTest.mouseMove(page.viewport(), at)
    assert page.pointer.strong() == {"one"}
    click(page, at)
    assert page.chosen() == "one"
    QTest.mouseMove(page.viewport(), QPoint(5, 5))
    page.choose(None)
    assert page.pointer.strong() == set()


def test_a_note_can_be_clicked(page: PageView, show: Show, qtbot: QtBot) -> None:
    page.resize(1200, 700)
    mine = note("Same house?")
    show(TEXT, [on(WORDS, "soldiers", notes=[mine])])
    at = page.margin().notes[0].rect.center().toPoint() - QPoint(0, page.place.top)
    page.select(20, 30)
    with qtbot.waitSignal(page.note_chosen) as told, qtbot.assertNotEmitted(page.selection_settled):
        click(page, at)
    assert told.args == [mine.id]


def test_copying_gives_the_text_as_it_is(show: Show) -> None:
    built = content("A\u00a0wide\u2028line co\u00adop 😀", "next")
    page = show(built)
    page.select(0, len(built.text))
    for copy in (page.copy, lambda: QTextEdit.copy(page)):
        QGuiApplication.clipboard().clear()
        copy()
        assert QGuiApplication.clipboard().text() == built.text
    QGuiApplication.clipboard().clear()
    QTest.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == built.text


def test_files_dropped_on_the_page_are_told(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/article.txt"), QUrl("https://example.org")])
    where = QPointF(100, 100)
    entering = QDragEnterEvent(
        where.toPoint(), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.viewport(), entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(page.files_dropped) as told:
        drop = QDropEvent(
            where, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page.viewport(), drop)
    assert told.args == [["/tmp/article.txt"]]


def test_dragged_words_are_not_taken(show: Show) -> None:
    page = show(TEXT)
    data = QMimeData()
    data.setText("foreign words")
    entering = QDragEnterEvent(
        QPoint(100, 100), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.viewport(), entering)
    assert not entering.isAccepted()
    assert page.document().characterCount() == page.sheet.offsets.to_units(len(WORDS)) + 1


def test_the_menu_is_asked_for(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT)
    with qtbot.waitSignal(page.menu_requested) as told:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(50, 60), QPoint(500, 600))
        QApplication.sendEvent(page.viewport(), event)
    assert told.args == [QPoint(500, 600)]


def test_a_press_inside_the_first_letter_begins_a_selection(show: Show, qtbot: QtBot) -> None:
    page = show(TEXT, [mark(WORDS, 4, 20, "one")])
    page.choose("one")
    with qtbot.waitSignal(page.selection_settled) as told:
        drag(page, left_of(page, 4) + QPoint(4, 0), left_of(page, 12))
    assert told.args[0] in (4, 5)
    assert bounds(page) == (4, 20)
