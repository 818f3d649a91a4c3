"""Excerpts: what is printed of an article, and where something is left out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.classroom.excerpt import printed
from reader.classroom.marks import Marks
from reader.classroom.recipe import Excerpt, Recipe
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

from .marked_texts import BRIDGE, RIVER, article, articles, snapshot, tagged

_FLOOD = article(
    "# The river", "It rose.", "# North", "Boats came.", "## Bank", "People left.", "!", "^ Boats",
    "# South", "It fell.",
)  # fmt: skip


def _printed(marked: MarkedDocument, recipe: Recipe) -> list[str]:
    """The words of each block that is printed, … where some are left out."""
    pieces = printed(marked, recipe, Marks(snapshot(marked), recipe))
    text, blocks = marked.content.text, marked.content.blocks
    return ["…" if at is None else text[blocks[at].start : blocks[at].end] for at in pieces]


def _paragraphs(numbers: str, **settings: bool) -> Recipe:
    return Recipe(excerpt=Excerpt.PARAGRAPHS, paragraphs=numbers, **settings)  # type: ignore[arg-type]


def test_the_whole_article_is_printed_below_its_title() -> None:
    assert _printed(_FLOOD, Recipe())[:3] == ["It rose.", "North", "Boats came."]
    assert "…" not in _printed(_FLOOD, Recipe())


def test_its_own_headline_stays_where_the_sheet_has_another_title() -> None:
    assert _printed(_FLOOD, Recipe(title="Lesson 3"))[0] == "The river"


def test_headings_come_along_with_their_paragraphs() -> None:
    assert _printed(_FLOOD, _paragraphs("1")) == ["It rose.", "…"]
    assert _printed(_FLOOD, _paragraphs("4")) == ["…", "South", "It fell."]
    found = ["…", "North", "…", "Bank", "People left.", "\ufffc", "Boats", "…"]
    assert _printed(_FLOOD, _paragraphs("3")) == found


def test_pictures_can_be_left_out_with_their_captions() -> None:
    found = _printed(_FLOOD, _paragraphs("3", has_pictures=False))
    assert found == ["…", "North", "…", "Bank", "People left.", "…"]


def test_the_paragraphs_of_wanted_highlights_are_printed() -> None:
    marked = tagged(tagged(_FLOOD, "rose", RIVER), "fell", BRIDGE)
    recipe = Recipe(excerpt=Excerpt.HIGHLIGHTS, themes=(BRIDGE,))
    assert _printed(marked, recipe) == ["…", "South", "It fell."]


def test_a_highlight_over_several_paragraphs_brings_them_all() -> None:
    marked = tagged(_FLOOD, "rose.\nNorth\nBoats", RIVER)
    recipe = Recipe(excerpt=Excerpt.HIGHLIGHTS)
    assert _printed(marked, recipe) == ["It rose.", "North", "Boats came.", "…"]


@pytest.mark.parametrize(
    ("recipe", "sentence"),
    [
        (_paragraphs("2, 9"), "There is no ¶ 9 in “The river”, which has 4 paragraphs."),
        (_paragraphs(""), "Say which paragraphs are to be printed"),
        (Recipe(excerpt=Excerpt.HIGHLIGHTS), "“The river” has no highlight of these themes"),
    ],
)
def test_an_excerpt_of_nothing_is_refused(recipe: Recipe, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        _printed(_FLOOD, recipe)


def test_an_empty_article_is_refused() -> None:
    with pytest.raises(Refused, match="no text to print"):
        _printed(article(""), Recipe())


@given(articles(), st.data())
def test_each_wanted_paragraph_is_printed_once_in_order(
    marked: MarkedDocument, data: st.DataObject
) -> None:
    numbers = st.integers(1, marked.content.paragraphs)
    wanted = data.draw(st.sets(numbers, min_size=1))
    recipe = _paragraphs(", ".join(map(str, wanted)))
    pieces = printed(marked, recipe, Marks(snapshot(marked), recipe))
    blocks = [marked.content.blocks[piece] for piece in pieces if piece is not None]
    told = [marked.content.paragraph_number(one.start) for one in blocks if one.is_numbered]
    assert told == sorted(wanted)
    assert not any(one is None and after is None for one, after in pairwise(pieces))
