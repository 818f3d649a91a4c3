"""Which parts of a page hold its article: every paragraph speaks for the parts around it."""

import re
from collections.abc import Iterator
from math import inf

from lxml.html import HtmlElement

from reader.importers.article_hints import weight
from reader.importers.article_measures import Measures, measure
from reader.importers.article_paragraphs import set_paragraphs

_SPEAKERS = frozenset(("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre"))
_BASE = {
    "div": 5, "pre": 3, "td": 3, "blockquote": 3,
    "address": -3, "ol": -3, "ul": -3, "dl": -3, "dd": -3, "dt": -3, "li": -3, "form": -3,
    "h1": -5, "h2": -5, "h3": -5, "h4": -5, "h5": -5, "h6": -5, "th": -5,
}  # fmt: skip
_SHORTEST = 25  # characters; less says nothing
_REACH = 5  # how many parts around it a paragraph speaks for
_TOPS = 5
_RIVAL = 0.75  # of the best score: as good a find
_RIVALS = 3  # so many that agree on a part around them
_LONG = 80  # characters
_LINKED = 0.25  # more links than this, and it is no prose
# Within an article these are no part of it; one that was chosen for what it says is.
_DOUBTED = frozenset(("aside", "footer", "form", "fieldset"))
_SENTENCE_END = re.compile(r"[.。!?…](\s|$)")

Scores = dict[HtmlElement, float]


def find_parts(body: HtmlElement, *, weigh: bool) -> list[HtmlElement]:
    """The parts of `body` that make up the article, in order; all of it if none stands out.

    Bare text in `body` is put into paragraphs. `weigh`: let names count.
    """
    set_paragraphs(body)
    measures = measure(body)
    scores = _speak(body, measures, weigh)
    for node in scores:
        scores[node] *= 1 - measures[node].link_density
    tops = sorted(scores, key=lambda node: scores[node], reverse=True)[:_TOPS]
    if not tops or tops[0].tag in ("body", "html"):
        return _all_of(body)
    best = _widened(_agreed(tops, scores), scores)
    if best is body:
        return _all_of(body)
    parts = list(_with_neighbours(best, scores, measures))
    for part in parts:
        if part.tag in _DOUBTED:
            part.tag = "div"
    return parts


def _all_of(body: HtmlElement) -> list[HtmlElement]:
    body.tag = "div"
    return [body]


def _speak(body: HtmlElement, measures: Measures, weigh: bool) -> Scores:
    """The score of each part that holds paragraphs."""
    scores: Scores = {}
    for node in body.iter(*_SPEAKERS):
        own = measures[node]
        if own.text < _SHORTEST:
            continue
        said = 1 + (own.commas + 1) + min(own.text // 100, 3)
        for level, around in enumerate(_around(node, body)):
            if around not in scores:
                scores[around] = _BASE.get(around.tag, 0) + (weight(around) if weigh else 0)
            scores[around] += said / (1, 2, 6, 9, 12)[level]
    return scores


def _around(node: HtmlElement, body: HtmlElement) -> Iterator[HtmlElement]:
    for _ in range(_REACH):
        if node is body:
            return
        node = node.getparent()
        yield node


def _agreed(tops: list[HtmlElement], scores: Scores) -> HtmlElement:
    """The best of `tops`, or the smallest part around it that enough good ones share."""
    best = tops[0]
    rivals = [set(top.iterancestors()) for top in tops[1:] if scores[top] >= _RIVAL * scores[best]]
    if len(rivals) >= _RIVALS:
        for around in best.iterancestors():
            if around.tag == "body":
                break
            if sum(around in rival for rival in rivals) >= _RIVALS:
                return around
    return best


def _widened(best: HtmlElement, scores: Scores) -> HtmlElement:
    """`best`, or a part around it that says even more, or has nothing else in it."""
    last = scores.get(best, 0.0)
    least = last / 3
    for around in best.iterancestors():
        if around.tag == "body" or (around in scores and scores[around] < least):
            break
        if around in scores and scores[around] > last:
            best = around
            break
        last = scores.get(around, last)
    while (parent := best.getparent()) is not None and parent.tag != "body" and len(parent) == 1:
        best = parent
    return best


def _with_neighbours(
    best: HtmlElement, scores: Scores, measures: Measures
) -> Iterator[HtmlElement]:
    """`best` and the parts beside it that read as more of the same article."""
    own = scores.get(best, 0.0)
    for node in best.getparent():
        alike = node.get("class", "") and node.get("class") == best.get("class")
        score = scores.get(node, -inf) + (0.2 * own if alike else 0)
        if node is best or score >= max(10, 0.2 * own) or _is_prose(node, measures):
            yield node


def _is_prose(node: HtmlElement, measures: Measures) -> bool:
    if node.tag != "p" or node not in measures:
        return False
    own = measures[node]
    if own.text > _LONG:
        return own.link_density < _LINKED
    return own.text > 0 and not own.linked and bool(_SENTENCE_END.search(node.text_content()))
