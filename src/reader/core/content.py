"""Content: the canonical text of an article and the structure that lies over it.

The text is one string. Blocks follow one another without a gap, separated by exactly one line
feed that belongs to none. Spans lie inside one block. Positions are code points, end exclusive.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.text import canonical


class BlockKind(StrEnum):
    """What a block is; only headings and list items have a level (from 1)."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    CODE = "code"
    ROW = "row"  # one row of a table, cells in order, separated by a tab


class SpanKind(StrEnum):
    """How a run of characters inside a block is set."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item …: `text[start:end]`."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""  # what stands before a list item: "•" or "3."; never part of the text


@dataclass(frozen=True, slots=True)
class Span:
    """An inline run, `text[start:end]`; `href` only for links."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """Canonical text with its blocks and spans, both in order of their start."""

    text: str
    blocks: tuple[Block, ...]
    spans: tuple[Span, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _numbers: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [block.start for block in self.blocks])
        numbers, count = [], 0
        for block in self.blocks:
            count += block.kind is not BlockKind.HEADING
            numbers.append(count)
        object.__setattr__(self, "_numbers", numbers)

    def block_at(self, position: int) -> int:
        """The index of the block that holds `position`; a separator counts to the block before."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraph_number(self, position: int) -> int:
        """The number people cite (¶), from 1: headings are not counted and take the one before.

        A heading above the first paragraph counts as ¶ 1.
        """
        if not self.blocks:
            return 1
        return max(1, self._numbers[self.block_at(position)])

    @property
    def paragraphs(self) -> int:
        """How many numbered blocks there are."""
        return self._numbers[-1] if self._numbers else 0


class ContentBuilder:
    """Puts content together block by block; every importer ends in one of these.

    `begin` opens a block, `add` appends characters to it, `build` closes the last one. Empty
    blocks leave no trace.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._spans: list[Span] = []
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
        if block is None or not text.strip():
            return
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        base = self._length + bool(self._blocks)
        if self._blocks:
            self._parts.append("\n")
        self._parts.append(text)
        self._length = base + len(text)
        self._blocks.append(Block(base, self._length, block.kind, block.level, block.marker))
        for start, end, kind, href in spans:
            start, end = max(0, start - lead), min(len(text), end - lead)
            if start < end:
                self._spans.append(Span(base + start, base + end, kind, href))

    def build(self) -> Content:
        """The finished content."""
        self.end()
        order = sorted(self._spans, key=lambda span: (span.start, -span.end))
        return Content("".join(self._parts), tuple(self._blocks), tuple(order))
