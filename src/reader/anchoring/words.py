"""Text as numbered words and signs, for comparing.

A word is what `core.text` counts as one, with its accents; scripts without spaces are taken
character by character, and of what is left each sign is one. White space is nobody's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from operator import itemgetter, sub
from typing import NamedTuple
from unicodedata import category, normalize

from reader.core.content import OBJECT, Block, BlockKind, Content

# Shown as nothing: soft hyphen, zero-width space, direction marks, byte order mark.
_UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INNER = "\u200c\u200d"  # joiners: seen, as they shape the letters beside them
# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_HYPHENS = "'’ʼ\u2010\u2011-"  # inside a word; a soft hyphen is unseen
_STOPS = frozenset(".!?…;:。！？؟।")
_HIDDEN = re.compile(f"[{_UNSEEN}]+")
# Kinds of one sign: they are told apart when shown, not when texts are aligned.
_KINDS = str.maketrans({
    **dict.fromkeys("‘’‚‛‹›′ʼʹ`´＇", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
})  # fmt: skip


class _Told(NamedTuple):
    """What is known of a piece of text: white space and then one word or sign."""

    key: int
    form: int
    length: int  # without the white space, in code points


class Lexicon(dict[str, _Told]):
    """Gives every word a number: two words that differ in typography alone have one `key`, two
    that look the same have one `form`."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, int] = {}
        self._forms: dict[str, int] = {}
        self._is_word: list[bool] = []
        self.stops: set[int] = set()  # the keys of signs that end a sentence

    def __missing__(self, piece: str) -> _Told:
        token = _lead().sub("", piece, count=1)
        form = token if token.isascii() else normalize("NFC", _HIDDEN.sub("", token))
        key = "…" if form == "..." else form.translate(_KINDS)
        number = self._keys.setdefault(key, len(self._keys))
        if number == len(self._is_word):
            self._is_word.append(key[:1].isalnum() or key[:1] == "_")
            if key in _STOPS:
                self.stops.add(number)
        told = _Told(number, self._forms.setdefault(form, len(self._forms)), len(token))
        self[piece] = told
        return told

    def count_words(self, keys: Iterable[int]) -> int:
        """How many of `keys` are words; signs and pictures are none."""
        return sum(map(self._is_word.__getitem__, keys))


@dataclass(slots=True)
class Words:
    """Words and signs in the order of a text, each with its number (`keys`), the number of its
    look (`forms`) and where it begins and ends (code points); `heads` has the index at which each
    block begins, `breaks` those of blocks that do not follow the one before in the text, `stops`
    the keys of signs that end a sentence."""

    keys: list[int] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    stops: set[int] = field(default_factory=set)


class Wording:
    """The words of one content, each block of it read once."""

    def __init__(self, content: Content, lexicon: Lexicon) -> None:
        self._content, self._lexicon = content, lexicon
        self._read: dict[int, Words] = {}  # by the start of the block

    def of(self, blocks: Iterable[Block]) -> Words:
        """The words of some blocks, one block after another."""
        words = Words(stops=self._lexicon.stops)
        last: int | None = None
        for block in blocks:
            if last is not None and block.start != last + 1:
                words.breaks.append(len(words.keys))
            last = block.end
            words.heads.append(len(words.keys))
            part = self._read.get(block.start)
            if part is None:
                part = self._read[block.start] = self._block(block)
            words.keys += part.keys
            words.forms += part.forms
            words.starts += part.starts
            words.ends += part.ends
        return words

    def _block(self, block: Block) -> Words:
        if block.kind is BlockKind.PICTURE:  # another picture is a change
            told = self._lexicon[OBJECT + (block.picture or block.alt)]
            return Words([told.key], [told.form], [block.start], [block.end])
        pieces = _pattern().findall(self._content.text, block.start, block.end)
        known = list(map(self._lexicon.__getitem__, pieces))
        ends = list(accumulate(map(len, pieces), initial=block.start))[1:]
        return Words(
            [told[0] for told in known],
            [told[1] for told in known],
            list(map(sub, ends, map(itemgetter(2), known))),
            ends,
        )


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[\s{_UNSEEN}]*")


@cache
def _pattern() -> re.Pattern[str]:
    marks = _marks()
    inner = f"{marks}{_INNER}{_UNSEEN}"
    letters = rf"[^\W{_UNSPACED}]+(?:[{inner}]+[^\W{_UNSPACED}]*)*"
    word = rf"{letters}(?:[{_HYPHENS}]{letters})*"
    number = r"\d+(?:[.,]\d+)+"  # one thing to a reader
    flag = "[\U0001f1e6-\U0001f1ff]{2}"
    sign = rf"[^\s{_UNSEEN}][{marks}]*(?:\u200d[^\s{_UNSEEN}][{marks}]*)*"
    return re.compile(rf"[\s{_UNSEEN}]*(?:{number}|{word}|\.{{3}}|{flag}|{sign})")


def _marks() -> str:
    """The characters that sit on the one before, as ranges for a pattern."""
    # Above U+1FFFF there are no marks but tags and variation selectors.
    points = [point for point in range(0x300, 0x20000) if category(chr(point))[0] == "M"]
    ranges: list[list[int]] = [[0x1F3FB, 0x1F3FF], [0xE0020, 0xE007F], [0xE0100, 0xE01EF]]
    for point in points:
        if ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
