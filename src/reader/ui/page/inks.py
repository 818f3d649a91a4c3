"""Inks: the colours of one palette as the page paints with them."""

from PySide6.QtGui import QColor

from reader.core.colour import PALETTE, mix, readable
from reader.core.ids import ThemeId
from reader.core.theme import ThemeTree
from reader.ui.colours import Colours
from reader.ui.page.marks import Mark
from reader.ui.page.traces import TraceKind

# How much stronger the wash of the chosen highlight is; on dark paper more would hide the text.
_CHOSEN, _CHOSEN_DARK = 0.20, 0.12
_READS = 4.5  # contrast of text on its ground that WCAG AA asks for


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
        self.link = QColor(_on_washes(colours.accent, colours))
        self.caption = QColor(_on_washes(colours.dim, colours))
        # Not see-through: on a wash the text would not read.
        self.found = QColor(mix("#E8B500", colours.paper, 0.30 if colours.dark else 0.38))
        self.found_now = QColor(mix("#F08A00", colours.paper, 0.50 if colours.dark else 0.62))
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
        more = _CHOSEN_DARK if self.colours.dark else _CHOSEN
        colour.setAlphaF(self.colours.wash * neutral + (more if chosen else 0.0))
        return colour

    def frame(self, mark: Mark) -> QColor:
        """The thin line around the passage of the chosen mark."""
        colour = QColor(self.of_mark(mark))
        colour.setAlphaF(0.6)
        return colour

    def trace(self, kind: TraceKind) -> QColor:
        """The colour of the line through or under words that differ, or beside what moved."""
        match kind:
            case TraceKind.REMOVED:
                return QColor(self.colours.removed)
            case TraceKind.ADDED:
                return QColor(self.colours.added)
            case TraceKind.MOVED:
                return self.accent

    def trace_ground(self, kind: TraceKind) -> QColor:
        """The see-through colour under words that differ."""
        removed, added = self.colours.removed_ground, self.colours.added_ground
        return _see_through(removed if kind is TraceKind.REMOVED else added, self.colours.trace)

    def names(self, mark: Mark) -> str:
        """The names of a mark's themes, for people."""
        themes = [self._themes.get(theme_id) for theme_id in mark.highlight.themes]
        return ", ".join(theme.name for theme in themes if theme) or "No theme"


def _on_washes(name: str, colours: Colours) -> str:
    """A colour of text, moved so far that it also reads where it is highlighted."""
    for theme, _ in PALETTE:
        name = readable(name, colours.washed(theme), _READS)
    return name


def _see_through(name: str, alpha: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(alpha)
    return colour
