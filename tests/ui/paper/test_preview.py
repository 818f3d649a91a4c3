"""The preview: shows true pages, keeps the place, and leads from what is clicked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.core.ids import NoteId
from reader.core.sheet import Gap, PageBreak, Paragraph, Printout, Run, Sheet, Style, Subject
from reader.ui.colours import DARK, LIGHT
from reader.ui.paper.preview import Preview
from tests.ui.paper.samples import ARTICLE, SENTENCE, every_part, inlines, plain, printout

QUESTION = Subject(ARTICLE, note_id=NoteId("n"))
GAPPED = Paragraph(inlines(), subject=Subject(ARTICLE))
ASKED = Paragraph((Run("Who could verify this?"),), Style.QUESTION, subject=QUESTION)


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    yield made
    made.show_printout(None)


def shown(preview: Preview, made: Printout, qtbot: QtBot) -> None:
    preview.show_printout(made)
    qtbot.waitUntil(lambda: preview.pile.is_complete)


def long(word: str = "") -> Printout:
    return printout(*[plain(f"{word}{SENTENCE} " * 6)] * 60)


def on(preview: Preview, x: float, y: float, page: int = 0) -> QPoint:
    """The point of the viewport at a point of a page."""
    place, bar = preview.stack.places[page], preview.verticalScrollBar()
    at = QPointF(place.left, place.top - bar.value()) + QPointF(x, y) * place.scale
    return at.toPoint()


def find(preview: Preview, what: str) -> QPoint:
    """A point of the viewport where something of the kind is hit."""
    frame = preview.pile.pages[0].frame
    for y in range(int(frame.top), int(frame.bottom), 3):
        for x in range(int(frame.left), int(frame.right), 5):
            found = preview.at(on(preview, x, y))
            if found is not None and what == ("gap" if found.gap else "passage"
                if found.is_about_passage else "word"):  # fmt: skip
                return on(preview, x, y)
    raise AssertionError(what)


def pixels(preview: Preview) -> QImage:
    return preview.viewport().grab().toImage()


def test_pages_are_white_on_the_ground_of_each_look(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(), qtbot)
    for colours in (LIGHT, DARK):
        preview.set_colours(colours)
        picture = pixels(preview)
        assert picture.pixelColor(3, 300) == QColor(colours.track)
        assert picture.pixelColor(350, 300) == QColor("#FFFFFF")


def test_all_pages_are_laid_out_in_the_end_and_counted(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.pages_counted) as told:
        preview.show_printout(long())
    assert told.args == [len(preview.pile.pages)]
    assert preview.pile.total > 5
    assert preview.accessibleDescription() == f"Page 1 of {preview.pile.total}."


def test_the_place_stays_when_the_sheet_is_made_anew(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, long(), qtbot)
    preview.go_to_page(4)
    before, value = preview.place(), preview.verticalScrollBar().value()
    shown(preview, long("Other "), qtbot)
    assert preview.place() == pytest.approx(before, abs=1)
    assert preview.verticalScrollBar().value() == pytest.approx(value, abs=1)


def test_a_shorter_sheet_shows_its_end(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, long(), qtbot)
    preview.go_to_page(4)
    shown(preview, printout(plain("a"), PageBreak(), plain("b")), qtbot)
    assert preview.page == 1


def test_zooming_keeps_the_page_in_view(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, long(), qtbot)
    preview.go_to_page(3)
    scale = preview.stack.scale
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.stack.scale > scale
    assert preview.page == 3
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.stack.scale == pytest.approx(scale)
    assert preview.page == 3


def test_keys_scroll_to_both_ends(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, long(), qtbot)
    moved: list[int] = []
    preview.page_moved.connect(moved.append)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum()
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.verticalScrollBar().value() == 0
    assert moved == [preview.pile.total - 1, 0]


def test_a_click_on_a_word_tells_where_it_stands(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(GAPPED, notes=("",)), qtbot)
    with qtbot.waitSignal(preview.word_clicked) as told:
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=find(preview, "word"))
    assert told.args == [ARTICLE, 0]


def test_a_click_on_a_gap_tells_which(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(GAPPED, notes=("",)), qtbot)
    with qtbot.waitSignal(preview.gap_clicked) as told:
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=find(preview, "gap"))
    assert told.args == [ARTICLE, Gap(1, "sawmill", start=17)]


def test_a_click_on_a_question_tells_its_note(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(ASKED), qtbot)
    with qtbot.waitSignal(preview.subject_clicked) as told:
        qtbot.mouseClick(
            preview.viewport(), Qt.MouseButton.LeftButton, pos=find(preview, "passage")
        )
    assert told.args == [QUESTION]


def test_dragging_off_a_word_is_no_click(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(GAPPED, notes=("",)), qtbot)
    word = find(preview, "word")
    with qtbot.assertNotEmitted(preview.word_clicked, wait=20):
        qtbot.mousePress(preview.viewport(), Qt.MouseButton.LeftButton, pos=word)
        qtbot.mouseRelease(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_what_can_be_clicked_shows_it_under_the_pointer(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(GAPPED, notes=("",)), qtbot)
    bare = pixels(preview)
    qtbot.mouseMove(preview.viewport(), find(preview, "gap"))
    assert preview.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert pixels(preview) != bare
    qtbot.mouseMove(preview.viewport(), QPoint(2, 2))
    assert preview.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    assert pixels(preview) == bare


def test_keys_reach_every_gap_and_passage(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(GAPPED, ASKED, notes=("",)), qtbot)
    qtbot.keyClick(preview, Qt.Key.Key_Right)
    assert preview.accessibleDescription().endswith("Gap 1: sawmill.")
    with qtbot.waitSignal(preview.gap_clicked):
        qtbot.keyClick(preview, Qt.Key.Key_Return)
    qtbot.keyClick(preview, Qt.Key.Key_Right)
    with qtbot.waitSignal(preview.subject_clicked):
        qtbot.keyClick(preview, Qt.Key.Key_Return)
    qtbot.keyClick(preview, Qt.Key.Key_Left)
    assert preview.accessibleDescription().endswith("Gap 1: sawmill.")


def test_keys_go_to_what_is_out_of_view(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, printout(*[plain(SENTENCE * 9)] * 60, ASKED), qtbot)
    qtbot.keyClick(preview, Qt.Key.Key_Right)
    last = preview.pile.total - 1
    top = next(row.top for row in preview.pile.pages[last].rows if row.subject == QUESTION)
    assert preview.viewport().rect().contains(on(preview, 100, top + 5, last))


def test_pages_out_of_view_are_let_go(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, long(), qtbot)
    pixels(preview)
    text = preview.pile.pages[0].rows[0].items[0].text  # type: ignore[union-attr]
    held = text.lines
    pixels(preview)
    assert text.lines is held  # while it is seen
    preview.go_to_page(5)
    pixels(preview)
    assert text.lines is not held


def test_a_printout_of_every_part_is_painted_and_one_of_nothing(
    preview: Preview, qtbot: QtBot
) -> None:
    preview.resize(1200, 900)
    key = Sheet("Key", (plain("1 sawmill"),), is_key=True)
    made = Printout("All", (*printout(*every_part(), notes=("A note.",)).sheets, key))
    shown(preview, made, qtbot)
    assert preview.stack.has_keys_beside
    full = pixels(preview)
    preview.show_printout(None)
    assert preview.accessibleDescription() == "No pages."
    assert pixels(preview) != full
