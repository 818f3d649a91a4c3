"""The word bank: answers in order, and distractors that are none."""

from dataclasses import replace

import pytest

from reader.classroom import words
from reader.classroom.numerals import is_numeral
from reader.classroom.recipe import GapForm, Recipe, WordBank
from reader.classroom.word_bank import distractors, word_bank
from reader.core.sheet import Box, Run

from .marked_texts import article, sample

_RECIPE = Recipe(bank=WordBank.DISTRACTORS, distractors=6)


def _shown(answers: list[str], recipe: Recipe) -> str:
    (box,) = word_bank(sample(), recipe, answers)
    assert isinstance(box, Box)
    return "".join(one.text for one in box.paragraphs[0].inlines if isinstance(one, Run))


def test_answers_stand_in_alphabetical_order_and_say_how_often_they_are_needed() -> None:
    recipe = replace(_RECIPE, bank=WordBank.SORTED)
    assert _shown(["sawmill", "Bucha", "curfew", "Bucha"], recipe) == (
        "Bucha\u00a0(2×)\u00a0· curfew\u00a0· sawmill"
    )


def test_there_is_no_box_where_none_is_wanted() -> None:
    assert word_bank(sample(), Recipe(bank=WordBank.NONE), ["sawmill"]) == ()
    assert word_bank(sample(), Recipe(), []) == ()
    assert word_bank(sample(), Recipe(has_partner=True), ["sawmill"]) == ()


def test_first_letters_leave_something_to_find_out() -> None:
    recipe = Recipe(gap_form=GapForm.FIRST_LETTERS)
    assert word_bank(sample(), recipe, ["sawmill"]) == ()
    recipe = replace(recipe, bank=WordBank.DISTRACTORS, distractors=1)
    for answer in ("occupation", "village", "curfew"):
        (other,) = distractors(sample(), recipe, [answer])
        assert other[0] == answer[0]


def test_distractors_are_other_words_of_the_article() -> None:
    answers = ["occupation", "bodies", "announced"]
    found = distractors(sample(), _RECIPE, answers)
    text = sample().content.text
    assert len(set(found)) == len(found) == 6
    for word in found:
        assert word in text
        assert word.islower()
        others = [*answers, *(other for other in found if other != word)]
        family = words.family(word, "en")
        assert family not in {words.family(other, "en") for other in others}
        assert word[:4] not in {other[:4] for other in others}


def test_a_distractor_is_of_the_same_kind_as_an_answer() -> None:
    found = distractors(sample(), _RECIPE, ["3,000", "seventy"])
    assert len(found) == 6
    assert all(
        word[0].isdigit() or all(is_numeral(part.casefold(), "en") for part in word.split())
        for word in found
    )
    names = distractors(sample(), _RECIPE, ["Bucha"])
    assert {"Kharkiv", "Kupiansk", "Izium"} & set(names)
    assert all(word[0].isupper() for word in names)


def test_distractors_end_like_the_answers_where_any_do() -> None:
    (found,) = distractors(sample(), replace(_RECIPE, distractors=1), ["announced"])
    assert found.endswith("ed")


def test_another_seed_may_choose_others_and_the_same_never_does() -> None:
    answers = ["occupation", "bodies", "police", "village"]
    first = distractors(sample(), _RECIPE, answers)
    assert first == distractors(sample(), _RECIPE, answers)
    others = [distractors(sample(), replace(_RECIPE, seed=seed), answers) for seed in range(2, 9)]
    assert any(other != first for other in others)


@pytest.mark.parametrize("count", [0, 3])
def test_no_more_are_made_than_asked_for_or_there(count: int) -> None:
    recipe = replace(_RECIPE, distractors=count)
    assert len(distractors(sample(), recipe, ["occupation"])) == count
    assert distractors(article("A river rose."), recipe, ["river"]) == (["rose"] if count else [])
