"""What is looked for in a newer text, and a place there that may be it. All texts are folded."""

from collections.abc import Callable
from typing import NamedTuple

from reader.anchoring.surroundings import Surroundings
from reader.core.text import is_grapheme_edge

# The words count for more than what stands around them: an unchanged quote among strangers (0.6)
# comes before a half rewritten one at home (0.5 × 0.6 + 0.4 × 0.6), behind a mended one (0.98).
_WORDS, _CONTEXT = 0.6, 0.4
# Totals that differ by less are alike: surroundings by 0.15, that is one word in seven near by.
ALIKE = 0.06
ALIKE_FIT = ALIKE / _CONTEXT
# Three words and twenty letters: shorter ones recur by chance.
_TELLING_WORDS, _TELLING_LENGTH = 3, 20
_TELLING_UNSPACED = 12  # Chinese, Japanese: a character is worth about half a word


class Sought(NamedTuple):
    """A passage of an older text: its words, what stood around it, and where it may be now.

    `around_others` is what stood around each other occurrence of the same words in the older text,
    and `is_taken` says of a place (start, end) that it surely came from another passage.
    """

    quote: str
    around: Surroundings
    around_others: tuple[Surroundings, ...]
    expected: tuple[int, ...]
    is_taken: Callable[[int, int], bool]

    @property
    def home(self) -> int | None:
        """The one position where it is expected; None if there are several."""
        return self.expected[0] if len(set(self.expected)) == 1 else None

    @property
    def is_telling(self) -> bool:
        """Whether the words are enough to know the passage by."""
        words = len(self.quote.split())
        if words == 1 and self.quote[0] >= "\u2e80":
            return len(self.quote) >= _TELLING_UNSPACED
        return words >= _TELLING_WORDS and len(self.quote) >= _TELLING_LENGTH

    def distance(self, start: int) -> int:
        """How far `start` is from the nearest place where the passage is expected."""
        return min(abs(start - there) for there in self.expected)


class Candidate(NamedTuple):
    """`start:end` has words that are `score` like those sought, and surroundings that fit so well:
    0 to 1, None if there are none to compare."""

    start: int
    end: int
    score: float
    fit: float | None

    @property
    def total(self) -> float:
        """Words and surroundings together, 0 to 1."""
        return self.score if self.fit is None else _WORDS * self.score + _CONTEXT * self.fit

    def overlaps(self, start: int, end: int) -> bool:
        """Whether some of `start:end` is in it."""
        return self.start < end and start < self.end


def candidate(new: str, sought: Sought, start: int, end: int, score: float) -> Candidate:
    """The place `new[start:end]` with the fit of its surroundings."""
    return Candidate(start, end, score, sought.around.fit(Surroundings.of(new, start, end)))


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether `start:end` cuts no user-perceived character in two."""
    return is_grapheme_edge(text, start) and is_grapheme_edge(text, end)
