"""Tables: cells stand in columns, and are pointed at, marked and copied one by one."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.importers.html_blocks import read_html
from reader.ui.colours import LIGHT
from tests.ui.page.conftest import Show
from tests.ui.page.making import mark, on

Spot = Callable[[int], QPoint]
# Without letters that are drawn as one, such as fi, inside which nothing can be pointed at.
LONG = "A column crosses one bridge before dawn and by noon it has passed a railway. " * 2
VILLAGES = (
    ("Village", "People", "What happened"),
    ("Balakliia", "26,921", LONG.strip()),
    ("Izium", "45,884", "A garrison leaves its shells and a pot of soup."),
)


def table(rows: Sequence[Sequence[str]], before: str = "", after: str = "") -> Content:
    builder = ContentBuilder()
    for text, kind in (
        (before, BlockKind.PARAGRAPH),
        *(("\t".join(row), BlockKind.ROW) for row in rows),
        (after, BlockKind.PARAGRAPH),
    ):
        builder.begin(kind)
        builder.add(text)
    return builder.build()


def test_a_long_cell_wraps_in_its_own_column(show: Show) -> None:
    built = table(VILLAGES)
    page = show(built)
    laid = page.sheet.layout.laid(1)
    assert [len(cell.lines) for cell in laid.cells][:2] == [1, 1]
    assert laid.rows == len(laid.cells[2].lines) > 2
    start = built.text.index(LONG.strip())
    boxes = page.sheet.rects(start, start + len(LONG.strip()), range(1, 2))
    assert {round(box.left()) for box in boxes} == {
        round(page.sheet.frame.left + laid.cells[2].left)
    }
    assert max(box.right() for box in boxes) <= page.sheet.frame.right


def test_columns_begin_at_the_same_place_in_every_row(show: Show) -> None:
    built = table(VILLAGES)
    page = show(built)
    lefts = [[cell.left for cell in page.sheet.layout.laid(row).cells] for row in range(3)]
    assert lefts[0] == lefts[1] == lefts[2]
    rights = [
        page.passage_rect(at, at + len(number)).right()
        for number in ("26,921", "45,884")
        for at in [built.text.index(number)]
    ]
    assert rights[0] == rights[1]


def test_every_character_of_a_cell_is_found_where_it_is_seen(show: Show) -> None:
    built = table(VILLAGES, "Before.", "After.")
    page = show(built)
    for position, char in enumerate(built.text):
        if char in "\t\n ":
            continue
        [box] = page.sheet.rects(position, position + 1, range(len(built.blocks)))
        assert page.sheet.point_under(box.center()) == position
        assert page.sheet.layout.unit_at(QPointF(box.left() + 1, box.center().y())) == position


def test_below_a_short_cell_is_that_cell(show: Show, spot: Spot) -> None:
    built = table(VILLAGES)
    page = show(built)
    laid = page.sheet.layout.laid(1)
    name = built.text.index("Balakliia")
    below = spot(name) + QPoint(0, 2 * laid.style.pitch)
    y = below.y() + page.place.top
    unit = page.sheet.layout.unit_at(QPointF(below.x(), y))
    assert name <= unit <= name + len("Balakliia")
    assert page.sheet.point_under(QPointF(below.x(), y)) is None


def test_a_cell_is_highlighted_by_itself(show: Show, spot: Spot, qtbot: QtBot) -> None:
    built = table(VILLAGES)
    page = show(built, [on(built.text, "26,921", "people")])
    beside = spot(built.text.index("Balakliia"))
    with qtbot.waitSignal(page.highlight_chosen) as told:
        QTest.mouseClick(
            page.viewport(), Qt.MouseButton.LeftButton, pos=spot(built.text.index("6,921"))
        )
    assert told.args == ["people"]
    with qtbot.waitSignal(page.highlight_chosen) as told:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert told.args == [""]


def test_dragging_inside_a_cell_selects_in_it(show: Show, spot: Spot) -> None:
    built = table(VILLAGES)
    page = show(built)
    start = built.text.index("crosses")
    end = built.text.index("noon") + 4
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(page.viewport(), left, pos=spot(start) - QPoint(3, 0))
    QTest.mouseMove(page.viewport(), spot(end - 1))
    QTest.mouseMove(page.viewport(), spot(end - 1) + QPoint(4, 0))
    QTest.mouseRelease(page.viewport(), left, pos=spot(end - 1) + QPoint(4, 0))
    assert page.selected() == (start, end)


def test_the_bracket_of_a_row_reaches_from_its_first_line_to_its_last(show: Show) -> None:
    built = table([(LONG.strip(), "short")])
    page = show(built, [mark(built.text, 0, len(built.text))])
    [bracket] = page.margin().brackets
    laid = page.sheet.layout.laid(0)
    assert bracket.rect.height() > (laid.rows - 1) * laid.style.pitch


def test_copying_cells_puts_tabs_between_them(show: Show) -> None:
    built = table(VILLAGES)
    page = show(built)
    page.select(0, built.text.index("\n"))
    page.copy()
    assert QGuiApplication.clipboard().text() == "Village\tPeople\tWhat happened"


def test_keys_select_from_cell_to_cell_in_order(show: Show) -> None:
    built = table([("ab", "c"), ("d", "e")])
    page = show(built)
    ends = []
    for _ in range(5):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        ends.append(page.textCursor().position())
    assert ends == [1, 2, 3, 4, 5]


def test_the_arrow_down_stays_in_the_column(show: Show) -> None:
    built = table(VILLAGES, "Words before it all.", "Words after it all.")
    page = show(built)
    start = built.text.index("45,884")
    page.select(start, start + 1)
    down = Qt.Key.Key_Down
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_Up)
    number = built.text.index("26,921")
    assert number <= page.textCursor().position() <= number + 6
    QTest.keyClick(page, down)
    assert start <= page.textCursor().position() <= start + 6
    QTest.keyClick(page, down)
    assert page.textCursor().position() >= built.text.index("Words after")
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert built.blocks[3].start <= page.textCursor().position() <= built.blocks[3].end


def test_the_arrow_down_goes_through_the_lines_of_a_cell(show: Show) -> None:
    built = table(VILLAGES)
    page = show(built)
    start = built.text.index(LONG.strip())
    page.select(start, start + 1)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    lines = page.sheet.layout.laid(1).cells[2].lines
    for _ in lines[1:]:
        QTest.keyClick(page, Qt.Key.Key_Down)
        assert start <= page.textCursor().position() <= start + len(LONG)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.textCursor().position() >= built.text.index("A garrison")


def test_a_sentence_that_begins_with_a_foreign_name_runs_as_its_table_does(show: Show) -> None:
    built = table([("القرية", "ملاحظات"), ("إيزيوم", "Izium في العاشر من الشهر")])
    page = show(built)
    name, last = built.text.index("Izium"), len(built.text) - 1
    assert page.passage_rect(name, name + 5).left() > page.passage_rect(last, last + 1).right()


@pytest.mark.parametrize("columns", [1, 2, 7, 20, 60])
def test_nothing_leaves_the_column_however_many_there_are(show: Show, columns: int) -> None:
    rows = [[f"Column {at}" for at in range(columns)], [f"{at * 37}.5" for at in range(columns)]]
    built = table([*rows, ["https://example.org/" + "a-long-address-" * 6] * columns])
    page = show(built)
    frame = page.sheet.frame
    for row in range(3):
        laid = page.sheet.layout.laid(row)
        assert page.sheet.layout.type.height(row) == laid.height
        assert len(laid.cells) == columns
        for cell in laid.cells:
            assert 0 <= cell.left < cell.right <= frame.column
        boxes = page.sheet.rects(0, len(built.text), range(row, row + 1))
        assert all(box.right() <= frame.right + 1 for box in boxes)
        for one in range(len(boxes)):
            assert not any(boxes[one].intersects(other) for other in boxes[one + 1 :])


def test_a_table_that_is_too_wide_gets_smaller_and_is_folded(show: Show) -> None:
    page = show(table([[f"Column {at}" for at in range(20)]]))
    laid = page.sheet.layout.laid(0)
    assert laid.style.size < page.sheet.layout.type.usual_style(0).size
    assert len({cell.top for cell in laid.cells}) > 1
    assert laid.cells[0].left < laid.cells[-1].left


def test_a_row_with_more_cells_than_were_looked_at(show: Show) -> None:
    rows = [["a", "b"]] * 220 + [["one", "two", "three", "four"]]
    built = table(rows)
    page = show(built)
    page.reveal(built.text.index("three"))
    laid = page.sheet.layout.laid(220)
    assert len(laid.cells) == 4
    assert laid.cells[3].top > laid.cells[2].top > laid.cells[1].top


def test_empty_cells_keep_their_place(show: Show) -> None:
    built = table([("\u200b", "b", "", "d"), ("one", "two", "three", "four")])
    page = show(built)
    upper, lower = (page.sheet.layout.laid(row).cells for row in range(2))
    assert [cell.left for cell in upper] == [cell.left for cell in lower]
    page.sheet.layout.expose(range(2))
    page.select(0, len(built.text))
    page.viewport().grab()


def test_a_right_to_left_table_begins_at_the_right(show: Show) -> None:
    built = table(
        [("القرية", "السكان", "ملاحظات"), ("Izium", "45,884", "في العاشر من الشهر (Izium).")]
    )
    page = show(built)
    for row in range(2):
        cells = page.sheet.layout.laid(row).cells
        assert [cell.left for cell in cells] == sorted((c.left for c in cells), reverse=True)
        assert cells[0].right == pytest.approx(page.sheet.frame.column, abs=8)
    left, right = built.text.index("Izium"), built.text.index("القرية")
    assert page.passage_rect(left, left + 5).right() == pytest.approx(
        page.passage_rect(right, right + 1).right(), abs=3
    )


def test_each_cell_has_its_own_direction(show: Show) -> None:
    built = table([("Word", "كلمة"), ("dates", "كتاب"), ("from", "12 - 15"), ("more", "words")])
    page = show(built)
    start = built.text.index("12 - 15")
    first, last = page.passage_rect(start, start + 2), page.passage_rect(start + 5, start + 7)
    assert first.right() < last.left()
    assert page.sheet.layout.laid(0).cells[0].left < page.sheet.layout.laid(0).cells[1].left


def test_only_the_tables_in_view_are_measured(show: Show) -> None:
    builder = ContentBuilder()
    for number in range(400):
        builder.begin(BlockKind.ROW if number % 2 else BlockKind.PARAGRAPH)
        builder.add(f"a\tb{number}")
    page = show(builder.build())
    page.viewport().grab()
    page.place.background.postpone()
    assert page.sheet.layout.laid_count < 150


def test_a_heading_row_is_bold_and_ruled_off(show: Show) -> None:
    html = "<table><tr><th>Boat</th></tr><tr><td>Boat</td></tr><tr><td>Boat</td></tr></table>"
    page = show(read_html(html))
    image = page.viewport().grab().toImage()
    tops = [
        page.sheet.layout.heights.top_of(row) - page.verticalScrollBar().value() for row in (1, 2)
    ]
    x = page.sheet.frame.right - 20
    rules = [QColor(image.pixel(x, top - 1)).name() for top in tops]
    assert rules == [LIGHT.dim.lower(), LIGHT.line.lower()]
    bold, plain = (
        page.sheet.rects(at, at + 4, range(row, row + 1))[0] for row, at in ((0, 0), (1, 5))
    )
    assert bold.width() > plain.width() + 1


def test_a_column_of_bold_words_has_room_for_them(show: Show) -> None:
    row = "<tr><th>Wednesday</th><td>1</td></tr>"
    page = show(read_html(f"<table><tr><td></td><th>Boats</th></tr>{row * 3}</table>"))
    assert {page.sheet.layout.laid(index).rows for index in range(4)} == {1}
