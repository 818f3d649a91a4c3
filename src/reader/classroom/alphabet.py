"""Alphabetical order, as near to a dictionary's as can be without a table for each language."""

from unicodedata import normalize

# Letters that Unicode has after я, behind the letter that they follow in Ukrainian and Russian.
_CYRILLIC = str.maketrans(
    {"ґ": "г\uffff", "ё": "е\ufffe", "є": "е\uffff", "і": "и\ufffe", "ї": "и\uffff"}
)
_SET_ASIDE = str.maketrans("", "", "'’ʼ-\u2010\u2011\u00ad")


def alphabetical(words: str) -> tuple[str, str]:
    """The sort key of `words`: case, apostrophes, hyphens and the accents on Latin and Greek
    letters matter only where all else is equal."""
    composed = normalize("NFC", words).casefold()
    bare = "".join(map(_bare, composed.translate(_SET_ASIDE).translate(_CYRILLIC)))
    return bare, composed


def _bare(char: str) -> str:
    is_accented = "\u00c0" <= char < "\u0400" or "\u1e00" <= char < "\u2000"
    return normalize("NFD", char)[0] if is_accented else char
