"""Which way text runs."""

from collections.abc import Iterable
from unicodedata import bidirectional

from reader.core.sheet import Inline, Run

# ISO 639 codes of languages written from the right.
_FROM_RIGHT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi")
)


def is_from_right(language: str) -> bool:
    """Whether a language, such as "ar" or "he-IL", is written from the right."""
    return language.lower().replace("_", "-").partition("-")[0] in _FROM_RIGHT


def runs_from_right(text: str, otherwise: bool = False) -> bool:
    """Whether the first letter of `text` is one that is read from the right (Unicode Standard
    Annex #9, rule P2); `otherwise` if it has no letters."""
    for char in text:
        kind = bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return otherwise


def inlines_from_right(inlines: Iterable[Inline], otherwise: bool) -> bool:
    """The same of a line of runs and gaps."""
    said = "".join(i.text if isinstance(i, Run) else i.given + i.answer for i in inlines)
    return runs_from_right(said, otherwise)
