"""The surfaces an article is shown on, as if they were one: what is done on any goes to all.

One of them is active: the one that was used last. It says where the reader is.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.core.ids import HighlightId
from reader.core.theme import ThemeTree
from reader.ui.page.marks import Mark
from reader.ui.surface import ReadingSurface

_USED = frozenset(
    (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.FocusIn)
)


class Surfaces(QObject):
    """Positions are code points. Signals are those of the surfaces, whichever it was."""

    selection_settled = Signal(int, int)
    selection_cleared = Signal()
    highlight_chosen = Signal(str)
    highlight_pointed = Signal(str)
    highlight_resized = Signal(str, int, int)
    note_chosen = Signal(str)
    position_moved = Signal(int)  # on the active surface
    scrolled = Signal()  # any of them
    activated = Signal()  # another surface is the active one

    def __init__(self, first: ReadingSurface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ReadingSurface] = []
        self._linked = False
        self._following = False
        self.active = first
        self.join(first)

    def join(self, surface: ReadingSurface) -> None:
        """Take one more surface in."""
        self._all.append(surface)
        surface.selection_settled.connect(partial(self._settle, surface))
        surface.selection_cleared.connect(partial(self._clear, surface))
        surface.highlight_chosen.connect(partial(self._choose, surface))
        surface.highlight_pointed.connect(self.highlight_pointed)
        surface.highlight_resized.connect(self.highlight_resized)
        surface.note_chosen.connect(self.note_chosen)
        surface.position_moved.connect(partial(self._move, surface))
        surface.verticalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())
        for widget in self._watched(surface):
            widget.installEventFilter(self)

    def use(self, surface: ReadingSurface) -> None:
        """Make a surface the active one."""
        if surface is not self.active:
            self.active = surface
            self.activated.emit()

    def link(self, on: bool) -> None:
        """Let the others follow where the active one is scrolled to, or not."""
        self._linked = on

    # To all of them

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none."""
        with_all = [surface for surface in self._all if surface is not self.active]
        for surface in (*with_all, self.active):
            surface.choose(highlight_id, reveal=reveal and surface.isVisible())

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others."""
        marks = tuple(marks)
        for surface in self._all:
            surface.set_marks(marks)

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off and put others on, or in the place of their like."""
        gone, fresh = tuple(gone), tuple(fresh)
        for surface in self._all:
            surface.replace_marks(gone, fresh)

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""
        for surface in self._all:
            surface.set_themes(themes)

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what was found; the one at index `current` stands out."""
        for surface in self._all:
            surface.set_found(passages, current)

    def clear_selection(self) -> None:
        """Select nothing."""
        for surface in self._all:
            surface.clear_selection()

    def reveal(self, start: int, end: int | None = None) -> None:
        """Bring a passage into view on each that is shown."""
        for surface in self._all:
            if surface.isVisible() or surface is self.active:
                surface.reveal(start, end)

    # From the active one

    def selected(self) -> tuple[int, int] | None:
        """The selected passage."""
        return self.active.selected()

    def position(self) -> int:
        """The position at the top of the view."""
        return self.active.position()

    def in_view(self) -> tuple[int, int]:
        """From the position at the top of the view to one past the last that is in it."""
        return self.active.in_view()

    def chosen(self) -> HighlightId | None:
        """The chosen highlight."""
        return self.active.chosen()

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around what is in view of a passage."""
        return self.active.passage_rect(start, end)

    def viewport(self) -> QWidget:
        """What the active one is painted on."""
        return self.active.viewport()

    def copy(self) -> None:
        """Put the selected passage on the clipboard."""
        self.active.copy()

    def select_all(self) -> None:
        """Select everything."""
        self.active.selectAll()

    def setFocus(self) -> None:
        """Give the keyboard to the active one."""
        self.active.setFocus()

    # Between them

    def _settle(self, surface: ReadingSurface, start: int, end: int) -> None:
        self.use(surface)
        for other in self._all:
            if other is not surface:
                other.select(start, end)
        self.selection_settled.emit(start, end)

    def _clear(self, surface: ReadingSurface) -> None:
        for other in self._all:
            if other is not surface and other.selected() is not None:
                other.clear_selection()
        self.selection_cleared.emit()

    def _choose(self, surface: ReadingSurface, highlight_id: str) -> None:
        self.use(surface)
        self.highlight_chosen.emit(highlight_id)

    def _move(self, surface: ReadingSurface, position: int) -> None:
        if surface is not self.active or self._following:
            return
        if self._linked:
            self._following = True
            for other in self._all:
                if other is not surface:
                    other.go_to(position)
            self._following = False
        self.position_moved.emit(position)

    @staticmethod
    def _watched(surface: ReadingSurface) -> tuple[QObject, ...]:
        assert isinstance(surface, QWidget)
        return surface, surface.viewport(), surface.verticalScrollBar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USED:
            for surface in self._all:
                if any(watched is part for part in self._watched(surface)):
                    self.use(surface)
        return False
