"""Single parts: pictures with their captions, boxes, cards, fields, and what is in the margins."""

import io

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.document import Picture
from reader.core.ids import ThemeId
from reader.core.paper import PageSize, Paper
from reader.core.sheet import (
    Box,
    Card,
    Cards,
    Fields,
    Figure,
    Legend,
    Mark,
    Paragraph,
    Printout,
    Run,
    Sheet,
    Style,
)
from reader.core.work import Unwatched
from reader.ui.page.decoding import decoded
from reader.ui.paper.faces import advance
from reader.ui.paper.items import Drawing, Edge, Label, Rule, Swatch
from reader.ui.paper.layout import pages
from reader.ui.paper.pages import Page
from reader.ui.paper.painting import margin_labels, paint_page
from reader.ui.paper.pdf import write_pdf
from tests.ui.paper.samples import SENTENCE, laid, lines, plain


def png(width: int, height: int) -> Picture:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2E86AB"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Picture("hash", "image/png", bytes(buffer.data().data()), width, height)


def pictured(picture: Picture, *before: Paragraph) -> list[Page]:
    caption = plain("The river in spring", style=Style.CAPTION)
    parts = *before, Figure("hash", "a river"), caption
    return list(pages(Printout("s", (Sheet("s", parts, pictures={"hash": picture}),))))


def drawing(page: Page) -> Drawing:
    [found] = [item for row in page.rows for item in row.items if isinstance(item, Drawing)]
    return found


@pytest.mark.parametrize("size", [(200, 100), (4000, 1000), (300, 5000)])
def test_a_picture_keeps_its_shape_and_never_leaves_the_frame(size: tuple[int, int]) -> None:
    [page] = pictured(png(*size))
    found = drawing(page)
    assert found.width / found.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert found.width <= page.frame.column + 0.01
    assert found.height <= 0.45 * page.frame.room + 0.01
    assert found.width <= size[0] * 0.75 + 0.01  # never enlarged


def test_a_picture_stands_on_the_page_of_its_caption() -> None:
    for count in range(8, 40):
        for page in pictured(png(400, 300), *[plain("word")] * count):
            has_picture = any(isinstance(item, Drawing) for row in page.rows for item in row.items)
            assert has_picture == ("The river in spring" in lines(page))


def test_what_a_picture_shows_is_said_if_it_did_not_come_along() -> None:
    broken = Picture("hash", "image/png", b"no picture")
    for found in (pictured(broken), laid(Figure("other", "a river"))):
        assert "[Picture: a river]" in lines(found[0])
    assert "[Picture]" in lines(laid(Figure("other"))[0])


def test_a_box_has_one_frame_and_its_title_before_the_words() -> None:
    [page] = laid(Box("Word bank", (plain("curfew"), plain("sawmill"))))
    [framed] = page.framed
    assert framed.edge is Edge.ROUND
    assert (framed.box.left(), framed.box.width()) == (page.frame.left, page.frame.column)
    assert lines(page) == ["Word bank\u2002 curfew", "sawmill"]


def test_a_box_higher_than_a_page_has_a_frame_on_each() -> None:
    found = laid(Box("All", tuple(plain(SENTENCE) for _ in range(80))))
    assert len(found) > 1
    assert all(len(page.framed) == 1 for page in found)


def test_cards_stand_side_by_side_each_with_lines_to_cut_along() -> None:
    cards = tuple(Card((Run(f"Quote {at}"),), "¶ 1", "Retreat") for at in range(5))
    [page] = laid(Cards(cards, columns=2))
    assert [framed.edge for framed in page.framed] == [Edge.CUT] * 5
    assert {round(framed.box.left()) for framed in page.framed} == {57, 298}
    assert [line for line in lines(page) if line.startswith("Quote")] == [
        f"Quote {at}" for at in range(5)
    ]


def test_no_card_is_cut_unless_it_fills_a_page() -> None:
    short = tuple(Card((Run(SENTENCE * 3),)) for _ in range(30))
    found = laid(Cards(short))
    assert sum(len(page.framed) for page in found) == 30
    [giant] = [Card((Run(SENTENCE * 90),))]
    assert len(laid(Cards((giant,)))) > 1


def test_the_lines_of_fields_end_with_the_column() -> None:
    for labels in (("Name",), ("Name", "Date"), ("Name", "Class", "Date")):
        [page] = laid(Fields(labels))
        [row] = page.rows
        said = [item.text for item in row.items if isinstance(item, Label)]
        ends = [item.x + item.width for item in row.items if isinstance(item, Rule)]
        assert said == list(labels)
        assert ends == sorted(ends)
        assert ends[-1] == pytest.approx(page.frame.right)


def test_a_long_legend_goes_over_several_lines() -> None:
    marks = tuple(Mark(ThemeId(str(at)), f"A theme with a name {at}", "#2E86AB", at)
                  for at in range(12))  # fmt: skip
    [page] = laid(Legend(marks), paper=Paper(PageSize.A5))
    labels = [item for row in page.rows for item in row.items if isinstance(item, Label)]
    assert [label.text for label in labels] == [mark.name for mark in marks]
    assert len(page.rows) > 3
    assert all(
        page.frame.left <= item.x <= page.frame.right
        for row in page.rows
        for item in row.items
        if isinstance(item, Swatch | Label)
    )


_LONG = "What the witnesses of the retreat told the commission about the burned vehicles, again"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("type_size", [11, 20, 28])
@pytest.mark.parametrize("writing_margin", [0, 45])
def test_no_name_date_or_theme_leaves_the_frame(
    type_size: float, writing_margin: float, language: str
) -> None:
    marks = tuple(Mark(ThemeId(name), name, "#2E86AB", at)
                  for at, name in enumerate(("Short", _LONG, "x" * 90)))  # fmt: skip
    paper = Paper(PageSize.A5, type_size, writing_margin=writing_margin)
    sheet = Sheet(
        "s", (Fields(("Name", "Date")), Legend(marks)), paper, language,
        running_head=(_LONG * 2, f"22 November, {_LONG}"),
    )  # fmt: skip
    printed = Printout("s", (sheet,))
    for page in pages(printed):
        for row in page.rows:
            for item in row.items:
                if isinstance(item, Rule):
                    assert item.width >= 3 * type_size
    target = io.BytesIO()
    write_pdf(printed, target, Unwatched())
    left, right = page.frame.left - 1, page.frame.right + 1
    for printed_page in pypdfium2.PdfDocument(target.getvalue()):
        text = printed_page.get_textpage()
        for at in range(text.count_chars()):
            box = text.get_charbox(at)
            assert box[0] == box[2] or left <= box[0] < box[2] <= right
    said = "".join(line for page in pages(printed) for line in lines(page))
    assert "".join(said.split()).endswith("".join(_LONG.split()) + "x" * 90)


def test_long_running_heads_stand_apart() -> None:
    sheet = Sheet("s", (plain("a"),), running_head=(_LONG * 2, "22 November"))
    [page] = pages(Printout("s", (sheet,)))
    _, left, right = margin_labels(page)
    assert right.text == "22 November"
    assert left.text.startswith("What the witnesses")
    assert left.text.endswith("…")
    assert left.x + advance(left.font, left.text) < right.x - 10


def test_the_margins_tell_the_running_head_and_the_page_of_how_many() -> None:
    sheet = Sheet("s", (plain("a"),), running_head=("Lyceum 4", "22 November"))
    [page] = pages(Printout("s", (sheet,)))
    number, left, right = margin_labels(page, 5)
    assert (number.text, left.text, right.text) == ("1 / 5", "Lyceum 4", "22 November")
    assert page.frame.top > left.baseline == right.baseline > 0
    assert page.frame.bottom < number.baseline < page.frame.height
    assert left.x == page.frame.left
    assert margin_labels(page)[0].text == "1"  # while the rest is unknown


def test_letters_of_labels_are_spaced_alike_on_paper_and_on_the_screen() -> None:
    mark = Mark(ThemeId("t"), "HHHHHHHHHH", "#2E86AB", 0)
    paper = Paper(letter_spacing=0.06)
    target = io.BytesIO()
    write_pdf(Printout("s", (Sheet("s", (Legend((mark,)),), paper),)), target, Unwatched())
    text = pypdfium2.PdfDocument(target.getvalue())[0].get_textpage()
    boxes = [text.get_charbox(at) for at in range(10)]
    [page] = laid(Legend((mark,)), paper=paper)
    [label] = [item for item in page.rows[0].items if isinstance(item, Label)]
    assert boxes[-1][2] - boxes[0][0] == pytest.approx(advance(label.font, mark.name), rel=0.05)


def test_a_sheet_in_arabic_begins_on_the_right_in_all_its_parts() -> None:
    mark = Mark(ThemeId("t"), "Theme", "#2E86AB", 0)
    parts = Fields(("الاسم", "التاريخ")), Legend((mark,)), Cards((Card((Run("ا"),)),))
    sheet = Sheet("s", parts, language="ar", running_head=("مدرسة", "تاريخ"))
    [page] = pages(Printout("s", (sheet,)))
    frame = page.frame
    fields, legend = page.rows[:2]
    name, line = fields.items[0], fields.items[1]
    assert isinstance(name, Label)
    assert isinstance(line, Rule)
    assert name.x > line.x + line.width > line.x
    swatch, label = legend.items
    assert isinstance(swatch, Swatch)
    assert isinstance(label, Label)
    assert swatch.x + swatch.width == pytest.approx(frame.right)
    assert label.x < swatch.x
    [card] = page.framed
    assert card.box.right() == pytest.approx(frame.right)
    _, left, right = margin_labels(page)
    assert left.text == "مدرسة"
    assert left.x > right.x


def test_a_footnote_named_twice_is_printed_once() -> None:
    named = Paragraph((Run("a", footnote=1), Run("b", footnote=1)))
    [page] = laid(named, named, notes=("A note.",))
    assert lines(page).count("A note.") == 1


def test_a_picture_is_decoded_only_while_it_is_painted_and_only_as_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[int] = []

    def watched(data: bytes, size: QSize) -> QImage:
        made.append(size.width())
        return decoded(data, size)

    monkeypatch.setattr("reader.ui.paper.pictures.decoded", watched)
    [page] = pictured(png(2000, 1000))
    picture = drawing(page).picture
    assert not made
    for scale, wide in ((1, 482), (0.5, 241), (10, 2000)):
        image = QImage(700, 700, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        with QPainter(image) as painter:
            painter.scale(scale, scale)
            paint_page(painter, page)
            assert picture.image(painter, QSizeF(481.9, 240.9)).width() == wide
        assert not image.allGray()
    assert made == [482, 241, 2000]
    page.release()
    with QPainter(image) as painter:
        painter.scale(10, 10)
        paint_page(painter, page)
    assert made == [482, 241, 2000, 2000]  # what was let go of is not held
