"""Who wrote an article, as the text of its page tells it."""

import pytest
from lxml import html

from reader.importers.page_byline import byline_names, find_byline, without_by


def names(inside: str) -> str:
    found = find_byline(html.document_fromstring(f"<html><body>{inside}</body></html>").body)
    return "" if found is None else without_by(byline_names(found))


@pytest.mark.parametrize(
    "inside",
    [
        '<p class="byline">By A. Writer</p>',
        '<p class="byline">By A. Writer | Monday, 12 September 2022</p>',
        '<p>Text by <a rel="author" href="/a">A. Writer</a></p>',
        '<div itemprop="author"><span itemprop="name">A. Writer</span>, the author of much</div>',
        '<p class="byline">v1.11</p><p class="byline">By A. Writer</p>',
        '<header class="entry-header"><span class="author">Von A. Writer</span></header>',
    ],
)
def test_a_byline_is_known_by_its_mark_or_name(inside: str) -> None:
    assert names(inside) == "A. Writer"


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="comments"><b class="author">Somebody</b> says:</div>',
        '<span class="comment_author">Somebody</span>',
        '<div itemtype="https://schema.org/Comment"><i itemprop="author">Somebody</i></div>',
        '<ul class="related"><li>A story <span class="byline">By Somebody</span></li></ul>',
        '<p class="byline" hidden>By Somebody</p>',
        '<p class="byline">12/09/2022</p>',
        '<h2 id="author">What an author is</h2>',
    ],
)
def test_who_wrote_something_else_is_not_named(inside: str) -> None:
    assert names(inside) == ""


def test_a_name_with_a_number_in_it_stays_whole() -> None:
    assert names('<p class="author">rower42</p>') == "rower42"
