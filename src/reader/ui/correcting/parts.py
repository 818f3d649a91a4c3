"""The part of an article that one field corrects: a run of paragraphs, or one cell of a table.

Positions are code points, end exclusive.
"""

from typing import NamedTuple

from reader.core.content import BlockKind, Content

# Each of these is corrected by itself: what is around it has another shape.
_ALONE = frozenset((BlockKind.ROW, BlockKind.CODE, BlockKind.PICTURE))
NO_CELL = -1


class Part(NamedTuple):
    """`start:end`, which is the blocks `first` to `last`, or the cell number `cell` of a row."""

    start: int
    end: int
    first: int
    last: int
    cell: int = NO_CELL

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table, which cannot be split or joined."""
        return self.cell != NO_CELL


def part_of(content: Content, start: int, end: int) -> Part | None:
    """The part in which `start:end` begins: its paragraphs up to the first picture, table or code
    among them, or the cell. None over a picture, and where there is no text."""
    if not content.blocks:
        return None
    first = content.block_at(start)
    kind = content.blocks[first].kind
    if kind is BlockKind.PICTURE:
        return None
    if kind is BlockKind.ROW:
        return _cell_at(content, first, start)
    last, until = first, content.block_at(max(start, end - 1))
    while kind not in _ALONE and last < until and content.blocks[last + 1].kind not in _ALONE:
        last += 1
    return Part(content.blocks[first].start, content.blocks[last].end, first, last)


def part_beside(content: Content, part: Part, by: int) -> Part | None:
    """The next part (`by` 1), a single paragraph or cell, or the one before (-1)."""
    if part.is_cell:
        cells = cells_of(content, part.first)
        at = part.cell + by
        if 0 <= at < len(cells):
            return Part(*cells[at], part.first, part.first, at)
    index = part.last + 1 if by > 0 else part.first - 1
    while 0 <= index < len(content.blocks):
        block = content.blocks[index]
        if block.kind is BlockKind.ROW:
            cells = cells_of(content, index)
            at = 0 if by > 0 else len(cells) - 1
            return Part(*cells[at], index, index, at)
        if block.kind is not BlockKind.PICTURE:
            return Part(block.start, block.end, index, index)
        index += by
    return None


def cells_of(content: Content, row: int) -> list[tuple[int, int]]:
    """Where the cells of a row stand."""
    block = content.blocks[row]
    found, at = [], block.start
    for text in content.text[block.start : block.end].split("\t"):
        found.append((at, at + len(text)))
        at += len(text) + 1
    return found


def _cell_at(content: Content, row: int, position: int) -> Part:
    cells = cells_of(content, row)
    at = next((at for at, (_, end) in enumerate(cells) if position <= end), len(cells) - 1)
    return Part(*cells[at], row, row, at)
