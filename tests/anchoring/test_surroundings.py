"""Surroundings: how well what stands around two places fits."""

import pytest

from reader.anchoring.surroundings import Surroundings

BEFORE = "The ferry left the western pier at dusk with forty passengers and a crate of oranges. "
AFTER = " Nobody at the mill had slept since the bell was taken down from its tower, they said."
OTHER = " In spring he mends violins; his sister keeps bees, quarrels and an enormous telescope."
PUT_IN = " One more sentence came in here on Tuesday."
AROUND = Surroundings(BEFORE, AFTER)


def fit(before: str, after: str) -> float:
    told = AROUND.fit(Surroundings(before, after))
    assert told is not None
    return told


def test_the_same_fit_wholly_and_strangers_not_at_all() -> None:
    assert fit(BEFORE, AFTER) == 1
    assert fit(OTHER, OTHER) < 0.1


def test_one_side_that_fits_is_worth_more_than_half() -> None:
    assert 0.7 <= fit(BEFORE, OTHER) < 0.8
    assert 0.7 <= fit(OTHER, AFTER) < 0.8


def test_a_word_that_changed_takes_a_little() -> None:
    assert 0.85 < fit(BEFORE, AFTER.replace("mill", "forge")) < 1


def test_what_stands_behind_a_sentence_put_in_is_recognised() -> None:
    assert fit(BEFORE + PUT_IN, PUT_IN + AFTER) > fit(OTHER, OTHER) + 0.3


def test_what_stands_behind_a_sentence_left_out_is_recognised() -> None:
    longer = Surroundings(BEFORE + PUT_IN, PUT_IN + AFTER)
    told = longer.fit(AROUND)
    assert told is not None
    assert told > 0.3


@pytest.mark.parametrize(("before", "after"), [(BEFORE, ""), ("", AFTER)])
def test_of_a_side_that_is_unknown_nothing_is_held_against_a_place(before: str, after: str) -> None:
    assert Surroundings(before, after).fit(AROUND) == 1


def test_with_nothing_known_there_is_no_answer() -> None:
    assert Surroundings("", "").fit(AROUND) is None
