"""Find in a text as people type: case, accents, kinds of space, quote and dash set aside.

All positions are code points into the text as it is, end exclusive.
"""

import re
from bisect import bisect_right
from functools import cache
from unicodedata import name as unicode_name
from unicodedata import normalize

# Shown as nothing: soft hyphen, zero-width characters, direction marks, byte order mark.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SPACES = "\t\n\x0b\x0c\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb\u0060\u00b4\uff07"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_ACCENTED = "\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff"
_TRIVIAL = re.compile(f"[{_SPACES}{_SINGLE}{_DOUBLE}{_DASHES}{_ACCENTED}]")
_MARK_RUN = re.compile(f"[{_MARKS}]+")
_HAS_MARK = re.compile(f"[{_MARKS}]")
_BARE_MARK = re.compile(f"[{_UNSEEN}]*[{_MARKS}]")
_HIDDEN = re.compile(f"[{_UNSEEN}]+")


class FoldedText:
    """A text folded for finding, with the way back from folded to true positions."""

    def __init__(self, text: str) -> None:
        self._text = text
        # One character for one character first: positions stay.
        flat = text.replace("\u0130", "I").lower()
        flat = _TRIVIAL.sub(lambda match: _one_for_one()[match[0]], flat)
        parts: list[str] = []
        # Where a stretch begins, in folded and in true positions; between two, both run alike.
        self._folded = [0]
        self._true = [0]
        done = length = 0
        for match in _uneven().finditer(flat):
            start, end = match.span()
            if _BARE_MARK.match(match[0]) and start > done:
                start -= 1  # the letter that carries the marks
            parts.append(flat[done:start])
            length += start - done
            self._mark(length, start)
            fresh = _fold_cluster(flat[start:end])
            parts.append(fresh)
            length += len(fresh)
            self._mark(length, end)
            done = end
        parts.append(flat[done:])
        self._flat = "".join(parts)

    def find_all(self, query: str) -> list[tuple[int, int]]:
        """Every (start, end) where the text reads like `query`, none overlapping another.

        A letter typed with an accent asks for that accent; one typed without takes any.
        """
        needle = FoldedText(query)._flat if query.strip() else ""
        wanted = _accents(query) if needle else []
        choosy = any(marks for _, marks in wanted)
        found: list[tuple[int, int]] = []
        at = self._flat.find(needle) if needle else -1
        while at >= 0:
            start, end = self._true_start(at), self._true_end(at + len(needle))
            fits = not choosy or _carries(_accents(self._text[start:end]), wanted)
            if fits:
                found.append((start, end))
            at = self._flat.find(needle, at + (len(needle) if fits else 1))
        return found

    def _mark(self, folded: int, true: int) -> None:
        self._folded.append(folded)
        self._true.append(true)

    def _true_start(self, at: int) -> int:
        index = bisect_right(self._folded, at) - 1
        return self._within(index, at)

    def _true_end(self, end: int) -> int:
        """One past the last true character of the folded one before `end`, marks included."""
        index = bisect_right(self._folded, end - 1) - 1
        following = index + 1
        if following < len(self._folded) and end >= self._folded[following]:
            return self._true[following]
        if self._is_cluster(index):
            return self._true[following]
        return self._true[index] + end - self._folded[index]

    def _within(self, index: int, at: int) -> int:
        offset = 0 if self._is_cluster(index) else at - self._folded[index]
        return self._true[index] + offset

    def _is_cluster(self, index: int) -> bool:
        """Whether stretch `index` is one whose lengths differ: its inside has no way back."""
        if index + 1 >= len(self._folded):
            return False
        folded = self._folded[index + 1] - self._folded[index]
        return folded != self._true[index + 1] - self._true[index]


def _fold_cluster(cluster: str) -> str:
    """A letter with its marks, unseen characters, or a character that folds to more than one."""
    seen = normalize("NFC", _HIDDEN.sub("", cluster))
    if seen and _takes_accents(normalize("NFD", seen)[0]):
        seen = normalize("NFD", seen)
    # What is left elsewhere is stress and the like; й is one letter in NFC.
    return _MARK_RUN.sub("", seen).casefold().replace("\u03c2", "\u03c3")


@cache
def _one_for_one() -> dict[str, str]:
    """For each character of _TRIVIAL the one that stands for it."""
    pairs = {"\u03c2": "\u03c3"}
    for kinds, plain in ((_SPACES, " "), (_SINGLE, "'"), (_DOUBLE, '"'), (_DASHES, "-")):
        pairs.update(dict.fromkeys(_characters(kinds), plain))
    for char in _characters(_ACCENTED):
        base = normalize("NFD", char)[0]
        pairs.setdefault(char, base if _takes_accents(base) else char)
    return pairs


def _characters(ranges: str) -> list[str]:
    wanted = re.compile(f"[{ranges}]")
    return [chr(point) for point in range(0xFFFF) if wanted.match(chr(point))]


@cache
def _uneven() -> re.Pattern[str]:
    """Characters whose folding is longer or shorter than themselves."""
    longer = "".join(
        char
        for char in map(chr, range(0xDF, 0xFB18))
        if not "\u0300" <= char <= "\u036f" and len(char.casefold()) > 1
    )
    return re.compile(f"[{longer}{_UNSEEN}{_MARKS}][{_UNSEEN}{_MARKS}]*")


@cache
def _takes_accents(letter: str) -> bool:
    """Whether marks on `letter` are accents; elsewhere they make another letter (й is not и)."""
    return unicode_name(letter, "").startswith(("LATIN", "GREEK"))


def _accents(text: str) -> list[tuple[str, str]]:
    """Each seen character that is no mark, folded, with the accents it carries."""
    letters: list[tuple[str, str]] = []
    for char in normalize("NFD", _HIDDEN.sub("", text)):
        if _HAS_MARK.match(char) and letters:
            base, marks = letters[-1]
            letters[-1] = base, marks + (char if _takes_accents(base[0]) else "")
        else:
            letters.extend((folded, "") for folded in char.casefold())
    return letters


def _carries(there: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> bool:
    return len(there) == len(wanted) and all(
        not marks or marks == other for (_, marks), (_, other) in zip(wanted, there, strict=True)
    )
