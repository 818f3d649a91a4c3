"""Every kind of material, made of the sample articles."""

from dataclasses import replace
from itertools import pairwise

import pytest

from reader.classroom.make import QUIZ_KINDS, make, quiz
from reader.classroom.recipe import Excerpt, Kind, Recipe
from reader.core.snapshot import Snapshot
from reader.errors import Refused
from tests.classroom.lessons import lesson, sample, texts

kinds = pytest.mark.parametrize("kind", Kind)
single_kinds = pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PACK])


@kinds
def test_the_same_recipe_makes_the_same_sheets(kind: Kind) -> None:
    recipe = Recipe(kind, seed=5, has_questions=True, has_vocabulary=True, has_figures=True)
    assert make(sample(), recipe) == make(sample(), recipe)


@pytest.mark.parametrize("kind", QUIZ_KINDS)
def test_the_same_recipe_makes_the_same_quiz(kind: Kind) -> None:
    assert quiz(sample(), Recipe(kind)) == quiz(sample(), Recipe(kind))


@single_kinds
def test_a_key_follows_its_sheet_and_is_in_its_language(kind: Kind) -> None:
    found = make(sample(), Recipe(kind)).sheets
    assert not found[0].is_key
    for before, sheet in pairwise(found):
        if sheet.is_key:
            assert (sheet.title, sheet.language) == ("Answer key", before.language)
            assert not before.is_key


@kinds
def test_a_key_can_be_left_away(kind: Kind) -> None:
    found = make(sample(), Recipe(kind, has_key=False)).sheets
    assert not any(sheet.is_key for sheet in found)


@single_kinds
def test_school_and_date_stand_on_top_of_every_page(kind: Kind) -> None:
    found = make(sample(), Recipe(kind, school="Lyceum 7", date="12 May")).sheets
    assert {sheet.running_head for sheet in found} == {("Lyceum 7", "12 May")}


@single_kinds
def test_a_title_of_ones_own_stands_above_the_sheet_but_not_in_place_of_the_keys(
    kind: Kind,
) -> None:
    for sheet in make(sample(), Recipe(kind, title="Week 3", has_name=False)).sheets:
        top, about = texts(sheet.parts)[:2]
        assert top == ("Answer key" if sheet.is_key else "Week 3")
        assert not sheet.is_key or about.startswith("Week 3 · ")


@single_kinds
def test_nothing_is_made_of_paragraphs_that_are_not_printed(kind: Kind) -> None:
    first = replace(sample(), documents=sample().documents[:1])
    recipe = Recipe(kind, excerpt=Excerpt.PARAGRAPHS, paragraphs="9-23", has_notes=True)
    told = "\n".join(line for sheet in make(first, recipe).sheets for line in texts(sheet.parts))
    assert "other people’s clothes" not in told  # ¶ 1
    assert "no longer in the cellar" not in told  # ¶ 24


@kinds
def test_of_no_article_nothing_can_be_made(kind: Kind) -> None:
    with pytest.raises(Refused):
        make(Snapshot(), Recipe(kind))


@kinds
def test_an_article_without_words_is_refused_in_a_sentence(kind: Kind) -> None:
    with pytest.raises(Refused, match=r"^[^\n]+\.$"):
        make(lesson(""), Recipe(kind))
