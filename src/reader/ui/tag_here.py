"""The popover at work: it shows under what is selected or clicked, and does what is picked."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.changes import Changes
from reader.core.ids import HighlightId, ThemeId
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.popover import SelectionPopover
from reader.ui.state import UiState

T = TypeVar("T")


class TagHere(QObject):
    """Keeps the popover beside the passage that it is about: the selection, or the highlight that
    was clicked. It goes with that passage, with a note that opens, and with the keyboard."""

    def __init__(self, desk: ReadingDesk, library: Library, state: UiState) -> None:
        super().__init__(desk)
        self._desk, self._library, self._state = desk, library, state
        self._about: HighlightId | None = None  # None: the selection
        self.popover = SelectionPopover(desk.page.viewport())
        self.popover.theme_picked.connect(lambda theme: self._then(desk.tag, ThemeId(theme)))
        self.popover.theme_named.connect(lambda name: self._then(desk.tag_anew, name))
        self.popover.note_wanted.connect(lambda kind: self._then(desk.annotate, kind))
        self.popover.copy_wanted.connect(lambda: self._then(desk.copy_with_source, None))
        self.popover.words_wanted.connect(self._copy)
        self.popover.delete_wanted.connect(desk.delete)
        surfaces = desk.surfaces
        surfaces.selection_settled.connect(lambda start, end: self.show())
        surfaces.highlight_chosen.connect(lambda found: self.show() if found else self.hide())
        surfaces.scrolled.connect(self.hide)
        desk.theme_wanted.connect(self.focus)
        desk.note_wanted.connect(lambda *_: self.hide())
        state.selection_changed.connect(lambda _: self._passage_changed())
        state.highlight_changed.connect(lambda _: self._passage_changed())
        state.document_changed.connect(lambda _: self.hide())
        library.changed.connect(self._follow)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_moved)

    def show(self) -> None:
        """Show the popover for the selection, else for the chosen passage."""
        chosen = self._desk.chosen() if self._state.selection is None else None
        passage = (chosen.start, chosen.end) if chosen else self._state.selection
        if passage is None:
            self.hide()
            return
        surfaces = self._desk.surfaces
        anchor = surfaces.passage_rect(*passage)
        area = surfaces.viewport().rect()
        if not area.intersects(anchor):
            self.hide()
            return
        if self.popover.parentWidget() is not surfaces.viewport():
            self.popover.setParent(surfaces.viewport())
        self._about = chosen.id if chosen else None
        marked = frozenset(chosen.themes) if chosen else frozenset[ThemeId]()
        self.popover.set_themes(self._library.read.themes(), self._state.colours)
        existing, fixed = chosen is not None, not self._desk.is_current
        self.popover.show_for(anchor, area, marked, existing, fixed)

    def focus(self) -> None:
        """Show it with the keyboard in its field."""
        self.show()
        if self.popover.isVisible():
            self.popover.focus_field()

    def hide(self) -> None:
        """Take it away."""
        if self.popover.isVisible():
            self.popover.dismiss()

    def _then(self, act: Callable[[T], object], what: T) -> None:
        act(what)
        if self._about is None:
            self.hide()

    def _copy(self) -> None:
        self._desk.copy_words()
        self.hide()

    def _passage_changed(self) -> None:
        """What it is about may be gone."""
        if self._about is None:
            if self._state.selection is None:
                self.hide()
        elif self._state.highlight_id != self._about or self._state.selection is not None:
            self.hide()

    def _keyboard_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        on = self._desk.surfaces.viewport().parentWidget()
        if now is not None and on is not None and now is not on and not on.isAncestorOf(now):
            self.hide()

    def _follow(self, changes: Changes) -> None:
        """Show what changed; over a selection that is the themes alone."""
        if self.popover.isVisible():
            about_it = self._about in changes.highlights if self._about else False
            if about_it or changes.themes or changes.everything:
                self.show()
