"""A text with its typography set aside, for telling whether words are the same, and the way back.

White space, quotation marks, apostrophes, dashes, soft hyphens, characters without width, ligatures
and composed letters come in kinds that are no change of words. Case and accents are not touched: in
an article they are what somebody wrote. All positions are code points, end exclusive.
"""

import re
from bisect import bisect_right
from functools import cache
from unicodedata import combining, is_normalized, normalize

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# Double and single kinds are one: a house style turns “ into ‘ and « alike.
_QUOTES = (
    '"`´\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a\u02bc'
    "\uff02\uff07"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_PLAIN = {" ": _SPACES, "'": _QUOTES, "-": _DASHES}
# U+200D stays: it glues emoji together.
_UNSEEN = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_LIGATED = {
    "\u2026": "...", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi",
    "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_LONGER = str.maketrans(_LIGATED)
_RARE = re.compile(f"[{_UNSEEN}{''.join(_LIGATED)}]")
_WIDE_SPACE = re.compile("  +")  # five times as fast as the next, and enough for most texts
_UNEVEN = re.compile(f"[ {_UNSEEN}]{{2,}}|{_RARE.pattern}")
_ASTRAL = 0x1F000  # no letter that composes stands above


class Fold:
    """The folded form of a text in `text`, with the way there and back."""

    def __init__(self, true: str) -> None:
        flat = true
        for plain, kinds in _PLAIN.items():
            for kind in kinds:
                if kind in flat:
                    flat = flat.replace(kind, plain)
        # Where a stretch whose length changes begins and ends, in true and in folded positions.
        self._true_starts, self._true_ends = [0], [0]
        self._starts, self._ends = [0], [0]
        pattern = _pattern(flat)
        parts: list[str] = []
        done = length = 0
        for match in pattern.finditer(flat):
            start, end = match.span()
            fresh = _stand_in(match[0])
            parts += flat[done:start], fresh
            length += start - done
            self._true_starts.append(start)
            self._true_ends.append(end)
            self._starts.append(length)
            length += len(fresh)
            self._ends.append(length)
            done = end
        self.text = "".join((*parts, flat[done:])) if parts else flat

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """Where the true passage `start:end` stands in the folded text, without space at its ends;
        empty if nothing of it is seen."""
        return _stripped(self.text, self._folded_start(start), self._folded_end(end))

    def true(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded passage `start:end`, not empty, stands in the true text."""
        first = bisect_right(self._starts, start) - 1
        if start < self._ends[first]:
            true_start = self._true_starts[first]
        else:
            true_start = self._true_ends[first] + start - self._ends[first]
        last = bisect_right(self._starts, end - 1) - 1
        if end - 1 < self._ends[last]:
            return true_start, self._true_ends[last]
        return true_start, self._true_ends[last] + end - self._ends[last]

    def _folded_start(self, true: int) -> int:
        index = bisect_right(self._true_starts, true) - 1
        if true < self._true_ends[index]:
            return self._starts[index]
        return self._ends[index] + true - self._true_ends[index]

    def _folded_end(self, true: int) -> int:
        index = bisect_right(self._true_starts, true - 1) - 1
        if true <= self._true_ends[index]:
            return self._ends[index]
        return self._ends[index] + true - self._true_ends[index]


def _pattern(flat: str) -> re.Pattern[str]:
    """What finds the stretches of `flat` that fold to more or less than themselves."""
    if not is_normalized("NFC", flat):
        return _composing()
    return _UNEVEN if _RARE.search(flat) else _WIDE_SPACE


def _stand_in(run: str) -> str:
    """What a stretch folds to: one space, nothing, a few letters or a composed one."""
    if " " in run:
        return " "
    return normalize("NFC", _HIDDEN.sub("", run).translate(_LONGER))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


@cache
def _composing() -> re.Pattern[str]:
    """As _UNEVEN, and also every letter that NFC composes, orders or replaces."""
    points = list(map(chr, range(0x300, _ASTRAL)))
    # Hangul vowels and final consonants join without being combining marks.
    joining = "".join(filter(combining, points)) + "\u1161-\u1175\u11a8-\u11c2"
    replaced = "".join(re.escape(char) for char in points if not is_normalized("NFC", char))
    return re.compile(f"[^ {_UNSEEN}][{joining}]+|{_UNEVEN.pattern}|[{replaced}]")
