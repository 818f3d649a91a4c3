"""Takes out of an article what is not of it: forms, teasers, lists of links, share buttons."""

import re

from lxml.html import HtmlElement

from reader.importers.article_hints import WEIGHT, is_sharing, weight
from reader.importers.article_measures import Measure, measure
from reader.importers.article_tables import is_data_table

_FORMS = frozenset(("form", "fieldset"))
_JUDGED = frozenset(("table", "ul", "div"))
_FIXTURES = ("object", "embed", "aside", "iframe", "input", "textarea", "select", "button")
_MANY_COMMAS = 10  # prose, whatever else it looks like
_LINKED, _LINKED_IF_GOOD = 0.2, 0.5  # of the text; more is a menu or teasers
_CAPTION = 75  # characters; with less text a video stands alone
_STUB = 25  # characters
_ITEMS_ALLOWED = 100  # more than there are paragraphs
_LONGEST_AD = 40  # characters
_NO_TEXT = re.compile(
    "ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|anuncio|广告|реклама|"
    "(loading|正在加载|загрузка|chargement|cargando)(…|\\.\\.\\.)?",
    re.I,
)


def trim(article: HtmlElement, *, weigh: bool, strictly: bool) -> None:
    """Take out of `article` what looks like none of it; less so unless `strictly`.

    `weigh`: let names count.
    """
    judge = _Judge(article, weigh)
    if strictly:
        measure(article, lambda node, own: node.tag in _FORMS and judge.rejects(node, own))
    for node in list(article.iter(*_FIXTURES)):
        node.drop_tree()
    for node in list(article.iter("footer")):
        if next(node.iterancestors("blockquote", "figure"), None) is None:  # there: who said it
            node.drop_tree()
    for node in list(article.iterdescendants()):
        if is_sharing(node):
            node.drop_tree()
    if weigh:
        for node in list(article.iter("h1", "h2")):
            if weight(node) < 0:
                node.drop_tree()
    if strictly:
        measure(article, lambda node, own: node.tag in _JUDGED and judge.rejects(node, own))


class _Judge:
    """Tells what is no part of the article, once all below it has been told."""

    def __init__(self, article: HtmlElement, weigh: bool) -> None:
        self._weigh = weigh
        self._sheltered: set[HtmlElement] = set()  # around data tables
        self._shelters: set[HtmlElement] = set(article.iter("code"))
        for table in article.iter("table"):
            if is_data_table(table):
                self._shelters.add(table)
                self._sheltered.update(table.iterancestors())

    def _is_sheltered(self, node: HtmlElement) -> bool:
        return node in self._sheltered or any(
            around in self._shelters for around in (node, *node.iterancestors())
        )

    def rejects(self, node: HtmlElement, own: Measure) -> bool:
        """Whether `node`, which holds `own`, goes."""
        if self._shelters and self._is_sheltered(node):
            return False
        points = weight(node) if self._weigh else 0
        if points < 0:
            return True
        if own.commas >= _MANY_COMMAS:
            return False
        if own.text < _LONGEST_AD and _NO_TEXT.fullmatch(node.text_content().strip()):
            return True
        is_list = node.tag == "ul" or own.listed > 0.9 * own.text
        return _is_no_prose(node, own, points, is_list) and not (
            is_list and _is_picture_list(node, own)
        )


def _is_no_prose(node: HtmlElement, own: Measure, points: int, is_list: bool) -> bool:
    most_linked = _LINKED if points < WEIGHT else _LINKED_IF_GOOD
    return (
        (own.pictures > 1 and own.paragraphs < own.pictures / 2 and not _is_in_figure(node))
        or own.inputs > own.paragraphs // 3
        or own.embeds > 1
        or (own.embeds == 1 and own.text < _CAPTION)
        or (not own.pictures and not own.set_out)
        or (own.link_density > most_linked and (not is_list or points >= WEIGHT))
        or (not is_list and own.items - _ITEMS_ALLOWED > own.paragraphs)
        or (not is_list and _is_stub(own) and not _is_in_figure(node))
    )


def _is_in_figure(node: HtmlElement) -> bool:
    return next(node.iterancestors("figure"), None) is not None


def _is_stub(own: Measure) -> bool:
    """A word or two with links and nothing to see."""
    return (
        own.text < _STUB
        and own.linked > 0
        and own.headed < 0.9 * own.text
        and (own.pictures == 0 or own.pictures > 2)
    )


def _is_picture_list(node: HtmlElement, own: Measure) -> bool:
    """A list with one picture to each item, as articles have them."""
    return all(len(child) <= 1 for child in node) and own.pictures == own.items
