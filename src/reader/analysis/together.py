"""Themes together: which stand on the same words, or a few paragraphs from one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.analysis.bits import Among, Bits
from reader.analysis.columns import counted_themes
from reader.analysis.neighbours import nearby, overlapping
from reader.analysis.selection import Selection
from reader.core.ids import HighlightId, ThemeId


@dataclass(frozen=True, slots=True)
class Pair:
    """Two themes, in the order they were counted in, and the passages in which they meet.

    `strength` is from 0 to 1: those passages ÷ all passages that carry one of the two.
    """

    one: ThemeId
    other: ThemeId
    highlights: Sequence[HighlightId]
    strength: float

    @property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.highlights)


@dataclass(frozen=True, slots=True)
class Together:
    """How often each theme was used, and each pair of them that meets at least once."""

    themes: tuple[ThemeId, ...]
    totals: Mapping[ThemeId, int]
    pairs: tuple[Pair, ...]


def together(
    selection: Selection,
    themes: Sequence[ThemeId] = (),
    *,
    within: int | None = None,
    with_subs: bool = True,
) -> Together:
    """Each pair of `themes` (default: all) with the passages that carry one of the two while the
    other is carried by the passage itself or by one that shares a character with it; with `within`
    by one at most so many paragraphs away.

    That is what a filter for the two shows that matches by overlap, or near. Only where one theme
    is above the other does a passage of the lower one not meet itself: what counts is what stands
    under the upper one besides. The passages of a pair are in the order of the library.
    """
    corpus = selection.corpus
    chosen, _ = counted_themes(corpus, themes, with_subs=with_subs)
    own, around = list[int](), list[int]()
    for text, passages in selection.parts:
        own += [passage.themes for passage in passages]
        around += overlapping(passages) if within is None else nearby(text, passages, within)
    ids, carried, beside = selection.ids, Bits(own), Bits(around)
    masks = {theme_id: corpus.mask(theme_id, with_subs=with_subs) for theme_id in chosen}
    has = {theme_id: carried.having(mask) for theme_id, mask in masks.items()}
    near = {theme_id: beside.having(mask) for theme_id, mask in masks.items()}
    pairs = []
    for one, other in combinations((theme_id for theme_id in chosen if has[theme_id]), 2):
        if shared := masks[one] & masks[other]:  # the family of the lower one
            apart = {id_: masks[id_] & ~shared or shared for id_ in (one, other)}
            first, second = (
                (carried.having(apart[id_]), beside.having(apart[id_])) for id_ in (one, other)
            )
            met = first[0] & second[1] | second[0] & first[1]
        else:
            met = has[one] & near[other] | has[other] & near[one]
        if met:
            either = has[one] | has[other]
            strength = met.bit_count() / either.bit_count()
            pairs.append(Pair(one, other, Among(ids, met), strength))
    totals = {theme_id: carriers.bit_count() for theme_id, carriers in has.items()}
    return Together(chosen, totals, tuple(pairs))
