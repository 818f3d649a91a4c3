"""HTML made safe: only tags that carry text and structure, and links to harmless places."""

_TAGS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address",
    "figure", "figcaption", "details", "summary", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "br", "pre", "img",
    "em", "i", "cite", "strong", "b", "code", "kbd", "samp", "tt", "a", "sup", "sub",
    "del", "s", "strike", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "img": {"alt"}, "ol": {"start"}}


def clean(html: str) -> str:
    """`html` as a safe, well-formed fragment: only the tags this module knows, no scripts.

    Links are absolute and lead to http, https or mailto; others are left as plain text.
    """
    import nh3

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
