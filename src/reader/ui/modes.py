"""The modes of the window: reading an article, exploring all that was marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.ids import HighlightId

if TYPE_CHECKING:
    from reader.ui.explore.mode import ExploreMode
    from reader.ui.main_window import MainWindow

READ, EXPLORE = "Read", "Explore"
MODES = (READ, EXPLORE)
_OURS = "explore-"  # before the names of what is kept
_LOOKING = "Looking…"


class Modes(QObject):
    """Switches between them; the Explore mode is made when it is first wanted."""

    changed = Signal(str)  # the mode in front
    folded = Signal()  # another side is folded away now

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: ExploreMode | None = None
        self._kept: dict[str, str] = {}
        self._resumed = READ
        self._left_by: HighlightId | None = None  # the passage that led from there to the page
        self.current = READ
        window.top.modes.chosen.connect(self.show)
        window.state.article_wanted.connect(lambda: self.show(READ))
        window.panels.wanted.connect(lambda: self.show(READ))
        window.library.opened.connect(self._forget)

    @property
    def explore(self) -> ExploreMode:
        """The Explore mode."""
        if self._made is None:
            from reader.ui.explore.mode import ExploreMode  # not before it is wanted

            window = self._window
            self._made = made = ExploreMode(window.library, window.state, window.courier.jobs)
            window.frame.add_mode(made, made.middle)
            made.open_wanted.connect(lambda id_: self.open_passage(HighlightId(id_)))
            made.reading_wanted.connect(lambda: self.show(READ))
            made.told.connect(window.status.say)
            made.folded.connect(self.folded)
            made.turned.connect(lambda: self.changed.emit(self.current))
            made.explorer.found.connect(lambda _: self._tell())
            made.restore(self._kept)
        return self._made

    @property
    def is_reading(self) -> bool:
        """Whether an article, or nothing, is read."""
        return self.current == READ

    def show(self, mode: str) -> None:
        """Bring a mode to the front, with the keyboard."""
        if mode == self.current or mode not in MODES:
            return
        window = self._window
        self.current = mode
        window.top.modes.choose(mode)
        if mode == EXPLORE:
            window.frame.show_mode(self.explore, window.banner)
            self.explore.focus(self._left_by)
        else:
            window.frame.show_mode(None, window.banner)
            window.frame.page().setFocus()
        self._tell()
        self.changed.emit(mode)
        self.folded.emit()

    def _tell(self) -> None:
        """Have the status bar say how much was found, or where on the page the reader is."""
        found = None if self.is_reading else self.explore.explorer.answer
        waiting = "" if self.is_reading else _LOOKING
        self._window.status.show_explored(found.in_short if found is not None else waiting)

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        window = self._window
        return window.frame.page() if self.is_reading else self.explore.results.list

    # From one to the other

    def open_theme(self, theme_id: str) -> None:
        """Show a theme's page."""
        self.show(EXPLORE)
        self.explore.open_theme(theme_id)

    def open_passage(self, highlight_id: HighlightId) -> None:
        """Show a passage on the page, in the version that it stands in."""
        state, read = self._window.state, self._window.library.read
        found = read.highlights_by_id([highlight_id])
        document = read.document(found[0].document_id) if found else None
        if document is None:
            self._window.status.say("That passage is gone.")
            return
        version_id = found[0].version_id
        self._left_by = highlight_id
        self.show(READ)
        state.open_document(document.id)
        state.read_version(None if version_id == document.version_id else version_id)
        state.choose(None)
        state.choose(highlight_id)
        self._window.frame.page().setFocus()

    @property
    def can_go_back(self) -> bool:
        """Whether `go_back` would lead anywhere."""
        if self.is_reading:
            return self._left_by is not None
        return self.explore.results.can_go_back

    def go_back(self) -> None:
        """From the page to the passages that led to it; among those to what was shown before."""
        if not self.is_reading:
            self.explore.go_back()
        elif self._left_by is not None:
            self.show(EXPLORE)

    # The sides

    def toggle_left(self) -> None:
        """Fold the left side of this mode away, or unfold it."""
        if self.is_reading:
            self._window.panels.toggle(self._window.library_panel)
        else:
            self.explore.toggle(self.explore.left)

    def toggle_right(self) -> None:
        """Fold the right side of this mode away, or unfold it."""
        if self.is_reading:
            self._window.panels.toggle(self._window.sidebar)
        else:
            self.explore.toggle(self.explore.right)

    def shown(self) -> Mapping[str, bool]:
        """Which sides of this mode are not folded away."""
        if self.is_reading:
            return self._window.panels.shown()
        explore = self.explore
        return {"left": not explore.left.isHidden(), "right": not explore.right.isHidden()}

    def settle(self) -> None:
        """Wait until all that is shown has been found, as for a picture of the window."""
        if not self.is_reading:
            self.explore.settle()

    # From one start to the next

    def kept(self) -> dict[str, str]:
        """What to remember; a filter only means something in its library."""
        told = self._made.kept() if self._made is not None else self._kept
        return {
            "mode": self.current,
            "explored": str(self._window.library.session.path.resolve()),
            **{_OURS + name: value for name, value in told.items()},
        }

    def restore(self, kept: Mapping[str, str]) -> None:
        """Be as it was left."""
        self._kept = {
            name.removeprefix(_OURS): value
            for name, value in kept.items()
            if name.startswith(_OURS)
        }
        if kept.get("explored") != str(self._window.library.session.path.resolve()):
            self._kept.pop("filter", None)
        else:
            self._resumed = kept.get("mode", READ)

    def resume(self) -> None:
        """Bring the mode that was left last to the front, once the article is open again."""
        self.show(self._resumed)
        self._resumed = READ

    def _forget(self) -> None:
        """Another library is open."""
        self._left_by = None
        self._kept.pop("filter", None)
