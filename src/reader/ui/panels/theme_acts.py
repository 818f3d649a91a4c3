"""What can be done to a theme, for the menu, the inspector and the keys alike."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.session.commands.themes import (
    add_theme,
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
)
from reader.ui.dialogs.split_theme import SplitTheme
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.colour_picker import ColourPicker


class ThemeActs(QObject):
    """Runs the commands; what needs the panel is asked for by signals."""

    told = Signal(str)  # the name of a step that took something away, for the status bar
    passages_wanted = Signal(str)
    page_wanted = Signal(str)  # the theme's page, in the Explore mode
    codebook_wanted = Signal()  # export all themes
    rename_wanted = Signal(str)
    sub_theme_wanted = Signal(str)

    def __init__(self, library: Library, state: UiState, panel: QWidget) -> None:
        super().__init__(panel)
        self._library = library
        self._state = state
        self._panel = panel

    def add(self, name: str, parent_id: ThemeId | None) -> Theme | None:
        """Make a theme; None if it could not be."""
        return self._library.do(add_theme, name, parent_id)

    def rename(self, theme_id: ThemeId, name: str) -> None:
        """Give it another name."""
        self._library.do(edit_theme, theme_id, name=name)

    def recolour(self, theme_id: ThemeId, colour: str) -> None:
        """Give it another colour ("#RRGGBB")."""
        self._library.do(edit_theme, theme_id, colour=colour)

    def set_key(self, theme_id: ThemeId, key: int | None) -> None:
        """Put it on a number key, or on none."""
        self._library.do(edit_theme, theme_id, key=key)

    def pick_colour(self, theme: Theme, at: QPoint) -> None:
        """Open the picker at a point of the screen."""
        picker = ColourPicker(theme.colour, self._state.colours, self._panel)
        picker.picked.connect(lambda colour: self.recolour(theme.id, colour))
        picker.show_at(at)

    def put_under(self, theme_id: ThemeId, parent_id: ThemeId | None) -> None:
        """Make it the last theme under another, or at the top."""
        self._library.do(move_theme, theme_id, parent_id)

    def merge(self, theme_id: ThemeId, into_id: ThemeId) -> None:
        """Let another take all of it over."""
        if self._library.do(merge_themes, theme_id, into_id) is not None:
            self._tell()

    def split(self, theme_id: ThemeId) -> None:
        """Open the window that splits a theme off it."""
        SplitTheme(self._library, self._state, theme_id, self._panel.window()).show()

    def delete(self, theme_id: ThemeId) -> None:
        """Delete it; undo brings it back with its passages."""
        if self._library.do(delete_theme, theme_id) is not None:
            self._tell()

    def _tell(self) -> None:
        self.told.emit(self._library.session.undo_label or "")
