"""The line of a page that tells who wrote its article, and the names in it."""

import re

from lxml.html import HtmlElement

from reader.importers.article_hints import is_byline
from reader.importers.page_own_parts import own_parts

_BY = re.compile(
    r"^(?:(?:written|posted|published|reported|story)\s+)?"
    r"(?:by|par|von|por|door|av|di|автор|текст)\b[:\s]+",
    re.I,
)
# Where a byline goes on to tell the day.
_WHEN = re.compile(
    r"[\s,|•·–-]*(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)[a-z]*\.? \d)|(?<!\w)\d).*",
    re.I | re.S,
)
_NAME = re.compile(r"[^\W\d_]{2}")  # a day or a version alone names nobody


def find_byline(body: HtmlElement) -> HtmlElement | None:
    """The first part of `body` that is marked or named as a byline and has a name in it."""
    lines = filter(is_byline, own_parts(body))
    return next((node for node in lines if _NAME.search(byline_names(node))), None)


def byline_names(node: HtmlElement) -> str:
    """The names in the byline `node`, without the day that it may tell, too."""
    for part in node.iterdescendants():
        if "name" in part.get("itemprop", ""):
            node = part
            break
    return _WHEN.sub("", " ".join(node.text_content().split()))


def without_by(author: str) -> str:
    """`author` without the word "by" or its like before the name."""
    return _BY.sub("", author)
