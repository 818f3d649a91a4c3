"""Words as a search sees them: what does not matter is folded away, the places are kept.

A text becomes lower-case words between spaces in which each word stands where it stands in the
text, so that the way back is a subtraction. Only a word that grows (straße: strasse) shifts what
follows. Set aside are case, accents on Latin and Greek letters, stress marks and other vowel
points, soft hyphens and characters without width, the kind of apostrophe, and whether letters are
composed. й and и stay two letters, as do ї and і; ё is е, as most Russian print has it.

Positions are code points, ends exclusive.
"""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple
from unicodedata import name as unicode_name
from unicodedata import normalize

# Modifier letter apostrophe: a letter to Unicode, and so to SQLite, and as long as what it is for.
APOSTROPHE = "\u02bc"
_APOSTROPHES = "\u2018\u2019\u201b\u2032\u02bc\u02b9\u02bb\u00b4\uff07"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Combining accents; Hebrew points; Arabic vowel signs and the stroke that only lengthens.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u3099\u309a"
)
_JOINING = "\u1160-\u11ff"
_ACCENTED = "\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff"
_ANY_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_TRIVIAL = re.compile(f"[{_ACCENTED}\u0451]")
_HIDDEN = re.compile(f"[{_UNSEEN}]+")
_DROPPED = re.compile(f"[{_UNSEEN}{_MARKS}]")
_LETTER = rf"(?![{_MARKS}])[^\W_]"
_WITHIN = rf"[\w{_UNSEEN}{_MARKS}]*"
_STRETCH = re.compile(
    rf"{_LETTER}{_WITHIN}(?:'[{_UNSEEN}{_MARKS}]*{_LETTER}{_WITHIN})*|[{_UNSEEN}{_MARKS}]+"
)
_JOINED = re.compile(rf"[\w'{_UNSEEN}{_MARKS}]")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_NO_WORD = re.compile(r"[^\w ]")
_ASCII = str.maketrans({chr(n): " " for n in range(128) if not chr(n).isalnum()})
# French and Italian drop a vowel there: l'homme is two words, where don't and обʼєкт are one.
_ELISIONS = "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|quest"
_ELIDED = re.compile(rf"(?<![^ ])(?:{_ELISIONS}){APOSTROPHE}(?=[^\W_])")
_ELIDED_HERE = re.compile(rf"((?:{_ELISIONS})[{_UNSEEN}{_MARKS}]*)'")


class SearchWords(NamedTuple):
    """The folded `words` of a text. `shifts` are (position in `words`, characters grown by then);
    between two the way back is the same."""

    words: str
    shifts: tuple[tuple[int, int], ...] = ()

    def true(self, at: int) -> int:
        """Where the word that begins at `at` in `words` begins in the text."""
        return at - _grown(at, self.shifts) if self.shifts else at

    def folded(self, at: int) -> int:
        """The place in `words` of position `at` in the text."""
        if not self.shifts:  # mostly, and there may be 100,000 to ask for
            return at
        index = bisect_right(self.shifts, at, key=lambda shift: shift[0] - shift[1]) - 1
        return at + self.shifts[index][1] if index >= 0 else at

    def true_span(self, text: str, start: int, end: int, last: int) -> tuple[int, int]:
        """Where `start:end` of `words` stands in `text`; its last word begins at `last`."""
        at = self.true(last)
        length = end - last
        there = text[at : at + length + 1]  # one more: marks may follow the last letter
        if there.isascii() or not _uneven().search(there):
            return self.true(start), at + length
        return self.true(start), _end_of(text, at, self.words[last:end])


def _grown(at: int, shifts: tuple[tuple[int, int], ...]) -> int:
    index = bisect_right(shifts, at, key=lambda shift: shift[0]) - 1
    return shifts[index][1] if index >= 0 else 0


def search_words(text: str) -> SearchWords:
    """`text` as a search sees it."""
    lines: list[str] = []
    shifts: list[tuple[int, int]] = []
    length = grown = 0
    for line in text.split("\n"):  # no step takes long enough to keep another thread waiting
        folded, growths = _fold(line)
        for end, by in growths:
            grown += by
            shifts.append((length + end, grown))
        lines.append(folded)
        length += len(folded) + 1
    return SearchWords(" ".join(lines), tuple(shifts))


def words_of(text: str) -> list[str]:
    """The folded words of a short text, in order."""
    return search_words(text).words.split()


def _fold(line: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded line, and after which position in it how many characters have come in."""
    growths: list[tuple[int, int]] = []
    flat = line.lower().replace("_", " ")
    if not line.isascii():
        # One character for one character; only İ would become two.
        flat = line.replace("\u0130", "I").replace("_", " ").lower()
        flat = _ANY_APOSTROPHE.sub("'", flat)
        if _uneven().search(flat):
            flat = _even(flat, growths)
        flat = _TRIVIAL.sub(lambda match: _one_for_one()[match[0]], flat)
    if "'" in flat:
        flat = _INNER_APOSTROPHE.sub(APOSTROPHE, flat)
    flat = flat.translate(_ASCII) if flat.isascii() else _NO_WORD.sub(" ", flat)
    if APOSTROPHE in flat:
        flat = _ELIDED.sub(lambda match: f"{match[0][:-1]} ", flat)
    return flat, growths


def _even(flat: str, growths: list[tuple[int, int]]) -> str:
    """The line with marks and unseen characters out of its words, spaces after them instead."""
    parts: list[str] = []
    done = length = at = 0
    while odd := _uneven().search(flat, at):
        start = odd.start()
        while start > at and _JOINED.match(flat, start - 1):  # back to where its word begins
            start -= 1
        match = _STRETCH.search(flat, start)
        assert match is not None  # there is at least the odd one
        start, end = match.span()
        if elided := _ELIDED_HERE.match(flat, start, end):  # what follows is a word of its own
            end = elided.end(1)
        at = end
        if end <= odd.start():
            continue
        folded = _letters(flat[start:end]).ljust(end - start)
        parts += (flat[done:start], folded)
        length += start - done + len(folded)
        if len(folded) > end - start:
            growths.append((length, len(folded) - (end - start)))
        done = end
    parts.append(flat[done:])
    return "".join(parts)


def _letters(stretch: str) -> str:
    """A word without marks and unseen characters; what two letters are, as two letters."""
    composed = normalize("NFC", _HIDDEN.sub("", stretch))
    spelt = _longer().sub(lambda match: match[0].casefold(), composed)
    plain = _TRIVIAL.sub(lambda match: _one_for_one()[match[0]], spelt)
    return normalize("NFC", _DROPPED.sub("", plain))


def _end_of(text: str, start: int, word: str) -> int:
    """Where in `text` the word ends that begins at `start` and folds to `word`."""
    end = start
    while end < len(text) and _fold(text[start:end])[0].rstrip() != word:
        end += 1
    while end < len(text) and _DROPPED.match(text[end]):
        end += 1
    return end


@cache
def _one_for_one() -> dict[str, str]:
    """For each character of _TRIVIAL the one that stands for it."""
    pairs = {"\u03c2": "\u03c3", "\u0451": "\u0435", "\u017f": "s"}
    for point in (*range(0xC0, 0x250), *range(0x370, 0x400), *range(0x1E00, 0x2000)):
        base = normalize("NFD", chr(point))[0]
        takes_accents = unicode_name(base, "").startswith(("LATIN", "GREEK"))
        pairs.setdefault(chr(point), base if takes_accents else chr(point))
    return pairs


@cache
def _longer() -> re.Pattern[str]:
    """Characters that are spelt with more than one: ß, and the joined ﬁ of printed books."""
    return re.compile(
        "[{}]".format("".join(c for c in map(chr, range(0xDF, 0xFB18)) if len(c.casefold()) > 1))
    )


@cache
def _uneven() -> re.Pattern[str]:
    """Characters that go away, become more than one, or join the one before, as in Korean."""
    longer = _longer().pattern.strip("[]")
    return re.compile(f"[{longer}{_UNSEEN}{_MARKS}{_JOINING}]")
