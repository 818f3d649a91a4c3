"""Which way text runs."""

from collections.abc import Iterable
from unicodedata import bidirectional

from reader.core.sheet import Inline, Run

# ISO 639 codes of languages written from the right, also old ones (iw, ji), and ISO 15924 codes of
# scripts that are, for those written in several (az-Arab).
_LANGUAGES = frozenset(
    ("ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb",
     "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi")
)  # fmt: skip
_SCRIPTS = frozenset(("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))
_SCRIPT_LENGTH = 4  # letters: a region has two, or three digits


def is_from_right(language: str) -> bool:
    """Whether a language, such as "ar", "he_IL" or "az-Arab", is written from the right."""
    first, *rest = language.lower().replace("_", "-").split("-")
    script = next((one for one in rest if len(one) == _SCRIPT_LENGTH and one.isalpha()), "")
    return script in _SCRIPTS if script else first in _LANGUAGES


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


def inlines_from_right(inlines: Iterable[Inline], sheet: bool) -> bool:
    """Whether a line of runs and gaps begins on the right: all those of a `sheet` that does, as one
    in another script is part of it; elsewhere its first letter decides."""
    if sheet:
        return True
    said = "".join(i.text if isinstance(i, Run) else i.given + i.answer for i in inlines)
    return runs_from_right(said)
