"""The field over a part of the page: set as the page is, and true to what stands in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.text_edits import TextEdit, applied
from reader.importers import read_bytes
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT
from reader.ui.correcting.field import CorrectionField
from reader.ui.correcting.parts import part_of
from reader.ui.page.header import Header
from reader.ui.page.view import PageView

ARTICLE = """# The miller of the lower ford

By the old ford the miller kept a *ledger of floods*, and every **spring** he wrote the height of
the water into it, with the day and the hour, as long as there was light to write by.

## What it says of the year in which the bridge was taken

> The river took the bridge at noon, and gave back the planks by evening, as if it had only
> borrowed them.

1. Three boats were tied to the mill, and none of them was ours, though one had our oars in it.

| Year | Remark |
|---|---|
| 1871 | the bridge stood |

Після повені люди повернулися до своїх хат і побачили, що вода залишила на стінах темну смугу.

كتب المعلم الكلمة على اللوح ثم قرأها التلاميذ بصوت واحد، وبقيت الكلمة هناك حتى المساء.

```
height = 4.2
print(height)
```

A nar\u00adrow no\u00a0break, a cafe\u0301 and 👩‍🚀 here.
"""
PLACES = (
    "miller of", "ledger", "What it", "borrowed", "boats", "1871", "stood", "залишила", "اللوح",
    "print", "break",
)  # fmt: skip
Make = Callable[[str], CorrectionField]


@pytest.fixture(params=[(900, 20), (560, 30)], ids=["usual", "large type, narrow"])
def page(request: pytest.FixtureRequest, qtbot: QtBot, state: object) -> PageView:
    width, size = request.param
    made = PageView()
    qtbot.addWidget(made)
    made.resize(width, 900)
    made.set_look(ReadingSettings(size=size), LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    draft = read_bytes(ARTICLE.encode(), "miller.md")
    made.show_document(draft.content, Header("Miller"), (), made.sheet.inks.themes)
    return made


@pytest.fixture
def over(page: PageView) -> Make:
    def make(quote: str) -> CorrectionField:
        text = page.sheet.content.text
        at = text.index(quote)
        page.go_to(at)
        part = part_of(page.sheet.content, at, at + 1)
        assert part is not None
        field = CorrectionField(page.sheet, part, page.viewport())
        field.put(page.place.top)
        field.show()
        return field

    return make


@pytest.mark.parametrize("quote", PLACES)
def test_its_lines_break_and_stand_where_those_of_the_page_do(
    page: PageView, over: Make, quote: str
) -> None:
    field = over(quote)
    laid = page.sheet.layout.laid(field.part.first)
    lines = [laid.lines[at] for at in laid.cells[field.part.cell].lines] if laid.cells else None
    top = page.sheet.layout.heights.top_of(laid.index) - page.place.top
    origin = field.pos() + field.viewport().pos()
    set_lines = []
    block = field.document().begin()
    while block.isValid():
        at = field.document().documentLayout().blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            y = origin.y() + at.y() + line.y() + line.ascent()
            set_lines.append((line, origin.x() + at.x() + line.naturalTextRect().x(), y))
        block = block.next()
    there = lines if lines is not None else laid.lines
    assert len(set_lines) == len(there)
    for line, (own, x, y) in zip(there, set_lines, strict=True):
        box = line.text.naturalTextRect()
        assert own.textLength() == line.text.textLength()
        assert x == pytest.approx(page.sheet.frame.left + box.x(), abs=1)
        assert y == pytest.approx(top + line.top + laid.style.baseline, abs=1)


@pytest.mark.parametrize("quote", PLACES)
def test_untouched_it_says_what_the_article_says(page: PageView, over: Make, quote: str) -> None:
    field = over(quote)
    assert field.before == page.sheet.content.text[field.part.start : field.part.end]
    assert not field.is_typed
    assert field.edits() == []
    assert field.needed() == 0


def test_what_is_typed_is_an_edit_of_the_article(page: PageView, over: Make) -> None:
    field = over("miller kept")
    text = page.sheet.content.text
    field.put_cursor(text.index("miller kept") + len("miller"))
    QTest.keyClicks(field, "s")
    assert applied(text, field.edits()) == text.replace("miller kept", "millers kept")
    at = text.index("miller kept") + len("miller")
    assert field.edits() == [TextEdit(at, at, "s")]


def test_typing_in_bold_or_beyond_an_emoji_counts_code_points(page: PageView, over: Make) -> None:
    field = over("break")
    text = page.sheet.content.text
    field.put_cursor(text.index(" here."))
    QTest.keyClicks(field, "!")
    assert applied(text, field.edits()) == text.replace(" here.", "! here.")


def test_line_feeds_join_and_split_paragraphs(over: Make) -> None:
    field = over("miller kept")
    field.put_cursor(field.part.start + 2)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.text().startswith("By\n the old")
    assert field.needed() > 0
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not field.is_typed


def test_code_keeps_its_lines_in_one_block(over: Make) -> None:
    field = over("print")
    field.put_cursor(field.part.end)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "x")
    assert field.text() == "height = 4.2\nprint(height)\nx"
    assert field.document().blockCount() == 1


def test_a_cell_takes_neither_lines_nor_tabs(over: Make) -> None:
    field = over("1871")
    field.put_cursor(field.part.end)
    QTest.keyClick(field, Qt.Key.Key_Return)
    data = QMimeData()
    data.setText("\nor\t1872\n")
    data.setHtml("<b>or</b>")
    field.insertFromMimeData(data)
    assert field.text() == "1871or 1872"


def test_pasting_brings_words_without_their_looks(over: Make) -> None:
    field = over("boats")
    data = QMimeData()
    data.setText("e\u0301 and “x”")
    data.setHtml("<h1>x</h1>")
    field.put_cursor(field.part.start)
    field.insertFromMimeData(data)
    assert field.text().startswith("e\u0301 and “x”Three")
    assert field.document().begin().layout().formats() == []


def test_its_undo_is_its_own(over: Make) -> None:
    field = over("boats")
    assert not field.document().isUndoAvailable()
    QTest.keyClicks(field, "abc")
    field.undo()
    assert not field.is_typed


def test_in_other_type_it_still_says_what_was_typed(page: PageView, over: Make) -> None:
    field = over("boats")
    field.put_cursor(field.part.start)
    QTest.keyClicks(field, "Some ")
    page.set_look(ReadingSettings(size=26), LIGHT)
    field.dress()
    field.put(page.place.top)
    assert field.text().startswith("Some Three boats")
    assert field.is_typed
    assert field.currentCharFormat().font().pixelSize() == 26
