"""Painting: the colour is where the words are, and nothing else moved."""

from collections import Counter

import pytest
from PySide6.QtGui import QColor, QImage

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content, SpanKind
from reader.core.theme import Theme, ThemeTree
from reader.settings import ReadingSettings
from reader.ui.colours import DARK, LIGHT, PALETTES
from reader.ui.page.header import Header
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import THEMES, content, mark, on, titled

WORDS = content("The soldiers left on whatever had wheels: farm trucks, a hatchback. " * 3)
ARABIC = content(
    "خير جليس في الزمان كتاب، هذا نص عربي طويل بما يكفي ليملأ أكثر من سطر واحد في الصفحة كلها.",
    "An English line with خير جليس في in its middle.",
)


def picture(page: PageView) -> QImage:
    return page.viewport().grab().toImage()


def ground(image: QImage, page: PageView, position: int) -> QColor:
    """The colour behind a character: the commonest in its box."""
    box = page.passage_rect(position, position + 1).adjusted(1, 2, -1, -6)
    points = (
        image.pixel(x, y)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )
    return QColor(Counter(points).most_common(1)[0][0])


def near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 3 for a, b in pairs)


def washed(name: str = "#2E86AB") -> QColor:
    return QColor(LIGHT.washed(name))


@pytest.mark.parametrize("quote", ["soldiers left", "on whatever had wheels: farm", "whatever"])
def test_a_wash_is_under_its_words_alone(show: Show, quote: str) -> None:
    built = on(WORDS.text, quote)
    page = show(WORDS, [built])
    image = picture(page)
    for position in range(built.start, built.end):
        assert near(ground(image, page, position), washed())
    for position in (built.start - 3, built.end + 3):
        assert near(ground(image, page, position), QColor(LIGHT.paper))


def test_a_wash_stops_before_the_space_at_the_end_of_a_line(show: Show) -> None:
    page = show(WORDS, [mark(WORDS.text, 0, len(WORDS.text))])
    laid = page.sheet.layout.laid(0)
    first = laid.lines[0]
    space = laid.lines[1].start - 1
    assert WORDS.text[space] == " "
    assert first.end == space
    rects = page.sheet.rects(0, len(WORDS.text), range(1))
    assert len(rects) == len(laid.lines)
    assert rects[0].right() - page.sheet.frame.left == first.text.cursorToX(space)[0]


def test_the_newest_washes_where_two_overlap_and_both_are_underlined(show: Show) -> None:
    old = on(WORDS.text, "soldiers left on whatever", "old", themes=["crimes"])
    new = on(WORDS.text, "on whatever had wheels", "new", themes=["retreat"])
    page = show(WORDS, [new, old])
    image = picture(page)
    both = WORDS.text.index("on whatever")
    assert near(ground(image, page, both + 4), washed("#2E86AB"))
    assert near(ground(image, page, old.start + 2), washed("#C8553D"))
    washes = page.sheet.washes_of(0)
    under = {colour.name().upper() for _, colour in washes.underlines}
    assert under == {"#2E86AB", "#C8553D"}
    box = page.passage_rect(both, old.end)
    for rect, _ in washes.underlines:
        left = rect.left() + page.sheet.frame.left
        assert box.left() - 1 <= left <= box.right() + 1
        assert abs(rect.width() - box.width()) <= 2


def test_a_highlight_of_two_themes_has_a_line_for_each(show: Show) -> None:
    page = show(WORDS, [on(WORDS.text, "soldiers", themes=["crimes", "life"])])
    lines = page.sheet.washes_of(0).underlines
    assert [colour.name().upper() for _, colour in lines] == ["#C8553D", "#4C8C5A"]
    assert lines[0][0].bottom() < lines[1][0].top() + 0.5


def test_one_theme_needs_no_line(show: Show) -> None:
    page = show(WORDS, [on(WORDS.text, "soldiers")])
    assert page.sheet.washes_of(0).underlines == []


def test_a_highlight_without_a_theme_is_grey(show: Show) -> None:
    built = on(WORDS.text, "soldiers", themes=[])
    page = show(WORDS, [built])
    colour = ground(picture(page), page, built.start + 3)
    assert colour.saturation() < 20
    assert not near(colour, QColor(LIGHT.paper))


def test_the_chosen_highlight_is_stronger_and_on_top(show: Show) -> None:
    below = on(WORDS.text, "soldiers left on", "below", themes=["crimes"])
    page = show(WORDS, [below, on(WORDS.text, "left on whatever", "above")])
    at = below.end - 5
    plain = ground(picture(page), page, at)
    page.choose("below")
    chosen = ground(picture(page), page, at)
    assert near(plain, washed("#2E86AB"))
    assert chosen.red() > chosen.blue() + 40
    page.choose(None)
    assert ground(picture(page), page, at) == plain


def test_marks_come_and_go_without_a_new_layout(show: Show) -> None:
    page = show(WORDS)
    clean = picture(page)
    laid = page.sheet.layout.laid_count
    built = on(WORDS.text, "soldiers")
    page.replace_marks([], [built])
    assert picture(page) != clean
    page.replace_marks([built.id], [])
    assert picture(page) == clean
    assert page.sheet.layout.laid_count == laid


def test_other_themes_change_the_colour(show: Show) -> None:
    built = on(WORDS.text, "soldiers")
    page = show(WORDS, [built])
    old = THEMES.get(built.highlight.themes[0])
    assert old is not None
    page.set_themes(ThemeTree([Theme(old.id, "Renamed", "#7A5AA6", 0)]))
    assert near(ground(picture(page), page, built.start + 1), washed("#7A5AA6"))


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_every_palette_has_its_paper_and_ink(page: PageView, show: Show, name: str) -> None:
    show(WORDS)
    colours = PALETTES[name]
    page.set_look(ReadingSettings(), colours)
    image = picture(page)
    assert image.pixelColor(3, 3) == QColor(colours.paper)
    box = page.passage_rect(0, 60)
    shades = [
        image.pixelColor(x, y).lightness()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    ]
    ink = QColor(colours.ink).lightness()
    assert abs((max(shades) if colours.dark else min(shades)) - ink) < 25


def test_what_was_found_is_painted_and_the_current_one_more(show: Show) -> None:
    page = show(WORDS)
    hits = [(4, 12), (24, 32)]
    page.set_found(hits, 1)
    image = picture(page)
    other, current = (ground(image, page, start + 2) for start, _ in hits)
    paper = QColor(LIGHT.paper)
    assert not near(other, paper)
    assert paper.blue() - current.blue() > paper.blue() - other.blue() > 30
    page.set_found([], -1)
    assert near(ground(picture(page), page, 6), paper)


def test_a_right_to_left_paragraph_stands_at_the_right(show: Show) -> None:
    page = show(ARABIC)
    frame, laid = page.sheet.frame, page.sheet.layout.laid(0)
    assert laid.right_to_left
    assert len(laid.lines) > 1
    last = laid.lines[-1].text.naturalTextRect()
    assert last.right() == pytest.approx(frame.column, abs=1.5)
    assert last.left() > frame.column / 3
    assert page.passage_rect(0, 1).right() == pytest.approx(frame.right, abs=3)


def test_washes_on_a_line_of_both_directions_lie_apart(show: Show) -> None:
    text = ARABIC.text
    start = text.index("with")
    end = start + len("with خير")
    page = show(ARABIC, [mark(text, start, end)])
    image = picture(page)
    for position in (start, start + 3, start + 5, end - 1):
        assert near(ground(image, page, position), washed())
    for position in (end + 2, text.index("in its")):
        assert near(ground(image, page, position), QColor(LIGHT.paper))
    assert len(page.sheet.rects(start, end, range(1, 2))) == 2


def test_every_kind_of_block_and_span_is_drawn(show: Show) -> None:
    builder = ContentBuilder()
    builder.begin(BlockKind.PARAGRAPH)
    for kind in SpanKind:
        builder.add(f"{kind} ", [(kind, "https://example.org")])
    for level in range(1, 7):
        builder.begin(BlockKind.HEADING, level)
        builder.add(f"Heading {level}")
    builder.begin(BlockKind.QUOTE)
    builder.add("Quoted")
    for level in (1, 2, 9):
        builder.begin(BlockKind.ITEM, level, "1.")
        builder.add("Item")
    builder.begin(BlockKind.CODE)
    builder.add("if x:\n    pass\u2029last")
    for row in ("a\tb\tc", "longer\tcells\t" + "which wrap " * 20, "d"):
        builder.begin(BlockKind.ROW)
        builder.add(row)
    built = builder.build()
    page = show(built, [mark(built.text, 0, len(built.text))])
    page.resize(900, 1600)
    picture(page)
    code = next(i for i, block in enumerate(built.blocks) if block.kind is BlockKind.CODE)
    assert len(page.sheet.layout.laid(code).lines) == 3
    tops = [page.sheet.layout.heights.top_of(index) for index in range(len(built.blocks))]
    assert tops == sorted(set(tops))


def test_cells_of_a_table_line_up(show: Show) -> None:
    table = content("a\tb", "a longer cell\tc", kind=BlockKind.ROW)
    page = show(table)
    second = [page.passage_rect(at, at + 1).left() for at in (2, table.text.index("\tc") + 1)]
    assert second[0] == second[1]


def test_the_height_of_a_block_is_exact_before_and_after_it_is_laid(show: Show) -> None:
    builder = ContentBuilder()
    builder.begin()
    for word in range(120):
        spans = [(SpanKind.STRONG, "")] if word % 7 == 0 else []
        builder.add(f"word{word} ", spans)
    built = builder.build()
    page = show(built)
    typesetter = page.sheet.layout.type
    laid = typesetter.lay(0)
    assert typesetter.height(0) == laid.style.height(len(laid.lines))


def test_a_title_that_begins_the_text_is_shown_once(show: Show) -> None:
    alone = show(titled("After the retreat", "Text."), header=Header("After the retreat", "Mine"))
    assert alone.sheet.art.title_in_text
    style = alone.sheet.layout.laid(0).style
    assert style.size == alone.sheet.typography.title.size
    # The details stand between the title and the text.
    gap = alone.passage_rect(18, 19).top() - alone.passage_rect(0, 1).bottom()
    assert gap > 2 * alone.sheet.typography.body.pitch
    both = show(titled("Another heading", "Text."), header=Header("After the retreat", "Mine"))
    assert not both.sheet.art.title_in_text
    assert both.sheet.layout.laid(0).style.size < style.size
    assert both.sheet.layout.heights.top_of(0) > 2 * both.sheet.typography.title.pitch


def test_a_long_title_takes_more_lines(show: Show) -> None:
    short = show(WORDS, header=Header("Short", "x")).sheet.art.height
    assert show(WORDS, header=Header("Long title " * 12, "x")).sheet.art.height > 2 * short - 120


def test_wash_and_selection_agree_about_the_height_of_a_line(show: Show) -> None:
    page = show(WORDS)
    page.select(4, 12)
    box = page.passage_rect(4, 12)
    image = picture(page)
    selection = QColor(LIGHT.selection)
    rows = [
        any(near(image.pixelColor(x, y), selection) for x in range(box.left(), box.right()))
        for y in range(box.top() - 4, box.bottom() + 5)
    ]
    assert not any(rows[:3])
    assert all(rows[6:-6])
    assert not any(rows[-3:])


def test_dark_links_are_in_the_dark_accent(page: PageView, show: Show) -> None:
    builder = ContentBuilder()
    builder.add("iiii", [(SpanKind.LINK, "https://example.org")])
    built: Content = builder.build()
    show(built)
    page.set_look(ReadingSettings(size=40), DARK)
    image, box = picture(page), page.passage_rect(0, 4)
    accent = page.sheet.inks.link
    assert any(
        near(image.pixelColor(x, y), accent)
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    )
