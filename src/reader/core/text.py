"""Canonical text, and where in it a passage may begin and end.

All positions are code points into canonical text (a Python `str`), end exclusive.
"""

import re
from unicodedata import category

# U+FDD0 and U+FDD1 mark frames inside a QTextDocument; SQLite tools stop at NUL.
_DROPPED = re.compile("[\x00\ufdd0\ufdd1\ud800-\udfff]")
_NEWLINES = re.compile("\r\n?")
# A word may hold an apostrophe, a hyphen or a soft hyphen, never begin or end with one.
_WORD = re.compile(r"\w+(?:['’ʼ\u00ad\u2011-]\w+)*")


def canonical(text: str) -> str:
    r"""`text` with line ends as "\n" and without the few characters no layer can hold.

    Nothing else is changed, NFC is not applied: a quote stays what the source said.
    """
    return _DROPPED.sub("", _NEWLINES.sub("\n", text))


def count_words(text: str) -> int:
    """How many words `text` has; "can't" and "twenty-one" are one each."""
    return sum(1 for _ in _WORD.finditer(text))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`start, end` (code points) drawn in past white space at both ends; may come out empty."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """`start, end` (code points) moved outward to the nearest edges between graphemes."""
    while not is_grapheme_edge(text, start):
        start -= 1
    while not is_grapheme_edge(text, end):
        end += 1
    return start, end


def is_grapheme_edge(text: str, at: int) -> bool:
    """Whether a user-perceived character begins or ends at code point `at`.

    Follows the rules GB1 to GB13 of Unicode Standard Annex #29, with the properties told from
    the general category and short ranges, as the standard library has no segmentation data.
    """
    if at <= 0 or at >= len(text):
        return True
    left, right = text[at - 1], text[at]
    if left < "\u0300" and right < "\u0300":
        return True
    if _is_control(left) or _is_control(right):
        return True
    if _is_extending(right) or left in _PREPENDED:
        return False
    if _is_hangul_pair(left, right):
        return False
    if left == _ZWJ and _is_pictograph(right):
        return not _follows_pictograph(text, at - 1)
    if _is_regional(left) and _is_regional(right):
        return _regionals_before(text, at) % 2 == 0
    return True


_ZWJ = "\u200d"
_ZWNJ = "\u200c"
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_PICTOGRAPHS = (
    (0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122),
    (0x2139, 0x2139), (0x2194, 0x21AA), (0x231A, 0x23FF), (0x25AA, 0x27BF), (0x2934, 0x2935),
    (0x2B05, 0x2B55), (0x3030, 0x303D), (0x3297, 0x3299), (0x1F000, 0x1F1E5), (0x1F200, 0x1F3FA),
    (0x1F400, 0x1FAFF),
)  # fmt: skip


def _is_control(char: str) -> bool:
    if char in (_ZWJ, _ZWNJ) or char in _PREPENDED or "\U000e0020" <= char <= "\U000e007f":
        return False
    return category(char) in ("Cc", "Cf", "Zl", "Zp")


def _is_extending(char: str) -> bool:
    if char < "\u0300":
        return False
    if char in (_ZWJ, _ZWNJ) or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    if "\U000e0020" <= char <= "\U000e007f" or "\uff9e" <= char <= "\uff9f":
        return True
    return category(char) in ("Mn", "Me", "Mc") or char in "\u0e33\u0eb3"


def _is_pictograph(char: str) -> bool:
    point = ord(char)
    return any(low <= point <= high for low, high in _PICTOGRAPHS)


def _follows_pictograph(text: str, joiner: int) -> bool:
    at = joiner - 1
    while at >= 0 and _is_extending(text[at]) and text[at] != _ZWJ:
        at -= 1
    return at >= 0 and _is_pictograph(text[at])


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _regionals_before(text: str, at: int) -> int:
    count = 0
    while at - count > 0 and _is_regional(text[at - count - 1]):
        count += 1
    return count


def _is_hangul_pair(left: str, right: str) -> bool:
    """GB6 to GB8: a leading consonant, a vowel and a trailing consonant make one syllable."""
    leads, vowels, trails = ("\u1100", "\u115f"), ("\u1160", "\u11a7"), ("\u11a8", "\u11ff")
    syllable = "\uac00" <= left <= "\ud7a3"
    open_syllable = syllable and (ord(left) - 0xAC00) % 28 == 0
    if leads[0] <= left <= leads[1]:
        return leads[0] <= right <= vowels[1] or "\uac00" <= right <= "\ud7a3"
    if vowels[0] <= left <= vowels[1] or open_syllable:
        return vowels[0] <= right <= trails[1]
    if syllable or trails[0] <= left <= trails[1]:
        return trails[0] <= right <= trails[1]
    return False
