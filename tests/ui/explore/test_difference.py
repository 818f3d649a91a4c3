"""What became of one list of passages when another takes its place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.corpus import Passage
from reader.core.ids import CoderId, HighlightId
from reader.ui.explore.difference import difference


def passage(name: str, themes: int = 1) -> Passage:
    return Passage(HighlightId(name), 0, 5, CoderId("me"), "", themes)


lists = st.lists(st.builds(passage, st.sampled_from("abcdef"), st.integers(1, 3)), max_size=8)


@given(lists, lists)
def test_the_old_list_with_the_rows_replaced_is_the_new_one(
    old: list[Passage], new: list[Passage]
) -> None:
    first, last, last_new, same = difference(old, new)
    assert old[:first] + new[first:last_new] + old[last:] == new
    if same:
        assert [one.id for one in old] == [one.id for one in new]


def test_a_passage_that_was_only_tagged_is_the_same() -> None:
    old = [passage("a"), passage("b"), passage("c")]
    assert difference(old, [passage("a"), passage("b", 3), passage("c")]) == (1, 2, 2, True)


def test_a_passage_that_went_is_one_row() -> None:
    old = [passage("a"), passage("b"), passage("c")]
    assert difference(old, [passage("a"), passage("c")]) == (1, 2, 1, False)
