"""The parts of a page that may tell of its article: not the hidden ones, nor those of others."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from reader.importers.article_hints import is_hidden, names

# What answers the article or leads away from it has writers and days of its own.
_OF_OTHERS = re.compile(
    "comment|disqus|replies|related|recommend|recirc|sidebar|trending|most-?read|most-?viewed|"
    "popular|teaser|outbrain|taboola|newsletter|tweet",
    re.I,
)


def own_parts(body: HtmlElement) -> Iterator[HtmlElement]:
    """All parts below `body` that are shown and are of this article, in order."""
    nodes = list(reversed(body))
    while nodes:
        node = nodes.pop()
        # Most parts have no attributes, and nothing to ask about.
        if not node.attrib or not (is_hidden(node) or _is_of_others(node)):
            yield node
            nodes.extend(reversed(node))


def _is_of_others(node: HtmlElement) -> bool:
    return bool(_OF_OTHERS.search(names(node))) or "Comment" in node.get("itemtype", "")
