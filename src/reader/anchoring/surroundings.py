"""Surroundings: how well what stands around one place fits what stood around another."""

from typing import NamedTuple

from reader.anchoring.likeness import likeness, part_likeness

_NEAR = 32  # code points, as anchors keep
WIDE = 256  # tells the repeated clauses of a text apart that agree for 32
_SLID = 48  # enough to be recognised behind a sentence that was put in
# Unrelated prose comes to .25 to .40 by edits, and to .5 to .6 where the best fit is looked for.
_CHANCE, _SLID_CHANCE = 0.4, 0.6
# Where a paragraph moved, one side of what it held is strange: the better side counts more.
_BETTER = 0.7


class Surroundings(NamedTuple):
    """What stands `before` and `after` a passage, up to WIDE code points."""

    before: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Surroundings":
        """What stands around `text[start:end]`."""
        return cls(text[max(0, start - WIDE) : start], text[end : end + WIDE])

    @property
    def is_telling(self) -> bool:
        """Whether there is enough on both sides to know a place by."""
        return min(len(self.before), len(self.after)) >= _NEAR

    def fit(self, there: "Surroundings") -> float | None:
        """How alike they are: 0 is chance, 1 the same; None if nothing is known on this side."""
        before = _side(self.before[::-1], there.before[::-1])
        after = _side(self.after, there.after)
        if before is None or after is None:
            return after if before is None else before
        return _BETTER * max(before, after) + (1 - _BETTER) * min(before, after)


def _side(old: str, new: str) -> float | None:
    """One side, both told from the passage outward."""
    if not old:
        return None  # the text ends here, or it was never known
    near = _alike(old[:_NEAR], new[:_NEAR])
    wide = _alike(old, new[: len(old)])
    if wide < 0.8 and min(len(old), len(new)) >= _SLID:
        wide = max(wide, _slid(old, new))
    return (near + wide) / 2


def _alike(old: str, new: str) -> float:
    known = new[: len(old)]
    return _above(likeness(old, known), _CHANCE)


def _slid(old: str, new: str) -> float:
    """As _alike, for text that stands a little further out because something came between."""
    put_in = part_likeness(old[:_SLID], new)
    left_out = part_likeness(new[:_SLID], old)
    return 0.9 * _above(max(put_in, left_out), _SLID_CHANCE)


def _above(value: float, chance: float) -> float:
    return max(0.0, (value - chance) / (1 - chance))
