"""The article on a sheet: every kind of block, with marks, gaps and footnotes over it."""

import pytest
from hypothesis import given

from reader.classroom.article import article_parts, pictures
from reader.classroom.cutting import Inset
from reader.classroom.excerpt import printed
from reader.classroom.marks import Marks
from reader.classroom.recipe import Excerpt, Numbers, Recipe
from reader.core.content import Span, SpanKind
from reader.core.document import Picture
from reader.core.sheet import Figure, Gap, Heading, Paragraph, Part, Run, Style, Table
from reader.core.snapshot import MarkedDocument

from .marked_texts import (
    BRIDGE,
    FLOOD,
    RIVER,
    article,
    articles,
    inlines,
    said,
    snapshot,
    tagged,
)


def _parts(marked: MarkedDocument, recipe: Recipe | None = None) -> tuple[Part, ...]:
    recipe = recipe or Recipe()
    marks = Marks(snapshot(marked), recipe)
    return article_parts(marked, recipe, printed(marked, recipe, marks), marks=marks)


@given(articles())
def test_every_run_is_what_stands_there_in_the_text(marked: MarkedDocument) -> None:
    at = 0
    for one in inlines(_parts(marked)):
        assert isinstance(one, Run)
        assert one.start is not None
        assert one.start >= at
        at = one.start + len(one.text)
        assert marked.content.text[one.start : at] == one.text
    assert said(_parts(marked)) == marked.content.text.replace("\n", "")


@given(articles())
def test_a_run_shows_the_themes_that_lie_over_it(marked: MarkedDocument) -> None:
    for one in inlines(_parts(marked)):
        assert isinstance(one, Run)
        assert one.start is not None
        start = one.start
        over = [h for h in marked.highlights if h.start <= start < h.end]
        assert {mark.theme_id for mark in one.marks} == {id_ for h in over for id_ in h.themes}


def test_of_marks_that_overlap_the_newest_is_the_last() -> None:
    marked = tagged(tagged(article("It rose high."), "rose high", BRIDGE, RIVER), "It rose", BRIDGE)
    told = [
        (one.text, [mark.name for mark in one.marks])
        for one in inlines(_parts(marked))
        if isinstance(one, Run)
    ]
    assert told == [
        ("It ", ["Bridge"]),
        ("rose", ["River", "Bridge"]),
        (" high", ["Bridge", "River"]),
        (".", []),
    ]


def test_only_wanted_themes_are_marked() -> None:
    marked = tagged(article("It rose high."), "rose", BRIDGE, FLOOD)
    runs = [one for one in inlines(_parts(marked, Recipe(themes=(RIVER,)))) if isinstance(one, Run)]
    assert [[mark.name for mark in one.marks] for one in runs] == [[], ["Flood"], []]


def test_each_kind_of_block_is_set_as_what_it_is() -> None:
    lines = "# North", "It rose.", "> So high", "- boats", "!", "^ Boats", "## Bank"
    parts = _parts(article(*lines))
    assert [type(part) for part in parts] == [
        Heading, Paragraph, Paragraph, Paragraph, Figure, Paragraph, Heading,
    ]  # fmt: skip
    styles = [part.style for part in parts if isinstance(part, Paragraph)]
    assert styles == [Style.BODY, Style.QUOTE, Style.ITEM, Style.CAPTION]
    assert [part.level for part in parts if isinstance(part, Heading)] == [3, 4]
    assert [part.number for part in parts if isinstance(part, Paragraph)] == ["1", "2", "3", ""]
    assert [part.marker for part in parts if isinstance(part, Paragraph)] == ["", "", "•", ""]


def test_paragraphs_keep_their_numbers_in_an_excerpt() -> None:
    marked = article("One.", "Two.", "Three.")
    recipe = Recipe(excerpt=Excerpt.PARAGRAPHS, paragraphs="2")
    parts = [part for part in _parts(marked, recipe) if isinstance(part, Paragraph)]
    assert [(part.number, said((part,))) for part in parts] == [
        ("", "[…]"), ("2", "Two."), ("", "[…]"),
    ]  # fmt: skip


@pytest.mark.parametrize("numbers", [Numbers.NONE, Numbers.LINES])
def test_paragraphs_have_numbers_only_where_wanted(numbers: Numbers) -> None:
    (part,) = _parts(article("One."), Recipe(numbers=numbers))
    assert isinstance(part, Paragraph)
    assert part.number == ""
    assert part.is_counted


def test_rows_are_one_table_until_the_next_that_names_columns() -> None:
    parts = _parts(article("|| Day\tPlace", "| 8\tBalakliia\tthen", "|| Who", "| Kyiv", "So."))
    assert [type(part) for part in parts] == [Table, Table, Paragraph]
    table = parts[0]
    assert isinstance(table, Table)
    assert table.head == ("Day", "Place", "")
    assert [said((part,)) for part in parts[:2]] == ["8Balakliiathen", "Kyiv"]
    assert sum(table.widths) == pytest.approx(1)
    assert len(table.widths) == len(table.rows[0]) == 3


def test_a_row_of_names_alone_is_a_row() -> None:
    (table,) = _parts(article("|| Day\tPlace"))
    assert isinstance(table, Table)
    assert table.head == ()
    assert said((table,)) == "DayPlace"


def test_spans_cut_a_paragraph_and_links_lead_on() -> None:
    spans = Span(0, 7, SpanKind.EMPHASIS), Span(3, 7, SpanKind.LINK, "https://river.example")
    runs = [
        one
        for one in inlines(_parts(article("It rose high.", spans=spans)))
        if isinstance(one, Run)
    ]
    assert [(one.text, sorted(one.kinds), one.href) for one in runs] == [
        ("It ", ["emphasis"], ""),
        ("rose", ["emphasis", "link"], "https://river.example"),
        (" high.", [], ""),
    ]


def test_a_gap_stands_in_place_of_its_words_whatever_lies_over_them() -> None:
    marked = tagged(article("It rose high."), "It ro", RIVER)
    recipe, gap = Recipe(), Gap(1, "rose", 3)
    marks = Marks(snapshot(marked), recipe)
    parts = article_parts(marked, recipe, (0,), marks=marks, insets=[Inset(3, 7, gap)])
    one, other, last = inlines(parts)
    assert (other, said(parts)) == (gap, "It rose high.")
    assert isinstance(one, Run)
    assert [mark.name for mark in one.marks] == ["River"]
    assert isinstance(last, Run)
    assert last.start == 7


def test_only_pictures_that_are_shown_come_along() -> None:
    marked = article("Boats.", "!")
    picture = Picture("abc", "image/png", b"")
    with_more = MarkedDocument(
        marked.document, marked.content, pictures={"abc": picture, "other": picture}
    )
    assert pictures(with_more, _parts(with_more)) == {"abc": picture}
    assert pictures(with_more, _parts(with_more, Recipe(has_pictures=False))) == {}
