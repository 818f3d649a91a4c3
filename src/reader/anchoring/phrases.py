"""Changes as a reader sees them: whole phrases where single words were exchanged side by side."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from reader.anchoring.alignment import Run
from reader.anchoring.words import Words

# Chance brings "the" and "of" together in any two sentences: what is kept between two changes says
# nothing if each of them is twice as long.
_CHANCE = 2
# "the first" between two exchanged words belongs to their phrase, a third word is text again.
_PHRASE_WORDS, _PHRASE_LETTERS = 2, 12
_SLIDE = 400  # words that a change may be drawn along: the longest paragraphs


class Hunk(NamedTuple):
    """The words `old:old_end` of one text stand where `new:new_end` stand in the other (indexes
    into `Words`); one side may be empty."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def is_exchange(self) -> bool:
        """Whether there is something on both sides."""
        return self.old < self.old_end and self.new < self.new_end


class Sides(NamedTuple):
    """The words of the two texts."""

    old: Words
    new: Words

    def kept(self, one: Hunk, other: Hunk) -> int:
        """How long what stands unchanged between two hunks is, in code points."""
        return _length(self.old, one.old_end, other.old)

    def are_signs(self, hunk: Hunk) -> bool:
        """Whether only the kinds of signs were exchanged."""
        return self.old.keys[hunk.old : hunk.old_end] == self.new.keys[hunk.new : hunk.new_end]

    def length(self, hunk: Hunk) -> int:
        """How long the longer side of a hunk is, in code points."""
        old = _length(self.old, hunk.old, hunk.old_end)
        return max(old, _length(self.new, hunk.new, hunk.new_end))


def changes(sides: Sides, runs: Sequence[Run]) -> list[Hunk]:
    """What is left between runs of equal words, in order; runs that are there by chance left out.

    A word that was put in or taken out twice in a row may be either: it is taken to be the one
    with which a paragraph or sentence begins.
    """
    heads = set(sides.old.heads), set(sides.new.heads)
    found: list[Hunk] = []
    ends = Hunk(len(sides.old.keys), 0, len(sides.new.keys), 0)
    for hunk, after in pairwise((*_between(sides, runs), ends)):
        found.append(hunk if hunk.is_exchange else _slid(sides, hunk, (found, after), heads))
        while len(found) > 1 and _is_chance(sides, *found[-2:]):
            last = found.pop()
            found[-1] = _joined(found[-1], last)
    return found


def phrases(sides: Sides, hunks: Iterable[Hunk]) -> Iterator[Hunk]:
    """`hunks` and the exchanges of a sign for another kind of it, with what belongs together in
    one phrase joined, and what belongs to two blocks kept apart."""
    heads = set(sides.old.heads), set(sides.new.heads)
    waiting: Hunk | None = None
    for hunk in _with_signs(sides, hunks):
        if waiting is not None and _is_phrase(sides, waiting, hunk, heads):
            waiting = _joined(waiting, hunk)
            continue
        if waiting is not None:
            yield from _by_block(waiting, sides, heads)
        waiting = hunk
    if waiting is not None:
        yield from _by_block(waiting, sides, heads)


def kept_runs(sides: Sides, hunks: Iterable[Hunk]) -> Iterator[Run]:
    """The words that stand unchanged between hunks."""
    at = there = 0
    for hunk in hunks:
        if hunk.old > at:
            yield Run(at, there, hunk.old - at)
        at, there = hunk.old_end, hunk.new_end
    if at < len(sides.old.keys):
        yield Run(at, there, len(sides.old.keys) - at)


def _between(sides: Sides, runs: Sequence[Run]) -> Iterator[Hunk]:
    at = there = 0
    for run in (*runs, Run(len(sides.old.keys), len(sides.new.keys), 0)):
        if (run.old, run.new) != (at, there):
            yield Hunk(at, run.old, there, run.new)
        at, there = run.old + run.length, run.new + run.length


def _length(words: Words, start: int, end: int) -> int:
    return words.ends[end - 1] - words.starts[start] if start < end else 0


def _joined(one: Hunk, other: Hunk) -> Hunk:
    return Hunk(one.old, other.old_end, one.new, other.new_end)


def _is_chance(sides: Sides, one: Hunk, other: Hunk) -> bool:
    kept = sides.kept(one, other)
    if not kept:
        return True
    if not (one.is_exchange or other.is_exchange) and (one.old < one.old_end) == (
        other.old < other.old_end
    ):
        return False  # two things put in, or two taken out, are no exchange
    if not sides.old.stops.isdisjoint(sides.old.keys[one.old_end : other.old]):
        return False  # sentences are exchanged one by one
    return kept * _CHANCE <= min(sides.length(one), sides.length(other))


def _slid(
    sides: Sides,
    hunk: Hunk,
    around: tuple[Sequence[Hunk], Hunk],
    heads: tuple[set[int], set[int]],
) -> Hunk:
    """A hunk with one empty side, drawn to where a block or else a sentence begins."""
    before, after = around
    is_new = hunk.old == hunk.old_end
    words = sides[is_new]
    start, end = hunk[2:] if is_new else hunk[:2]
    lowest = before[-1][1 + 2 * is_new] if before else 0
    best, by = _border(words, start, heads[is_new]), 0
    for way, room in ((-1, start - lowest), (1, after[2 * is_new] - end)):
        edge = min(0, way)  # the word that is passed: before the first, or the first
        for step in range(min(_SLIDE, room)):
            shift = way * step + edge
            if words.keys[start + shift] != words.keys[end + shift]:
                break
            found = _border(words, start + way * (step + 1), heads[is_new])
            if found > best:
                best, by = found, way * (step + 1)
    return Hunk(*(at + by for at in hunk))


def _border(words: Words, at: int, heads: set[int]) -> int:
    """How much of a border there is before a word: 2 for a block's, 1 for a sentence's."""
    if at in heads:
        return 2
    return int(at > 0 and words.keys[at - 1] in words.stops)


def _with_signs(sides: Sides, hunks: Iterable[Hunk]) -> Iterator[Hunk]:
    """`hunks`, and between them the words that are equal but look otherwise."""
    hunks = list(hunks)
    for number, run in enumerate(_runs_around(sides, hunks)):
        old = sides.old.forms[run.old : run.old + run.length]
        new = sides.new.forms[run.new : run.new + run.length]
        if old != new:
            for at, (one, other) in enumerate(zip(old, new, strict=True)):
                if one != other:
                    first, second = run.old + at, run.new + at
                    yield Hunk(first, first + 1, second, second + 1)
        if number < len(hunks):
            yield hunks[number]


def _runs_around(sides: Sides, hunks: Sequence[Hunk]) -> Iterator[Run]:
    """What stands before each hunk and after the last, also if that is nothing."""
    at = there = 0
    for hunk in (*hunks, Hunk(len(sides.old.keys), 0, len(sides.new.keys), 0)):
        yield Run(at, there, hunk.old - at)
        at, there = hunk.old_end, hunk.new_end


def _is_phrase(sides: Sides, one: Hunk, other: Hunk, heads: tuple[set[int], set[int]]) -> bool:
    """Whether two changes are so near each other that they read as one."""
    if not (one.is_exchange or other.is_exchange):
        return False
    kept = range(one.old_end, other.old)
    most = 1 if sides.are_signs(one) and sides.are_signs(other) else _PHRASE_WORDS
    if len(kept) > most or sides.kept(one, other) > _PHRASE_LETTERS:
        return False
    if any(sides.old.keys[at] in sides.old.stops for at in kept):
        return False
    return heads[0].isdisjoint(range(one.old_end, other.old + 1)) and heads[1].isdisjoint(
        range(one.new_end, other.new + 1)
    )


def _by_block(hunk: Hunk, sides: Sides, heads: tuple[set[int], set[int]]) -> Iterator[Hunk]:
    """A hunk that goes over the border of a block, with the rest of the block in which it begins
    by itself; and in pieces where a block between moved away."""
    if hunk.is_exchange and hunk.old not in heads[0] and hunk.new not in heads[1]:
        old = _cuts(hunk.old, hunk.old_end, sides.old.heads)[1]
        new = _cuts(hunk.new, hunk.new_end, sides.new.heads)[1]
        if (old, new) != (hunk.old_end, hunk.new_end):
            yield Hunk(hunk.old, old, hunk.new, new)
            hunk = Hunk(old, hunk.old_end, new, hunk.new_end)
    old_cuts = _cuts(hunk.old, hunk.old_end, sides.old.breaks)
    new_cuts = _cuts(hunk.new, hunk.new_end, sides.new.breaks)
    for one, other in zip_longest(pairwise(old_cuts), pairwise(new_cuts)):
        yield Hunk(*(one or (hunk.old_end,) * 2), *(other or (hunk.new_end,) * 2))


def _cuts(start: int, end: int, borders: list[int]) -> list[int]:
    """The edges of the pieces into which borders cut a range."""
    inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
    return [start, *inside, end]
