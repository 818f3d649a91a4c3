"""Stems: which words are forms of one another, told by what is left without their endings.

English and Russian by the Snowball stemmers (https://snowballstem.org); Ukrainian by the lemmas of
simplemma where that is installed. Which of them is asked is told by the letters alone: texts mix
languages, and a word found in one is to be found in the next. So Ukrainian words without і ї є ґ
are cut by the Russian rules too, which finds most of their cases; German or French words lose an
English -s or -ing.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

_LATIN = re.compile("[a-z][a-z\u02bc']*")
_CYRILLIC = re.compile("[\u0430-\u044f\u0451-\u045f\u0491\u02bc']+")
_UKRAINIAN_ONLY = re.compile("[іїєґ\u02bc']")
_RUSSIAN_ONLY = re.compile("[ыэъ]")
_KEPT = 50_000  # words: those of a large library, in some 10 MB


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - Snowball's name


class _Lemmatizer(Protocol):
    def lemmatize(self, token: str, lang: str) -> str: ...


@lru_cache(_KEPT)
def stems(word: str) -> frozenset[str]:
    """The stems of a folded word, each under its language; none in other scripts."""
    plain = word.replace("\u02bc", "'")
    if _LATIN.fullmatch(plain):
        return frozenset((f"en {_snowball('english').stemWord(plain)}",))
    if not _CYRILLIC.fullmatch(plain):
        return frozenset()
    found = set()
    if not _UKRAINIAN_ONLY.search(plain):
        found.add(f"ru {_snowball('russian').stemWord(plain)}")
    if not _RUSSIAN_ONLY.search(plain) and (ukrainian := _ukrainian()):
        # A lemma may have a lemma of its own when it is written small (києва: київ, київ: кий).
        found |= {f"uk {plain}", f"uk {ukrainian.lemmatize(plain, 'uk').lower()}"}
    return frozenset(found)


def lacks_forms(word: str, *, in_ukrainian: bool) -> bool:
    """Whether the forms of a folded word cannot be told, as it is Ukrainian by its letters and
    simplemma is not there. With `in_ukrainian` any word is that may be."""
    plain = word.replace("\u02bc", "'")
    if not _CYRILLIC.fullmatch(plain) or _RUSSIAN_ONLY.search(plain) or _ukrainian():
        return False
    return in_ukrainian or bool(_UKRAINIAN_ONLY.search(plain))


def forms(word: str, among: Iterable[str]) -> list[str]:
    """Those of the folded words `among` that share a stem with `word`."""
    wanted = stems(word)
    return [other for other in among if not wanted.isdisjoint(stems(other))]


def beginning(word: str) -> str:
    """How all forms of a folded word begin: what none of their endings changes."""
    beginnings = [_unchanging(stem) for stem in stems(word)] or [word]
    return beginnings[0] if len(beginnings) == 1 else word[:1]


def _unchanging(stem: str) -> str:
    """What of a stem is in every word that has it.

    The Russian rules only cut. The English ones may change the last letter into e, i, l or y
    (happy, happiness: happi; possible, possibility: possibl) and make die of dying. Lemmas of one
    word may differ in all but the first letter (дитина: дітей); those that differ there too are
    missed.
    """
    language, _, stem = stem.partition(" ")
    if language == "uk":
        return stem[:1]
    if language == "ru" or stem[-1:] not in "eily":
        return stem
    return stem[: max(1, len(stem) - (2 if stem.endswith("ie") else 1))]


@cache
def _snowball(language: str) -> _Stemmer:
    import snowballstemmer  # 30 ms, which no start should take

    return cast(_Stemmer, snowballstemmer.stemmer(language))


@cache
def _ukrainian() -> _Lemmatizer | None:
    if find_spec("simplemma") is None:
        return None
    return cast(_Lemmatizer, import_module("simplemma"))
