"""What is no part of any article: scripts, hidden parts, menus, and what is named as such."""

import re

from lxml.html import HtmlElement

from reader.importers.article_hints import has_other_role, is_around, is_hidden

_NEVER = frozenset((
    "script", "style", "link", "meta", "template", "annotation", "annotation-xml", "audio",
    "video", "canvas", "svg", "map", "title", "noscript", "dialog",
))  # fmt: skip
_SHELTERS = frozenset(("table", "code"))  # names inside these tell of something else
_EXEMPT = frozenset(("body", "a"))
_EMPTY = frozenset(("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6"))
_WORD = re.compile(r"\w+")
_ALIKE = 0.75  # of the letters


def drop_noise(body: HtmlElement, *, by_name: bool) -> None:
    """Take out of `body` what a reader of the article would not see or not want."""
    nodes = [body]
    while nodes:
        node = nodes.pop()
        if node is not body and _goes(node, by_name):
            node.drop_tree()
        else:
            nodes.extend(reversed(node))


def _goes(node: HtmlElement, by_name: bool) -> bool:
    if node.tag in _NEVER or is_hidden(node):
        return True
    if by_name and node.tag not in _EXEMPT:
        if has_other_role(node):
            return True
        if is_around(node) and not any(up.tag in _SHELTERS for up in node.iterancestors()):
            return True
    return node.tag in _EMPTY and _is_empty(node)


def _is_empty(node: HtmlElement) -> bool:
    if node.text and not node.text.isspace():
        return False
    return all(
        child.tag in ("br", "hr") and not (child.tail and child.tail.strip()) for child in node
    )


def is_same_title(title: str, heading: str) -> bool:
    """Whether `heading` says what `title` says, give or take a word."""
    known = set(_WORD.findall(title.lower()))
    words = _WORD.findall(heading.lower())
    new = [word for word in words if word not in known]
    size = len(" ".join(words))
    return bool(size) and 1 - len(" ".join(new)) / size > _ALIKE
