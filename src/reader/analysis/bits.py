"""Many passages at once, a bit of an `int` for each: to meet and to count takes no loop."""

from collections.abc import Sequence
from functools import cached_property, reduce
from itertools import compress
from operator import or_
from typing import TypeVar, overload

T = TypeVar("T")

# For each bit of a byte, what makes "1" of every byte that has it and "0" of the others.
_TOLD = [bytes(b"01"[byte >> bit & 1] for byte in range(256)) for bit in range(8)]
_AS_TRUTH = bytes.maketrans(b"01", b"\0\1")


class Bits:
    """Masks turned by a quarter: for each bit of a mask one number, in which every mask has a bit.
    The first of the masks has the highest."""

    def __init__(self, masks: Sequence[int]) -> None:
        longest = reduce(or_, masks, 0).bit_length()
        self._bytes = max(1, (longest + 7) // 8)
        self._packed = b"".join([mask.to_bytes(self._bytes, "little") for mask in masks])
        self._columns: dict[int, int] = {}

    def having(self, mask: int) -> int:
        """Those that have any of the bits of `mask`."""
        mask &= (1 << 8 * self._bytes) - 1
        found = 0
        while mask:
            last = mask & -mask
            found |= self._column(last.bit_length() - 1)
            mask ^= last
        return found

    def _column(self, bit: int) -> int:
        found = self._columns.get(bit)
        if found is None:
            column = self._packed[bit // 8 :: self._bytes].translate(_TOLD[bit % 8])
            self._columns[bit] = found = int(column or b"0", 2)
        return found


class Among(Sequence[T]):
    """Those `of` many whose bit is set, told only when they are wanted."""

    def __init__(self, of: Sequence[T], bits: int) -> None:
        self._of, self._bits = of, bits

    @cached_property
    def _all(self) -> tuple[T, ...]:
        told = f"{self._bits:0{len(self._of)}b}".encode()
        return tuple(compress(self._of, told.translate(_AS_TRUTH)))

    def __len__(self) -> int:
        return self._bits.bit_count()

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._all[at]
