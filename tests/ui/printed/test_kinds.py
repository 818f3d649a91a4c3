"""Pages turned, cropped, of several sizes, or printed sideways: words are where they are seen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.printed import PrintedMap
from reader.importers import read_bytes
from reader.ui.printed.source import PageSource
from reader.ui.printed.view import PrintedView
from tests.importers.printing import Sheet, pdf
from tests.ui.printed.river import LEFT, OTHER, THEMES, drag

WORDS = "wade through"


def plain() -> list[Sheet]:
    sheet = Sheet()
    sheet.paragraph(80, 200, OTHER)
    return [sheet]


def upward(turned: int) -> list[Sheet]:
    sheet = Sheet(turned=turned)
    for at, line in enumerate(OTHER):
        sheet.put_upward(100 + 12 * at, 700, line)
    return [sheet]


def turned() -> list[Sheet]:
    [sheet] = plain()
    sheet.turned = 180
    return [sheet]


def cropped() -> list[Sheet]:
    [sheet] = plain()
    sheet.crop = (60, 500, 400, 800)
    return [sheet]


def mixed() -> list[Sheet]:
    wide, small = Sheet(size=(842, 595)), Sheet(size=(300, 400))
    wide.put(80, 100, "A table on a wide page comes first.")
    small.paragraph(40, 200, OTHER)
    return [wide, small]


Shown = Callable[[list[Sheet]], tuple[PrintedView, str]]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Shown]:
    """Shows pages with the last in view, and answers their text too."""
    made = PrintedView()
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()

    def shown(sheets: list[Sheet]) -> tuple[PrintedView, str]:
        data = pdf(sheets)
        draft = read_bytes(data, "river.pdf")
        text, last = draft.content.text, len(sheets) - 1
        source = PageSource(lambda: data, "river.pdf", draft.origins)
        at = text.index(OTHER[0])
        made.show_pages(source, draft.content, PrintedMap(draft.origins), (), THEMES, at)
        qtbot.waitUntil(lambda: bool(made.stack.places))
        width = round(made.stack.places[last].width)
        qtbot.waitUntil(lambda: source.letters(last) is not None)
        qtbot.waitUntil(lambda: source.picture(last, width) is not None)
        made.reveal(text.index(WORDS))
        return made, text

    yield shown
    made.close_pages()


def ink(image: QImage) -> int:
    """How many points are dark."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in points)


@pytest.mark.parametrize(
    "sheets",
    [plain(), turned(), upward(0), upward(90), upward(270), cropped(), mixed()],
    ids=["plain", "turned", "upward", "upward-90", "upward-270", "cropped", "mixed"],
)
def test_words_are_selected_where_they_are_seen(show: Shown, sheets: list[Sheet]) -> None:
    view, text = show(sheets)
    start = text.index(WORDS)
    end = start + len(WORDS)
    around = view.passage_rect(start, end)
    assert view.viewport().rect().contains(around)
    assert ink(view.viewport().grab(around).toImage()) > 40
    first = view.passage_rect(start, start + 1).center()
    last = view.passage_rect(end - 1, end).center()
    way = last - first
    half = view.passage_rect(end - 1, end)
    beyond = QPoint(half.width(), 0) if abs(way.x()) > abs(way.y()) else QPoint(0, half.height())
    reach = beyond * (1 if way.x() + way.y() > 0 else -1) * 0.4
    drag(view, first - reach, last + reach)
    assert view.selected() == (start, end)


def test_a_caret_goes_along_lines_that_lie_on_their_side(show: Shown) -> None:
    view, text = show(upward(0))
    start = text.index(WORDS)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.passage_rect(start, start + 1).center())
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    passage = view.selected()
    assert passage is not None
    assert text[passage[0] : passage[1]].endswith("where the")
    caret = view.spread.caret(view.keys.caret, 2)
    assert caret is not None
    assert caret.width() > caret.height()
