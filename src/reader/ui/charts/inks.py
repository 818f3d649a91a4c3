"""The colours of pictures: grounds as deep as their values, and what is legible on them."""

from functools import cache

from reader.core.colour import contrast, mix, readable
from reader.ui.colours import Colours

_TEXT = 4.5  # WCAG 2.2, 1.4.3: text
_SHAPE = 3.0  # WCAG 2.2, 1.4.11: parts of graphics
_PALEST = 0.16  # of a theme's colour: still seen as its colour


@cache
def ground(colour: str, depth: float, colours: Colours) -> str:
    """The ground of a cell: `colour` (as it is on light pages) on a card, the deeper the nearer
    `depth` is to 1."""
    share = _PALEST + (1 - _PALEST) * min(max(depth, 0.0), 1.0)
    return mix(colours.theme(colour), colours.card, round(share, 2))


@cache
def ink_on(under: str, colours: Colours) -> str:
    """The text colour for a ground: one of the palette if that reads at 4.5:1, else black or white
    (one of which always does)."""
    for inks in ((colours.ink, colours.paper), ("#000000", "#FFFFFF")):
        best = max(inks, key=lambda ink: contrast(ink, under))
        if contrast(best, under) >= _TEXT:
            break
    return best


@cache
def solid(colour: str, colours: Colours) -> str:
    """A theme's colour for bars and dots, at 3:1 or more on a panel."""
    return readable(colours.theme(colour), colours.panel, _SHAPE)
