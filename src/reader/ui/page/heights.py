"""Heights of blocks: estimated until measured, with where each block begins. Pure; pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """A column of blocks below `top` pixels of header. All heights are whole pixels, so that
    measuring one block moves the others by whole pixels and the text never trembles.
    """

    def __init__(self, estimates: Sequence[int] = (), top: int = 0) -> None:
        self._heights = list(estimates)
        self._measured = bytearray(len(self._heights))
        self._top = top
        self._edges: list[int] | None = None
        self.unmeasured = len(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """Where the last block ends."""
        return self._begin()[-1]

    def top_of(self, index: int) -> int:
        """Where block `index` begins; `index` may be one past the last."""
        return self._begin()[index]

    def height(self, index: int) -> int:
        """How tall block `index` is, or is thought to be."""
        return self._heights[index]

    def is_measured(self, index: int) -> bool:
        """Whether the height of block `index` is exact."""
        return bool(self._measured[index])

    def set_measured(self, index: int, height: int) -> None:
        """Note the exact height of block `index`."""
        if not self._measured[index]:
            self._measured[index] = 1
            self.unmeasured -= 1
        if self._heights[index] != height:
            self._heights[index] = height
            self._edges = None

    def block_at(self, y: float) -> int:
        """The block at `y`, the first or the last one beyond the ends; there must be one."""
        return max(0, min(len(self) - 1, bisect_right(self._begin(), y) - 1))

    def next_unmeasured(self, index: int) -> int:
        """The first block from `index` on whose height is a guess, wrapping round; or -1."""
        at = self._measured.find(0, index)
        return at if at >= 0 else self._measured.find(0)

    def _begin(self) -> list[int]:
        # 560,000 words make about 9,000 blocks: a fresh sum takes a quarter of a millisecond.
        if self._edges is None:
            self._edges = list(accumulate(self._heights, initial=self._top))
        return self._edges
