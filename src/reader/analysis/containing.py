"""Which passages contain some words."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from reader.core.folding import FoldedText
from reader.core.ids import HighlightId

_BETWEEN = "\x01"  # nobody types it, and folding leaves it alone


def containing(quotes: Mapping[HighlightId, str], words: str) -> set[HighlightId]:
    """The highlights in whose quotes `words` stand, one after the other, also within longer words.

    Case, accents that are not typed, soft hyphens and kinds of space and quote do not matter.
    """
    ids = list(quotes)
    starts = list(accumulate((len(quote) + 1 for quote in quotes.values()), initial=0))
    # Folded in one piece: to fold each for itself takes several times as long.
    found = FoldedText(_BETWEEN.join(quotes.values())).find_all(words)
    return {ids[bisect_right(starts, start) - 1] for start, _ in found}
