"""Words of an article, and which of them are forms of one another.

Positions are code points, ends exclusive.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from reader.core.text import is_grapheme_edge
from reader.stems import stems
from reader.stop_words import stop_words

_KEPT = 20_000  # words: those of a long article, which the preview asks for again and again
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_APOSTROPHES = re.compile("[’ʼ‘`]")
_POSSESSIVE = re.compile("['’ʼ]s$")
_ELIDED = re.compile("(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|sull)['’]", re.I)
_ELIDING = ("fr", "it", "ca")
# Chinese, Japanese, Thai, Lao, Burmese, Khmer: no spaces tell where a word ends.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Word(NamedTuple):
    """A word, `text[start:end]`, in the sentence with that number.

    `is_first`: a capital letter says nothing, as the word begins its sentence, or what is quoted or
    bracketed there.
    """

    start: int
    end: int
    sentence: int = 0
    is_first: bool = False


def spans(text: str, start: int, end: int, language: str = "") -> list[tuple[int, int]]:
    """Where the words of `text[start:end]` stand; what is written without spaces is left out.

    An English 's and a French l' are no part of the word.
    """
    found = []
    short = language[:2].lower()
    for match in _word().finditer(text, start, end):
        begins, ends = match.span()
        if _UNSPACED.match(match[0]):
            continue
        if short in ("en", "") and (tail := _POSSESSIVE.search(match[0])):
            ends -= len(tail[0])
        elif short in _ELIDING and (lead := _ELIDED.match(match[0])):
            begins += lead.end()
        if begins < ends:
            found.append((begins, ends))
    return found


def plain(words: str) -> str:
    """`words` without soft hyphens and other characters that do not show, on one line."""
    return " ".join(_UNSEEN.sub("", words).split())


@lru_cache(_KEPT)
def folded(word: str) -> str:
    """`word` as it is told from others: case and the kind of apostrophe are set aside."""
    return _APOSTROPHES.sub("'", normalize("NFC", _UNSEEN.sub("", word)).casefold())


@lru_cache(_KEPT)
def family(word: str, language: str) -> str:
    """The same for all forms of a folded word, as far as stems can tell."""
    found = stems(word.replace("ё", "е"))
    same = sorted(stem for stem in found if stem.startswith(f"{language[:2].lower()} "))
    return (same or sorted(found) or [word])[0]


def telling(words: str, language: str) -> frozenset[str]:
    """The families of those of `words` that tell something; of stop words only if there are no
    other ones."""
    found = [folded(words[start:end]) for start, end in spans(words, 0, len(words), language)]
    kept = [word for word in found if word not in stop_words(language)]
    return frozenset(family(word, language) for word in kept or found)


def letters(words: str) -> int:
    """How many characters `words` has for who reads it, white space left out."""
    shown = "".join(plain(words).split())
    return sum(is_grapheme_edge(shown, at) for at in range(len(shown)))


def first_letters(word: str, count: int) -> str:
    """The first `count` characters of `word` for who reads it, with all their marks."""
    edges = [at for at in range(1, len(word) + 1) if is_grapheme_edge(word, at)]
    return word[: edges[count - 1]] if count <= len(edges) else word


@cache
def _word() -> re.Pattern[str]:
    r"""Letters and digits, with the marks on them, which `\w` leaves out; apostrophes and hyphens
    between two."""
    blocks = (*range(0x300, 0x1E00), *range(0x20D0, 0x2100), *range(0xA600, 0xAC00))
    marks = "".join(char for char in map(chr, blocks) if category(char).startswith("M"))
    stretch = f"(?:[^\\W_]|[{marks}\u00ad\u200c\u200d])*"
    return re.compile(f"[^\\W_]{stretch}(?:['’ʼ\u2010\u2011-](?=[^\\W_]){stretch})*")
