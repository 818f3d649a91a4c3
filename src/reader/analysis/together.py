"""Themes together: which stand on the same words, or a few paragraphs from one another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, compress

from reader.analysis.columns import ThemesOf, counted_themes
from reader.analysis.neighbours import nearby, overlapping
from reader.analysis.selection import Selection
from reader.core.corpus import Passage
from reader.core.ids import HighlightId, ThemeId

ThemePair = tuple[ThemeId, ThemeId]
# The passages that carry the same themes: their ids, and all themes around each.
_Alike = tuple[list[HighlightId], list[int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two themes, in the order they were counted in, and the passages in which they meet.

    `strength` is from 0 to 1: those passages ÷ all passages that carry one of the two.
    """

    one: ThemeId
    other: ThemeId
    highlights: tuple[HighlightId, ...]
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

    That is what a filter for the two shows that matches by overlap, or near. The passages of a pair
    are in no particular order.
    """
    corpus = selection.corpus
    chosen, themes_of = counted_themes(corpus, themes, with_subs=with_subs)
    masks = {theme_id: corpus.mask(theme_id, with_subs=with_subs) for theme_id in chosen}
    by_themes: dict[int, _Alike] = {}
    for text, passages in selection.parts:
        around = overlapping(passages) if within is None else nearby(text, passages, within)
        _sort(passages, around, by_themes)
    meeting: dict[ThemePair, list[HighlightId]] = {}
    for own, (ids, around) in by_themes.items():
        mine = themes_of(own)
        for pair in combinations(mine, 2):
            meeting.setdefault(pair, []).extend(ids)
        for other, mask in masks.items():
            if mine and not mask & own:
                met = list(compress(ids, map(mask.__and__, around)))
                for theme_id in mine if met else ():
                    meeting.setdefault((theme_id, other), []).extend(met)
    totals, either = _totals(by_themes, chosen, themes_of)
    pairs = []
    for one, other in combinations(chosen, 2):
        met = [*meeting.get((one, other), ()), *meeting.get((other, one), ())]
        if met:
            pairs.append(Pair(one, other, tuple(met), len(met) / either(one, other)))
    return Together(chosen, totals, tuple(pairs))


def _sort(passages: Sequence[Passage], around: Sequence[int], into: dict[int, _Alike]) -> None:
    """Put each passage to those that carry the same themes, with all themes around it."""
    for (id_, _, _, _, _, own, _), beside in zip(passages, around, strict=True):
        if own not in into:
            into[own] = [], []
        ids, themes = into[own]
        ids.append(id_)
        themes.append(beside)


def _totals(
    by_themes: Mapping[int, _Alike], chosen: Sequence[ThemeId], themes_of: ThemesOf
) -> tuple[dict[ThemeId, int], Callable[[ThemeId, ThemeId], int]]:
    """How many passages carry each theme, and what tells how many carry one of two."""
    totals = dict.fromkeys(chosen, 0)
    both: dict[ThemePair, int] = {}
    for mask, (ids, _) in by_themes.items():
        themes = themes_of(mask)
        for theme_id in themes:
            totals[theme_id] += len(ids)
        for pair in combinations(themes, 2):
            both[pair] = both.get(pair, 0) + len(ids)
    return totals, lambda a, b: totals[a] + totals[b] - both.get((a, b), 0)
