"""Where a sentence begins and ends: simple rules for English, Ukrainian, Russian and Arabic.

A sentence ends after . ! ? … and the like, with the quotation marks and brackets that close there,
before white space; and always at the end of a paragraph. It does not end after an abbreviation or
an initial, nor where the text goes on in lower case, as after «Куди?» — спитав він. So "at 5 p.m.
Nobody" is two sentences and "in 2022 р. Nobody" is one: no rule knows which was meant.

Positions are code points, ends exclusive.
"""

import re
from itertools import pairwise

from reader.core.text import trim

_CLOSING = "\"'”’»“)\\]"
_STOP = re.compile(rf"[.!?…؟۔]+[{_CLOSING}]*(?=\s)|[。！？]+[{_CLOSING}」』]*")
_GOES_ON = re.compile(r"\s+[—–-]?\s*[\"'“„«‘(\[]*(\w)?")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
# Written before a name or a number, so that no sentence ends there.
_ABBREVIATIONS = """
mr mrs ms dr prof st gen col lt sgt capt maj cpl pvt adm sen rep gov pres hon rev fr sr mt
fig figs no nos vol vols ch p pp vs cf ca approx e.g i.e al ed eds inc ltd dept
jan feb mar apr jun jul aug sep sept oct nov dec
г гг р рр ст ім им вул ул буд кв пр просп пл обл с м див см т п пп тис тыс млн млрд
грн руб коп проф акад ген полк підполк кап лейт серж гр рис табл напр пор ср св о
"""
_SHORT = frozenset(_ABBREVIATIONS.split())


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` moved outward to the borders of the sentence, or sentences, that it lies in."""
    first, last = paragraph(text, start, end)
    begins, ends = first, last
    for border in _borders(text, first, last):
        if border <= start:
            begins = border
        elif border >= end:
            ends = border
            break
    return trim(text, begins, ends)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Every sentence of the paragraph `start:end`."""
    borders = [start, *_borders(text, start, end), end]
    found = (trim(text, *pair) for pair in pairwise(borders))
    return [(begins, ends) for begins, ends in found if begins < ends]


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` moved outward to the ends of its line, or lines: those of the paragraph."""
    ends = text.find("\n", max(start, end - 1))
    return text.rfind("\n", 0, start) + 1, ends if ends >= 0 else len(text)


def _borders(text: str, start: int, end: int) -> list[int]:
    return [
        match.end()
        for match in _STOP.finditer(text, start, end)
        if match.end() < end and _ends(text, start, match, end)
    ]


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    if stop[0][0] in "。！？":
        return True
    going_on = _GOES_ON.match(text, stop.end(), end)
    if going_on and going_on[1] and going_on[1].islower():
        return False
    if stop[0] != ".":  # a quotation mark or another sign closes it for certain
        return True
    word = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.start())
    if word is None:
        return True
    is_initial = len(word[0]) == 1 and word[0].isupper()
    return not is_initial and word[0].casefold() not in _SHORT
