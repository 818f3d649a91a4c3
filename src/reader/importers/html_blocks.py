"""Sanitised HTML to content: headings, paragraphs, lists, quotes, code, tables and inline runs.

What comes in is well-formed, as `clean` leaves it. White space collapses as in a browser, save
that no-break spaces stay. A line break inside a paragraph becomes a space, so that a block of
prose is one line and a quote from it reads on. Each row of a table is a block, its cells in
order with a tab between them.
"""

import re
import textwrap
from html.parser import HTMLParser

from reader.core.content import BlockKind, Content, ContentBuilder, SpanKind

_SPACE = re.compile("[ \t\n\f\r]+")
_INLINE = {
    "em": SpanKind.EMPHASIS, "i": SpanKind.EMPHASIS, "cite": SpanKind.EMPHASIS,
    "strong": SpanKind.STRONG, "b": SpanKind.STRONG,
    "code": SpanKind.CODE, "kbd": SpanKind.CODE, "samp": SpanKind.CODE, "tt": SpanKind.CODE,
    "a": SpanKind.LINK,
    "sup": SpanKind.SUPERSCRIPT, "sub": SpanKind.SUBSCRIPT,
    "del": SpanKind.STRIKE, "s": SpanKind.STRIKE, "strike": SpanKind.STRIKE,
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TAGS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address",
    "figure", "figcaption", "details", "summary", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "br", "pre", "img",
    *_INLINE, *_HEADINGS,
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "img": {"alt"}, "ol": {"start"}}
# A row cannot begin with white space, so a first cell that is empty holds this: no width, no ink.
EMPTY_CELL = "\u200b"
DEEPEST = 100  # levels of lists; deeper ones are set like the deepest


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


def read_html(html: str) -> Content:
    """The content of any HTML fragment, sanitised first. Nothing is fetched; no errors."""
    walker = _Walker()
    walker.feed(clean(html))
    walker.close()
    return walker.builder.build()


class _Walker(HTMLParser):
    """Follows the tags and tells a `ContentBuilder` what it meets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = ContentBuilder()
        self._spans: list[tuple[SpanKind, str]] = []
        self._lists: list[int | None] = []  # the next number; None in a bulleted list
        self._quotes: list[int] = []  # for each open quote, in how many lists it stands
        self._marker: str | None = None  # what the next block of the list item begins with
        self._code: list[str] | None = None  # the text of an open <pre>
        self._cells = 0  # how deep in table cells we are
        self._cells_begun = False  # whether the open row has one
        self._tabs = 0  # the tabs that are due before the next text in the row
        self._heading = 0
        self._is_open = False
        self._space: list[tuple[SpanKind, str]] | None = None  # how the space that is due is set

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser at each start tag."""
        given = {name: value or "" for name, value in attrs}
        if tag in _INLINE:
            self._spans.append((_INLINE[tag], given.get("href", "")))
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "img":
            self.handle_data(f"[{alt}]" if (alt := given.get("alt", "").strip()) else "")
        elif self._cells:
            self._start_in_cell(tag)
        else:
            self._start_block(tag, given)

    def _start_in_cell(self, tag: str) -> None:
        self._cells += tag in ("td", "th")
        self.handle_data(" ")

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("td", "th"):
            self._start_cell()
            return
        self._close()
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "blockquote":
            self._quotes.append(len(self._lists))
        elif tag in ("ul", "ol"):
            start = given.get("start", "1")
            first = int(start) if re.fullmatch("[0-9]{1,9}", start) else 1
            self._lists.append(first if tag == "ol" else None)
        elif tag == "li":
            self._start_item()
        elif tag == "pre":
            self._code = []
        elif tag == "tr":
            self._cells_begun, self._tabs = False, 0

    def _start_item(self) -> None:
        if not self._lists:
            self._lists.append(None)
        number = self._lists[-1]
        self._marker = "•" if number is None else f"{number}."
        if number is not None:
            self._lists[-1] = number + 1

    def _start_cell(self) -> None:
        self._tabs += self._cells_begun
        self._cells_begun = True
        self._cells = 1

    def handle_endtag(self, tag: str) -> None:
        """Called by the parser at each end tag."""
        if tag in _INLINE:
            if self._spans:
                self._spans.pop()
        elif self._cells:
            self._cells -= tag in ("td", "th")
            if self._cells:
                self.handle_data(" ")
        elif tag == "pre":
            self._end_code()
        elif tag not in ("br", "img"):
            self._close()
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = 0
        elif tag == "blockquote" and self._quotes:
            self._quotes.pop()
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._marker = "" if self._lists else None
        elif tag == "li":
            self._marker = None

    def _end_code(self) -> None:
        text, self._code = "".join(self._code or []), None
        self._open(BlockKind.CODE)
        self.builder.add(textwrap.dedent(text.strip("\n")))
        self._close()

    def handle_data(self, data: str) -> None:
        """Called by the parser with each run of text, entities already resolved."""
        if self._code is not None:
            self._code.append(data)
            return
        text = _SPACE.sub(" ", data)
        word = text.strip(" ")
        if text.startswith(" "):
            self._note_space()
        if word:
            self._add(word)
            if text.endswith(" "):
                self._note_space()

    def _note_space(self) -> None:
        """A space is due if more text follows in the block; it is set like the text before it."""
        if self._is_open and self._space is None:
            self._space = self._set()

    def _add(self, text: str) -> None:
        if not self._is_open:
            self._open_text()
        if self._tabs:
            self.builder.add("\t" * self._tabs)
        elif self._space is not None:
            self.builder.add(" ", self._space)
        self._tabs, self._space = 0, None
        self.builder.add(text, self._set())

    def _set(self) -> list[tuple[SpanKind, str]]:
        """How text is set here; links that lead nowhere do not count."""
        return [span for span in self._spans if span != (SpanKind.LINK, "")]

HEADING, self._heading)
        elif self._quotes and self._quotes[-1] >= len(self._lists):
            self._open(BlockKind.QUOTE)
        elif self._lists and self._marker is not None:
            self._open(BlockKind.ITEM, min(len(self._lists), DEEPEST), self._marker)
            self._marker = ""
        else:
            self._open(BlockKind.PARAGRAPH)

    def _open(self, kind: BlockKind, level: int = 0, marker: str = "") -> None:
        self.builder.begin(kind, level, marker)
        self._is_open = True
        self._space = None

    def _close(self) -> None:
        self.builder.end()
        self._is_open = False
        self._space = None
