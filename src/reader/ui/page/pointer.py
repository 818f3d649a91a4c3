"""The pointer on the page of text: clicks on passages, links and pictures, hovering, dragging."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.content import Block
from reader.core.ids import HighlightId
from reader.ui.page.ends import TextEnds
from reader.ui.page.handles import Handles
from reader.ui.page.pointing import Pointing

if TYPE_CHECKING:
    from reader.ui.page.view import PageView


class Pointer(Pointing):
    """What the mouse does on a page; positions are those of the events, in the viewport."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view, Handles(view.sheet, TextEnds(view.sheet)))
        self._view = view
        self._pressed: QPoint | None = None

    def on_page(self, position: QPointF) -> QPointF:
        """The point of the whole page at a position of the viewport."""
        return position + QPointF(0, self._view.place.top)

    def visible(self) -> range:
        """The blocks in view."""
        return self._view.place.visible()

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of an end if one is there; whether it was."""
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._view.keyboard.hide_caret()
        if self._take(event.position()):
            return True
        self._pressed = event.position().toPoint()
        if self.in_margin(event.position()):
            # Qt would begin to select from the nearest line.
            self._view.clear_selection()
            return True
        return False

    def move(self, event: QMouseEvent) -> bool:
        """Drag the end that is held; whether one is."""
        if self._drag(event.position()):
            return True
        return self._pressed is not None and self.in_margin(QPointF(self._pressed))

    def release(self, event: QMouseEvent) -> bool:
        """Let go of the end that is held; whether one was."""
        return self._let_go()

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
        point = self.on_page(event.position())
        shape = Qt.CursorShape.ArrowCursor
        hovered = self.margin_mark(point)
        if self.over_end(event.position()):
            shape = Qt.CursorShape.SizeHorCursor
        elif hovered is not None or view.sheet.version_box().contains(point):
            shape = Qt.CursorShape.PointingHandCursor
        elif view.sheet.frame.left - 8 <= point.x() <= view.sheet.frame.right + 8:
            at = view.sheet.point_under(point)
            opens = at is not None and (view.sheet.link_at(at) or view.sheet.picture_at(at))
            shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor
        view.viewport().setCursor(shape)
        self._set_hovered(hovered)

    def under(self, position: QPoint) -> HighlightId | None:
        """The highlight whose bracket, note or words are there; of several the shortest."""
        point = self.on_page(QPointF(position))
        at = self._view.sheet.point_under(point)
        over = self._view.sheet.marks.at(at) if at is not None else []
        return self.margin_mark(point) or (over[0].id if over else None)

    def select_picture(self, position: QPoint) -> None:
        """Select the picture that is there, as words are by dragging."""
        at = self._view.sheet.point_under(self.on_page(QPointF(position)))
        if at is not None and self._view.sheet.picture_at(at) is not None:
            self._view.select(at, at + 1)
            self._view.selection_settled.emit(at, at + 1)

    def show_tip(self, event: QHelpEvent) -> None:
        """Name the themes of the bracket under the pointer, or say what the picture shows."""
        sheet = self._view.sheet
        point = self.on_page(QPointF(event.pos()))
        at = sheet.point_under(point)
        picture = sheet.picture_at(at) if at is not None else None
        self._show_tip(event, self.margin_tip(point) or (picture.alt if picture else ""))

    def _click(self, position: QPointF) -> None:
        view, sheet = self._view, self._view.sheet
        again = self._is_again(position)
        if self._click_margin(position):
            return
        if sheet.version_box().contains(self.on_page(position)):
            view.version_clicked.emit()
            return
        at = sheet.point_under(self.on_page(position))
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
        self._choose_among(over, again=again)

    def _opens(self, picture: Block) -> bool:
        """Ask for a picture to be shown larger; whether there is something to show."""
        if self._view.sheet.pictures.facts(picture.picture).size.isEmpty():
            return False
        self._view.picture_opened.emit(picture.picture, picture.alt)
        return True
