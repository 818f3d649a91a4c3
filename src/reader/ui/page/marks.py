"""Marks: the highlights of one content, found by block and by position. Code points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.content import Content
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId
from reader.core.note import Note
from reader.core.segments import Interval, lanes

# Two passages this near in one block may share a line, so their brackets stand side by side.
_REACH = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """What the page shows of one highlight."""

    highlight: Highlight
    notes: tuple[Note, ...] = ()
    is_fixed: bool = False  # its ends cannot be dragged: it is as it stood in an older version

    @property
    def id(self) -> HighlightId:
        """The highlight's id."""
        return self.highlight.id

    @property
    def start(self) -> int:
        """First code point of the passage."""
        return self.highlight.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.highlight.end


def newest(mark: Mark) -> tuple[str, str]:
    """Sort key: the time of making; ids only settle a draw."""
    return mark.highlight.created, mark.id


class MarkIndex:
    """The marks of a content by id and by block; adding or removing costs what it touches."""

    def __init__(self, content: Content, marks: Iterable[Mark] = ()) -> None:
        self._content = content
        self._by_id: dict[HighlightId, Mark] = {}
        self._by_block: dict[int, dict[HighlightId, Mark]] = {}
        self._blocks: dict[HighlightId, range] = {}
        self._lanes: dict[HighlightId, int] = {}
        for mark in marks:
            self._put(mark)
        reaches = (Interval(m.start, self._reach(m), m.id) for m in self._by_id.values())
        self._lanes = lanes(reaches)

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, highlight_id: HighlightId) -> Mark | None:
        """The mark of that highlight, or None."""
        return self._by_id.get(highlight_id)

    def in_block(self, index: int) -> Sequence[Mark]:
        """The marks that cover some of block `index`."""
        return tuple(self._by_block.get(index, {}).values())

    def lane(self, highlight_id: HighlightId) -> int:
        """The lane of a mark's bracket, from 0; kept when other marks come and go."""
        return self._lanes[highlight_id]

    def at(self, position: int) -> list[Mark]:
        """The marks over the code point at `position`, shortest first, then newest."""
        marks = self.in_block(self._content.block_at(position))
        over = [mark for mark in marks if mark.start <= position < mark.end]
        over.sort(key=newest, reverse=True)
        return sorted(over, key=lambda mark: mark.end - mark.start)

    def replace(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> set[int]:
        """Take marks out, put others in or in the place of their like; the blocks touched."""
        touched: set[int] = set()
        for highlight_id in gone:
            touched |= self._drop(highlight_id)
        for mark in fresh:
            lane = self._lanes.get(mark.id)
            touched |= self._drop(mark.id)
            touched |= self._put(mark)
            self._lanes[mark.id] = self._free_lane(mark, lane)
        return touched

    def blocks_of(self, mark: Mark) -> range:
        """The blocks that `mark`, which is in the index, covers some of."""
        return self._blocks[mark.id]

    def _find_blocks(self, mark: Mark) -> range:
        last = self._content.block_at(max(mark.start, mark.end - 1))
        return range(self._content.block_at(mark.start), last + 1)

    def _put(self, mark: Mark) -> set[int]:
        if not self._content.blocks:
            return set()
        self._by_id[mark.id] = mark
        blocks = self._blocks[mark.id] = self._find_blocks(mark)
        for index in blocks:
            self._by_block.setdefault(index, {})[mark.id] = mark
        return set(blocks)

    def _drop(self, highlight_id: HighlightId) -> set[int]:
        mark = self._by_id.pop(highlight_id, None)
        if mark is None:
            return set()
        self._lanes.pop(highlight_id, None)
        blocks = self._blocks.pop(highlight_id)
        for index in blocks:
            there = self._by_block[index]
            del there[highlight_id]
            if not there:
                del self._by_block[index]
        return set(blocks)

    def _reach(self, mark: Mark) -> int:
        block = self._content.blocks[self._blocks[mark.id].stop - 1]
        return max(mark.end, min(block.end, mark.end + _REACH))

    def _free_lane(self, mark: Mark, wanted: int | None) -> int:
        """The lane it had if that is free, else the lowest that is."""
        end = self._reach(mark)
        near = {m.id: m for i in self.blocks_of(mark) for m in self.in_block(i)}
        taken = {
            self._lanes[other.id]
            for other in near.values()
            if other.id != mark.id and other.start < end and mark.start < self._reach(other)
        }
        if wanted is not None and wanted not in taken:
            return wanted
        return next(lane for lane in range(len(taken) + 1) if lane not in taken)
