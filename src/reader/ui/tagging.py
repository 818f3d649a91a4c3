"""Which themes are offered first, and which of them fit what is typed."""

from collections.abc import Sequence

from reader.core.folding import FoldedText
from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree

_OFFERED = 40  # more chips than anyone looks through; typing finds the rest


def ordered(tree: ThemeTree, recent: Sequence[ThemeId]) -> list[Theme]:
    """Themes on number keys by key, then `recent` ones, then the rest in the tree's order."""
    keyed = sorted((t for t in tree if t.key is not None), key=lambda t: t.key or 0)
    known = [tree.by_id[theme_id] for theme_id in recent if theme_id in tree]
    return list({theme.id: theme for theme in (*keyed, *known, *tree)}.values())


def shortlist(themes: Sequence[Theme], query: str, limit: int = _OFFERED) -> list[Theme]:
    """Those of `themes` whose name holds `query`, case and accents set aside: first the one that
    is so named or on that number key, then those that begin so, then the others; all of them for
    an empty query.
    """
    if not query.strip():
        return list(themes[:limit])
    wanted = query.strip()
    ranked: list[tuple[int, Theme]] = []
    for theme in themes:
        found = FoldedText(theme.name).find_all(wanted)
        if wanted in (theme.name, str(theme.key)) or theme.name.casefold() == wanted.casefold():
            ranked.append((0, theme))
        elif found:
            ranked.append((1 if found[0][0] == 0 else 2, theme))
    ranked.sort(key=lambda pair: pair[0])
    return [theme for _, theme in ranked[:limit]]
