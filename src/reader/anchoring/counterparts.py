"""Counterparts: of two rows of words, which word of the one became which of the other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

# A misspelt word and its mended form come to .7 and more, two unrelated words to .3.
_SAME = 0.6
_MOST = 3  # words that one word may have been replaced by


class _Block(NamedTuple):
    """`old[start:end]` became `new[there:until]`; one of them may be empty."""

    start: int
    end: int
    there: int
    until: int
    is_equal: bool


class Counterparts:
    """An alignment with the fewest words replaced, left out or put in."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._blocks: list[_Block] = []
        for code in Levenshtein.opcodes(old, new):
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
            if block.there < block.until:
                return index, self._first_of(block, index)
        return None

    def last(self, indexes: Sequence[int]) -> tuple[int, int] | None:
        """As `first`, from behind."""
        for index in reversed(indexes):
            block = self._block(index)
            if block.there < block.until:
                return index, self._last_of(block, index)
        return None

    def _block(self, index: int) -> _Block:
        return next(block for block in self._blocks if block.start <= index < block.end)

    def _first_of(self, block: _Block, index: int) -> int:
        if block.is_equal:
            return block.there + index - block.start
        alike = self._alike(index, range(block.there, block.until))
        if alike is not None:
            return alike
        first = min(block.there + index - block.start, block.until - 1)
        return max(first, block.until - _MOST * (block.end - index))

    def _last_of(self, block: _Block, index: int) -> int:
        if block.is_equal:
            return block.there + index - block.start
        alike = self._alike(index, reversed(range(block.there, block.until)))
        if alike is not None:
            return alike
        last = max(block.until - (block.end - index), block.there)
        return min(last, block.there + _MOST * (index + 1 - block.start) - 1)

    def _alike(self, index: int, there: Iterable[int]) -> int | None:
        """The first of the words `there` that is most like the old one, if one is."""
        likeness = {
            other: Levenshtein.normalized_similarity(self._old[index], self._new[other])
            for other in there
        }
        best = max(likeness, key=lambda other: likeness[other])
        return best if likeness[best] >= _SAME else None
