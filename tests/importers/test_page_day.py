"""On which day an article came out, as the text of its page tells it."""

import pytest
from lxml import html

from reader.importers import read_bytes
from reader.importers.page_day import day_in_text


@pytest.mark.parametrize(
    "inside",
    [
        '<time datetime="2022-09-12T06:00Z">this morning</time>',
        "<time>12 September 2022</time>",
        '<span itemprop="datePublished" content="2022-09-12">Monday</span>',
        '<abbr class="published" title="2022-09-12">Monday</abbr>',
        '<p class="submitted-by">Submitted on Mon, 2022-09-12 13:49</p>',
        '<p class="byline">By A. Writer on September 12, 2022 at 6 AM</p>',
        '<p class="post-date">12. September 2022</p>',
        '<time class="updated" datetime="2022-10-01"></time><p class="date">12.09.2022</p>',
        '<p class="related"><time datetime="2021-01-01"></time></p><i class="date">2022/9/12</i>',
        '<time datetime="2021-01-01"></time><i class="pubdate">12 вересня 2022</i>',
    ],
)
def test_the_day_of_publishing_is_found(inside: str) -> None:
    body = html.document_fromstring(f"<html><body>{inside}</body></html>").body
    assert day_in_text(body) == "2022-09-12"


def test_a_day_in_prose_is_not_that_of_the_article() -> None:
    prose = "On 12 September 2022 the river had risen, " + "and it rose on and on and on. " * 5
    body = html.document_fromstring(f'<html><body><div class="date">{prose}</div>').body
    assert day_in_text(body) == ""


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    page = '<html><head><link rel="canonical" href="https://example.org/2022/09/12/ferry"></head>'
    draft = read_bytes(f"{page}<body><p>{'The river had risen. ' * 40}</p>".encode(), "a.html")
    assert draft.published == "2022-09-12"
