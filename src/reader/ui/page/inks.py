"""Inks: the colours of one palette as the page paints with them."""

from PySide6.QtGui import QColor

from reader.core.ids import ThemeId
from reader.core.theme import ThemeTree
from reader.ui.colours import Colours
from reader.ui.page.marks import Mark

_CHOSEN = 0.20  # how much stronger the wash of the chosen highlight is


class Inks:
    """Colours by their use on the page; those of themes are made once each."""

    def __init__(self, colours: Colours, themes: ThemeTree) -> None:
        self.colours = colours
        self.paper = QColor(colours.paper)
        self.ink = QColor(colours.ink)
        self.dim = QColor(colours.dim)
        self.line = QColor(colours.line)
        self.accent = QColor(colours.accent)
        self.selection = QColor(colours.selection)
        self.found = _see_through("#E8B500", 0.30 if colours.dark else 0.38)
        self.found_now = _see_through("#F08A00", 0.50 if colours.dark else 0.62)
        self.code_ground = _see_through(colours.ink, 0.045)
        self._themes = themes
        self._made: dict[ThemeId | None, QColor] = {}

    @property
    def themes(self) -> ThemeTree:
        """The themes that colours are looked up in."""
        return self._themes

    def theme(self, theme_id: ThemeId | None) -> QColor:
        """The colour of a theme; that of lesser text for none or one that is gone."""
        if theme_id not in self._made:
            theme = self._themes.get(theme_id)
            name = self.colours.theme(theme.colour) if theme else self.colours.dim
            self._made[theme_id] = QColor(name)
        return self._made[theme_id]

    def of_mark(self, mark: Mark) -> QColor:
        """The colour of a mark: that of its first theme."""
        return self.theme(mark.highlight.themes[0] if mark.highlight.themes else None)

    def bars(self, mark: Mark) -> list[QColor]:
        """The colours of all themes of a mark."""
        return [self.theme(theme_id) for theme_id in mark.highlight.themes] or [self.theme(None)]

    def wash(self, mark: Mark, *, chosen: bool) -> QColor:
        """The see-through colour under the passage of a mark."""
        colour = QColor(self.of_mark(mark))
        neutral = 0.8 if not mark.highlight.themes else 1.0
        colour.setAlphaF(self.colours.wash * neutral + (_CHOSEN if chosen else 0.0))
        return colour

    def frame(self, mark: Mark) -> QColor:
        """The thin line around the passage of the chosen mark."""
        colour = QColor(self.of_mark(mark))
        colour.setAlphaF(0.6)
        return colour

    def names(self, mark: Mark) -> str:
        """The names of a mark's themes, for people."""
        themes = [self._themes.get(theme_id) for theme_id in mark.highlight.themes]
        return ", ".join(theme.name for theme in themes if theme) or "No theme"


def _see_through(name: str, alpha: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(alpha)
    return colour
