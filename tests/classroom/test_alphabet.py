"""Alphabetical order, in Latin and Cyrillic letters."""

import pytest

from reader.classroom.alphabet import alphabetical


@pytest.mark.parametrize(
    "in_order",
    [
        "apple Bridge curfew",
        "ecole école ecoles zone",
        "гора ґанок дім експерт єдність жито ива івушка їжак йод коза",
        "обʼєкт обʼєм обід",
        "re-cover recovery reed",
    ],
)
def test_words_stand_as_in_a_dictionary(in_order: str) -> None:
    words = in_order.split()
    shuffled = sorted(words, key=lambda word: word[::-1])
    assert sorted(shuffled, key=alphabetical) == words
