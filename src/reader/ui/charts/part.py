"""A part of a picture: a cell, a bar, a dot; what it says and which passages it stands for."""

from typing import NamedTuple

from reader.analysis.wanted import Filter
from reader.core.ids import HighlightId

Spot = tuple[int, int]  # the row and the column that the arrow keys walk


class Part(NamedTuple):
    """`label` is shown as a tip and said by a screen reader. `highlights` are what it counts; a
    word has none, as a search for `word` finds where it stands. `wanted` says as a filter what they
    are of all that is shown, where one can."""

    label: str
    highlights: tuple[HighlightId, ...] = ()
    word: str = ""
    wanted: Filter | None = None

    @property
    def leads_on(self) -> bool:
        """Whether there are passages to show."""
        return bool(self.highlights or self.word)


def counted(number: int, noun: str = "passage") -> str:
    """Such as "1 passage" or "1,200 passages"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
