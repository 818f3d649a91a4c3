"""Numbers in a text, in digits and in words."""

import re
from functools import cache, lru_cache

from reader.classroom.ground import Candidate, Ground

_KEPT = 20_000  # words: those of a long article
# Digits with what stands between them: 3,000; 3.5; 18:30; 1999–2022. A space parts thousands only.
_DIGITS = re.compile(
    r"(?<![\w.,])\d+(?:[.,:/٫٬'’\u2013-]\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*(?!\w)"
)
_SPACED = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3}(?!\d))+(?:,\d+)?(?!\w)")
# Words for numbers that mean nothing else: no "one", which is mostly no number, no ordinals.
_NUMERALS = {
    "en": """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
        thousand million billion
    """,
    "uk": """
        два дві двох двом двома двоє три трьох трьом трьома троє чотири чотирьох чотирьом четверо
        п'ять п'яти п'ятьох шість шести шістьох сім семи сімох вісім восьми вісьмох дев'ять дев'яти
        десять десяти одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять
        сімнадцять вісімнадцять дев'ятнадцять двадцять двадцяти тридцять тридцяти сорок п'ятдесят
        шістдесят сімдесят вісімдесят дев'яносто двісті триста чотириста п'ятсот шістсот сімсот
        вісімсот дев'ятсот тисяча тисячі тисяч мільйон мільйони мільйонів мільярд мільярди мільярдів
    """,
}


def numbers(ground: Ground) -> list[Candidate]:
    """The numbers of the ground, in order: those in digits, and in English and Ukrainian those in
    words. "Three thousand" and "twenty-eight" are one each."""
    patterns = [_DIGITS] if ground.language[:2].lower() in ("en", "") else [_SPACED, _DIGITS]
    found = [
        Candidate(*match.span())
        for start, end in ground.sentences
        for pattern in patterns
        for match in pattern.finditer(ground.text, start, end)
    ]
    return _apart([*found, *_in_words(ground)])


@lru_cache(_KEPT)
def is_numeral(word: str, language: str) -> bool:
    """Whether a folded word, or each part of one with hyphens, is a word for a number."""
    known = _numerals(language)
    return all(part in known for part in re.split("[-\u2010\u2011]", word))


def _in_words(ground: Ground) -> list[Candidate]:
    found: list[Candidate] = []
    for word in ground.words:
        if not is_numeral(ground.word(word), ground.language):
            continue
        if found and ground.text[found[-1].end : word.start] in (" ", "\u00a0"):
            found[-1] = Candidate(found[-1].start, word.end)
        else:
            found.append(Candidate(word.start, word.end))
    return found


def _apart(found: list[Candidate]) -> list[Candidate]:
    """In order, of those that overlap the longest."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


@cache
def _numerals(language: str) -> frozenset[str]:
    return frozenset(_NUMERALS.get(language[:2].lower(), "").split())
