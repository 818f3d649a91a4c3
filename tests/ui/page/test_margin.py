"""The margin: brackets and notes stand beside their passages and never on one another."""

from itertools import pairwise

import pytest

from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT
from reader.ui.page.frame import NOTES_FROM
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content, mark, note, on

TEXT = content(*("A paragraph of some words that fill a line and then one more of it. " * 3,) * 40)
WORDS = TEXT.text


@pytest.fixture
def wide(page: PageView, show: Show) -> Show:
    page.resize(1200, 700)
    return show


def test_notes_stand_beside_their_passages(wide: Show) -> None:
    page = wide(TEXT, [mark(WORDS, 10, 30, notes=[note("First")])])
    placed = page.margin().notes
    assert [n.lines for n in placed] == [("First",)]
    passage = page.passage_rect(10, 30)
    y = placed[0].rect.center().y() - page.place.top
    assert passage.top() <= y <= passage.bottom()
    assert placed[0].rect.left() > page.sheet.frame.right


@pytest.mark.parametrize(("size", "pixels"), [(12, 11), (20, 12), (26, 16), (40, 18)])
def test_notes_grow_with_the_text_within_limits(
    wide: Show, page: PageView, size: int, pixels: int
) -> None:
    page.set_look(ReadingSettings(size=size, measure=40), LIGHT)
    shown = wide(TEXT, [mark(WORDS, 10, 30, notes=[note("Long words " * 12)])])
    assert shown.sheet.typography.note.pixelSize() == pixels
    [placed] = shown.margin().notes
    assert placed.rect.height() == len(placed.lines) * shown.sheet.notes.pitch
    assert shown.sheet.notes.pitch >= 1.3 * pixels
    assert placed.rect.right() <= page.width()


def test_notes_that_would_collide_are_pushed_down(wide: Show) -> None:
    marks = [mark(WORDS, 10 + k, 60 + k, notes=[note("Long words " * 12)]) for k in range(4)]
    placed = wide(TEXT, marks).margin().notes
    assert len(placed) > 2
    for above, below in pairwise(placed):
        assert above.rect.bottom() < below.rect.top()


def test_scrolling_does_not_move_notes_on_the_page(wide: Show) -> None:
    marks = [
        mark(WORDS, block.start + 10 * k, block.start + 10 * k + 9, notes=[note("Words " * 30)])
        for block in TEXT.blocks[::2]
        for k in range(2)
    ]
    page = wide(TEXT, marks)
    while page.sheet.layout.heights.unmeasured:
        page.place.background.measure_slice()
    tops: dict[str, set[float]] = {}
    for value in range(0, page.verticalScrollBar().maximum(), 61):
        page.verticalScrollBar().setValue(value)
        for placed in page.margin().notes:
            if page.place.top <= placed.rect.top() <= page.place.top + page.place.view:
                tops.setdefault(placed.note.id, set()).add(placed.rect.top())
    assert len(tops) > 20
    assert all(len(found) == 1 for found in tops.values())


def test_a_narrow_page_has_no_notes(page: PageView, show: Show) -> None:
    page.resize(NOTES_FROM - 1, 700)
    show(TEXT, [mark(WORDS, 10, 30, notes=[note("First")])])
    assert page.margin().notes == []
    assert len(page.margin().brackets) == 1
    page.resize(NOTES_FROM + 60, 700)
    assert len(page.margin().notes) == 1


def test_a_bracket_reaches_from_the_first_line_to_the_last(show: Show) -> None:
    start, end = 5, TEXT.blocks[2].start + 10
    page = show(TEXT, [mark(WORDS, start, end)])
    bracket = page.margin().brackets[0].rect.translated(0, -page.place.top)
    first, last = page.passage_rect(start, start + 1), page.passage_rect(end - 1, end)
    assert bracket.top() == pytest.approx(first.top(), abs=3)
    assert bracket.bottom() == pytest.approx(last.bottom(), abs=3)
    assert bracket.left() > page.sheet.frame.right


ARABIC = content(
    *("غادر الجنود المدينة على كل ما له عجلات ولم يبق في الساحة سوى الغبار. " * 4,) * 3
)


def test_where_lines_begin_on_the_right_brackets_and_notes_are_on_the_left(wide: Show) -> None:
    marks = [mark(ARABIC.text, 10 + k, 90, notes=[note("First")]) for k in range(3)]
    page = wide(ARABIC, marks)
    bars = [bracket.rect for bracket in page.margin().brackets]
    notes = [placed.rect for placed in page.margin().notes]
    assert len({bar.left() for bar in bars}) == len(notes) == 3
    assert max(bar.right() for bar in bars) < page.sheet.frame.left
    assert max(rect.right() for rect in notes) < min(bar.left() for bar in bars)
    assert min(rect.left() for rect in notes) > 0


def test_a_note_in_arabic_begins_at_the_right(wide: Show) -> None:
    page = wide(TEXT, [mark(WORDS, 10, 30, notes=[note("ملاحظة")])])
    rect = page.margin().notes[0].rect.translated(0, -page.place.top)
    image = page.viewport().grab().toImage()
    paper = image.pixelColor(2, 2)
    y = range(round(rect.top()) + 1, round(rect.bottom()) - 1)
    after_bar = range(round(rect.left()) + 6, round(rect.right()))
    inked = [x for x in after_bar if any(image.pixelColor(x, at) != paper for at in y)]
    assert inked[0] > rect.center().x()


def test_a_bracket_goes_on_beyond_the_screen(show: Show) -> None:
    page = show(TEXT, [mark(WORDS, 5, len(WORDS) - 5)])
    page.reveal(len(WORDS) // 2)
    bracket = page.margin().brackets[0].rect
    assert bracket.top() < page.place.top
    assert bracket.bottom() > page.place.top + page.place.view


def test_overlapping_brackets_have_lanes_of_their_own(show: Show) -> None:
    marks = [mark(WORDS, 10 * k, 10 * k + 100) for k in range(3)]
    rects = [bracket.rect for bracket in show(TEXT, marks).margin().brackets]
    for one, other in pairwise(sorted(rects, key=lambda rect: rect.left())):
        assert one.right() < other.left()


def test_a_mark_that_is_gone_leaves_no_bracket_and_no_note(wide: Show) -> None:
    built = mark(WORDS, 10, 30, notes=[note("First")])
    page = wide(TEXT, [built])
    assert page.margin().notes
    page.replace_marks([built.id], [])
    assert page.margin().brackets == []
    assert page.margin().notes == []


def test_choosing_a_highlight_far_away_brings_it_into_view(show: Show) -> None:
    far = TEXT.blocks[30].start
    page = show(TEXT, [mark(WORDS, far, far + 20, "far"), on(WORDS, "some words", "near")])
    page.choose("far")
    assert page.viewport().rect().contains(page.passage_rect(far, far + 20))
    place = page.verticalScrollBar().value()
    page.choose("near", reveal=False)
    assert page.verticalScrollBar().value() == place
    page.choose("far")
    assert page.verticalScrollBar().value() == place
