"""Code points to UTF-16 units and back: the only place where the two are converted.

Qt counts positions in UTF-16 units; everything below the window counts code points.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Converts positions in one text, both ways; exact on every boundary between characters."""

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        # In UTF-16 the k-th astral character begins k units later than in code points.
        self._units = [at + k for k, at in enumerate(self._astral)]

    def to_units(self, point: int) -> int:
        """The UTF-16 unit at which code point `point` begins."""
        return point + bisect_left(self._astral, point)

    def to_point(self, unit: int) -> int:
        """The code point at UTF-16 `unit`; inside a surrogate pair, the pair's own."""
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] == unit - 1:
            return self._astral[before - 1]
        return unit - before
