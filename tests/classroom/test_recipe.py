"""Recipes: kept as JSON, refused in a sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.classroom.recipe import (
    Excerpt,
    GapForm,
    GapsFrom,
    HandGap,
    Kind,
    Numbers,
    Recipe,
    Room,
    WordBank,
    listed,
)
from reader.core.ids import DocumentId
from reader.core.paper import PageSize
from reader.core.sheet import Marking
from reader.errors import Refused

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_GAPS = st.builds(HandGap, _WORDS.map(DocumentId), st.integers(0, 999), _WORDS, st.booleans())
_RECIPES = st.builds(
    Recipe,
    kind=st.sampled_from(Kind),
    themes=st.lists(_WORDS, max_size=3).map(tuple),
    pack=st.lists(st.sampled_from([kind for kind in Kind if kind is not Kind.PACK])).map(tuple),
    seed=st.integers(0, 1_000_000_000),
    excerpt=st.sampled_from(Excerpt),
    numbers=st.sampled_from(Numbers),
    marking=st.sampled_from(Marking),
    room=st.sampled_from(Room),
    gaps_from=st.sampled_from(GapsFrom),
    gap_form=st.sampled_from(GapForm),
    bank=st.sampled_from(WordBank),
    size=st.sampled_from(PageSize),
    every=st.integers(2, 100),
    by_hand=st.lists(_GAPS, max_size=3).map(tuple),
    for_teacher=st.booleans(),
    head_note=_WORDS,
)


@given(_RECIPES)
def test_a_recipe_comes_back_from_its_json(recipe: Recipe) -> None:
    assert Recipe.from_json(recipe.to_json()) == recipe


def test_only_what_is_set_is_kept() -> None:
    assert Recipe().to_json() == "{}"
    assert json.loads(Recipe(kind=Kind.CARDS, every=5).to_json()) == {"kind": "cards", "every": 5}


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("no", "not written as JSON"),
        ("[]", "no JSON object"),
        ('{"kindle":1}', "“kindle”, which this version does not know"),
        ('{"kind":"cake"}', "“kind” to something that makes no sense"),
        ('{"every":true}', "“every” to something"),
        ('{"every":1}', "n of every n-th word must be from 2 to 100"),
        ('{"themes":"x"}', "“themes” to something"),
        ('{"by_hand":[{"start":1}]}', "“by_hand” to something"),
        ('{"pack":["pack"]}', "cannot hold a pack"),
        ('{"paragraphs":"7-3"}', "“7-3” is no range"),
        ('{"paragraphs":"x"}', "“x” is no paragraph"),
    ],
)
def test_what_is_no_recipe_is_refused_in_a_sentence(told: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        Recipe.from_json(told)


def test_a_list_of_paragraphs_is_read_as_people_write_it() -> None:
    assert listed("") == frozenset()
    assert listed(" 1-3, 7,9–10 ") == {1, 2, 3, 7, 9, 10}
