"""The pointer on printed pages: selecting letter by letter or word by word, choosing passages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.ids import HighlightId

if TYPE_CHECKING:
    from reader.ui.printed.view import PrintedView

_JOINERS = "'’ʼ-\u00ad"  # within a word
_SAME_PLACE = 5  # pixels between two clicks at one place
_SCROLL = 24  # pixels a move beyond the edge scrolls, at most


class PrintedPointer:
    """What the mouse does; positions are code points."""

    def __init__(self, view: "PrintedView") -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._from: tuple[int, int] | None = None  # the letter or word that a drag began with
        self._by_words = False
        self._last_click: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, or with Shift move its nearer end."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._by_words = event.position(), False
        there = self._place(event.position())
        selected = self._view.selected()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selected and there is not None:
            self._from = (selected[0], selected[0])
            self._stretch_to(event.position())
            return
        self._from = None if there is None else (there, there)
        self._view.clear_selection()

    def move(self, event: QMouseEvent) -> None:
        """Stretch the selection, or show by the cursor whether there is text."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            over = self.letter(event.position()) is not None
            shape = Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(shape)
            return
        moved = (event.position() - self._pressed).manhattanLength()
        if self._from is not None and (moved >= QApplication.startDragDistance() or self._by_words):
            self._scroll_towards(event.position().y())
            self._stretch_to(event.position())

    def release(self, event: QMouseEvent) -> None:
        """Tell what was selected, or choose what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        passage = self._view.selected()
        if passage is not None:
            self._view.selection_settled.emit(*passage)
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; a drag goes on word by word."""
        at = self.letter(event.position())
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            return
        self._pressed, self._by_words = event.position(), True
        self._from = self._word(at)
        self._view.select(*self._from)

    def point_at(self, point: QPointF) -> None:
        """Make the highlight there the one that a context menu is about."""
        at = self.letter(point)
        over = self._view.sheet.marks.at(at) if at is not None else []
        if over:
            self._view.choose(over[0].id, reveal=False)
            self._view.highlight_pointed.emit(over[0].id)

    def letter(self, point: QPointF) -> int | None:
        """The position of the letter at a point of the viewport."""
        under = self._view.under(point)
        return under[0].at(*under[1:]) if under else None

    def _place(self, point: QPointF) -> int | None:
        """The place between letters nearest to a point of the viewport."""
        under = self._view.under(point)
        return under[0].nearest(*under[1:]) if under else None

    def _stretch_to(self, point: QPointF) -> None:
        there = self._place(point)
        if there is None or self._from is None:
            return
        start, end = self._from
        first, last = self._word(there) if self._by_words else (there, there)
        self._view.select(min(start, first), max(end, last))

    def _word(self, at: int) -> tuple[int, int]:
        text = self._view.sheet.content.text
        start = end = min(at, len(text))
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _JOINERS):
            start -= 1
        while end < len(text) and (text[end].isalnum() or text[end] in _JOINERS):
            end += 1
        while start < end and text[end - 1] in _JOINERS:
            end -= 1
        while start < end and text[start] in _JOINERS:
            start += 1
        return (start, end) if start < end else (at, min(at + 1, len(text)))

    def _click(self, point: QPointF) -> None:
        view, last = self._view, self._last_click
        self._last_click = point
        at = self.letter(point)
        over = [mark.id for mark in view.sheet.marks.at(at)] if at is not None else []
        again = last is not None and (last - point).manhattanLength() <= _SAME_PLACE
        chosen = view.chosen()
        if again and chosen in over:
            self._choose(over[(over.index(chosen) + 1) % len(over)])
        else:
            self._choose(over[0] if over else None)

    def _choose(self, highlight_id: HighlightId | None) -> None:
        self._view.choose(highlight_id, reveal=False)
        self._view.highlight_chosen.emit(highlight_id or "")

    def _scroll_towards(self, y: float) -> None:
        """Scroll while a selection is drawn past an edge of the view."""
        beyond = min(0.0, y) + max(0.0, y - self._view.viewport().height())
        if beyond:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(max(-_SCROLL, min(_SCROLL, beyond))))
