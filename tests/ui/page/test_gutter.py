"""The gutter: paragraph numbers and printed pages, each where it can be read."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.ui.page import gutter
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content

WORDS = "The soldiers left on whatever had wheels: farm trucks, a hatchback, a bicycle. " * 4


class Put(NamedTuple):
    text: str
    box: QRectF


class Listening(QPainter):
    """A painter that notes which texts it is given."""

    def __init__(self, device: QPixmap) -> None:
        super().__init__(device)
        self.put: list[Put] = []

    def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]
        box = self.fontMetrics().tightBoundingRect(text).translated(round(at.x()), round(at.y()))
        self.put.append(Put(text, QRectF(box)))


def texts(page: PageView) -> list[Put]:
    found: list[Put] = []
    device = QPixmap(8, 8)
    for block in page.place.visible():
        laid = page.sheet.layout.laid(block)
        with Listening(device) as painter:
            gutter.paint_gutter(painter, page.sheet, laid, page.sheet.layout.heights.top_of(block))
            found += painter.put
    return found


def printed(*pages: tuple[str, BlockKind]) -> Content:
    builder = ContentBuilder()
    for label, kind in pages:
        builder.begin(kind)
        builder.page(label)
        builder.add(WORDS[:60])
    return builder.build()


def test_only_what_people_count_has_a_number(show: Show) -> None:
    builder = ContentBuilder()
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.QUOTE)
    for kind in kinds:
        builder.begin(kind)
        builder.add("Words")
    assert [put.text for put in texts(show(builder.build()))] == ["1", "2"]


def test_a_page_is_named_beside_the_line_where_it_begins(show: Show) -> None:
    builder = ContentBuilder()
    builder.begin()
    builder.add(WORDS)
    builder.page("3")
    builder.add(WORDS)
    built = builder.build()
    page = show(built)
    [number, label] = texts(page)
    assert (number.text, label.text) == ("1", "p. 3")
    start = built.pages[0].start
    box = page.passage_rect(start, start + 1)
    assert box.top() - 2 < label.box.center().y() - page.place.top < box.bottom() + 2
    assert label.box.right() < page.sheet.frame.left


def test_a_page_that_begins_between_two_blocks_is_beside_the_second(show: Show) -> None:
    builder = ContentBuilder()
    builder.begin()
    builder.add("One.")
    builder.page("9")
    builder.picture("", "A map")
    builder.begin()
    builder.add("Two.")
    page = show(builder.build())
    put = texts(page)
    assert [each.text for each in put] == ["1", "p. 9", "2"]
    box = page.passage_rect(5, 6)
    assert box.top() <= put[1].box.top() - page.place.top < box.top() + 14


@pytest.mark.parametrize("kind", list(BlockKind))
def test_number_and_page_never_overlap(show: Show, kind: BlockKind) -> None:
    page = show(printed(("1", kind), ("lxxxviii", kind), ("3", kind)))
    page.resize(520, 700)
    put = texts(page)
    assert sum(each.text.startswith("p. ") for each in put) == 3
    for at, one in enumerate(put):
        assert one.box.left() >= 0
        assert one.box.right() < page.sheet.frame.left
        assert not any(one.box.intersects(other.box) for other in put[at + 1 :])


ARABIC = "غادر الجنود المدينة على كل ما له عجلات. " * 4


@pytest.mark.parametrize("width", [420, 900, 1200])
def test_numbers_stand_at_the_right_of_a_text_that_begins_there(show: Show, width: int) -> None:
    """Also beside a paragraph that runs the other way, so that they are one column."""
    builder = ContentBuilder()
    for paragraph in (ARABIC, WORDS, ARABIC):
        builder.begin()
        builder.page("88")
        builder.add(paragraph)
    page = show(builder.build())
    page.resize(width, 2000)
    put = texts(page)
    assert [each.text for each in put] == ["1", "p. 88", "2", "p. 88", "3", "p. 88"]
    for one in put:
        assert page.sheet.frame.right < one.box.left()
        assert one.box.right() < page.viewport().width()


def test_a_foreign_paragraph_does_not_move_the_numbers(show: Show) -> None:
    page = show(content(ARABIC, WORDS, WORDS))
    assert all(put.box.right() < page.sheet.frame.left for put in texts(page))


def test_another_article_has_its_numbers_on_its_own_side(show: Show) -> None:
    show(content(ARABIC))
    page = show(content(WORDS))
    assert texts(page)[0].box.right() < page.sheet.frame.left


def test_a_long_page_label_fits_beside_a_text_from_right_to_left(show: Show) -> None:
    builder = ContentBuilder()
    builder.begin()
    builder.page("between the plates")
    builder.add(ARABIC)
    page = show(builder.build())
    page.resize(520, 700)
    label = texts(page)[-1]
    assert page.sheet.frame.right < label.box.left()
    assert label.box.right() <= page.viewport().width()


def test_without_pages_none_is_named(show: Show) -> None:
    assert [put.text for put in texts(show(content("One", "Two")))] == ["1", "2"]
