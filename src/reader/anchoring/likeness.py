"""How alike two passages are, and by what edits one becomes the other: rapidfuzz does the counting.

It is loaded when first asked: that takes 50 ms, which no start of the program should.
"""

from collections.abc import Hashable, Sequence
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapidfuzz.distance import MatchingBlock, Opcodes, ScoreAlignment


@cache
def _distance() -> ModuleType:
    from rapidfuzz import distance

    return distance


@cache
def _fuzz() -> ModuleType:
    from rapidfuzz import fuzz

    return fuzz


def likeness(one: str, other: str) -> float:
    """1 for the same characters, 0 for none in common: 1 − edits / the longer length, edits being
    inserted, deleted and replaced code points (Levenshtein)."""
    return float(_distance().Levenshtein.normalized_similarity(one, other))


def edit_count(one: str, other: str, most: int) -> int:
    """The fewest edits between them; some number above `most` if there are more."""
    return int(_distance().Levenshtein.distance(one, other, score_cutoff=most))


def edit_steps(old: Sequence[Hashable], new: Sequence[Hashable]) -> "Opcodes":
    """The stretches that are equal, replaced, left out and put in, with the fewest edits."""
    steps: Opcodes = _distance().Levenshtein.opcodes(old, new)
    return steps


def common_runs(old: Sequence[Hashable], new: Sequence[Hashable]) -> "list[MatchingBlock]":
    """The runs of a longest common subsequence, with an empty one at the end."""
    runs: list[MatchingBlock] = _distance().LCSseq.editops(old, new).as_matching_blocks()
    return runs


def best_part(quote: str, text: str, cutoff: float) -> "ScoreAlignment | None":
    """About where in `text` the part stands that is most like `quote`; None below `cutoff` (0 to
    100)."""
    part: ScoreAlignment | None = _fuzz().partial_ratio_alignment(quote, text, score_cutoff=cutoff)
    return part


def part_likeness(one: str, other: str) -> float:
    """How alike the shorter is to the part of the longer that is most like it, from 0 to 1."""
    return float(_fuzz().partial_ratio(one, other)) / 100
