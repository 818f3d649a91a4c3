"""The article in a web page, without what stands around it.

The way of Readability and its kin: paragraphs speak for the parts that hold them, the part with
the most to say is taken, its like-minded neighbours too, and what in it is links rather than text
is left out. What is found stays as the page has it, lists, tables and all.
"""

from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from reader.importers.article_measures import length
from reader.importers.article_noise import drop_noise, is_same_title
from reader.importers.article_scores import find_parts
from reader.importers.article_trim import trim

_ENOUGH = 500  # characters; a find with less is doubted, and looked for less strictly


@dataclass(frozen=True, slots=True)
class Strictness:
    """Which signs are trusted."""

    names: bool = True  # leave out parts by what they are called
    weights: bool = True  # let names weigh in the scores
    trimming: bool = True  # leave out parts of the article that look like none


_TRIES = (
    Strictness(),
    Strictness(names=False),
    Strictness(names=False, weights=False),
    Strictness(names=False, weights=False, trimming=False),
)


def find_article(body: HtmlElement, title: str) -> HtmlElement:
    """A new element that holds the article in `body`, without a heading that repeats `title`.

    `body` stays as it is. Where nothing looks like an article, that is all of its text.
    """
    best, most = body, -1
    for strictness in _TRIES:
        found = _look(deepcopy(body), title, strictness)
        size = length(found.text_content())
        if size > most:
            best, most = found, size
        if size >= _ENOUGH:
            break
    return best


def _look(body: HtmlElement, title: str, strictness: Strictness) -> HtmlElement:
    drop_noise(body, by_name=strictness.names)
    _drop_title(body, title)
    article = body.makeelement("div")
    article.extend(find_parts(body, weigh=strictness.weights))
    trim(article, weigh=strictness.weights, strictly=strictness.trimming)
    return article


def _drop_title(body: HtmlElement, title: str) -> None:
    for heading in body.iter("h1", "h2"):
        if is_same_title(title, heading.text_content()):
            heading.drop_tree()
            return
