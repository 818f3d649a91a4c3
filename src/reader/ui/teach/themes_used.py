"""The themes that can be ticked: those of the articles that are taught."""

from collections import Counter

from reader.classroom.recipe import Recipe
from reader.core.ids import ThemeId
from reader.core.snapshot import Snapshot
from reader.ui.explore.ticks import Option


def themes_used(snapshot: Snapshot, recipe: Recipe) -> tuple[list[Option], Counter[ThemeId]]:
    """The themes of these articles' highlights and those above them, and how often each is there;
    ticked ones stay, whatever the articles."""
    counts = Counter(
        theme_id
        for marked in snapshot.documents
        for highlight in marked.highlights
        for theme_id in highlight.themes
    )
    tree = snapshot.themes
    used = [theme_id for theme_id in (*counts, *recipe.themes) if theme_id in tree]
    shown = {theme.id for theme_id in used for theme in tree.path(theme_id)}
    options = [
        Option(one.id, one.name, one.colour, tree.depth(one.id)) for one in tree if one.id in shown
    ]
    return options, counts
