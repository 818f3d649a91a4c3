"""The modes of the window: reading an article, exploring all that was marked, teaching with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.ids import HighlightId
from reader.ui.mode_memory import ModeMemory

if TYPE_CHECKING:
    from reader.ui.beside_reading import BesideReading
    from reader.ui.explore.mode import ExploreMode
    from reader.ui.main_window import MainWindow
    from reader.ui.teach.mode import TeachMode

READ, EXPLORE, TEACH = "Read", "Explore", "Teach"
MODES = (READ, EXPLORE, TEACH)
_IN_LIBRARY = {EXPLORE: ("filter",), TEACH: ("recipe", "documents")}  # kept for one library alone
_LOOKING = "Looking…"


class Modes(QObject):
    """Switches between them; the others than reading are made when they are first wanted."""

    changed = Signal(str)  # the mode in front
    folded = Signal()  # another side is folded away now
    kept_changed = Signal()  # there is something else to remember

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._explore: ExploreMode | None = None
        self._teach: TeachMode | None = None
        self._memory = ModeMemory(_IN_LIBRARY)
        self._resumed = READ
        self._left_by: HighlightId | None = None  # the passage that led from a mode to the page
        self._left = EXPLORE  # that mode
        self.current = READ
        window.top.modes.chosen.connect(self.show)
        window.state.article_wanted.connect(lambda: self.show(READ))
        window.panels.wanted.connect(lambda: self.show(READ))
        window.library.opened.connect(self._forget)

    @property
    def explore(self) -> ExploreMode:
        """The Explore mode."""
        if self._explore is None:
            from reader.ui.explore.mode import ExploreMode  # not before it is wanted

            window = self._window
            self._explore = made = ExploreMode(window.library, window.state, window.courier.jobs)
            window.frame.add_mode(made, made.middle)
            made.open_wanted.connect(lambda id_: self.open_passage(HighlightId(id_)))
            made.reading_wanted.connect(lambda: self.show(READ))
            made.told.connect(window.status.say)
            made.saved.connect(window.telling.tell_saved)
            made.results.export_wanted.connect(window.open_exports)
            made.folded.connect(self.folded)
            made.turned.connect(lambda: self.changed.emit(self.current))
            made.explorer.found.connect(lambda _: self._tell())
            made.restore(self._memory.of(EXPLORE))
        return self._explore

    @property
    def teach(self) -> TeachMode:
        """The Teach mode."""
        if self._teach is None:
            from reader.ui.teach.mode import TeachMode  # not before it is wanted

            window = self._window
            self._teach = made = TeachMode(window.library, window.state, window.courier.jobs)
            window.frame.add_mode(made, made.middle)
            made.open_wanted.connect(lambda id_: self.open_passage(HighlightId(id_)))
            made.reading_wanted.connect(lambda: self.show(READ))
            made.paper_told.connect(self._tell)
            made.lesson.asked_changed.connect(self.kept_changed)
            made.export_wanted.connect(window.exporting.ask)
            made.folded.connect(self.folded)
            made.turned.connect(lambda: self.changed.emit(self.current))
            made.restore(self._memory.of(TEACH))
        return self._teach

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
        elif mode == TEACH:
            window.frame.show_mode(self.teach, window.banner)
            self.teach.focus()
        else:
            window.frame.show_mode(None, window.banner)
            window.frame.page().setFocus()
        self._tell()
        self.changed.emit(mode)
        self.folded.emit()

    def _tell(self) -> None:
        """Have the status bar say what this mode shows, or where on the page the reader is."""
        self._window.status.show_beside(self._told())

    def _told(self) -> str | None:
        if self.is_reading:
            return None
        if self.current == TEACH:
            return self.teach.paper
        found = self.explore.explorer.answer
        return found.in_short if found is not None else _LOOKING

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        beside = self._beside()
        return self._window.frame.page() if beside is None else beside.main()

    def _beside(self) -> BesideReading | None:
        """The mode in front, unless it is reading."""
        if self.is_reading:
            return None
        return self.explore if self.current == EXPLORE else self.teach

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
        if not self.is_reading:
            self._left_by, self._left = highlight_id, self.current
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
        return self.current == EXPLORE and self.explore.results.can_go_back

    def go_back(self) -> None:
        """From the page to the mode that led to it; in Explore to what was shown before."""
        if self.current == EXPLORE:
            self.explore.go_back()
        elif self.is_reading and self._left_by is not None:
            self.show(self._left)

    # The sides

    def toggle_left(self) -> None:
        """Fold the left side of this mode away, or unfold it."""
        beside = self._beside()
        if beside is None:
            self._window.panels.toggle(self._window.library_panel)
        else:
            beside.toggle_left()

    def toggle_right(self) -> None:
        """Fold the right side of this mode away, or unfold it."""
        beside = self._beside()
        if beside is None:
            self._window.panels.toggle(self._window.sidebar)
        else:
            beside.toggle_right()

    def shown(self) -> Mapping[str, bool]:
        """Which sides of this mode are not folded away."""
        beside = self._beside()
        return self._window.panels.shown() if beside is None else beside.shown()

    def settle(self) -> None:
        """Wait until all that is shown is there, as for a picture of the window."""
        beside = self._beside()
        if beside is not None:
            beside.settle()

    # From one start to the next

    def kept(self) -> dict[str, str]:
        """What to remember."""
        made: dict[str, BesideReading | None] = {EXPLORE: self._explore, TEACH: self._teach}
        now = {mode: one.kept() for mode, one in made.items() if one is not None}
        path = str(self._window.library.session.path.resolve())
        return {"mode": self.current, "explored": path, **self._memory.told(now)}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Be as it was left."""
        self._memory.take(kept)
        if kept.get("explored") != str(self._window.library.session.path.resolve()):
            self._memory.forget_library()
        else:
            self._resumed = kept.get("mode", READ)

    def resume(self) -> None:
        """Bring the mode that was left last to the front, once the article is open again."""
        self.show(self._resumed)
        self._resumed = READ

    def _forget(self) -> None:
        """Another library is open."""
        self._left_by = None
        self._memory.forget_library()
