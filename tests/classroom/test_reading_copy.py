"""Reading copies: the article with what a teacher wants around it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from reader.classroom import reading_copy
from reader.classroom.head import paper
from reader.classroom.make import make
from reader.classroom.recipe import Excerpt, Kind, Numbers, Recipe, Room
from reader.core.content import SpanKind
from reader.core.note import NoteKind
from reader.core.paper import PageSize
from reader.core.sheet import (
    AnswerLines,
    Fields,
    Heading,
    Legend,
    Marking,
    Paragraph,
    Run,
    Sheet,
    Style,
)
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

from .marked_texts import BRIDGE, RIVER, article, articles, inlines, said, sample, snapshot, tagged

_KIND = Kind.READING_COPY


def _sheets(marked: MarkedDocument, recipe: Recipe) -> tuple[Sheet, ...]:
    return reading_copy.sheets(snapshot(marked), recipe)


@settings(max_examples=40)
@given(articles())
def test_the_whole_article_is_there(marked: MarkedDocument) -> None:
    (sheet,) = _sheets(marked, Recipe(kind=_KIND, has_notes=True, marking=Marking.COLOUR))
    text = [
        one.text for one in inlines(sheet.parts) if isinstance(one, Run) and one.start is not None
    ]
    assert "".join(text) == marked.content.text.replace("\n", "")


def test_head_and_source_stand_on_top_and_the_headline_once() -> None:
    (sheet,) = _sheets(sample(), Recipe(kind=_KIND, head_note="Read ¶ 1 to 4 at home."))
    assert isinstance(sheet.parts[0], Fields)
    styles = [part.style for part in sheet.parts[:5] if isinstance(part, Paragraph)]
    assert styles == [Style.SOURCE, Style.HEAD_NOTE, Style.BODY]
    assert said(sheet.parts[2:3]) == "12 September 2022 · Reading copy"
    assert said(sheet.parts).count(sample().document.title) == 1
    assert sheet.language == "en"


def test_highlights_show_only_where_they_are_wanted() -> None:
    marked = tagged(article("The river rose."), "river", RIVER)
    (plain,) = _sheets(marked, Recipe(kind=_KIND))
    (coloured,) = _sheets(marked, Recipe(kind=_KIND, marking=Marking.PATTERN))
    assert not any(one.marks for one in inlines(plain.parts) if isinstance(one, Run))
    assert [one.text for one in inlines(coloured.parts) if isinstance(one, Run) and one.marks] == [
        "river"
    ]
    assert (plain.marking, coloured.marking) == (Marking.NONE, Marking.PATTERN)


def test_the_legend_above_the_article_names_the_themes_that_are_printed() -> None:
    marked = tagged(tagged(article("The river rose.", "It fell."), "river", RIVER), "fell", BRIDGE)
    recipe = Recipe(kind=_KIND, has_legend=True, excerpt=Excerpt.PARAGRAPHS, paragraphs="2")
    (sheet,) = _sheets(marked, recipe)
    heading, legend, *article_below = sheet.parts[-4:]
    assert all(isinstance(part, Paragraph) for part in article_below)
    assert isinstance(heading, Heading)
    assert isinstance(legend, Legend)
    assert [mark.name for mark in legend.marks] == ["Bridge"]


def test_questions_come_along_and_their_answers_in_the_key() -> None:
    marked = tagged(
        article("The river rose."),
        "river",
        RIVER,
        note="Why?\nAnswer: Rain.",
        kind=NoteKind.QUESTION,
    )
    sheet, key = _sheets(marked, Recipe(kind=_KIND, has_questions=True))
    assert any(isinstance(part, AnswerLines) for part in sheet.parts)
    assert "Rain" not in said(sheet.parts)
    assert "Rain" in said(key.parts)
    assert key.is_key
    assert len(_sheets(marked, Recipe(kind=_KIND, has_questions=True, has_key=False))) == 1


def test_a_copy_without_questions_has_no_key() -> None:
    assert len(_sheets(sample(), Recipe(kind=_KIND, has_questions=True))) == 1


def test_lines_are_numbered_and_there_is_room_to_write() -> None:
    recipe = Recipe(kind=_KIND, numbers=Numbers.LINES, room=Room.WIDE_MARGIN)
    (sheet,) = _sheets(sample(), recipe)
    assert sheet.paper.line_numbers == 5
    assert sheet.paper.writing_margin > 0
    body = [
        part for part in sheet.parts if isinstance(part, Paragraph) and part.style is Style.BODY
    ]
    assert all(part.is_counted and not part.number for part in body)


def test_margins_are_narrower_on_a_small_page() -> None:
    large, small = (
        paper(Recipe(room=Room.WIDE_MARGIN, size=size)) for size in (PageSize.A4, PageSize.A5)
    )
    assert (large.margin, large.writing_margin) == (20, 44)
    assert (small.margin, small.writing_margin) == (14, 31)


def test_vocabulary_and_figures_come_along_if_wanted() -> None:
    marked = tagged(
        article("The river rose."), "river", RIVER, note="Water", kind=NoteKind.DEFINITION
    )
    plain = said(_sheets(marked, Recipe(kind=_KIND))[0].parts)
    more = said(_sheets(marked, Recipe(kind=_KIND, has_vocabulary=True, has_figures=True))[0].parts)
    assert "Water" not in plain
    assert "Water" in more
    assert "Readability" in more


def test_nothing_to_print_is_refused() -> None:
    with pytest.raises(Refused, match="Choose an article first"):
        reading_copy.sheets(snapshot(), Recipe(kind=_KIND))
    with pytest.raises(Refused, match="no ¶ 9"):
        _sheets(article("One."), Recipe(kind=_KIND, excerpt=Excerpt.PARAGRAPHS, paragraphs="9"))


def test_the_word_to_the_class_is_markdown() -> None:
    recipe = Recipe(kind=_KIND, head_note="Read **twice**.\n\n- aloud")
    (sheet,) = _sheets(sample(), recipe)
    cover, *_ = make(snapshot(sample()), replace(recipe, kind=Kind.PACK, pack=(_KIND,))).sheets
    for found in (sheet, cover):
        note = [part for part in found.parts if getattr(part, "style", None) is Style.HEAD_NOTE]
        assert note == [
            Paragraph(
                (Run("Read "), Run("twice", frozenset((SpanKind.STRONG,))), Run(".")),
                Style.HEAD_NOTE,
            ),
            Paragraph((Run("aloud"),), Style.HEAD_NOTE, marker="•"),
        ]
