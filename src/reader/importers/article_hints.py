"""What a part of a page is likely to be, by the names that its makers gave it."""

import re

from lxml.html import HtmlElement

# Names in use on the web for what stands around an article.
_AROUND = re.compile(
    "-ad-|ad-break|adsense|agegate|ai2html|banner|breadcrumb|combx|comment|community|consent|"
    "cookie|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|newsletter|outbrain|pager|"
    "pagination|popup|recirc|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|"
    "sponsor|supplemental|taboola|yom-remote",
    re.I,
)
# … unless they also name what an article is in.
_AT_HEART = re.compile("and|article|body|column|content|main|mathjax|shadow", re.I)
_GOOD = re.compile(
    "article|blog|body|content|entry|h-entry|hentry|main|page|pagination|post|story|text", re.I
)
_BAD = re.compile(
    "-ad-|banner|combx|comment|com-|contact|footer|gdpr|(^|[ _-])hid(den)?($|[ _-])|masthead|media|"
    "meta|outbrain|promo|related|scroll|share|shopping|shoutbox|sidebar|skyscraper|sponsor|tags|"
    "widget",
    re.I,
)
_SHARING = re.compile(r"(\b|_)share(daddy)?(\b|_)", re.I)
_ROLES = frozenset((
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    "search",
))  # fmt: skip
_BYLINE = re.compile("author|byline|dateline|p-author|writtenby", re.I)
_LONGEST_BYLINE = 100  # characters
_LONGEST_SHARING = 500
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
WEIGHT = 25  # of a name, in points of a score
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))  # a term heads its meaning
_HEADER = re.compile("header", re.I)  # as a class of a heading it says what that is


def names(node: HtmlElement) -> str:
    """The classes and the id of `node`, without those that only tell a heading."""
    return " ".join(_names(node))


def _names(node: HtmlElement) -> tuple[str, str]:
    told, mark = node.get("class", ""), node.get("id", "")
    # Programs make the id of a heading from its words: "social-media" says nothing of its place.
    return (_HEADER.sub("", told), "") if node.tag in _HEADINGS else (told, mark)


def is_around(node: HtmlElement) -> bool:
    """Whether `node` is named as something that stands beside an article."""
    told = names(node)
    return bool(_AROUND.search(told)) and not _AT_HEART.search(told)


def has_other_role(node: HtmlElement) -> bool:
    """Whether its role tells a screen reader that it is no part of the text."""
    return node.get("role", "").lower() in _ROLES


def is_sharing(node: HtmlElement) -> bool:
    """Whether `node` is named as buttons to share the page, and has little else in it."""
    return bool(_SHARING.search(names(node))) and _has_less(node, _LONGEST_SHARING)


def is_hidden(node: HtmlElement) -> bool:
    """Whether a browser would not show it."""
    return (
        "hidden" in node.attrib
        or bool(_HIDDEN.search(node.get("style", "")))
        or (node.get("aria-hidden") == "true" and "fallback-image" not in node.get("class", ""))
    )


def is_byline(node: HtmlElement) -> bool:
    """Whether `node` is marked or named as the line that tells who wrote the article."""
    return (
        node.get("rel") == "author"
        or "author" in node.get("itemprop", "")
        or bool(_BYLINE.search(names(node)))
    ) and _has_less(node, _LONGEST_BYLINE)


def _has_less(node: HtmlElement, most: int) -> bool:
    """Whether the text of `node` has at least one character and fewer than `most`."""
    size = 0
    for text in node.itertext():
        size += len(text.strip())
        if size >= most:
            return False
    return size > 0


def weight(node: HtmlElement) -> int:
    """How much its class and its id speak for or against `node` as part of an article."""
    total = 0
    for name in _names(node):
        if name:
            total += WEIGHT * (bool(_GOOD.search(name)) - bool(_BAD.search(name)))
    return total
