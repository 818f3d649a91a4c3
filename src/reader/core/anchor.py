"""Anchors: where a highlight stands, told by position and by quote.

The shape follows the W3C Web Annotation Data Model: a text position selector (start, end) and a
text quote selector (exact, prefix, suffix), in code points.
"""

from typing import NamedTuple, Self

CONTEXT = 32  # code points of prefix and suffix, as Hypothesis keeps them


class Anchor(NamedTuple):
    """The passage `exact` at `start:end`, with up to 32 code points before and after it."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The anchor of `text[start:end]`. Raises ValueError if that is not a passage of `text`."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{start}:{end} is no passage in a text of {len(text)} characters")
        prefix = text[max(0, start - CONTEXT) : start]
        return cls(start, end, text[start:end], prefix, text[end : end + CONTEXT])


def occurrences(text: str, quote: str) -> list[int]:
    """Every position (code points) at which `quote` begins in `text`, overlapping ones too."""
    found: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found
