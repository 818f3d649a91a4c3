"""Canonical text, and where in it a passage may begin and end.

All positions are code points into canonical text (a Python `str`), end exclusive.
"""

import re
from functools import cache
from unicodedata import category

# U+FDD0 and U+FDD1 mark frames inside a QTextDocument; SQLite tools stop at NUL.
_DROPPED = re.compile("[\x00\ufdd0\ufdd1\ud800-\udfff]")
_NEWLINES = re.compile("\r\n?")


def canonical(text: str) -> str:
    r"""`text` with line ends as "\n" and without the few characters no layer can hold.

    Nothing else is changed, NFC is not applied: a quote stays what the source said.
    """
    return _DROPPED.sub("", _NEWLINES.sub("\n", text))


def count_words(text: str) -> int:
    """How many words `text` has; "can't" and "twenty-one" are one each."""
    pattern = _word()
    # Counted in C, but line by line: on a book that would keep every other thread waiting.
    return sum(pattern.subn("", line)[1] for line in text.split("\n"))


def words_of(text: str) -> list[str]:
    """The words of `text` as `count_words` counts them, in order."""
    return _word().findall(text)


@cache
def _word() -> re.Pattern[str]:
    """A word. It may hold an apostrophe, a hyphen or a soft hyphen, never begin or end with one;
    accents, vowel signs and joiners that are characters of their own belong to their letter."""
    marks = "".join(map(chr, filter(_is_mark, range(0x300, 0x3100)))) + _ZWNJ + _ZWJ
    letters = rf"\w[\w{marks}]*"
    return re.compile(rf"{letters}(?:['’ʼ\u00ad\u2011-]{letters})*")


def _is_mark(point: int) -> bool:
    return category(chr(point)).startswith("M")


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
_PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd"
    "\U000111c2\U000111c3\U0001193f\U00011941\U00011a3a\U00011a84\U00011a85\U00011a86\U00011a87"
    "\U00011a88\U00011a89\U00011d46"
)
# Marks of Burmese and its neighbours that stand alone, though their category is Mc.
_STANDING = frozenset(
    "\u102b\u102c\u1038\u1062\u1063\u1064\u1067\u1068\u1069\u106a\u106b\u106c\u106d\u1083\u1087\u1088"
    "\u1089\u108a\u108b\u108c\u108f\u109a\u109b\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d\U00011720\U00011721"
)
_PICTOGRAPHS = (
    (0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122),
    (0x2139, 0x2139), (0x2194, 0x21AA), (0x231A, 0x23FF), (0x24C2, 0x24C2), (0x25AA, 0x27BF),
    (0x2934, 0x2935), (0x2B05, 0x2B55), (0x3030, 0x303D), (0x3297, 0x3299), (0x1F000, 0x1F1E5),
    (0x1F200, 0x1F3FA), (0x1F400, 0x1FAFF),
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
    if category(char) in ("Mn", "Me", "Mc"):
        return char not in _STANDING
    return char in "\u0e33\u0eb3"


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
    first, second = _hangul(left), _hangul(right)
    if first == "L":
        return second in ("L", "V", "LV", "LVT")
    if first in ("V", "LV"):
        return second in ("V", "T")
    return first in ("T", "LVT") and second == "T"


def _hangul(char: str) -> str:
    """What part of a Hangul syllable `char` is; "" if it is none."""
    if "\uac00" <= char <= "\ud7a3":
        return "LV" if (ord(char) - 0xAC00) % 28 == 0 else "LVT"
    if "\u1100" <= char <= "\u115f" or "\ua960" <= char <= "\ua97c":
        return "L"
    if "\u1160" <= char <= "\u11a7" or "\ud7b0" <= char <= "\ud7c6":
        return "V"
    return "T" if "\u11a8" <= char <= "\u11ff" or "\ud7cb" <= char <= "\ud7fb" else ""
