"""Cyrillic in Latin letters, for names that programs give to things.

Ukrainian after Resolution 55 of the Cabinet of Ministers of Ukraine (2010), without its rules for
the beginning of a word; the letters that Russian has besides, after BGN/PCGN (1947).
"""

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie",
        "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
        "я": "ia", "ё": "e", "ы": "y", "э": "e", "ъ": "",
    }
)  # fmt: skip


def in_latin(text: str) -> str:
    """Small Cyrillic letters in Latin ones; everything else as it is."""
    return text.translate(_LATIN)
