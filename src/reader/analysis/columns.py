"""The themes that are counted side by side, each for itself or with all below it."""

from collections.abc import Callable, Sequence
from functools import cache

from reader.core.corpus import Corpus
from reader.core.ids import ThemeId

ThemesOf = Callable[[int], tuple[ThemeId, ...]]


def counted_themes(
    corpus: Corpus, themes: Sequence[ThemeId], *, with_subs: bool
) -> tuple[tuple[ThemeId, ...], ThemesOf]:
    """The themes to count, all of the tree if none are named, and what says which of them a
    passage counts for by its bits: with `with_subs` also for those above its own."""
    named = tuple(one for one in themes if one in corpus.themes)
    chosen = named or (() if themes else tuple(theme.id for theme in corpus.themes))
    groups = [(one, corpus.mask(one, with_subs=with_subs)) for one in chosen]

    @cache
    def found(mask: int) -> tuple[ThemeId, ...]:
        return tuple(theme_id for theme_id, group in groups if mask & group)

    return chosen, found
