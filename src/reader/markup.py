"""Notes: what people write in Markdown, as safe HTML to show."""

import html
from functools import lru_cache

from reader.markdown_html import to_html

_TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre",
    "code", "em", "strong", "del", "sub", "sup", "a",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "ol": {"start"}}
_KEPT = 4096  # notes; more than any list shows at once


@lru_cache(_KEPT)
def render_note(markdown: str) -> str:
    """The note `markdown` as HTML that is safe to show: no pictures, no styles, no scripts.

    Links lead to http, https or mailto. A line break in a paragraph stays one. A note nested
    too deeply, or too knotted, to be rendered comes out as its source. No errors.
    """
    import nh3

    try:
        rendered = to_html(markdown, "nl2br")
    except (RecursionError, ValueError):
        rendered = f"<pre>{html.escape(markdown)}</pre>"
    return nh3.clean(
        rendered,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    ).strip()
