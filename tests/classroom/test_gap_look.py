"""How gaps look on paper."""

import pytest

from reader.classroom.gap_look import insets
from reader.classroom.ground import Candidate
from reader.classroom.recipe import GapForm, Recipe
from reader.core.sheet import Gap

from .marked_texts import article

_TEXT = article("Old occu\u00adpation by 3 grey ships e\u0301tudes القرية.")


def _gaps(recipe: Recipe, *words: str, open_ones: frozenset[int] = frozenset()) -> list[Gap]:
    text = _TEXT.content.text
    places = [Candidate(text.index(word), text.index(word) + len(word), "Hm") for word in words]
    return [one.gap for one in insets(_TEXT, recipe, places, open_ones=open_ones)]


def test_the_length_of_a_line_does_not_tell_the_word() -> None:
    long, short = _gaps(Recipe(), "occu\u00adpation", "by")
    assert long.width == short.width >= len("occupation")
    assert (long.answer, long.number, short.number) == ("occupation", 1, 2)
    assert long.hint == "Hm"


def test_a_line_is_never_too_short_to_write_on_nor_too_long_for_its_place() -> None:
    (short,) = _gaps(Recipe(), "by")
    (long,) = _gaps(Recipe(), "occu\u00adpation by 3 grey ships")
    assert (short.width, long.width) == (10, 24)


@pytest.mark.parametrize(
    ("word", "given"),
    [
        ("occu\u00adpation", "oc"),
        ("grey", "g"),
        ("3", ""),
        ("e\u0301tudes", "e\u0301t"),
        ("القرية", "الق"),
    ],
)
def test_first_letters_help_and_never_give_all_away(word: str, given: str) -> None:
    (gap,) = _gaps(Recipe(gap_form=GapForm.FIRST_LETTERS), word)
    assert (gap.given, gap.cells) == (given, 0)
    assert gap.answer.startswith(given)


@pytest.mark.parametrize(
    ("words", "cells"), [("occu\u00adpation", 10), ("e\u0301tudes", 6), ("grey ships", 0)]
)
def test_each_letter_has_a_dash_but_several_words_have_a_line(words: str, cells: int) -> None:
    (gap,) = _gaps(Recipe(gap_form=GapForm.DASHES), words)
    assert (gap.given, gap.cells) == ("", cells)


def test_gaps_are_filled_for_teachers_and_open_ones_read_as_they_are() -> None:
    one, other = _gaps(Recipe(for_teacher=True), "grey", "ships", open_ones=frozenset((1,)))
    assert (one.is_filled, one.is_open) == (True, False)
    assert (other.is_filled, other.is_open) == (False, True)
