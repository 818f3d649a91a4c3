"""Words over the ends of printed lines: which hyphens go, which stay, and what stands between."""

import re
from collections import Counter
from collections.abc import Iterable

from reader.importers.pdf_glyphs import HYPHEN

_COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
# After these a hyphen waits for the second half of another word: "pre- and post-war".
_AND = frozenset(
    ("and", "or", "to", "und", "oder", "bis", "bzw", "et", "ou", "y", "o", "e", "i", "lub",
     "та", "і", "й", "чи", "и", "или")
)  # fmt: skip
# These are written without spaces between words.
_JOINING = "\u05be"  # the hyphen of Hebrew, which stays where a line ends
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Vocabulary:
    """The words of a document, by which a broken one is told from a compound."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._whole: Counter[str] = Counter()
        self._compounds: Counter[str] = Counter()
        for line in lines:
            low = line.lower()
            self._whole.update(_WORD.findall(low))
            if "-" in low or "‐" in low or HYPHEN in low:
                plain = low.replace(HYPHEN, "-").replace("‐", "-")
                self._compounds.update(_COMPOUND.findall(plain))

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen stays when `before`, which ends in it, goes on with `after`."""
        left, right = _LAST.search(before[:-1]), _FIRST.match(after)
        if left is None or right is None or not right[0][0].islower():
            return True
        one, other = left[0].lower(), right[0].lower()
        # A compound at another place speaks for the hyphen, the word in one piece against it.
        return self._compounds[f"{one}-{other}"] > self._whole[one + other]

    def waits(self, after: str) -> bool:
        """Whether a hyphen before `after` belongs to no word that goes on there."""
        first = _FIRST.match(after)
        return first is not None and first[0].lower() in _AND


def between(before: str, after: str) -> str:
    """What stands between two lines of running text where no word is broken: a space, or
    nothing in a script that has none."""
    if before.endswith(_JOINING) or (_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1])):
        return ""
    return " "
