"""Notes: what people write in Markdown, as safe HTML to show and as one line of plain text."""

import html
import re
from functools import lru_cache

_EXTENSIONS = ("tables", "fenced_code", "footnotes", "sane_lists", "nl2br")
_TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre",
    "code", "em", "strong", "del", "sub", "sup", "a",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "ol": {"start"}}
# Without any of these a note is plain paragraphs, in Markdown as well as on the page.
_MARKED = re.compile(r"[\\`*_\[\]<>&#|~=]|^\s*(?:[-+]|\d+\.)|^ {4}|^\t", re.MULTILINE)
_FOOTNOTE = re.compile(r"<sup><a>\d+</a></sup>")
_BREAK = re.compile(r"<(?:br|hr|/p|/li|/h\d|/t[dh]|/pre)>")
_KEPT = 4096  # notes; more than any list shows at once


@lru_cache(_KEPT)
def render_note(markdown: str) -> str:
    """The note `markdown` as HTML that is safe to show: no pictures, no styles, no scripts.

    Links lead to http, https or mailto. A line break in a paragraph stays one. A note nested
    too deeply to be rendered comes out as its source. No errors.
    """
    import nh3

    try:
        rendered = _convert(markdown)
    except RecursionError:
        rendered = f"<pre>{html.escape(markdown)}</pre>"
    return nh3.clean(
        rendered,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    ).strip()


@lru_cache(_KEPT)
def plain_note(markdown: str) -> str:
    """The note `markdown` in one line without any markup, for lists and margins.

    It is text, not HTML: what shows it must not take "<" for a tag. No errors.
    """
    if not _MARKED.search(markdown):
        return " ".join(markdown.split())
    import nh3

    rendered = _BREAK.sub(" ", _FOOTNOTE.sub("", render_note(markdown)))
    text = html.unescape(nh3.clean(rendered, tags=set()))
    return " ".join(text.split())


def _convert(markdown: str) -> str:
    # Costs 40 ms, which the start of the program need not pay.
    import markdown as package  # type: ignore[import-untyped]
    from markdown.inlinepatterns import SimpleTagInlineProcessor  # type: ignore[import-untyped]

    converter = package.Markdown(
        extensions=list(_EXTENSIONS), extension_configs={"footnotes": {"BACKLINK_TEXT": ""}}
    )
    strike = SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del")
    converter.inlinePatterns.register(strike, "strike", 65)
    converted: str = converter.convert(markdown)
    return converted
