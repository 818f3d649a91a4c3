"""The themes of a report, each as a word in its colour."""

from reader.core.ids import ThemeId
from reader.core.sheet import PATTERNS, Mark, Run
from reader.core.snapshot import Snapshot
from reader.core.theme import Theme


class Labels:
    """The themes of a snapshot by their path, each with the colour that it has all through."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._paths = {theme.id: snapshot.theme_path(theme.id) for theme in snapshot.themes}
        self._marks = {
            theme.id: Mark(theme.id, theme.name, theme.colour, place % PATTERNS)
            for place, theme in enumerate(snapshot.themes)
        }

    def path(self, theme: Theme) -> Run:
        """A theme with those above it."""
        return Run(self._paths[theme.id], marks=(self._marks[theme.id],))

    def name(self, theme: Theme) -> Run:
        """A theme alone."""
        return Run(theme.name, marks=(self._marks[theme.id],))

    def among(self, themes: tuple[ThemeId, ...], besides: ThemeId | None = None) -> list[Run]:
        """Those of `themes` that are there, without `besides`."""
        return [
            Run(self._paths[id_], marks=(self._marks[id_],))
            for id_ in themes
            if id_ in self._paths and id_ != besides
        ]
