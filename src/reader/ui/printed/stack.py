"""The stack of pages: where each lies below the other at some scale. Pixels; no Qt."""

from bisect import bisect_right
from typing import NamedTuple

from reader.ui.page.frame import LANE, NOTES_FROM

GAP = 16  # between two pages
EDGE = 24  # around them
BARS = 6  # from a page to the first bracket beside it
LANES = 3  # brackets that fit beside one another
_BESIDE = BARS + LANES * LANE + 6  # room for brackets
_NOTE_GAP = 6
_NOTE_LEAST, _NOTE_MOST = 150, 232  # width of the notes
LEAST, MOST = 0.25, 5.0  # pixels to the point
_WIDEST_FIT = 1.7  # more makes the letters of a page larger than anybody reads them


class Place(NamedTuple):
    """Where a page lies in the stack."""

    left: float
    top: float
    width: float
    height: float


class Stack:
    """Pages of `sizes` (points) one below the other, in the middle of `view` pixels but for the
    room that brackets and notes take beside them."""

    def __init__(
        self, sizes: list[tuple[float, float]], view: int = 800, scale: float | None = None
    ) -> None:
        widest = max((width for width, _ in sizes), default=1.0)
        beside = _BESIDE
        if view >= NOTES_FROM:
            beside += _NOTE_GAP + _NOTE_LEAST + EDGE
        fit = (view - EDGE - beside) / max(1.0, widest)
        self.scale = min(MOST, max(LEAST, min(fit, _WIDEST_FIT) if scale is None else scale))
        page = round(widest * self.scale)
        self.width = max(view, EDGE + page + beside)
        spare = self.width - EDGE - page - beside
        self.notes = self.notes_width = 0  # where notes begin; 0 if there is no room for them
        if view >= NOTES_FROM:
            self.notes_width = min(_NOTE_MOST, _NOTE_LEAST + spare)
            spare -= self.notes_width - _NOTE_LEAST
            self.notes = EDGE + spare // 2 + page + _BESIDE + _NOTE_GAP
        middle = EDGE + spare // 2 + page / 2
        self.places: list[Place] = []
        self._tops: list[float] = []
        top = float(EDGE)
        for across, down in sizes:
            width, height = across * self.scale, down * self.scale
            self.places.append(Place(middle - width / 2, top, width, height))
            self._tops.append(top)
            top += height + GAP
        self.height = round(top - GAP + EDGE) if sizes else 0

    def page_at(self, y: float) -> int:
        """The page at `y` of the stack; the gap below a page counts to it."""
        return max(0, bisect_right(self._tops, y) - 1)

    def visible(self, top: float, height: float) -> range:
        """The pages that show between `top` and `height` further down."""
        if not self.places:
            return range(0)
        return range(self.page_at(top), self.page_at(top + height) + 1)

    def on_page(self, page: int, x: float, y: float) -> tuple[float, float]:
        """A point of the stack in points of a page."""
        place = self.places[page]
        return (x - place.left) / self.scale, (y - place.top) / self.scale
