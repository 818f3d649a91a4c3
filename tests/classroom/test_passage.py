"""Passages cut to fit an exercise."""

from hypothesis import given
from hypothesis import strategies as st

from reader.classroom.passage import ELLIPSIS, apart, is_printed, passage, short
from reader.classroom.recipe import Excerpt, Recipe
from tests.classroom.lessons import lesson

TEXT = "The river rose in the night. By noon the bridge was under water.\nNobody drowned."


def test_a_short_passage_is_whole_and_on_one_line() -> None:
    snapshot = lesson(TEXT, ("under water.\nNobody", ""))
    marked = snapshot.documents[0]
    found = passage(marked.content, marked.highlights[0], 280)
    assert (found.text, found.place) == ("under water. Nobody", "¶ 1–2")


def test_a_long_passage_ends_with_a_sentence_that_fits() -> None:
    content = lesson(TEXT).documents[0].content
    assert short(content, 0, 64, 50) == f"The river rose in the night. {ELLIPSIS}"


def test_where_no_sentence_fits_it_ends_with_a_word() -> None:
    content = lesson(TEXT).documents[0].content
    assert short(content, 0, 64, 24) == f"The river rose in {ELLIPSIS}"


@given(st.text("ab. ", min_size=1).map(lambda text: f"x{text}"), st.integers(8, 60))
def test_what_is_cut_is_never_longer_and_begins_as_the_passage_does(text: str, most: int) -> None:
    content = lesson(text).documents[0].content
    found = short(content, 0, len(content.text), most)
    assert len(found) <= most
    assert " ".join(text.split()).startswith(found.removesuffix(ELLIPSIS).rstrip())


def test_of_passages_that_overlap_the_first_is_kept() -> None:
    snapshot = lesson(TEXT, ("The river rose", ""), ("river rose in", ""), (" in the", ""))
    kept = apart(snapshot.documents[0].highlights)
    assert [one.quote for one in kept] == ["The river rose", " in the"]


def test_a_passage_is_printed_if_the_excerpt_has_one_of_its_paragraphs() -> None:
    marked = lesson(TEXT, ("rose", ""), ("water.\nNobody", "")).documents[0]
    recipe = Recipe(excerpt=Excerpt.PARAGRAPHS, paragraphs="2")
    assert [is_printed(marked, recipe, one) for one in marked.highlights] == [False, True]
    assert all(is_printed(marked, Recipe(paragraphs="2"), one) for one in marked.highlights)
