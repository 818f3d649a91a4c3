"""Content: the canonical text of an article and the structure that lies over it.

The text is one string. Blocks follow one another without a gap, separated by exactly one line
feed that belongs to none. Spans lie inside one block. Positions are code points, end exclusive.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is; headings and list items have a level (from 1), and heading rows."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    CODE = "code"
    ROW = "row"  # one row of a table, cells in order, separated by a tab
    PICTURE = "picture"  # its text is one U+FFFC, as Unicode has it for an object in a text
    CAPTION = "caption"  # what stands under a picture or over a table


class SpanKind(StrEnum):
    """How a run of characters inside a block is set."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    STRIKE = "strike"


OBJECT = "\ufffc"
HEADING_ROW = 1  # the level of a row that names the columns of its table; other rows have none
# Blocks that people do not count when they cite a paragraph.
_UNNUMBERED = frozenset((BlockKind.HEADING, BlockKind.PICTURE, BlockKind.CAPTION))


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item …: `text[start:end]`.

    A picture names its bytes by their SHA-256 in hex, "" if they did not come along, and says in
    `alt` what it shows, or where it would be found.
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""  # what stands before a list item: "•" or "3."; never part of the text
    picture: str = ""
    alt: str = ""

    @property
    def is_heading_row(self) -> bool:
        """Whether it is a row that names the columns of its table."""
        return self.kind is BlockKind.ROW and self.level == HEADING_ROW

    @property
    def is_numbered(self) -> bool:
        """Whether people count it when they cite a paragraph."""
        return self.kind not in _UNNUMBERED


@dataclass(frozen=True, slots=True)
class Span:
    """An inline run, `text[start:end]`; `href` only for links."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class PageMark:
    """A printed page begins at `start`; `label` is its number as people cite it."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Content:
    """Canonical text with its blocks, spans and pages, all in order of their start."""

    text: str
    blocks: tuple[Block, ...]
    spans: tuple[Span, ...] = ()
    pages: tuple[PageMark, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _numbers: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [block.start for block in self.blocks])
        numbers, count = [], 0
        for block in self.blocks:
            count += block.is_numbered
            numbers.append(count)
        object.__setattr__(self, "_numbers", numbers)

    def block_at(self, position: int) -> int:
        """The index of the block that holds `position`; a separator counts to the block before."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraph_number(self, position: int) -> int:
        """The number people cite (¶), from 1. Headings, pictures and captions are not counted and
        take the one before; above the first paragraph they count as ¶ 1.
        """
        if not self.blocks:
            return 1
        return max(1, self._numbers[self.block_at(position)])

    def page_label(self, position: int) -> str:
        """The label of the printed page that `position` is on; "" if the source has no pages."""
        at = bisect_right(self.pages, position, key=lambda page: page.start) - 1
        return self.pages[max(0, at)].label if self.pages else ""

    @property
    def paragraphs(self) -> int:
        """How many numbered blocks there are."""
        return self._numbers[-1] if self._numbers else 0
