"""Counterparts: which word became which, at the edges of a passage."""

import pytest

from reader.anchoring.counterparts import Counterparts


@pytest.mark.parametrize(
    ("old", "new", "first", "last"),
    [
        ("a cat sat", "a cat sat", (0, 0), (2, 2)),
        ("a cat sat", "then a cat sat down", (0, 1), (2, 3)),
        ("a cat sat", "cat sat", (1, 0), (2, 1)),
        ("a cat sat", "a cat", (0, 0), (1, 1)),
        ("neighbour sat", "one two neighbours sat", (0, 2), (1, 3)),
        ("cat sat by", "a b c d dog sat by", (0, 2), (2, 6)),
        ("by the cat", "by the dog a b c d", (0, 0), (2, 4)),
        ("one", "", None, None),
    ],
)
def test_the_first_and_last_words_and_what_became_of_them(
    old: str, new: str, first: tuple[int, int] | None, last: tuple[int, int] | None
) -> None:
    before = old.split()
    became = Counterparts(before, new.split())
    indexes = range(len(before))
    assert (became.first(indexes), became.last(indexes)) == (first, last)
