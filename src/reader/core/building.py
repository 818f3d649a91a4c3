"""Putting content together block by block; every importer ends in a builder."""

from collections.abc import Iterable
from dataclasses import replace

from reader.core.content import OBJECT, Block, BlockKind, Content, PageMark, Span, SpanKind
from reader.core.text import canonical


class ContentBuilder:
    """`begin` opens a block, `add` appends characters to it, `build` closes the last one.

    Empty blocks leave no trace.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._spans: list[Span] = []
        self._pages: list[PageMark] = []
        self._page_starts: list[tuple[int, str]] = []  # in the open block, or before the next
        self._marks: list[tuple[int, str]] = []
        self._mark_starts: list[tuple[int, str]] = []  # as those of the pages
        self._open: Block | None = None
        self._block_text: list[str] = []
        self._block_length = 0
        self._block_spans: list[tuple[int, int, SpanKind, str]] = []
        self._latest: dict[tuple[SpanKind, str], int] = {}  # where each is last in _block_spans

    def begin(
        self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, marker: str = ""
    ) -> None:
        """Close the open block, if any, and open one of `kind`."""
        self.end()
        self._open = Block(0, 0, kind, level, marker)

    def set_level(self, level: int) -> None:
        """Let the open block be of `level`, now that it is known."""
        if self._open is not None:
            self._open = replace(self._open, level=level)

    def add(self, text: str, spans: Iterable[tuple[SpanKind, str]] = ()) -> None:
        """Append `text` to the open block (a paragraph if none is), set in `spans` (kind, href)."""
        if self._open is None:
            self.begin()
        text = canonical(text)
        if not text:
            return
        start = self._block_length
        self._block_text.append(text)
        self._block_length += len(text)
        for kind, href in spans:
            self._join_span(start, self._block_length, kind, href)

    def picture(self, picture: str, alt: str) -> None:
        """A picture stands here: the SHA-256 of its bytes, "" if they are not there, and what it
        shows in words."""
        self.begin(BlockKind.PICTURE)
        told = " ".join(canonical(alt).split())
        self._open = Block(0, 0, BlockKind.PICTURE, picture=picture, alt=told)
        self.add(OBJECT)
        self.end()

    def page(self, label: str) -> None:
        """What follows stands on the printed page `label`."""
        self._page_starts.append((self._block_length, label))

    def mark(self, name: str) -> None:
        """Remember the place before the next character as `name`."""
        self._mark_starts.append((self._block_length, name))

    @property
    def marks(self) -> list[tuple[int, str]]:
        """The places marked in the blocks that are closed: code point and name, in order."""
        return self._marks

    def _join_span(self, start: int, end: int, kind: SpanKind, href: str) -> None:
        """A span from `start` to `end`, as one with the span of its kind that ends at `start`."""
        latest = self._latest.get((kind, href))
        if latest is not None and self._block_spans[latest][1] == start:
            self._block_spans[latest] = (self._block_spans[latest][0], end, kind, href)
            return
        self._latest[kind, href] = len(self._block_spans)
        self._block_spans.append((start, end, kind, href))

    def end(self) -> None:
        """Close the open block."""
        block, self._open = self._open, None
        text = "".join(self._block_text)
        spans = self._block_spans
        self._block_text, self._block_length = [], 0
        self._block_spans, self._latest = [], {}
        pages, self._page_starts = self._page_starts, []
        marks, self._mark_starts = self._mark_starts, []
        if block is None or not text.strip():
            self._page_starts = [(0, label) for _, label in pages]
            self._mark_starts = [(0, name) for _, name in marks]
            return
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        base = self._length + bool(self._blocks)
        if self._blocks:
            self._parts.append("\n")
        self._parts.append(text)
        self._length = base + len(text)
        self._blocks.append(
            Block(
                base, self._length, block.kind, block.level, block.marker, block.picture, block.alt
            )
        )
        for at, label in pages:
            start = base + max(0, min(len(text), at - lead))
            if self._pages and self._pages[-1].start == start:
                self._pages.pop()  # a page with no text of its own
            self._pages.append(PageMark(start, label))
        for at, name in marks:
            self._marks.append((base + max(0, min(len(text), at - lead)), name))
        for start, end, kind, href in spans:
            start, end = max(0, start - lead), min(len(text), end - lead)
            if start < end:
                self._spans.append(Span(base + start, base + end, kind, href))

    def build(self) -> Content:
        """The finished content."""
        self.end()
        self._marks += [(self._length, name) for _, name in self._mark_starts]
        self._mark_starts = []
        order = sorted(self._spans, key=lambda span: (span.start, -span.end))
        return Content("".join(self._parts), tuple(self._blocks), tuple(order), tuple(self._pages))
