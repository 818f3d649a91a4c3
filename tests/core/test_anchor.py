"""Anchors: a passage by its place and by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchor import CONTEXT, Anchor, occurrences


@given(st.text(min_size=1, max_size=120), st.data())
def test_prefix_quote_and_suffix_are_the_text_around_the_passage(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = Anchor.of(text, start, end)
    assert anchor.exact == text[start:end]
    assert text[:start].endswith(anchor.prefix)
    assert text[end:].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(start, CONTEXT)
    assert len(anchor.suffix) == min(len(text) - end, CONTEXT)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 2), (2, 6), (5, 6)])
def test_what_is_no_passage_of_the_text_has_no_anchor(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage in a text of 5 characters"):
        Anchor.of("river", start, end)


@given(st.text("ab", max_size=20), st.text("ab", min_size=1, max_size=3))
def test_every_occurrence_is_found_overlapping_ones_too(text: str, quote: str) -> None:
    assert occurrences(text, quote) == [i for i in range(len(text)) if text.startswith(quote, i)]


def test_an_empty_quote_occurs_nowhere() -> None:
    assert occurrences("river", "") == []
