"""Syllables of English words, against counts by hand."""

import pytest

from reader.classroom.syllables import syllables

# Every word of two letters or more in the second paragraph of the sample article "After the
# retreat", and words that show one rule each.
BY_HAND = {
    "part": 1, "of": 1, "that": 1, "record": 2, "stands": 1, "in": 1, "the": 1, "open": 2,
    "burnt": 1, "vehicles": 3, "ammunition": 4, "boxes": 2, "tank": 1, "abandoned": 3, "on": 1,
    "its": 1, "transporter": 3, "it": 1, "lay": 1, "ground": 1, "early": 2, "occupation": 4,
    "two": 1, "friends": 1, "who": 1, "had": 1, "let": 1, "light": 1, "show": 1, "after": 2,
    "curfew": 2, "were": 1, "found": 1, "dead": 1, "next": 1, "morning": 2, "at": 1, "least": 1,
    "one": 1, "them": 1, "shot": 1, "and": 1, "buried": 2, "beside": 2, "house": 1, "sunday": 2,
    "those": 1, "dug": 1, "grave": 1, "opened": 2, "again": 2, "while": 1, "police": 2,
    "investigators": 5, "stood": 1, "by": 1,
    "make": 1, "times": 1, "clothes": 1, "prizes": 2, "wanted": 2, "turned": 1, "table": 2,
    "settled": 2, "rule": 1, "centre": 2, "careful": 2, "movement": 2, "create": 2, "radio": 3,
    "nation": 2, "serious": 3, "society": 4, "question": 2, "quiet": 2, "guard": 1, "actual": 3,
    "doing": 2, "idea": 3, "museum": 3, "million": 2, "evidence": 3, "don't": 1,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), BY_HAND.items())
def test_a_word_has_the_syllables_that_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_case_does_not_matter() -> None:
    assert syllables("TABLE") == 2


def test_a_word_has_one_at_least() -> None:
    assert syllables("shh") == syllables("ʼ") == 1
