"""Letters of one printed page that are in the text: where each stands, and which is where.

Boxes are in points from the top left corner of the page; positions are code points. No Qt.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.document import Origin
from reader.importers.pdf_glyphs import Box, Glyphs

_REACH = 2.0  # points beside a letter that still count as on it


@dataclass(frozen=True, slots=True)
class Letters:
    """Positions in order, and the box of each."""

    positions: list[int]
    boxes: list[Box]

    def at(self, x: float, y: float) -> int | None:
        """The position of the letter under a point, or very near it; None if there is none."""
        near: int | None = None
        for position, (left, top, right, bottom) in zip(self.positions, self.boxes, strict=True):
            if top <= y <= bottom and left - _REACH <= x <= right + _REACH:
                if left <= x <= right:
                    return position
                near = position
        return near

    def nearest(self, x: float, y: float) -> int | None:
        """The place between letters nearest to a point: before or after the letter there, on the
        line there if there is one; None on a page without letters."""
        best, found, middle = float("inf"), None, 0.0
        for position, (left, top, right, bottom) in zip(self.positions, self.boxes, strict=True):
            across = left - x if x < left else x - right if x > right else 0.0
            down = top - y if y < top else y - bottom if y > bottom else 0.0
            far = across + 8 * down  # lines are nearer to one another than columns
            if far < best:
                best, found, middle = far, position, (left + right) / 2
        if found is None:
            return None
        return found if x <= middle else found + 1

    def first_below(self, y: float) -> int | None:
        """The first position in reading order that stands lower than `y`."""
        found = zip(self.positions, self.boxes, strict=True)
        return next((position for position, box in found if (box[1] + box[3]) / 2 >= y), None)

    def bands(self, start: int, end: int) -> list[Box]:
        """The boxes of the passage `start:end`, those on one line made one."""
        low = bisect_left(self.positions, start)
        high = bisect_left(self.positions, end)
        bands: list[Box] = []
        for left, top, right, bottom in self.boxes[low:high]:
            if bands and _on_line(bands[-1], left, top, right, bottom):
                band = bands[-1]
                bands[-1] = (
                    min(band[0], left),
                    min(band[1], top),
                    max(band[2], right),
                    max(band[3], bottom),
                )
            else:
                bands.append((left, top, right, bottom))
        return bands


def letters_of(page: int, glyphs: Glyphs, origins: Iterable[Origin]) -> Letters:
    """The letters of a page by what the importer wrote down of them."""
    places: dict[int, int] = {}
    for origin in origins:
        if origin.page == page:
            for at in range(origin.length):
                places[origin.start + at] = origin.first + at
    positions = sorted(at for at, char in places.items() if char < len(glyphs.boxes))
    return Letters(positions, [glyphs.boxes[places[at]] for at in positions])


def _on_line(band: Box, left: float, top: float, right: float, bottom: float) -> bool:
    """Whether a letter goes on the line of a band: beside it, and about as high."""
    shared = min(band[3], bottom) - max(band[1], top)
    height = min(band[3] - band[1], bottom - top)
    gap = max(left - band[2], band[0] - right)
    return shared >= 0.5 * height and gap < 3 * max(1.0, bottom - top)
