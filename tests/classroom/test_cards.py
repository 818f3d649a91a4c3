"""Quote cards."""

from dataclasses import replace

import pytest

from reader.classroom.cards import sheets
from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.core.sheet import Card, Cards, Sheet
from reader.errors import Refused
from tests.classroom.lessons import lesson, said, sample, texts

SNAPSHOT = lesson("Rain fell. The river rose.", ("Rain fell", "water"), ("river rose", ""))
RECIPE = Recipe(Kind.CARDS)


def cards(sheet: Sheet) -> list[Card]:
    """All cards of a sheet."""
    return [card for part in sheet.parts if isinstance(part, Cards) for card in part.cards]


def test_a_card_has_the_words_their_source_and_a_number() -> None:
    first, second = cards(sheets(SNAPSHOT, RECIPE)[0])
    assert (said(first.inlines), first.source, first.label) == (
        "“Rain fell”",
        "A. Writer, The flood, ¶ 1",
        "1",
    )
    assert second.label == "2"


def test_the_key_names_the_themes_by_the_numbers_of_the_cards() -> None:
    assert texts(sheets(SNAPSHOT, RECIPE)[1].parts)[2:] == ["1. water (¶ 1)", "2. no theme (¶ 1)"]


def test_teachers_have_the_themes_on_their_cards() -> None:
    found = cards(sheets(SNAPSHOT, replace(RECIPE, for_teacher=True))[0])
    assert [card.label for card in found] == ["1 · water", "2"]


def test_cards_without_themes_need_no_key() -> None:
    assert len(sheets(lesson("Rain fell.", ("Rain fell", "")), RECIPE)) == 1


def test_cards_that_are_cut_up_have_no_line_for_a_name() -> None:
    assert "Name" not in texts(sheets(SNAPSHOT, RECIPE)[0].parts)


def test_articles_in_one_language_share_their_cards() -> None:
    english, _, ukrainian, _ = sheets(sample(), RECIPE)
    assert (english.title, english.language, ukrainian.language) == ("Quotes", "en", "uk")
    numbers = [card.label for sheet in (english, ukrainian) for card in cards(sheet)]
    assert numbers == [str(number) for number in range(1, 28)]


def test_an_article_in_another_language_between_them_does_not_part_them() -> None:
    english, ukrainian, more = (
        lesson("Rain fell.", ("Rain fell", ""), title=str(at), language=language)
        for at, language in enumerate(("en", "uk", "en"))
    )
    articles = (*english.documents, *ukrainian.documents, *more.documents)
    found = sheets(replace(english, documents=articles), RECIPE)
    assert [[card.label for card in cards(sheet)] for sheet in found] == [["1", "2"], ["3"]]


def test_a_passage_that_is_highlighted_twice_is_one_card_with_the_themes_of_both() -> None:
    text = "Rain fell. The river rose. Rain fell."
    marks = [("Rain fell", "water"), ("river rose", ""), ("Rain fell", "night")]
    sheet, key = sheets(lesson(text, *marks), RECIPE)
    assert [said(card.inlines) for card in cards(sheet)] == ["“Rain fell”", "“river rose”"]
    assert texts(key.parts)[2:] == ["1. water, night (¶ 1)", "2. no theme (¶ 1)"]


def test_words_that_are_marked_to_be_hidden_or_explained_are_no_cards() -> None:
    snapshot = lesson(
        "Rain fell on the old mill. The river rose. It was cold.",
        ("Rain fell", "", NoteKind.GAP, ""),
        ("the old mill", "", NoteKind.DEFINITION, "where grain is ground"),
        ("river", "water"),
        ("It was cold", "", NoteKind.QUESTION, "How cold?"),
    )
    assert [said(card.inlines) for card in cards(sheets(snapshot, RECIPE)[0])] == ["“It was cold”"]


def test_without_a_wanted_highlight_there_is_no_card() -> None:
    with pytest.raises(Refused, match="highlight"):
        sheets(SNAPSHOT, replace(RECIPE, themes=(ThemeId("fire"),)))
