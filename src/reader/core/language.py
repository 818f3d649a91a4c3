"""Which language a text is in, told from its letters or its commonest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ar", re.compile("[\u0620-\u064a\u0671-\u06d3]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u03b1-\u03c9\u0391-\u03a9]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("cyrillic", re.compile("[\u0400-\u04ff]")),
)
# Words that belong to one of these languages only, or much more to it than to the others.
_STOP_WORDS = {
    "en": "the of and to in that is was for with his it on as by had were are from this",
    "de": "der die und das den von zu mit sich ist nicht ein eine dem auf im für auch war",
    "fr": "le les des et dans une est du qui que pour pas sur au par avec il elle plus ce",
    "pl": "i w na z się nie do że jest to jak był przez od po dla ale który oraz tylko",
    "es": "el los las y en que una del por con para su más como pero fue ha lo al era",
}
_FEW = 3  # stop words that must be there before we trust them
_CLEAR = 1.3  # how much commoner they must be than those of the next language


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, "" when unsure. Pure; no errors."""
    words = _WORD.findall(text)
    enough = sum(map(len, words)) / 3
    others = len(text) - len(text.encode("ascii", "ignore"))
    if others > enough:  # else none of these scripts can have so many
        for language, script in _SCRIPTS:
            if script.subn("", text)[1] > enough:
                return _with_these_letters(language, text)
    return _by_stop_words(words)


def _with_these_letters(script: str, text: str) -> str:
    found = Counter(text.lower())
    if script == "cyrillic":
        return _cyrillic(found)
    if script == "ar" and sum(found[char] for char in "پچژگ") > 1:
        return "fa"
    if script == "zh" and re.search("[\u3041-\u30ff]", text):
        return "ja"
    return script


def _cyrillic(found: Counter[str]) -> str:
    ukrainian = sum(found[char] for char in "іїєґ")
    russian = sum(found[char] for char in "ыэъё")
    if found["ў"] and russian:
        return "be"
    if any(found[char] for char in "јљњћђџ"):
        return ""
    if ukrainian + russian < _FEW or found["ъ"] > russian / 2:
        return ""
    if max(ukrainian, russian) < 4 * min(ukrainian, russian):
        return ""
    return "uk" if ukrainian > russian else "ru"


def _by_stop_words(found: list[str]) -> str:
    words = Counter(map(str.lower, found))
    counts = Counter(
        {
            language: sum(words[word] for word in stop_words.split())
            for language, stop_words in _STOP_WORDS.items()
        }
    )
    (best, most), (_, next_most) = counts.most_common(2)
    if most < _FEW or most < _CLEAR * next_most or most < words.total() / 20:
        return ""
    return best
