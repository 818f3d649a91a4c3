"""Which blocks come of blocks whose text is edited: split, joined, emptied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.core.content import OBJECT, Block, BlockKind, Content
from reader.core.text import trim
from reader.core.text_edits import TextEdit
from reader.errors import Refused

# What comes after a line feed put into one of these is text again.
_SINGLE = frozenset((BlockKind.HEADING, BlockKind.CAPTION))


class Region(NamedTuple):
    """The blocks `first` to `last`, which is one of them, and the edits within them."""

    first: int
    last: int
    edits: list[TextEdit]


class Piece(NamedTuple):
    """Characters of a new block: those at `start` of the old text, or typed there; `block` is the
    index of the block that they belonged to."""

    text: str
    start: int
    is_typed: bool
    block: int


@dataclass(slots=True)
class Line:
    """What is to be one block, piece by piece."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters of the block."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def block(self) -> int | None:
        """The index of the block whose kind this line has: that of its first character."""
        return next((piece.block for piece in self.pieces if piece.text.strip()), None)

    def trimmed(self) -> "Line":
        """The line without white space at its ends."""
        start, end = trim(text := self.text, 0, len(text))
        pieces, at = [], 0
        for piece in self.pieces:
            low, high = max(start - at, 0), min(end - at, len(piece.text))
            if low < high:
                moved = 0 if piece.is_typed else low
                kept = piece._replace(text=piece.text[low:high], start=piece.start + moved)
                pieces.append(kept)
            at += len(piece.text)
        return Line(pieces)


def regions(content: Content, edits: Sequence[TextEdit]) -> Iterator[Region]:
    """The parts of a content that edits (in order) touch; two of them never adjoin."""
    waiting: Region | None = None
    for edit in edits:
        first, last = content.block_at(edit.start), content.block_at(edit.end)
        if waiting is not None and first <= waiting.last + 1:
            waiting = Region(waiting.first, max(waiting.last, last), [*waiting.edits, edit])
            continue
        if waiting is not None:
            yield waiting
        waiting = Region(first, last, [edit])
    if waiting is not None:
        yield waiting


def lines(content: Content, region: Region) -> list[Line]:
    """What its edits make of a region, without what is empty then. Raises Refused if a picture or
    a row of a table would not be whole."""
    found = [Line()]
    for piece in _pieces(content, region):
        if piece is None:
            found.append(Line())
        else:
            found += _added(content, found[-1], piece)
    whole = [line.trimmed() for line in found if line.block is not None]
    for line in whole:
        _check(content, line)
    return whole


def blocks(content: Content, made: Sequence[Line]) -> Iterator[Block]:
    """The kind of each line, as blocks that stand nowhere yet."""
    begun: set[int] = set()
    for line in made:
        assert line.block is not None
        block = replace(content.blocks[line.block], start=0, end=0)
        if line.block in begun and block.kind in _SINGLE:
            block = Block(0, 0)
        elif line.block in begun and any(char.isalnum() for char in block.marker):
            block = replace(block, marker="")  # no two items have one number
        begun.add(line.block)
        yield block


def _pieces(content: Content, region: Region) -> Iterator[Piece | None]:
    """The characters of a region as edited; None where one block ends and the next begins."""
    at, end = content.blocks[region.first].start, content.blocks[region.last].end
    for edit in region.edits:
        yield from _kept(content, at, edit.start)
        yield from _typed(content, edit)
        at = edit.end
    yield from _kept(content, at, end)


def _kept(content: Content, start: int, end: int) -> Iterator[Piece | None]:
    while start < end:
        index = content.block_at(start)
        stop = min(end, content.blocks[index].end)
        if start < stop:
            yield Piece(content.text[start:stop], start, False, index)
        if stop < end:
            yield None
        start = stop + 1


def _typed(content: Content, edit: TextEdit) -> Iterator[Piece | None]:
    index = content.block_at(edit.start)
    if OBJECT in edit.text:
        raise Refused("A picture cannot be typed into the text.")
    is_code = content.blocks[index].kind is BlockKind.CODE
    for number, text in enumerate([edit.text] if is_code else edit.text.split("\n")):
        if number:
            yield None
        if text:
            yield Piece(text, edit.start, True, index)


def _added(content: Content, line: Line, piece: Piece) -> Iterator[Line]:
    """Append a piece to a line; code has line feeds in it, other blocks end there."""
    block = line.block
    is_code = content.blocks[piece.block if block is None else block].kind is BlockKind.CODE
    head, feed, rest = (piece.text, "", "") if is_code else piece.text.partition("\n")
    line.pieces.append(piece._replace(text=head))
    if feed:
        moved = 0 if piece.is_typed else len(head) + 1
        yield Line([piece._replace(text=rest, start=piece.start + moved)])


def _check(content: Content, line: Line) -> None:
    for index in {piece.block for piece in line.pieces}:
        block = content.blocks[index]
        is_own = all(piece.block == index for piece in line.pieces)
        if block.kind is BlockKind.PICTURE and not (is_own and line.text == OBJECT):
            raise Refused("A picture stands by itself: correct the text before or after it.")
        tabs = content.text.count("\t", block.start, block.end)
        if block.kind is BlockKind.ROW and not (is_own and line.text.count("\t") == tabs):
            raise Refused("A row of a table has to keep its cells: correct one cell at a time.")
