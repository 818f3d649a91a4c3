"""The pointer: clicks on passages, links, brackets and notes, hovering, and dragging of ends."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.core.content import Block
from reader.core.ids import HighlightId
from reader.ui.page.brackets import bracket_at
from reader.ui.page.handles import Handles
from reader.ui.page.notes import note_at
from reader.ui.tips import tip

if TYPE_CHECKING:
    from reader.ui.page.view import PageView

_SAME_PLACE = 5  # pixels between two clicks at one place
_SCROLL = 24  # pixels a move beyond the edge scrolls, at most


class Pointer:
    """What the mouse does on a page; positions are those of the events, in the viewport."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self.handles = Handles(view.sheet)
        self._pressed: QPoint | None = None
        self._last_click: QPoint | None = None
        self._hovered: HighlightId | None = None

    def strong(self) -> set[HighlightId]:
        """The highlights whose brackets and notes stand out."""
        return {mark for mark in (self._hovered, self._view.sheet.chosen) if mark is not None}

    def cancel(self) -> None:
        """Let go of an end; it goes back."""
        if self.handles.is_dragging:
            self.handles.cancel()
            self._view.viewport().update()

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of an end if one is there; whether it was."""
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._view.keyboard.hide_caret()
        end = self.handles.at(self._on_page(event.position()), self._view.place.visible())
        if end is not None:
            self._view.clear_selection()
            self.handles.take(end)
            return True
        self._pressed = event.position().toPoint()
        if self._in_margin(event.position()):
            # Qt would begin to select from the nearest line.
            self._view.clear_selection()
            return True
        return False

    def move(self, event: QMouseEvent) -> bool:
        """Drag the end that is held; whether one is."""
        if not self.handles.is_dragging:
            return self._pressed is not None and self._in_margin(QPointF(self._pressed))
        self._scroll_towards(event.position().y())
        if self.handles.drag_to(self._on_page(event.position())):
            self._view.viewport().update()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let go of the end that is held; whether one was."""
        if not self.handles.is_dragging:
            return False
        resized = self.handles.release()
        self._view.viewport().update()
        if resized is not None:
            self._view.highlight_resized.emit(*resized)
        return True

    def settle(self, event: QMouseEvent) -> None:
        """The button is up: a passage was selected, or something was clicked."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        passage = self._view.selected()
        if passage is not None:
            self._view.select(*passage)
            self._view.selection_settled.emit(*passage)
            return
        if pressed is None:
            return
        moved = (event.position().toPoint() - pressed).manhattanLength()
        if moved < QApplication.startDragDistance():
            self._click(event.position())

    def hover(self, event: QMouseEvent) -> None:
        """Show by the cursor what a press would do, and which bracket belongs to what."""
        if event.buttons():
            return
        view = self._view
        point = self._on_page(event.position())
        shape = Qt.CursorShape.ArrowCursor
        hovered = self._margin_mark(point)
        if self.handles.at(point, view.place.visible()) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif hovered is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif view.sheet.frame.left - 8 <= point.x() <= view.sheet.frame.right + 8:
            at = view.sheet.point_under(point)
            opens = at is not None and (view.sheet.link_at(at) or view.sheet.picture_at(at))
            shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor
        view.viewport().setCursor(shape)
        self._set_hovered(hovered)

    def leave(self) -> None:
        """The pointer left the page."""
        self._set_hovered(None)

    def under(self, position: QPoint) -> HighlightId | None:
        """The highlight whose bracket, note or words are there; of several the shortest."""
        point = self._on_page(QPointF(position))
        at = self._view.sheet.point_under(point)
        over = self._view.sheet.marks.at(at) if at is not None else []
        return self._margin_mark(point) or (over[0].id if over else None)

    def select_picture(self, position: QPoint) -> None:
        """Select the picture that is there, as words are by dragging."""
        at = self._view.sheet.point_under(self._on_page(QPointF(position)))
        if at is not None and self._view.sheet.picture_at(at) is not None:
            self._view.select(at, at + 1)
            self._view.selection_settled.emit(at, at + 1)

    def show_tip(self, event: QHelpEvent) -> None:
        """Name the themes of the bracket under the pointer, or say what the picture shows."""
        sheet = self._view.sheet
        point = self._on_page(QPointF(event.pos()))
        bracket = bracket_at(self._view.margin().brackets, point)
        at = sheet.point_under(point)
        picture = sheet.picture_at(at) if at is not None else None
        words = sheet.inks.names(bracket.mark) if bracket else picture.alt if picture else ""
        if words:
            QToolTip.showText(event.globalPos(), tip(words), self._view.viewport())
        else:
            QToolTip.hideText()

    def _click(self, position: QPointF) -> None:
        view, sheet = self._view, self._view.sheet
        point = self._on_page(position)
        last, self._last_click = self._last_click, position.toPoint()
        note = note_at(self._view.margin().notes, point)
        if note is not None:
            view.note_chosen.emit(note.note.id)
            return
        bracket = bracket_at(self._view.margin().brackets, point)
        if bracket is not None:
            self._choose(bracket.mark.id)
            return
        at = sheet.point_under(point)
        if at is None:
            self._choose(None)
            return
        link = sheet.link_at(at)
        if link:
            view.link_followed.emit(link)
            return
        over = [mark.id for mark in sheet.marks.at(at)]
        # A picture that is highlighted is chosen first; what is chosen opens.
        picture = sheet.picture_at(at)
        if picture and (not over or sheet.chosen in over) and self._opens(picture):
            return
        again = last is not None and (last - position.toPoint()).manhattanLength() <= _SAME_PLACE
        if again and sheet.chosen in over:
            self._choose(over[(over.index(sheet.chosen) + 1) % len(over)])
        else:
            self._choose(over[0] if over else None)

    def _opens(self, picture: Block) -> bool:
        """Ask for a picture to be shown larger; whether there is something to show."""
        if self._view.sheet.pictures.facts(picture.picture).size.isEmpty():
            return False
        self._view.picture_opened.emit(picture.picture, picture.alt)
        return True

    def _choose(self, highlight_id: HighlightId | None) -> None:
        self._view.choose(highlight_id, reveal=False)
        self._view.highlight_chosen.emit(highlight_id or "")

    def _set_hovered(self, highlight_id: HighlightId | None) -> None:
        if highlight_id != self._hovered:
            self._hovered = highlight_id
            self._view.viewport().update()

    def _margin_mark(self, point: QPointF) -> HighlightId | None:
        """The highlight whose bracket or note is at `point` of the page."""
        margin = self._view.margin()
        bracket = bracket_at(margin.brackets, point)
        if bracket is not None:
            return bracket.mark.id
        note = note_at(margin.notes, point)
        return note.mark.id if note is not None else None

    def _in_margin(self, position: QPointF) -> bool:
        return self._margin_mark(self._on_page(position)) is not None

    def _on_page(self, position: QPointF) -> QPointF:
        return position + QPointF(0, self._view.place.top)

    def _scroll_towards(self, y: float) -> None:
        """Scroll while an end is dragged past an edge of the view."""
        beyond = min(0.0, y) + max(0.0, y - self._view.place.view)
        if beyond:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(max(-_SCROLL, min(_SCROLL, beyond))))
