"""The stack: where the pages lie in the preview, one below the other. Pixels; no Qt.

Where there is room, answer keys lie beside the sheets and smaller: they are not what is handed out.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

EDGE = 28  # around the pages
GAP = 26  # between two of them
BESIDE = 0.62  # the size of keys beside the sheets, in that of these
_ROOM = 300  # a key that would be narrower beside the sheets follows them
_WIDEST_FIT = 1.5  # pixels to the point: a larger page would show too little of itself
LEAST, MOST = 0.2, 6.0  # pixels to the point


class Measure(NamedTuple):
    """What the stack knows of a page: its size in points, and whether it is one of a key."""

    width: float
    height: float
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies; `scale` is pixels to the point."""

    page: int
    left: float
    top: float
    width: float
    height: float
    scale: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


class Stack:
    """The places of pages in a view `room` wide; `scale` is pixels to the point, None fits them to
    that width."""

    def __init__(self, pages: Sequence[Measure], room: float, scale: float | None = None) -> None:
        widest = max((page.width for page in pages if not page.is_key), default=0.0)
        key = max((page.width for page in pages if page.is_key), default=0.0)
        self.scale, aside = self._scales(widest, key, room, scale)
        self.has_keys_beside = aside
        columns: tuple[list[Place], list[Place]] = ([], [])
        ends = [float(EDGE), float(EDGE)]
        wide = max(widest, 0 if aside else key) * self.scale
        both = wide + (GAP + BESIDE * key * self.scale if aside else 0)
        self.width = both + 2 * EDGE
        left = max(EDGE, (room - both) / 2)
        for at, page in enumerate(pages):
            beside = aside and page.is_key
            here = self.scale * (BESIDE if beside else 1)
            x = left + wide + GAP if beside else left + (wide - page.width * here) / 2
            column = columns[beside]
            top = ends[beside]
            column.append(Place(at, x, top, page.width * here, page.height * here, here))
            ends[beside] = top + page.height * here + GAP
        self.height = max(ends) - GAP + EDGE
        self._columns = columns
        self.places = {place.page: place for column in columns for place in column}

    def _scales(
        self, widest: float, key: float, room: float, scale: float | None
    ) -> tuple[float, bool]:
        inner = room - 2 * EDGE
        if not widest or not key:
            alone = min(_WIDEST_FIT, inner / max(1.0, widest, key))
            return max(LEAST, scale or alone), False
        both = (inner - GAP) / (widest + BESIDE * key)
        wanted = min(_WIDEST_FIT, both) if scale is None else scale
        if wanted <= both + 0.001 and BESIDE * key * wanted >= _ROOM:
            return max(LEAST, wanted), True
        alone = min(_WIDEST_FIT, inner / max(widest, key))
        return max(LEAST, alone if scale is None else scale), False

    def seen(self, top: float, bottom: float) -> list[Place]:
        """The places of which something lies between `top` and `bottom`."""
        found = []
        for column in self._columns:
            first = bisect_right(column, top, key=lambda place: place.bottom)
            for place in column[first:]:
                if place.top >= bottom:
                    break
                found.append(place)
        return found

    def at(self, x: float, y: float) -> Place | None:
        """The place under a point."""
        for place in self.seen(y, y + 1):
            if place.left <= x < place.left + place.width and place.top <= y < place.bottom:
                return place
        return None
