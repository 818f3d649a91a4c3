"""Paper: the size of a page, its type and margins. Lengths in millimetres, type in points."""

from dataclasses import dataclass
from enum import StrEnum

TALLEST_PICTURE = 0.45  # of the room between the margins, so that text stays with it


class PageSize(StrEnum):
    """A page held upright (ISO 216; ANSI/ASME Y14.1 for Letter)."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "Letter"

    @property
    def width(self) -> float:
        """Millimetres."""
        return _SIZES[self][0]

    @property
    def height(self) -> float:
        """Millimetres."""
        return _SIZES[self][1]


_SIZES = {
    PageSize.A4: (210.0, 297.0),
    PageSize.A5: (148.0, 210.0),
    PageSize.LETTER: (215.9, 279.4),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """How the pages of a sheet are set.

    `type_size` is that of running text in points, `spacing` the line pitch in multiples of it,
    `letter_spacing` is added between letters, in em. `margin` is on all sides, and `writing_margin`
    is added to it on the side where lines end, to write in. Every `line_numbers`-th counted line
    has its number, 0 for none.
    """

    size: PageSize = PageSize.A4
    type_size: float = 11
    spacing: float = 1.4
    letter_spacing: float = 0
    face: str = "Literata"
    is_justified: bool = False
    margin: float = 20
    writing_margin: float = 0
    line_numbers: int = 0
