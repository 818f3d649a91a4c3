"""The ends of a passage whose words changed, read off from an alignment word by word."""

import re
from typing import NamedTuple

from reader.anchoring.counterparts import Counterparts
from reader.anchoring.likeness import edit_steps

# A word, or one sign; white space separates and is nothing itself.
_TOKEN = re.compile(r"\w+|[^\w\s]")
_BESIDE = 64  # some ten words either side hold the ends in place
_SPACED = "\u2e80"  # from here on scripts write without spaces


class Span(NamedTuple):
    """`start:end` in code points."""

    start: int
    end: int


def ends(old: str, passage: Span, new: str, near: Span) -> Span | None:
    """Where `old[passage]` begins and ends in `new`, which has it somewhere about `near`; None if
    nothing of it is left.

    A word put in before the first or behind the last stays outside; what took the place of the
    first or last is taken in.
    """
    begin, stop = max(0, passage.start - _BESIDE), min(len(old), passage.end + _BESIDE)
    # No further than the old surroundings are known: what lies beyond would be taken for words.
    there = _word_start(new, max(0, near.start - (passage.start - begin)))
    until = _word_end(new, min(len(new), near.end + (stop - passage.end)))
    before, after = _tokens(old, Span(begin, stop)), _tokens(new, Span(there, until))
    inside = [
        index
        for index, token in enumerate(before)
        if token.start < passage.end and token.end > passage.start
    ]
    became = Counterparts([old[a:b] for a, b in before], [new[a:b] for a, b in after])
    pair, last_pair = became.first(inside), became.last(inside)
    if pair is None or last_pair is None:
        return None
    first, last = before[pair[0]], before[last_pair[0]]
    start = after[pair[1]].start + _within(old, first, new, after[pair[1]], passage.start)
    other = after[last_pair[1]]
    end = other.end - _behind(old, last, new, other, passage.end)
    return Span(start, end) if start < end else None


def _tokens(text: str, part: Span) -> list[Span]:
    found: list[Span] = []
    for match in _TOKEN.finditer(text, *part):
        if match[0][0] >= _SPACED:
            found.extend(Span(at, at + 1) for at in range(*match.span()))
        else:
            found.append(Span(*match.span()))
    return found


def _within(old: str, token: Span, new: str, other: Span, at: int) -> int:
    """How far into `other` the passage begins that began at `at`, inside `token` or before it."""
    if at <= token.start:
        return 0
    return _shifted(old[token.start : token.end], new[other.start : other.end], at - token.start)


def _behind(old: str, token: Span, new: str, other: Span, at: int) -> int:
    """How much of the end of `other` is left out by a passage that ended at `at`."""
    if at >= token.end:
        return 0
    left = old[token.start : token.end][::-1], new[other.start : other.end][::-1]
    return _shifted(*left, token.end - at)


def _shifted(old: str, new: str, offset: int) -> int:
    """Where in the word `new` the place `offset` of the word `old` is."""
    for code in edit_steps(old, new):
        if code.src_start <= offset < code.src_end:
            inside = 0 if code.tag == "delete" else offset - code.src_start
            return code.dest_start + inside
    return len(new)


def _word_start(text: str, at: int) -> int:
    """Where the word begins that `at` is inside of; `at` itself between words."""
    if not _is_inside_word(text, at):
        return at
    while at > 0 and text[at - 1].isalnum() and text[at - 1] < _SPACED:
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    """Where the word ends that `at` is inside of; `at` itself between words."""
    if not _is_inside_word(text, at):
        return at
    while at < len(text) and text[at].isalnum() and text[at] < _SPACED:
        at += 1
    return at


def _is_inside_word(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    return all(char.isalnum() and char < _SPACED for char in text[at - 1 : at + 1])
