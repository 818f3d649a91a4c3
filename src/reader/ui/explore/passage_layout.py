"""Where the parts of a passage's card stand: its words, its source, its chips."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.core.theme import Theme
from reader.ui.explore.cards import PassageCard
from reader.ui.explore.context import ContextText
from reader.ui.fonts import chrome, serif
from reader.ui.widgets.card_text import CardText
from reader.ui.widgets.chips import CHIP_HEIGHT, chip_width

PAD = 16  # pixels from the edge to the words
ARROW = 22  # the side of the arrow that unfolds the paragraph
_PITCH = 24
_LINES = 6
_GAP = 6
_CHIP_GAP = 5
_LONGEST = 190  # pixels that a chip takes at most
_SOURCE = 20  # the height of the line with the source
_WIDEST = 680  # pixels that words run: more would be hard to read
_LEAST_TITLE = 140  # pixels of the source that stay readable beside chips


@dataclass(frozen=True, slots=True)
class Chip:
    """A theme at `left`, `top` in the card."""

    left: int
    top: int
    width: int
    theme: Theme


@dataclass(frozen=True, slots=True)
class PassageLayout:
    """One card at one width."""

    card: PassageCard
    width: int
    words: CardText | ContextText
    source_top: int
    source_width: int
    chips: tuple[Chip, ...]
    height: int

    def draw_words(self, painter: QPainter, ink: str, wash: str) -> None:
        """Draw the words; in their paragraph on a wash."""
        at = QPointF(PAD, PAD - 3)
        if isinstance(self.words, ContextText):
            self.words.draw(painter, at, ink, wash)
        else:
            self.words.draw(painter, at, ink)


def lay_out(card: PassageCard, width: int) -> PassageLayout:
    """Lay out `card`, `width` pixels wide."""
    inner = width - 2 * PAD
    room = max(1, min(inner - ARROW, _WIDEST))
    words: CardText | ContextText
    if card.context is None:
        words = CardText(card.words, serif(16), room, _LINES, _PITCH)
    else:
        end = card.start + len(card.words)
        words = ContextText(card.context, card.start, end, serif(16), room, _PITCH)
    top = PAD - 3 + words.height + _GAP
    widths = [chip_width(theme.name, min(_LONGEST, inner)) for theme in card.themes]
    together = sum(widths) + _CHIP_GAP * (len(widths) - 1)
    source = QFontMetricsF(chrome(11)).horizontalAdvance(f"{card.title}  ·  {card.source}")
    if widths and together + min(round(source), _LEAST_TITLE) + PAD <= inner:
        chips = _in_line(card, widths, width - PAD - together, top)
        height = top + CHIP_HEIGHT + PAD - 4
        beside = inner - together - PAD
        return PassageLayout(card, width, words, top + 4, beside, tuple(chips), height)
    chips, end_of_chips = _in_lines(card, widths, inner, top + _SOURCE + _GAP - 2)
    height = (end_of_chips if chips else top + _SOURCE) + PAD - 4
    return PassageLayout(card, width, words, top, inner, tuple(chips), height)


def _in_line(card: PassageCard, widths: list[int], left: int, top: int) -> list[Chip]:
    chips = []
    for theme, width in zip(card.themes, widths, strict=True):
        chips.append(Chip(left, top, width, theme))
        left += width + _CHIP_GAP
    return chips


def _in_lines(card: PassageCard, widths: list[int], inner: int, top: int) -> tuple[list[Chip], int]:
    """Chips in lines as words are, and where the last line ends."""
    chips: list[Chip] = []
    left = PAD
    for theme, width in zip(card.themes, widths, strict=True):
        if left > PAD and left + width > PAD + inner:
            left, top = PAD, top + CHIP_HEIGHT + 4
        chips.append(Chip(left, top, width, theme))
        left += width + _CHIP_GAP
    return chips, top + CHIP_HEIGHT
