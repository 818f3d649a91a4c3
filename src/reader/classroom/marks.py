"""Which highlights a recipe wants, and how their themes are marked on its sheets."""

from reader.classroom.recipe import Recipe
from reader.core.highlight import Highlight
from reader.core.sheet import PATTERNS, Mark
from reader.core.snapshot import MarkedDocument, Snapshot


class Marks:
    """The wanted themes of a snapshot, each with the colour and pattern it has on every sheet."""

    def __init__(self, snapshot: Snapshot, recipe: Recipe) -> None:
        self._wanted = snapshot.with_subs(recipe.themes) if recipe.themes else None
        used = {
            theme_id
            for marked in snapshot.documents
            for highlight in marked.highlights
            for theme_id in highlight.themes
            if self._wanted is None or theme_id in self._wanted
        }
        themes = [theme for theme in snapshot.themes if theme.id in used]
        self._marks = {
            theme.id: Mark(theme.id, theme.name, theme.colour, place % PATTERNS)
            for place, theme in enumerate(themes)
        }

    @property
    def legend(self) -> tuple[Mark, ...]:
        """Those that occur, in the order of the tree of themes."""
        return tuple(self._marks.values())

    def of(self, highlight: Highlight) -> tuple[Mark, ...]:
        """The marks of a highlight for its wanted themes."""
        return tuple(self._marks[id_] for id_ in highlight.themes if id_ in self._marks)

    def wants(self, highlight: Highlight) -> bool:
        """Whether it is used: any is if no theme was named, also one without a theme."""
        return self._wanted is None or not self._wanted.isdisjoint(highlight.themes)

    def wanted(self, marked: MarkedDocument) -> tuple[Highlight, ...]:
        """The highlights of an article that are used, in reading order."""
        return tuple(highlight for highlight in marked.highlights if self.wants(highlight))
