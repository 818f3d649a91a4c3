"""Where the parts of a line of results stand: its words, its themes, what is told below."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from reader.core.colour import mix
from reader.core.search import Part
from reader.ui.colours import Colours
from reader.ui.fonts import chrome, serif
from reader.ui.search.hit_text import HitText
from reader.ui.search.lines import Line
from reader.ui.search.whereabouts import Told
from reader.ui.widgets.chips import CHIP_HEIGHT, chip_width

SIDE = 18  # pixels left and right of everything
ABOVE = 8  # pixels above the words
BELOW = 17  # the line with paragraph and notes
_CHIPS = 2  # themes that are named; more are counted
_LONGEST = 150  # pixels of a chip
_GAP = 5
_LINES = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A theme beside the words."""

    left: int
    width: int
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class LineLayout:
    """A line laid out; `more` counts the themes that have no room."""

    text: HitText
    chips: tuple[Chip, ...]
    more: str
    below: str
    height: int


def lay_out(line: Line, told: Told, width: int, colours: Colours) -> LineLayout:
    """Lay out `line`, `width` pixels wide."""
    room = width - 2 * SIDE
    named, more = told.themes[:_CHIPS], len(told.themes) - _CHIPS
    widths = [chip_width(theme.name, _LONGEST) for theme in named]
    spare = f"+{more}" if more > 0 else ""
    beside = sum(widths) + _GAP * len(widths) + (_wide(spare) + _GAP if spare else 0)
    left = width - SIDE - beside + _GAP
    chips = []
    for theme, wide in zip(named, widths, strict=True):
        chips.append(Chip(left, wide, theme.name, theme.colour))
        left += wide + _GAP
    font, pitch = _face(line.found.part)
    words, marks = _words(line, told)
    inner = room - (beside + 8 if beside else 0)
    text = HitText(words, marks, font, inner, _LINES, pitch, marked_ground(colours))
    tall = max(text.height, CHIP_HEIGHT if chips else 0)
    height = ABOVE + tall + (BELOW if told.below else 0) + ABOVE
    return LineLayout(text, tuple(chips), spare, told.below, height)


@lru_cache(8)
def marked_ground(colours: Colours) -> str:
    """The ground of what was found, as the page shows it."""
    return mix("#E8B500", colours.card, 0.30 if colours.dark else 0.38)


def _words(line: Line, told: Told) -> tuple[str, list[tuple[int, int]]]:
    """The words of the line, with … where the paragraph goes on, and where the hits stand."""
    text = line.text
    stripped = text.lstrip()
    shift = len(stripped) - len(text)
    if told.is_cut[0]:
        stripped, shift = f"…{stripped}", shift + 1
    after = "…" if told.is_cut[1] else ""
    return f"{stripped.rstrip()}{after}", [(a + shift, b + shift) for a, b in line.marks]


def _face(part: Part) -> tuple[QFont, int]:
    """The font of a part and how far apart its lines are, in pixels: the article's words are set
    as on the page, everything else as in the panels."""
    if part is Part.NOTES:
        return chrome(13), 19
    if part is Part.TITLES:
        return chrome(13, 500), 20
    return serif(15), 22


def _wide(text: str) -> int:
    return round(QFontMetricsF(chrome(11)).horizontalAdvance(text))
