"""From a passage to its corrected form: few edits, which make exactly that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring.edit_script import edits_between
from reader.core.text_edits import EditMap, TextEdit, applied

_TEXTS = st.lists(
    st.sampled_from(["the", "tlie", "pier", " ", "  ", "\n", ",", "é", "e\u0301", "😀", "渡船"]),
    max_size=20,
).map("".join)


@given(_TEXTS, _TEXTS, st.integers(0, 3))
def test_the_edits_make_the_new_text(old: str, new: str, at: int) -> None:
    edits = edits_between(old, new, at)
    assert applied("·" * at + old, edits) == "·" * at + new
    assert all(edit.text or edit.start < edit.end for edit in edits)
    assert bool(edits) == (old != new)


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        ("tlie pier", "the pier", [TextEdit(1, 3, "h")]),
        ("rnodern tirnes", "modern times", [TextEdit(0, 2, "m"), TextEdit(10, 12, "m")]),
        ("came in to view", "came into view", [TextEdit(7, 8, "")]),
        ("one  two", "one two", [TextEdit(4, 5, "")]),
        ("the ferry left", "the steamer left", [TextEdit(4, 9, "steamer")]),
        ("one pier", "one old pier", [TextEdit(4, 4, "old ")]),
        ("colour", "color", [TextEdit(4, 5, "")]),
        ("“so”", '"so"', [TextEdit(0, 1, '"'), TextEdit(3, 4, '"')]),
        ("same", "same", []),
    ],
)
def test_only_what_was_corrected_is_edited(old: str, new: str, edits: list[TextEdit]) -> None:
    assert edits_between(old, new) == edits


def test_marks_in_a_corrected_paragraph_keep_their_words() -> None:
    old = "Tlie ferry left at n0on with twelve peopie, a goat and the post."
    new = "The ferry left at noon, with a dozen people, a goat and all the post."
    way = EditMap(edits_between(old, new, 100))
    for words in ("ferry left at", "with", "a goat and", "the post"):
        start = 100 + old.index(words)
        place = way.passage(start, start + len(words))
        assert place is not None
        assert new[place[0] - 100 : place[1] - 100] == words
    start = 100 + old.index("n0on")
    place = way.passage(start, start + 4)
    assert place is not None
    assert new[place[0] - 100 : place[1] - 100] == "noon"


def test_a_long_word_that_is_all_other_letters_is_one_edit() -> None:
    old, new = "a" * 3_000, "b" * 3_000
    assert edits_between(old, new) == [TextEdit(0, 3_000, new)]
