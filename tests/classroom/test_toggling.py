"""Clicks on words and gaps of the preview."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.classroom import gap_fill
from reader.classroom.recipe import GapsFrom, HandGap, Recipe
from reader.classroom.toggling import toggled
from reader.core.ids import DocumentId
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

from .marked_texts import article, articles, gaps, sample, snapshot

_TEXT = article("It began. The river rose by 3,000 feet. It ended.")


def _starts(marked: MarkedDocument, recipe: Recipe) -> list[int | None]:
    try:
        return [gap.start for gap in gaps(gap_fill.sheets(snapshot(marked), recipe)[0])]
    except Refused:
        return []


def _clicked(marked: MarkedDocument, recipe: Recipe, position: int) -> Recipe:
    return toggled(snapshot(marked), recipe, marked.document.id, position)


def test_a_word_becomes_a_gap_and_is_a_word_again() -> None:
    recipe = Recipe(gaps_from=GapsFrom.HAND)
    at = _TEXT.content.text.index("river")
    one = _clicked(_TEXT, recipe, at + 2)
    assert one.by_hand == (HandGap(_TEXT.document.id, at, "river"),)
    assert _starts(_TEXT, one) == [at]
    assert _clicked(_TEXT, one, at + 4) == recipe


def test_a_chosen_gap_is_taken_away_and_comes_back() -> None:
    recipe = Recipe(gaps_from=GapsFrom.NUMBERS)
    at = _TEXT.content.text.index("3,000")
    assert _starts(_TEXT, recipe) == [at]
    without = _clicked(_TEXT, recipe, at + 3)
    assert without.by_hand == (HandGap(_TEXT.document.id, at, "3,000", is_gap=False),)
    assert _starts(_TEXT, without) == []
    assert _clicked(_TEXT, without, at) == recipe


def test_a_click_beside_all_words_changes_nothing() -> None:
    recipe = Recipe()
    assert _clicked(_TEXT, recipe, _TEXT.content.text.index(" river")) == recipe
    assert _clicked(article(""), recipe, 0) == recipe
    assert toggled(snapshot(_TEXT), recipe, DocumentId("gone"), 12) == recipe


def test_words_of_the_first_sentence_can_be_clicked_too() -> None:
    recipe = _clicked(sample(), Recipe(gaps_from=GapsFrom.NAMES), 50)
    assert len(recipe.by_hand) == 1
    assert recipe.by_hand[0].start in _starts(sample(), recipe)


@settings(max_examples=40)
@given(articles(), st.data(), st.sampled_from((GapsFrom.KEY_WORDS, GapsFrom.EVERY_NTH)))
def test_two_clicks_on_a_place_change_nothing(
    marked: MarkedDocument, data: Any, gaps_from: GapsFrom
) -> None:
    recipe = Recipe(gaps_from=gaps_from, every=2)
    position = data.draw(st.integers(0, len(marked.content.text) - 1))
    once = _clicked(marked, recipe, position)
    assert _clicked(marked, once, position) == recipe
    if once != recipe:
        before, after = set(_starts(marked, recipe)), set(_starts(marked, once))
        assert len(before ^ after) == 1


def test_the_names_of_columns_cannot_be_hidden() -> None:
    marked = article("It rained.", "|| Year\tLevel", "| 1970\tlow", "It ended.")
    recipe = Recipe(gaps_from=GapsFrom.HAND)
    text = marked.content.text
    assert _clicked(marked, recipe, text.index("Level")) == recipe
    assert _starts(marked, _clicked(marked, recipe, text.index("low"))) == [text.index("low")]
