"""Traces: what differs is drawn by colour and by a line, and the current change stands out."""

import pytest
from PySide6.QtGui import QColor, QImage

from reader.core.colour import mix
from reader.core.ids import ThemeId
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT, PALETTES
from reader.ui.page.traces import Outline, Trace, TraceKind, Traces
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content
from tests.ui.page.test_painting import ground, near, picture

TEXT = content("The keeper lit the lamp at nine and wrote the hour down.", "Two boats came in.")
START = TEXT.text.index("nine")
END = START + len("nine")


def traces(kind: TraceKind, start: int = START, end: int = END, told: str = "") -> Traces:
    return Traces(TEXT, [Trace(start, end, kind, 0, told)])


def has(image: QImage, page: PageView, start: int, end: int, colour: str, part: float) -> bool:
    """Whether a line of that colour runs through the words at this part of their height."""
    box = page.passage_rect(start, end)
    at = box.top() + round(part * box.height())
    rows = range(at - 3, at + 4)
    wanted = QColor(colour)

    def run(y: int) -> int:
        return sum(near(image.pixelColor(x, y), wanted) for x in range(box.left(), box.right()))

    return max(run(y) for y in rows) > 0.8 * box.width()


@pytest.mark.parametrize("palette", list(PALETTES))
def test_removed_words_are_struck_through_and_added_ones_underlined(
    show: Show, palette: str
) -> None:
    page, colours = show(TEXT), PALETTES[palette]
    page.set_look(ReadingSettings(), colours)
    for kind, colour, part in (
        (TraceKind.REMOVED, colours.removed, 0.5),
        (TraceKind.ADDED, colours.added, 0.82),
    ):
        page.set_traces(traces(kind))
        image = picture(page)
        assert has(image, page, START, END, colour, part)
        assert not has(image, page, START, END, colour, 0.3)


def test_the_ground_is_under_those_words_alone(show: Show) -> None:
    page = show(TEXT)
    page.set_traces(traces(TraceKind.REMOVED))
    image = picture(page)
    wanted = QColor(mix(LIGHT.removed_ground, LIGHT.paper, LIGHT.trace))
    assert near(ground(image, page, START), wanted)
    assert near(ground(image, page, START - 2), QColor(LIGHT.paper))
    assert near(ground(image, page, END + 1), QColor(LIGHT.paper))


def test_a_gap_shows_only_while_it_is_looked_at(show: Show) -> None:
    page = show(TEXT)
    bare = picture(page)
    gap = traces(TraceKind.ADDED, START, START)
    page.set_traces(gap)
    assert picture(page) == bare
    gap.current = 0
    page.set_traces(gap)
    assert picture(page) != bare


def test_the_change_that_is_looked_at_has_a_frame(show: Show) -> None:
    page, found = show(TEXT), traces(TraceKind.REMOVED)
    page.set_traces(found)
    assert not page.sheet.trace_art_of(0).frames
    found.current = 0
    page.set_traces(found)
    assert page.sheet.trace_art_of(0).frames


def test_a_paragraph_that_moved_has_a_bar_beside_it_and_no_other_has(show: Show) -> None:
    page = show(TEXT)
    second = TEXT.blocks[1]
    page.set_traces(traces(TraceKind.MOVED, second.start, second.end, "→ ¶ 1"))
    image = picture(page)
    accent = QColor(LIGHT.accent)

    def barred(position: int) -> bool:
        box = page.passage_rect(position, position + 1)
        left = page.sheet.frame.left
        return any(
            near(image.pixelColor(x, box.center().y()), accent) for x in range(left - 16, left)
        )

    assert barred(second.start)
    assert not barred(0)


def test_in_a_text_from_right_to_left_the_bar_is_at_the_right(show: Show) -> None:
    arabic = content("غادر الجنود المدينة.", "عاد الناس إلى بيوتهم.")
    page, second = show(arabic), arabic.blocks[1]
    moved = Trace(second.start, second.end, TraceKind.MOVED, 0, "→ ¶ 1")
    page.set_traces(Traces(arabic, [moved]))
    image = picture(page)
    y = page.passage_rect(second.start, second.start + 1).center().y()
    accent, right = QColor(LIGHT.accent), page.sheet.frame.right
    assert any(near(image.pixelColor(x, y), accent) for x in range(right, right + 16))


def test_an_outline_is_in_the_colour_of_its_theme_and_lighter_where_it_is_proposed(
    show: Show,
) -> None:
    page = show(TEXT)
    theme = ThemeId("crimes")
    page.set_traces(Traces(TEXT, outlines=[Outline(START, END, theme)]))
    art = page.sheet.trace_art_of(0)
    ((_, pen),) = art.frames
    assert pen.color().name().upper() == "#C8553D"
    assert pen.dashPattern()
    assert not art.grounds
    page.set_traces(Traces(TEXT, outlines=[Outline(START, END, theme, is_proposed=True)]))
    assert page.sheet.trace_art_of(0).grounds


def test_what_is_out_of_view_costs_nothing(show: Show) -> None:
    long = content(*(f"Paragraph {number} of the log." for number in range(400)))
    page = show(long)
    picture(page)
    laid = page.sheet.layout.laid_count
    page.set_traces(
        Traces(long, (Trace(b.start, b.start + 9, TraceKind.ADDED, 0) for b in long.blocks))
    )
    picture(page)
    assert page.sheet.layout.laid_count == laid
    assert len(page.sheet._trace_art) < 40


def test_another_article_has_no_traces(show: Show) -> None:
    page = show(TEXT)
    page.set_traces(traces(TraceKind.REMOVED))
    show(content("Other words."))
    assert not page.sheet.traces.in_block(0)


def test_traces_of_an_empty_text_are_none() -> None:
    empty = content()
    assert not Traces(empty, [Trace(0, 0, TraceKind.ADDED, 0)]).in_block(0)
