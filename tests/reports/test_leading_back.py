"""Links back: read as browsers read text fragments, they lead to the words of the passage."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.snapshot import MarkedDocument
from reader.reports.leading_back import is_on_the_web, link_back

from .snapshots import ANNA, FLOOD, content, marked


def article(text: str = FLOOD, url: str = "https://example.org/flood") -> MarkedDocument:
    return marked("one", content(text), (text[:1], (), ANNA), title="One", url=url)


def found(text: str, link: str) -> tuple[int, int]:
    """Where a browser would find what a link tells: its prefix, its start, its end."""
    said = link.partition("#:~:text=")[2].split(",")
    at = 0
    if said[0].endswith("-"):
        prefix = unquote(said.pop(0)[:-1])
        at = text.index(prefix) + len(prefix)
    words = [unquote(one) for one in said]
    start = text.index(words[0], at)
    return start, text.index(words[-1], start) + len(words[-1])


@pytest.mark.parametrize(
    "quote",
    ["under water", FLOOD[FLOOD.index("and the river") :], "Nobody drowned.", "She said: “the"],
)
def test_a_link_leads_to_the_passage(quote: str) -> None:
    start = FLOOD.index(quote)
    link = link_back(article(), start, start + len(quote))
    assert link.startswith("https://example.org/flood#:~:text=")
    assert found(FLOOD, link) == (start, start + len(quote))


def test_words_that_stand_there_twice_are_told_by_what_is_before_them() -> None:
    start = FLOOD.index("river rose again")
    link = link_back(article(), start, start + len("river rose"))
    assert link.endswith("#:~:text=%E2%80%93%20and%20the-,river%20rose")
    assert found(FLOOD, link)[0] == start


def test_a_passage_that_begins_within_a_word_is_told_by_whole_words() -> None:
    start = FLOOD.index("idge was und")
    assert link_back(article(), start, start + 8).endswith("text=bridge%20was")


def test_hyphens_and_commas_are_no_signs_of_the_fragment() -> None:
    text = "A well-known, high-water mark & more."
    link = link_back(article(text), 0, len(text))
    assert link.endswith("#:~:text=A%20well%2Dknown%2C%20high%2Dwater%20mark%20%26%20more.")


def test_a_fragment_that_is_there_is_kept() -> None:
    link = link_back(article(url="https://example.org/flood#part"), 0, 3)
    assert link == "https://example.org/flood#part:~:text=The"


def test_a_picture_alone_leads_to_the_page() -> None:
    assert link_back(article("\ufffc\nText"), 0, 1) == "https://example.org/flood"


@pytest.mark.parametrize(
    "url", ["", "doi:10.1000/1", "javascript:alert(1)", "file:///flood", "https://", "http://[::1"]
)
def test_what_is_not_on_the_web_has_no_link(url: str) -> None:
    assert link_back(article(url=url), 0, 9) == ""
    assert not is_on_the_web(url)


@given(st.text(min_size=1), st.integers(0), st.integers(0))
def test_any_passage_has_a_link_of_ascii(text: str, start: int, length: int) -> None:
    made = article(f"a{text}")
    start %= len(made.content.text)
    link = link_back(made, start, min(start + 1 + length % 50, len(made.content.text)))
    assert link.isascii()
    assert not set(link.partition("#")[2]) & set(" \n&")
