"""The keyboard on the page of text: a caret that Qt moves, and pictures that Enter opens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QTextCursor

from reader.core.content import Block
from reader.ui.page.caret import CaretKeys
from reader.ui.page.upright import line_away

if TYPE_CHECKING:
    from reader.ui.page.view import PageView

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keyboard(CaretKeys):
    """What keys do on a page."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view

    def _press_more(self, event: QKeyEvent) -> bool:
        """Open the picture at the caret."""
        if self.shows_caret and event.key() in _OPENING and (picture := self._picture()):
            self._view.picture_opened.emit(picture.picture, picture.alt)
            return True
        return False

    def _let_go(self) -> bool:
        view = self._view
        if view.pointer.handles.is_dragging:
            view.pointer.cancel()
        elif view.textCursor().hasSelection():
            view.clear_selection()
        else:
            return False
        return True

    def _move_caret(self, move: QTextCursor.MoveOperation, *, select: bool) -> None:
        view = self._view
        modes = QTextCursor.MoveMode
        mode = modes.KeepAnchor if select else modes.MoveAnchor
        if not len(view.sheet.layout):
            return
        cursor = view.textCursor()
        if not self.shows_caret:
            self.shows_caret = True
            point = view.sheet.offsets.to_point(cursor.position())
            if not view.navigator.shows(point, point + 1) and not cursor.hasSelection():
                cursor.setPosition(view.sheet.offsets.to_units(view.position()))
        upright = move in (QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down)
        place = self._line_away(cursor.position(), move) if upright else None
        if place is None:
            cursor.movePosition(move, mode)
        else:
            cursor.setPosition(place, mode)
        view.set_cursor(cursor)
        view.navigator.keep_in_view(view.sheet.offsets.to_point(cursor.position()))
        if QAccessible.isActive() and (picture := self._picture()):
            # Its one character says nothing to a screen reader.
            words = picture.alt or "Picture"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))

    def _picture(self) -> Block | None:
        """The picture that the caret is at."""
        sheet = self._view.sheet
        return sheet.picture_at(sheet.offsets.to_point(self._view.textCursor().position()))

    def _line_away(self, unit: int, move: QTextCursor.MoveOperation) -> int | None:
        sheet = self._view.sheet
        down = move is QTextCursor.MoveOperation.Down
        return line_away(sheet.layout, sheet.frame.left, unit, down=down)
