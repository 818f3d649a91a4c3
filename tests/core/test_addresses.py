"""Addresses of one article, and of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.addresses import article_address

PAGE = "https://news.example/2022/09/ford"


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/2022/09/ford",
        "https://www.news.example/2022/09/ford",
        "HTTPS://News.Example:443/2022/09/ford",
        f"{PAGE}/",
        f"  {PAGE}#comments",
        f"{PAGE}?utm_source=letter&utm_medium=mail",
        f"{PAGE}?fbclid=Ab3&gclid=7#top",
    ],
)
def test_one_article_has_many_addresses(other: str) -> None:
    assert article_address(other) == article_address(PAGE) == "news.example/2022/09/ford"


@pytest.mark.parametrize(
    "other",
    [
        "https://news.example/2022/09/weir",
        "https://news.example/2022/09/Ford",
        "https://m.other.example/2022/09/ford",
        "https://news.example:8080/2022/09/ford",
        f"{PAGE}?page=2",
    ],
)
def test_another_page_is_another_article(other: str) -> None:
    assert article_address(other) not in ("", article_address(PAGE))


def test_parameters_that_name_a_page_count_in_any_order() -> None:
    one = article_address("https://news.example/read?id=7&lang=en&utm_term=x")
    assert one == article_address("https://news.example/read?lang=en&id=7")
    assert one != article_address("https://news.example/read?lang=en&id=8")
    assert article_address("https://news.example/?p=12") != article_address("https://news.example/")


@pytest.mark.parametrize(
    "url",
    ["", "ford", "file:///tmp/ford.html", "mailto:a@news.example", "https://news.example/",
     "https://www.news.example?utm_source=x", "https://[::1/ford", "https://news.example:x/ford"],
)  # fmt: skip
def test_what_names_no_article_on_the_web_is_the_same_as_nothing(url: str) -> None:
    assert article_address(url) == ""


@given(st.text())
def test_any_text_may_stand_where_an_address_is_looked_for(text: str) -> None:
    assert isinstance(article_address(text), str)
    found = article_address(f"https://news.example/{text}")
    assert article_address(f"https://{found}") in (found, "")
