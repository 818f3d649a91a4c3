"""Sanitised HTML to content: headings, paragraphs, lists, quotes, code, tables and inline runs.

What comes in is well-formed, as `clean` leaves it. White space collapses as in a browser, save
that no-break spaces stay. A line break inside a paragraph becomes a space, so that a block of
prose is one line and a quote from it reads on. Each row of a table is a block, its cells in
order with a tab between them.
"""

import re
import textwrap
from html.parser import HTMLParser

from reader.core.content import BlockKind, Content, SpanKind
from reader.importers.html_clean import clean
from reader.importers.inline import InlineText

_INLINE = {
    "em": SpanKind.EMPHASIS, "i": SpanKind.EMPHASIS, "cite": SpanKind.EMPHASIS,
    "strong": SpanKind.STRONG, "b": SpanKind.STRONG,
    "code": SpanKind.CODE, "kbd": SpanKind.CODE, "samp": SpanKind.CODE, "tt": SpanKind.CODE,
    "a": SpanKind.LINK,
    "sup": SpanKind.SUPERSCRIPT, "sub": SpanKind.SUBSCRIPT,
    "del": SpanKind.STRIKE, "s": SpanKind.STRIKE, "strike": SpanKind.STRIKE,
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# A row cannot begin with white space, so a first cell that is empty holds this: no width, no ink.
EMPTY_CELL = "\u200b"
DEEPEST = 100  # levels of lists; deeper ones are set like the deepest


def read_html(html: str) -> Content:
    """The content of any HTML fragment, sanitised first. Nothing is fetched; no errors."""
    walker = _Walker()
    walker.feed(clean(html))
    walker.close()
    return walker.text.build()


class _Walker(HTMLParser):
    """Follows the tags and says where blocks and spans begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = InlineText()
        self._lists: list[int | None] = []  # the next number; None in a bulleted list
        self._quotes: list[int] = []  # for each open quote, in how many lists it stands
        self._marker: str | None = None  # what the next block of the list item begins with
        self._code: list[str] | None = None  # the text of an open <pre>
        self._heading = 0
        self._cells = 0  # how deep in table cells we are
        self._tabs = 0  # from the last cell with text to this one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser at each start tag."""
        given = {name: value or "" for name, value in attrs}
        if tag in _INLINE:
            self.text.push(_INLINE[tag], given.get("href", ""))
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "img":
            self.handle_data(f"[{alt}]" if (alt := given.get("alt", "").strip()) else "")
        elif tag in ("td", "th") and not self._cells:
            self._cells = 1
            self._tabs += 1
        elif self._cells:
            self._cells += tag in ("td", "th")
            self.handle_data(" ")
        else:
            self.text.close()
            self._start_block(tag, given)

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "blockquote":
            self._quotes.append(len(self._lists))
        elif tag == "ul":
            self._lists.append(None)
        elif tag == "ol":
            start = given.get("start", "")
            self._lists.append(int(start) if re.fullmatch("[0-9]{1,9}", start) else 1)
        elif tag == "li":
            self._start_item()
        elif tag == "pre":
            self._code = []
        elif tag == "tr":
            self._tabs = -1

    def _start_item(self) -> None:
        if not self._lists:
            self._lists.append(None)
        number = self._lists[-1]
        self._marker = "•" if number is None else f"{number}."
        if number is not None:
            self._lists[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        """Called by the parser at each end tag."""
        if tag in _INLINE:
            self.text.pop()
        elif self._cells:
            self._cells -= tag in ("td", "th")
            self.handle_data(" " if self._cells else "")
        elif tag == "pre":
            self._end_code()
        else:
            self.text.close()
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
        self.text.open(BlockKind.CODE)
        self.text.add_verbatim(textwrap.dedent(text.strip("\n")))
        self.text.close()

    def handle_data(self, data: str) -> None:
        """Called by the parser with each run of text, entities already resolved."""
        if self._code is not None:
            self._code.append(data)
        elif not data.strip(" \t\n\f\r"):
            self.text.add_space()
        else:
            if not self.text.is_open:
                self._open_text()
            if self._cells:
                self.text.add_tabs(self._tabs)
                self._tabs = 0
            self.text.add(data)

    def _open_text(self) -> None:
        """Open the block that text standing here belongs to."""
        if self._cells:
            self.text.open(BlockKind.ROW)
            self.text.add_verbatim(EMPTY_CELL if self._tabs else "")
        elif self._heading:
            self.text.open(BlockKind.HEADING, self._heading)
        elif self._quotes and self._quotes[-1] >= len(self._lists):
            self.text.open(BlockKind.QUOTE)
        elif self._lists and self._marker is not None:
            self.text.open(BlockKind.ITEM, min(len(self._lists), DEEPEST), self._marker)
            self._marker = ""
        else:
            self.text.open(BlockKind.PARAGRAPH)
