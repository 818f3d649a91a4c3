"""HTML made safe: only tags that carry text and structure, and links to harmless places."""

import re
from collections import Counter
from urllib.parse import urljoin

TAGS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address",
    "figure", "figcaption", "details", "summary", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "br", "pre", "img",
    "em", "i", "cite", "strong", "b", "code", "kbd", "samp", "tt", "a", "sup", "sub",
    "del", "s", "strike", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "img": {"alt", "src"}, "ol": {"start"}}
# What `safe_link` lets through, and where pictures that came along are found.
_SCHEMES = {"http", "https", "mailto", "data", "cid"}
_LINK = re.compile("(?:https?://|mailto:)[^/]", re.I)

# As the tokens of HTML are (WHATWG HTML, 13.2.5): a comment, a tag with its attributes, of which
# only values have quotes, and what looks like neither and ends at the next ">".
_TAG = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))|<(/?)([a-z][^\s/>]*+)"""
    r"""(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?+)*+"""
    r"""|<[!?/][^>]*+""",
    re.I | re.S,
)
_RAW_END = {
    name: re.compile(f"</{name}[\\s/>]", re.I)
    for name in ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")
}
_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
))  # fmt: skip
# The next one ends them, if nothing else does.
_ENDED = frozenset((
    "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup",
    "colgroup", "caption", "rt", "rp",
))  # fmt: skip
_DEEPEST = 5000  # the time that cleaning takes grows with the square of the depth


def clean(html: str) -> str:
    """`html` as a safe, well-formed fragment: only the tags this module knows, no scripts.

    Addresses are as they were: ask `safe_link` before one is kept. Raises RecursionError if the
    tags are nested beyond reason.
    """
    import nh3

    if depth_of(html) > _DEEPEST:
        raise RecursionError("HTML is nested beyond reason")

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def depth_of(html: str) -> int:
    """How deep tags are open inside one another, at most; an end tag ends all that is in it."""
    stack: list[str] = []
    still: Counter[str] = Counter()
    depth = deepest = at = 0
    while tag := _TAG.search(html, at):
        at = tag.end()
        name = (tag[2] or "").lower()
        if not name or name in _EMPTY:
            continue
        if name in _RAW_END and not (tag[1] or still["svg"] or still["math"]):
            end = _RAW_END[name].search(html, at)
            at = end.start() if end else len(html)
        elif not tag[1]:
            stack.append(name)
            still[name] += 1
            depth += name not in _ENDED
            deepest = max(deepest, depth)
        elif still[name]:
            ended = ""
            while ended != name:
                ended = stack.pop()
                still[ended] -= 1
                depth -= ended not in _ENDED
    return deepest


def safe_link(href: str, base_url: str = "") -> str:
    """Where the link `href` on the page `base_url` leads; "" unless to http, https or mailto."""
    if href and not _LINK.match(href) and base_url:
        try:
            href = urljoin(base_url, href)
        except ValueError:
            return ""
    return href if _LINK.match(href) else ""
