"""The bibliography: what is told of an article, who its authors are, and keys that differ."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.reference import Reference
from reader.errors import Refused
from reader.reports.bibliography import names, references

from .snapshots import ANNA, content, marked, snapshot


def keys(*articles: dict[str, str]) -> list[str]:
    documents = tuple(
        marked(str(at), content("Text"), ("T", (), ANNA), **facts).document
        for at, facts in enumerate(articles)
    )
    return [reference.key for reference in references(documents)]


def test_an_article_is_told_with_the_day_on_which_it_was_read_if_it_is_on_the_web() -> None:
    flood, bridge = references([marked.document for marked in snapshot().documents])
    assert flood == Reference(
        key="roe2022flood", title="The flood", authors=("Jane Roe",), container="The Daily",
        published="2022-09-12", accessed="2026-03-01", url="https://example.org/flood",
        language="en",
    )  # fmt: skip
    assert bridge == Reference("bridges", "Bridges")


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("", ()),
        ("Jane Roe", ("Jane Roe",)),
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe, John Doe, and Ann Poe", ("Jane Roe", "John Doe", "Ann Poe")),
        ("Roe, Jane", ("Roe, Jane",)),
        ("Roe, Jane; Doe, John;", ("Roe, Jane", "Doe, John")),
        ("Roe, Jane and Doe, John", ("Roe, Jane", "Doe, John")),
        ("Roe, Jane, and Doe, John & Poe, A.", ("Roe, Jane", "Doe, John", "Poe, A.")),
        ("Roe, Poe, Doe and Moe", ("Roe, Poe, Doe and Moe",)),
        ("J. Smith, Reuters", ("J. Smith, Reuters",)),
        ("Food and Drink", ("Food and Drink",)),
        ("Олена Приклад та Іван Зразок", ("Олена Приклад", "Іван Зразок")),
        ("Jane  Roe &\nJohn Doe", ("Jane Roe", "John Doe")),
    ],
)
def test_a_line_of_authors_is_divided_where_it_is_certain(
    author: str, found: tuple[str, ...]
) -> None:
    assert names(author) == found


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"title": "On the flood", "author": "Roe, Jane", "published": "2022"}, "roe2022flood"),
        ({"title": "Flood", "author": "J. Smith, Reuters"}, "smithflood"),
        ({"title": "Flood", "author": "Smith, Jones, Brown, Lee"}, "smithflood"),
        ({"title": "Flood", "author": "de la Cruz, Ana"}, "delacruzflood"),
        ({"title": "Über Nässe", "author": "Jürgen Müller"}, "mulleruber"),
        ({"title": "Щось про річку", "author": "Олена Щука"}, "shchukashchos"),
        ({"title": "Up", "source": "The Daily", "published": "2022-09-12"}, "thedaily2022up"),
        ({"title": "水", "published": "2022"}, "2022"),
        ({"title": "水"}, "article"),
    ],
)
def test_a_key_is_made_of_name_year_and_word(facts: dict[str, str], key: str) -> None:
    assert keys(facts) == [key]


def test_an_address_is_no_name_of_where_an_article_appeared() -> None:
    facts = {"title": "On rivers", "source": "http://www.example.org"}
    (made,) = references((marked("a", content("Text"), ("T", (), ANNA), **facts).document,))
    assert (made.container, made.key) == ("", "rivers")


def test_keys_that_come_out_alike_get_a_letter() -> None:
    same, other = {"title": "Flood"}, {"title": "Flooda"}
    assert keys(same, other, same, same) == ["floodb", "flooda", "floodc", "floodd"]
    many = keys(*[same] * 60)
    assert many[0] == "flooda"
    assert many[26] == "floodaa"
    assert len(set(many)) == 60


@given(st.lists(st.fixed_dictionaries({"title": st.text(), "author": st.text()}), max_size=6))
def test_keys_are_always_ascii_and_differ(articles: list[dict[str, str]]) -> None:
    found = keys(*articles) if articles else []
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[a-z0-9]+", key) for key in found)


def test_no_article_makes_no_bibliography() -> None:
    with pytest.raises(Refused, match="no articles"):
        references(())
