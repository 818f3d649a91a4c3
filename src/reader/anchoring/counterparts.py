"""Counterparts: of two rows of words, which word of the one became which of the other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.anchoring.likeness import edit_steps, likeness

# A misspelt word and its mended form come to .7 and more, two unrelated words to .3.
_SAME = 0.6
_MOST = 3  # words that one word may have been replaced by, and words that make a phrase
_LETTERS = 4  # "the" or "a." may be equal by chance, where words beside it were lost
_CLOSING = ".,;:!?)]"  # belongs to what stood before


class _Block(NamedTuple):
    """`old[start:end]` became `new[there:until]`; one of them may be empty."""

    start: int
    end: int
    there: int
    until: int
    is_equal: bool

    def is_lost(self, is_foreign: bool) -> bool:
        """Whether nothing in it is the passage's: it is empty, or more was rewritten than a phrase
        and some of that was never in the passage, so that other text may stand there."""
        return self.there == self.until or (is_foreign and self.end - self.start > _MOST)


class Counterparts:
    """An alignment with the fewest words replaced, left out or put in."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._blocks: list[_Block] = []
        for code in edit_steps(old, new):
            one = _Block(
                code.src_start, code.src_end, code.dest_start, code.dest_end, code.tag == "equal"
            )
            last = self._blocks[-1] if self._blocks else None
            if last and not last.is_equal and not one.is_equal:  # changed together
                one = _Block(last.start, one.end, last.there, one.until, is_equal=False)
                self._blocks.pop()
            self._blocks.append(one)

    def first(self, indexes: Sequence[int]) -> tuple[int, int] | None:
        """The first of some neighbouring old words that is left or was replaced, and what became
        of it: of several words the first. None if none is left."""
        for index in indexes:
            block = self._block(index)
            found = self._first_of(block, index, is_foreign=block.start < indexes[0])
            is_stray = self._old[index] in _CLOSING or self._is_chance(block)
            if found is not None and (index == indexes[0] or not is_stray):
                return index, found
        return None

    def last(self, indexes: Sequence[int]) -> tuple[int, int] | None:
        """As `first`, from behind."""
        for index in reversed(indexes):
            block = self._block(index)
            found = self._last_of(block, index, is_foreign=block.end > indexes[-1] + 1)
            if found is not None and (index == indexes[-1] or not self._is_chance(block)):
                return index, found
        return None

    def _block(self, index: int) -> _Block:
        return next(block for block in self._blocks if block.start <= index < block.end)

    def _is_chance(self, block: _Block) -> bool:
        """Whether what is equal is so little that it may stand in any text."""
        letters = sum(map(len, self._old[block.start : block.end]))
        return block.is_equal and letters < _LETTERS

    def _first_of(self, block: _Block, index: int, *, is_foreign: bool) -> int | None:
        if block.is_equal:
            return block.there + index - block.start
        alike = self._alike(index, range(block.there, block.until))
        if alike is not None or block.is_lost(is_foreign):
            return alike
        first = min(block.there + index - block.start, block.until - 1)
        return max(first, block.until - _MOST * (block.end - index))

    def _last_of(self, block: _Block, index: int, *, is_foreign: bool) -> int | None:
        if block.is_equal:
            return block.there + index - block.start
        alike = self._alike(index, reversed(range(block.there, block.until)))
        if alike is not None or block.is_lost(is_foreign):
            return alike
        last = max(block.until - (block.end - index), block.there)
        return min(last, block.there + _MOST * (index + 1 - block.start) - 1)

    def _alike(self, index: int, there: Iterable[int]) -> int | None:
        """The first of the words `there` that is most like the old one, if one is."""
        alike = {other: likeness(self._old[index], self._new[other]) for other in there}
        best = max(alike, key=lambda other: alike[other], default=None)
        return best if best is not None and alike[best] >= _SAME else None
