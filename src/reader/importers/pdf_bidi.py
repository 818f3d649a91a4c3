"""From the order in which a line of mixed scripts stands to that in which it is read.

The way back through the bidirectional algorithm (Unicode Standard Annex 9). It is not quite sure:
a number between two words of another direction may belong to either.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import bidirectional

_RIGHT = frozenset(("R", "AL"))
_DIGITS = frozenset(("EN", "AN"))
_OPENING, _CLOSING = "([{<«‹", ")]}>»›"
_STOPS = ",.;:!?،؛؟"


class _Part(NamedTuple):
    """Items `start:stop` of one kind: R for a letter, L for a letter, N for a number, or ""."""

    kind: str
    start: int
    stop: int


def is_right(char: str) -> bool:
    """Whether a character is a letter that is written to the left."""
    return bidirectional(char) in _RIGHT


def logical_order(shown: Sequence[str], *, from_right: bool) -> list[int]:
    """The numbers of the items of a line, given from left to right, as they are read.
    `from_right` tells the direction of its paragraph."""
    parts = list(_parts(shown))
    if not from_right:
        order: list[int] = []
        at = 0
        for low, high in _stretches(parts):
            order.extend(range(at, low))
            numbers = [p for p in parts if p.kind == "N" and low <= p.start < high]
            order.extend(_turned(low, high, [(p.start, p.stop) for p in numbers]))
            at = high
        return [*order, *range(at, len(shown))]
    kept = [_with_bracket(shown, *stretch) for stretch in _phrases(shown, parts)]
    return _turned(0, len(shown), kept)


def _parts(shown: Sequence[str]) -> Iterator[_Part]:
    classes = [bidirectional(item[:1]) if item else "" for item in shown]
    arabic = "AL" in classes
    at = 0
    while at < len(shown):
        stop = at + 1
        if classes[at] in _DIGITS:
            stop = _number_end(classes, at, arabic)
            yield _Part("N", at, stop)
        elif classes[at] in _RIGHT:
            yield _Part("R", at, stop)
        else:
            yield _Part("L" if classes[at] == "L" else "", at, stop)
        at = stop


def _number_end(classes: list[str], at: int, arabic: bool) -> int:
    """Where a number ends that begins at `at`: separators belong to it between two digits, signs
    of per cent and currency after them; in Arabic text fewer do (rules W2, W4 and W5)."""
    between = ("CS",) if arabic else ("CS", "ES")
    while at < len(classes):
        inside = classes[at] in between and classes[at + 1 : at + 2] and classes[at + 1] in _DIGITS
        if not (classes[at] in _DIGITS or inside or (classes[at] == "ET" and not arabic)):
            break
        at += 1
    return at


def _stretches(parts: list[_Part]) -> Iterator[tuple[int, int]]:
    """From a letter of the right to the last that has none of the left before it."""
    low = high = -1
    for part in parts:
        if part.kind == "R":
            low, high = (part.start if low < 0 else low), part.stop
        elif part.kind == "L" and low >= 0:
            yield low, high
            low = -1
    if low >= 0:
        yield low, high


def _phrases(shown: Sequence[str], parts: list[_Part]) -> Iterator[tuple[int, int]]:
    """What is read to the right within a line that is not: words with the numbers that go with
    them, and numbers alone."""
    strong = [part for part in parts if part.kind]
    low, high, worded = -1, -1, False
    for part in strong:
        if part.kind == "R":
            if low >= 0:
                yield low, high
            low = -1
            continue
        if low >= 0 and _goes_on(shown[high : part.start], worded, part.kind):
            high, worded = part.stop, worded or part.kind == "L"
            continue
        if low >= 0:
            yield low, high
        low, high, worded = part.start, part.stop, part.kind == "L"
    if low >= 0:
        yield low, high


def _goes_on(between: Sequence[str], worded: bool, kind: str) -> bool:
    """Whether a word or number belongs to those before it, by what stands between."""
    if not worded and kind == "N":
        return False
    # A stop belongs to what is read before it, and stands near that.
    return not (len(between) > 1 and between[0] == " " and between[-1] in _STOPS)


def _with_bracket(shown: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """A phrase with the bracket that closes one within it."""
    inside = shown[low:high]
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        if inside.count(opening) > inside.count(closing) and closing in shown[high : high + 1]:
            return low, high + 1
    return low, high


def _turned(low: int, high: int, kept: Sequence[tuple[int, int]]) -> list[int]:
    """The items `low:high` from the last to the first, those of `kept` within as they are."""
    order: list[int] = []
    at = high
    for start, stop in reversed(kept):
        order.extend(range(at - 1, stop - 1, -1))
        order.extend(range(start, stop))
        at = start
    order.extend(range(at - 1, low - 1, -1))
    return order


def with_brackets_facing(text: Sequence[str]) -> list[str]:
    """Items in reading order with every bracket turned to what it holds: programs write either
    the one that is meant or the one that is seen."""
    found = list(text)
    waiting = [0] * len(_OPENING)
    for at, item in enumerate(text):
        kind = (_OPENING + _CLOSING).find(item) % len(_OPENING) if _is_bracket(item) else -1
        if kind < 0:
            continue
        apart = _is_apart(text, at, -1), _is_apart(text, at, 1)
        if all(apart):
            continue
        opens = apart[0] if any(apart) else not waiting[kind]
        found[at] = (_OPENING if opens else _CLOSING)[kind]
        waiting[kind] += 1 if opens else -min(1, waiting[kind])
    return found


def _is_bracket(item: str) -> bool:
    return len(item) == 1 and item in _OPENING + _CLOSING


def _is_apart(text: Sequence[str], at: int, step: int) -> bool:
    """Whether a bracket has no word at one side."""
    at += step
    while 0 <= at < len(text) and _is_bracket(text[at]):
        at += step
    return not (0 <= at < len(text)) or not text[at].strip() or (step > 0 and text[at] in _STOPS)
