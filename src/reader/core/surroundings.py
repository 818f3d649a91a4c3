"""What is marked for a hit: its words, its sentence or its paragraph."""

import re
from collections.abc import Iterable
from enum import StrEnum

from reader.core.sentences import paragraph, sentence
from reader.core.text import snap, trim

_INSIDE = re.compile(r"[^\W_]")


class Around(StrEnum):
    """How much of the text about a hit belongs to it."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


def surroundings(
    text: str, spans: Iterable[tuple[int, int]], around: Around
) -> list[tuple[int, int]]:
    """The passages (code points) that `spans` stand for, in order: hits in one sentence, or one
    paragraph, come to one passage, and so do passages that overlap."""
    passages: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if passages and around is not Around.WORD and end <= passages[-1][1]:
            continue
        begins, ends = _widened(text, start, end, around)
        if passages and begins < passages[-1][1]:
            passages[-1] = passages[-1][0], max(ends, passages[-1][1])
        elif begins < ends:
            passages.append((begins, ends))
    return passages


def _widened(text: str, start: int, end: int, around: Around) -> tuple[int, int]:
    if around is Around.SENTENCE:
        return sentence(text, start, end)
    if around is Around.PARAGRAPH:
        return trim(text, *paragraph(text, start, end))
    while start > 0 and _INSIDE.match(text, start) and _INSIDE.match(text, start - 1):
        start -= 1
    while end < len(text) and _INSIDE.match(text, end) and _INSIDE.match(text, end - 1):
        end += 1
    return snap(text, *trim(text, start, end))
