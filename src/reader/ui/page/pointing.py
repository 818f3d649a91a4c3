"""Pointing: what the mouse does alike on text and on printed pages, in the margin and at the ends.

Points are pixels of the whole page, positions those of events in the viewport.
"""

from abc import ABC, abstractmethod

from PySide6.QtCore import QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from reader.core.ids import HighlightId
from reader.ui.page.brackets import bracket_at
from reader.ui.page.handles import Handles
from reader.ui.page.notes import note_at
from reader.ui.surface import ReadingSurface
from reader.ui.tips import tip

_SAME_PLACE = 5  # pixels between two clicks at one place
_SCROLL = 24  # pixels a move beyond the edge scrolls, at most


class Pointing(ABC):
    """Holds an end that is dragged, and knows which bracket or note the pointer is over."""

    def __init__(self, surface: ReadingSurface, handles: Handles) -> None:
        self._surface = surface
        self.handles = handles
        self._last_click: QPointF | None = None
        self._hovered: HighlightId | None = None

    @abstractmethod
    def on_page(self, position: QPointF) -> QPointF:
        """The point at a position."""

    @abstractmethod
    def visible(self) -> range:
        """What is in view, as the handles count it."""

    def strong(self) -> set[HighlightId]:
        """The highlights whose brackets and notes stand out."""
        return {mark for mark in (self._hovered, self._surface.chosen()) if mark is not None}

    def cancel(self) -> None:
        """Let go of an end; it goes back."""
        if self.handles.is_dragging:
            self.handles.cancel()
            self._surface.viewport().update()

    def leave(self) -> None:
        """The pointer left the page."""
        self._set_hovered(None)

    def over_end(self, position: QPointF) -> bool:
        """Whether a press there would take hold of an end."""
        return self.handles.at(self.on_page(position), self.visible()) is not None

    def in_margin(self, position: QPointF) -> bool:
        """Whether a bracket or a note is there."""
        return self.margin_mark(self.on_page(position)) is not None

    def margin_mark(self, point: QPointF) -> HighlightId | None:
        """The highlight whose bracket or note is at `point`."""
        margin = self._surface.margin()
        bracket = bracket_at(margin.brackets, point)
        if bracket is not None:
            return bracket.mark.id
        note = note_at(margin.notes, point)
        return note.mark.id if note is not None else None

    def margin_tip(self, point: QPointF) -> str:
        """The names of the themes of the bracket at `point`."""
        margin = self._surface.margin()
        bracket = bracket_at(margin.brackets, point)
        return margin.inks.names(bracket.mark) if bracket else ""

    def _take(self, position: QPointF) -> bool:
        """Take hold of an end if one is there; whether it was."""
        end = self.handles.at(self.on_page(position), self.visible())
        if end is not None:
            self._surface.clear_selection()
            self.handles.take(end)
        return end is not None

    def _drag(self, position: QPointF) -> bool:
        """Drag the end that is held; whether one is."""
        if not self.handles.is_dragging:
            return False
        self._scroll_towards(position.y())
        if self.handles.drag_to(self.on_page(position)):
            self._surface.viewport().update()
        return True

    def _let_go(self) -> bool:
        """Let go of the end that is held, and tell its new place; whether one was."""
        if not self.handles.is_dragging:
            return False
        resized = self.handles.release()
        self._surface.viewport().update()
        if resized is not None:
            self._surface.highlight_resized.emit(*resized)
        return True

    def _click_margin(self, position: QPointF) -> bool:
        """Choose the note or the bracket there, if one is; whether it was."""
        point, margin = self.on_page(position), self._surface.margin()
        note, bracket = note_at(margin.notes, point), bracket_at(margin.brackets, point)
        if note is not None:
            self._surface.note_chosen.emit(note.note.id)
        elif bracket is not None:
            self._choose(bracket.mark.id)
        return note is not None or bracket is not None

    def _is_again(self, position: QPointF) -> bool:
        """Whether the click there follows one at the same place."""
        last, self._last_click = self._last_click, position
        return last is not None and (last - position).manhattanLength() <= _SAME_PLACE

    def _choose_among(self, over: list[HighlightId], *, again: bool) -> None:
        """Choose the first of some highlights, or if they were clicked `again` the next."""
        chosen = self._surface.chosen()
        if again and chosen in over:
            self._choose(over[(over.index(chosen) + 1) % len(over)])
        else:
            self._choose(over[0] if over else None)

    def _choose(self, highlight_id: HighlightId | None) -> None:
        self._surface.choose(highlight_id, reveal=False)
        self._surface.highlight_chosen.emit(highlight_id or "")

    def _set_hovered(self, highlight_id: HighlightId | None) -> None:
        if highlight_id != self._hovered:
            self._hovered = highlight_id
            self._surface.viewport().update()

    def _show_tip(self, event: QHelpEvent, words: str) -> None:
        if words:
            QToolTip.showText(event.globalPos(), tip(words), self._surface.viewport())
        else:
            QToolTip.hideText()

    def _scroll_towards(self, y: float) -> None:
        """Scroll while something is dragged past an edge of the view."""
        beyond = min(0.0, y) + max(0.0, y - self._surface.viewport().height())
        if beyond:
            bar = self._surface.verticalScrollBar()
            bar.setValue(bar.value() + round(max(-_SCROLL, min(_SCROLL, beyond))))
