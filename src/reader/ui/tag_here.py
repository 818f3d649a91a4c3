"""The popover at work: it shows under what is selected or clicked, and does what is picked."""

from PySide6.QtCore import QObject

from reader.core.changes import Changes
from reader.core.ids import ThemeId
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.popover import SelectionPopover
from reader.ui.state import UiState


class TagHere(QObject):
    """Keeps the popover beside the selection, or beside the passage that was clicked."""

    def __init__(self, desk: ReadingDesk, library: Library, state: UiState) -> None:
        super().__init__(desk)
        self._desk, self._library, self._state = desk, library, state
        self.popover = SelectionPopover(desk.page.viewport())
        self.popover.theme_picked.connect(lambda theme: self._then(desk.tag, ThemeId(theme)))
        self.popover.theme_named.connect(lambda name: self._then(desk.tag_anew, name))
        self.popover.note_wanted.connect(lambda kind: self._then(desk.annotate, kind))
        self.popover.copy_wanted.connect(lambda: self._then(desk.copy_with_source, None))
        self.popover.delete_wanted.connect(lambda: self._then(lambda _: desk.delete(), None))
        surfaces = desk.surfaces
        surfaces.selection_settled.connect(lambda start, end: self.show())
        surfaces.selection_cleared.connect(self._selection_gone)
        surfaces.highlight_chosen.connect(lambda found: self.show() if found else self.hide())
        surfaces.scrolled.connect(self._follow_scroll)
        state.document_changed.connect(lambda _: self.hide())
        library.changed.connect(self._follow)

    def show(self) -> None:
        """Show the popover for the selection, else for the chosen passage."""
        passage, marked, existing = self._what()
        if passage is None:
            self.hide()
            return
        self.popover.set_themes(self._library.read.themes(), self._state.colours)
        surfaces = self._desk.surfaces
        anchor = surfaces.passage_rect(*passage)
        area = surfaces.viewport().rect()
        if not area.intersects(anchor):
            self.hide()
            return
        if self.popover.parentWidget() is not surfaces.viewport():
            self.popover.setParent(surfaces.viewport())
        self.popover.show_for(anchor, area, marked, existing)

    def focus(self) -> None:
        """Show it with the keyboard in its field."""
        self.show()
        if self.popover.isVisible():
            self.popover.focus_field()

    def hide(self) -> None:
        """Take it away."""
        if self.popover.isVisible():
            self.popover.dismiss()

    def _what(self) -> tuple[tuple[int, int] | None, frozenset[ThemeId], bool]:
        if self._state.selection is not None:
            return self._state.selection, frozenset(), False
        chosen = self._desk.chosen()
        if chosen is None:
            return None, frozenset(), False
        return (chosen.start, chosen.end), frozenset(chosen.themes), True

    def _then(self, act: object, what: object) -> None:
        was_selection = self._state.selection is not None
        act(what)  # type: ignore[operator]
        if was_selection:
            self.hide()

    def _selection_gone(self) -> None:
        if self._state.highlight_id is None:
            self.hide()

    def _follow_scroll(self) -> None:
        if self.popover.isVisible():
            self.hide()

    def _follow(self, changes: Changes) -> None:
        """Show what changed; over a selection that is the themes alone."""
        if not self.popover.isVisible():
            return
        if self._state.selection is None or changes.themes or changes.everything:
            self.show() if self._what()[0] else self.hide()
