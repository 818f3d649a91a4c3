"""The pointer on printed pages: selecting letter by letter or word by word, choosing passages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.page.handles import Handles
from reader.ui.page.pointing import Pointing
from reader.ui.printed.steps import word_at

if TYPE_CHECKING:
    from reader.ui.printed.view import PrintedView


class PrintedPointer(Pointing):
    """What the mouse does; positions in the text are code points."""

    def __init__(self, view: "PrintedView") -> None:
        super().__init__(view, Handles(view.sheet, view.spread))
        self._view = view
        self._pressed: QPointF | None = None
        self._from: tuple[int, int] | None = None  # the letter or word that a drag began with
        self._by_words = False

    def on_page(self, position: QPointF) -> QPointF:
        """The point of the whole stack at a position of the viewport."""
        return position + self._view.origin()

    def visible(self) -> range:
        """The pages in view."""
        return self._view.visible()

    def press(self, event: QMouseEvent) -> None:
        """Take hold of an end, begin a selection, or with Shift move its nearer end."""
        self._pressed = self._from = None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._view.keys.hide_caret()
        if self._take(event.position()):
            return
        self._pressed, self._by_words = event.position(), False
        there = self._place(event.position())
        selected = self._view.selected()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selected and there is not None:
            start, end = selected
            kept = start if abs(there - end) <= abs(there - start) else end
            self._from = (kept, kept)
            self._stretch_to(event.position())
            return
        if there is not None and not self.in_margin(event.position()):
            self._from = (there, there)
            self._view.keys.put(there, there)
        self._view.clear_selection()

    def move(self, event: QMouseEvent) -> None:
        """Drag the end that is held, stretch the selection, or show what a press would do."""
        if self._drag(event.position()):
            return
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            self._hover(event.position())
            return
        moved = (event.position() - self._pressed).manhattanLength()
        if self._from is not None and (moved >= QApplication.startDragDistance() or self._by_words):
            self._scroll_towards(event.position().y())
            self._stretch_to(event.position())

    def release(self, event: QMouseEvent) -> None:
        """Let go of an end, tell what was selected, or choose what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._let_go() or self._pressed is None:
            return
        self._pressed = None
        passage = self._view.selected()
        if passage is not None:
            self._view.selection_settled.emit(*passage)
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; a drag goes on word by word."""
        at = self._view.spread.letter_at(self.on_page(event.position()))
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            return
        self._pressed, self._by_words = event.position(), True
        self._from = word_at(self._view.sheet.content.text, at)
        self._view.select(*self._from)

    def point_at(self, position: QPointF) -> None:
        """Make the highlight there the one that a context menu is about."""
        point = self.on_page(position)
        at = self._view.spread.letter_at(point)
        over = self._view.sheet.marks.at(at) if at is not None else []
        found = self.margin_mark(point) or (over[0].id if over else None)
        if found is not None:
            self._view.choose(found, reveal=False)
            self._view.highlight_pointed.emit(found)

    def show_tip(self, event: QHelpEvent) -> None:
        """Name the themes of the bracket under the pointer."""
        self._show_tip(event, self.margin_tip(self.on_page(QPointF(event.pos()))))

    def _hover(self, position: QPointF) -> None:
        """Show by the cursor what a press would do, and which bracket belongs to what."""
        point = self.on_page(position)
        hovered = self.margin_mark(point)
        shape = Qt.CursorShape.ArrowCursor
        if self.over_end(position):
            shape = Qt.CursorShape.SizeHorCursor
        elif hovered is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._view.spread.letter_at(point) is not None:
            shape = Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)
        self._set_hovered(hovered)

    def _place(self, position: QPointF) -> int | None:
        return self._view.spread.place_near(self.on_page(position))

    def _stretch_to(self, position: QPointF) -> None:
        there = self._place(position)
        if there is None or self._from is None:
            return
        start, end = self._from
        text = self._view.sheet.content.text
        first, last = word_at(text, there) if self._by_words else (there, there)
        low, high = min(start, first), max(end, last)
        self._view.keys.put(*((high, low) if first < start else (low, high)))
        self._view.select(low, high)

    def _click(self, position: QPointF) -> None:
        again = self._is_again(position)
        if self._click_margin(position):
            return
        at = self._view.spread.letter_at(self.on_page(position))
        over = self._view.sheet.marks.at(at) if at is not None else []
        self._choose_among([mark.id for mark in over], again=again)
