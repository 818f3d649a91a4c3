"""Sanitised HTML to content: headings, paragraphs, lists, quotes, code, tables and inline runs.

What comes in is well-formed, as `clean` leaves it. White space collapses as in a browser, save
that no-break spaces stay. A line break inside a paragraph becomes a space, so that a block of
prose is one line and a quote from it reads on. Each row of a table is a block, its cells in
order with a tab between them; a heading cell is strong, a row of nothing else a heading row. The
term of a definition is a strong paragraph. A picture in the midst of a text stands after it.
"""

import re
import textwrap
from collections.abc import Callable
from html.parser import HTMLParser

from reader.core.content import HEADING_ROW, BlockKind, Content, SpanKind
from reader.core.document import Picture
from reader.importers.html_clean import clean, safe_link
from reader.importers.inline import InlineText
from reader.importers.signs import ITEM, MARK, has_signs, split_signs
from reader.importers.stopping import may_stop

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
# A mere file name says nothing; a whole address says where the picture is.
_FILE_NAME = re.compile(r"(?!https?://)\S+\.(png|jpe?g|gif|svg|webp|bmp|tiff?)", re.I)
_AT_ONCE = 1000  # tags; some milliseconds
_CAPTIONS = ("figcaption", "caption")
PictureOf = Callable[[str], Picture | None]
"""The picture at the address that an `img` gives, None if it did not come along."""


def read_html(html: str, *, pictures: PictureOf | None = None, base_url: str = "") -> Content:
    """The content of any HTML fragment, sanitised first. Nothing is fetched.

    `pictures` is asked for each picture; without it they are told by their alternative text.
    Links are completed with `base_url`; those that lead nowhere on the web are plain text. Raises
    RecursionError if the tags are nested beyond reason.
    """
    reader = HtmlReader(pictures, base_url)
    reader.feed(html)
    return reader.build()


class HtmlReader:
    """Reads fragments of HTML, one after the other, into one content; as `read_html`."""

    def __init__(self, pictures: PictureOf | None = None, base_url: str = "") -> None:
        self._text = InlineText()
        self._pictures: PictureOf = pictures or (lambda _: None)
        self._base_url = base_url

    def feed(self, html: str) -> None:
        """Read one fragment; what it leaves open ends with it."""
        walker = _Walker(self._text, self._pictures, self._base_url)
        walker.feed(clean(html))
        walker.close()
        self._text.close()

    def build(self) -> Content:
        """The content of all that was read."""
        return self._text.build()

    @property
    def marks(self) -> list[tuple[int, str]]:
        """Where each `signs.mark_sign` stood, after `build`: code point and name, in order."""
        return self._text.marks


class _Walker(HTMLParser):
    """Follows the tags and says where blocks and spans begin and end."""

    def __init__(self, text: InlineText, pictures: PictureOf, base_url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = text
        self._pictures = pictures
        self._base_url = base_url
        self._lists: list[int | None] = []  # the next number; None in a bulleted list
        self._quotes: list[int] = []  # for each open quote, in how many lists it stands
        self._marker: str | None = None  # what the next block of the list item begins with
        self._code: list[str] | None = None  # the text of an open <pre>
        self._heading = 0
        self._caption = False
        self._cells = 0  # how deep in table cells we are
        self._seen = 0  # tags
        self._tabs = 0  # from the last cell with text to this one
        self._cell = ""  # the tag of the cell we are in
        self._filled: set[str] = set()  # the tags of the cells with text in this row

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser at each start tag."""
        self._seen += 1
        if self._seen % _AT_ONCE == 0:
            may_stop()
        given = {name: value or "" for name, value in attrs}
        if tag in _INLINE:
            href = safe_link(given.get("href", ""), self._base_url) if tag == "a" else ""
            self.text.push(_INLINE[tag], href)
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "img":
            self._picture(given.get("src", ""), given.get("alt", "").strip())
        elif tag in ("td", "th") and not self._cells:
            self._start_cell(tag)
        elif self._cells:
            self._cells += tag in ("td", "th")
            self.handle_data(" ")
        else:
            self.text.close()
            self._start_block(tag, given)

    def _start_cell(self, tag: str) -> None:
        self._cells = 1
        self._tabs += 1
        self._cell = tag
        if tag == "th":
            self.text.push(SpanKind.STRONG)

    def _end_cell(self) -> None:
        if self._cell == "th":
            self.text.pop()
        if self.text.is_open:
            self.text.set_level(HEADING_ROW if self._filled == {"th"} else 0)

    def _picture(self, src: str, alt: str) -> None:
        picture = self._pictures(src)
        alt = "" if _FILE_NAME.fullmatch(alt) else alt
        if picture:
            self.text.picture(picture.hash, alt)
        elif alt and (self.text.is_open or self._cells):
            self.handle_data(f"[{alt}]")
        elif alt:
            self.text.picture("", alt)

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
        elif tag in _CAPTIONS:
            self._caption = True
        elif tag == "dt":
            self.text.push(SpanKind.STRONG)
        elif tag == "pre":
            self._code = []
        elif tag == "tr":
            self._tabs = -1
            self._filled = set()

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
            if not self._cells:
                self._end_cell()
        elif tag == "pre":
            self._end_code()
        else:
            self.text.close()
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in _CAPTIONS:
            self._caption = False
        elif tag == "blockquote" and self._quotes:
            self._quotes.pop()
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._marker = "" if self._lists else None
        elif tag == "li":
            self._marker = None
        elif tag == "dt":
            self.text.pop()

    def _end_code(self) -> None:
        text, self._code = "".join(self._code or []), None
        self.text.open(BlockKind.CODE)
        self.text.add_verbatim(textwrap.dedent(text.strip("\n")))
        self.text.close()

    def handle_data(self, data: str) -> None:
        """Called by the parser with each run of text, entities already resolved."""
        if self._code is not None:
            self._code.append(data)
        elif not data.strip(None if self._cells else " \t\n\f\r"):
            self.text.add_space()
        elif has_signs(data):
            self._read_signs(data)
        else:
            if not self.text.is_open:
                self._open_text()
            if self._cells:
                self.text.add_tabs(self._tabs)
                self._tabs = 0
                self._filled.add(self._cell)
            self.text.add(data)

    def _read_signs(self, data: str) -> None:
        for text, kind, name in split_signs(data):
            if text:
                self.handle_data(text)
            if kind == ITEM:
                self._marker = name if self._marker else self._marker
            elif kind:
                (self.text.mark if kind == MARK else self.text.page)(name)

    def _open_text(self) -> None:
        """Open the block that text standing here belongs to."""
        if self._cells:
            self.text.open(BlockKind.ROW)
            self.text.add_verbatim(EMPTY_CELL if self._tabs else "")
        elif self._heading:
            self.text.open(BlockKind.HEADING, self._heading)
        elif self._caption:
            self.text.open(BlockKind.CAPTION)
        elif self._quotes and self._quotes[-1] >= len(self._lists):
            self.text.open(BlockKind.QUOTE)
        elif self._lists and self._marker is not None:
            self.text.open(BlockKind.ITEM, min(len(self._lists), DEEPEST), self._marker)
            self._marker = ""
        else:
            self.text.open(BlockKind.PARAGRAPH)
