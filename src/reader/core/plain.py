"""Plain forms of short texts, to filter lists by words as people type them."""

from unicodedata import normalize

# Written U+2019, U+02BC or typed ', an apostrophe is one thing to who looks for a word.
_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\u00ad": None})


def plain(text: str) -> str:
    """`text` without case, accents and kinds of apostrophe; for comparing, not for showing."""
    if text.isascii():
        return text.lower()
    bare = normalize("NFD", text.translate(_SAME).casefold())
    return "".join(char for char in bare if not "\u0300" <= char <= "\u036f")


def has_words(text: str, words: list[str]) -> bool:
    """Whether every one of `words` stands somewhere in `text`; both are plain already."""
    return all(word in text for word in words)
