"""Themes: the tree of subjects that highlights are tagged with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.core.ids import ThemeId


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject. `colour` is "#RRGGBB" for light pages (see core.colour for dark ones).

    `position` orders the themes under one parent; `key` is 1 to 9 or None.
    """

    id: ThemeId
    name: str
    colour: str
    position: int
    parent_id: ThemeId | None = None
    description: str = ""
    key: int | None = None


class ThemeTree:
    """Themes by id, in order, with the family of each. Immutable; cheap to make again.

    `tangled` tells that some were found to be their own ancestors; one of each ring is at the top.
    """

    def __init__(self, themes: Iterable[Theme] = ()) -> None:
        self._by_id = {theme.id: theme for theme in themes}
        self._parents = {
            theme.id: theme.parent_id if theme.parent_id in self._by_id else None
            for theme in self._by_id.values()
        }
        self.tangled = self._cut_loops()
        self._children: dict[ThemeId | None, list[Theme]] = {}
        for theme in self._by_id.values():
            self._children.setdefault(self._parents[theme.id], []).append(theme)
        for family in self._children.values():
            family.sort(key=lambda theme: (theme.position, theme.name))

    def _cut_loops(self) -> bool:
        """Put one theme of each ring of parents at the top; says whether there was any.

        No command makes a ring, but two windows undoing at once could, and so can other programs.
        """
        tangled = False
        for theme_id in self._by_id:
            seen = {theme_id}
            above = self._parents[theme_id]
            while above is not None and above not in seen:
                seen.add(above)
                above = self._parents[above]
            if above == theme_id:
                self._parents[theme_id] = None
                tangled = True
        return tangled

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Theme]:
        """Every theme, a parent before its children, in the order of the tree."""
        return self.under(None)

    def __contains__(self, theme_id: object) -> bool:
        return theme_id in self._by_id

    def get(self, theme_id: ThemeId | None) -> Theme | None:
        """The theme of that id, or None."""
        return self._by_id.get(theme_id) if theme_id is not None else None

    @property
    def by_id(self) -> Mapping[ThemeId, Theme]:
        """All themes by id."""
        return self._by_id

    def children(self, parent_id: ThemeId | None) -> list[Theme]:
        """The themes right under `parent_id` (None: at the top), in order."""
        return list(self._children.get(parent_id, ()))

    def under(self, theme_id: ThemeId | None) -> Iterator[Theme]:
        """Every theme below `theme_id`, depth first, itself left out."""
        for child in self._children.get(theme_id, ()):
            yield child
            yield from self.under(child.id)

    def path(self, theme_id: ThemeId) -> list[Theme]:
        """From the top down to the theme itself."""
        path: list[Theme] = []
        theme = self.get(theme_id)
        while theme is not None:
            path.insert(0, theme)
            theme = self.get(self._parents[theme.id])
        return path

    def depth(self, theme_id: ThemeId) -> int:
        """0 for a theme at the top."""
        return len(self.path(theme_id)) - 1

    def with_key(self, key: int) -> Theme | None:
        """The theme on number key `key`, or None."""
        return next((theme for theme in self if theme.key == key), None)

    def named(self, name: str) -> Theme | None:
        """The first theme of that name, case ignored, or None."""
        folded = " ".join(name.split()).casefold()
        return next((theme for theme in self if theme.name.casefold() == folded), None)
