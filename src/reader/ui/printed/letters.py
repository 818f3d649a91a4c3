"""Letters of one printed page that are in the text: where each stands, and which is where.

Boxes are in points from the top left corner of the page; positions are code points. No Qt.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import bidirectional

from reader.core.document import Origin
from reader.importers.pdf_glyphs import Box, Glyphs, turn_of, turned

_REACH = 2.0  # points beside a letter that still count as on it


class Line(NamedTuple):
    """Letters that stand side by side: the positions of the first and the last, and the box."""

    first: int
    last: int
    box: Box


@dataclass(frozen=True, slots=True)
class Letters:
    """Positions in order, and the box of each on the page held so that it can be read, for which
    it is given a `turn` (quarters to the right); `size` is that of the page as it is shown.
    `leftward` are positions of letters that are read from right to left."""

    positions: list[int]
    boxes: list[Box]
    leftward: frozenset[int] = frozenset()
    turn: int = 0
    size: tuple[float, float] = (0, 0)
    _lines: list[Line] = field(init=False, repr=False, compare=False)
    _begins: list[int] = field(init=False, repr=False, compare=False)  # items; and the end of all

    def __post_init__(self) -> None:
        lines, begins = _in_lines(self.positions, self.boxes)
        object.__setattr__(self, "_lines", lines)
        object.__setattr__(self, "_begins", begins)

    def at(self, x: float, y: float) -> int | None:
        """The position of the letter under a point, or very near it; None if there is none."""
        x, y = self._held(x, y)
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
        x, y = self._held(x, y)
        best, found, middle = float("inf"), None, 0.0
        for position, (left, top, right, bottom) in zip(self.positions, self.boxes, strict=True):
            across = left - x if x < left else x - right if x > right else 0.0
            down = top - y if y < top else y - bottom if y > bottom else 0.0
            far = across + 8 * down  # lines are nearer to one another than columns
            if far < best:
                best, found, middle = far, position, (left + right) / 2
        if found is None:
            return None
        before = x > middle if found in self.leftward else x <= middle
        return found if before else found + 1

    def nearest_on(self, line: Line, x: float, y: float) -> int:
        """The place between letters of a line that is nearest to a point, as one goes from line to
        line."""
        low = bisect_left(self.positions, line.first)
        high = bisect_left(self.positions, line.last) + 1
        part = Letters(self.positions[low:high], self.boxes[low:high], self.leftward)
        _, top, _, bottom = self.boxes[low]
        found = part.nearest(self._held(x, y)[0], (top + bottom) / 2)
        return line.first if found is None else found

    def first_of(self, start: int, end: int) -> int | None:
        """The first position of the passage `start:end` that is on the page."""
        at = bisect_left(self.positions, start)
        found = self.positions[at] if at < len(self.positions) else end
        return found if found < end else None

    def last_of(self, start: int, end: int) -> int | None:
        """The last position of the passage `start:end` that is on the page."""
        at = bisect_left(self.positions, end) - 1
        return self.positions[at] if at >= 0 and self.positions[at] >= start else None

    def edge(self, position: int, *, after: bool) -> Box:
        """The line at which the letter at `position`, which is here, begins or (`after` it) ends
        as it is read: a box without width, or on a page that lies on its side without height."""
        left, top, right, bottom = self.boxes[bisect_left(self.positions, position)]
        x = right if after is not (position in self.leftward) else left
        return self._shown((x, top, x, bottom))

    def first_below(self, y: float) -> int | None:
        """The first position in reading order that stands lower than `y`."""
        for position, box in zip(self.positions, self.boxes, strict=True):
            _, top, _, bottom = self._shown(box)
            if (top + bottom) / 2 >= y:
                return position
        return None

    def bands(self, start: int, end: int) -> list[Box]:
        """The boxes of the passage `start:end`, those on one line made one."""
        return [line.box for line in self.lines(start, end)]

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines of the passage `start:end`, in the order in which they are read."""
        low, high = bisect_left(self.positions, start), bisect_left(self.positions, end)
        found: list[Line] = []
        at = max(0, bisect_right(self._begins, low) - 1)
        while low < high:
            stop = min(high, self._begins[at + 1])
            whole = stop - low == self._begins[at + 1] - self._begins[at]
            line = self._lines[at] if whole else self._part(low, stop)
            found.append(line._replace(box=self._shown(line.box)) if self.turn else line)
            low, at = stop, at + 1
        return found

    def _held(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as it is shown, on the page as it is read."""
        left, top, _, _ = turned((x, y, x, y), self.turn, *self.size)
        return left, top

    def _shown(self, box: Box) -> Box:
        """A box of the page as it is read, on the page as it is shown."""
        if not self.turn:
            return box
        width, height = self.size if self.turn == 2 else self.size[::-1]
        return turned(box, -self.turn, width, height)

    def _part(self, low: int, high: int) -> Line:
        lefts, tops, rights, bottoms = zip(*self.boxes[low:high], strict=True)
        box = min(lefts), min(tops), max(rights), max(bottoms)
        return Line(self.positions[low], self.positions[high - 1], box)


def _in_lines(positions: list[int], boxes: list[Box]) -> tuple[list[Line], list[int]]:
    """The lines that letters are on, and at which letter each begins."""
    lines: list[Line] = []
    begins: list[int] = []
    for at, (position, box) in enumerate(zip(positions, boxes, strict=True)):
        if lines and _on_line(lines[-1].box, *box):
            first, _, (left, top, right, bottom) = lines[-1]
            left, top = min(left, box[0]), min(top, box[1])
            right, bottom = max(right, box[2]), max(bottom, box[3])
            lines[-1] = Line(first, position, (left, top, right, bottom))
        else:
            lines.append(Line(position, position, box))
            begins.append(at)
    return lines, [*begins, len(positions)]


def letters_of(page: int, glyphs: Glyphs, origins: Iterable[Origin]) -> Letters:
    """The letters of a page by what the importer wrote down of them."""
    places: dict[int, int] = {}
    for origin in origins:
        if origin.page == page:
            for at in range(origin.length):
                places[origin.start + at] = origin.first + at
    positions = sorted(at for at, char in places.items() if char < len(glyphs.boxes))
    leftward = frozenset(at for at in positions if _is_leftward(glyphs.chars[places[at]]))
    turn, size = turn_of(glyphs), (glyphs.width, glyphs.height)
    boxes = [turned(glyphs.boxes[places[at]], turn, *size) for at in positions]
    return Letters(positions, boxes, leftward, turn, size)


def _is_leftward(char: str) -> bool:
    return bidirectional(char[:1]) in ("R", "AL")


def _on_line(band: Box, left: float, top: float, right: float, bottom: float) -> bool:
    """Whether a letter goes on the line of a band: beside it, and about as high."""
    shared = min(band[3], bottom) - max(band[1], top)
    height = min(band[3] - band[1], bottom - top)
    gap = max(left - band[2], band[0] - right)
    return shared >= 0.5 * height and gap < 3 * max(1.0, bottom - top)
