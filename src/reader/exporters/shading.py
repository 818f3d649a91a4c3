"""The ground behind marked words, where themes are told by colour."""

from collections.abc import Sequence

from reader.core.colour import mix
from reader.core.sheet import Mark

STRENGTH = 0.3  # dark text on it keeps more than 7:1, and two themes can be told apart
_PAPER = "#FFFFFF"


def ground(marks: Sequence[Mark]) -> str:
    """The colour ("#RRGGBB") behind words with these marks, laid over each other on white."""
    shade = _PAPER
    for mark in marks:
        shade = mix(mark.colour, shade, STRENGTH)
    return shade
