"""The keyboard: scrolling, a caret to move and select with, copying."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)

from reader.core.content import Block
from reader.ui.page.keys import Leap, leap, moving, selecting
from reader.ui.page.upright import line_away

if TYPE_CHECKING:
    from reader.ui.page.view import PageView

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAUSE = 400  # milliseconds after the last key until a selection counts as made
_OVERLAP = 2  # lines seen again after paging


class Keyboard:
    """What keys do on a page. A caret shows once keys select, until the mouse or Esc."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self.shows_caret = False
        self._pause = QTimer(view)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.settle)

    def hide_caret(self) -> None:
        """Go back to keys that scroll."""
        self._pause.stop()
        if self.shows_caret:
            self.shows_caret = False
            self._view.viewport().update()

    def hurry(self, event: QKeyEvent) -> None:
        """Another key follows the selection: it is made, whatever that key is going to do."""
        if self._pause.isActive() and event.text() and selecting(event) is None:
            self.settle()

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; whether it means something."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            return self._escape()
        elif (move := selecting(event)) is not None:
            self._move_caret(move, QTextCursor.MoveMode.KeepAnchor)
            self._pause.start()
        elif self.shows_caret and (move := moving(event)) is not None:
            self._move_caret(move, QTextCursor.MoveMode.MoveAnchor)
        elif self.shows_caret and event.key() in _OPENING and (picture := self._picture()):
            self._view.picture_opened.emit(picture.picture, picture.alt)
        elif (jump := leap(event)) is not None:
            self._leap(jump)
        else:
            return False
        event.accept()
        return True

    def _escape(self) -> bool:
        view = self._view
        if view.pointer.handles.is_dragging:
            view.pointer.cancel()
        elif view.textCursor().hasSelection():
            view.clear_selection()
        elif self.shows_caret:
            self.hide_caret()
        elif view.chosen() is not None:
            view.choose(None)
            view.highlight_chosen.emit("")
        else:
            return False
        return True

    def _move_caret(self, move: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
        view = self._view
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

    def settle(self) -> None:
        """Tell that the selection is made."""
        self._pause.stop()
        passage = self._view.selected()
        if passage is not None:
            self._view.selection_settled.emit(*passage)

    def _line_away(self, unit: int, move: QTextCursor.MoveOperation) -> int | None:
        sheet = self._view.sheet
        down = move is QTextCursor.MoveOperation.Down
        return line_away(sheet.layout, sheet.frame.left, unit, down=down)

    def _leap(self, jump: Leap) -> None:
        bar = self._view.verticalScrollBar()
        page = max(bar.singleStep(), bar.pageStep() - _OVERLAP * bar.singleStep())
        match jump:
            case Leap.PAGE_DOWN:
                bar.setValue(bar.value() + page)
            case Leap.PAGE_UP:
                bar.setValue(bar.value() - page)
            case Leap.LINE_DOWN:
                bar.setValue(bar.value() + bar.singleStep())
            case Leap.LINE_UP:
                bar.setValue(bar.value() - bar.singleStep())
            case Leap.START:
                bar.setValue(bar.minimum())
            case Leap.END:
                bar.setValue(bar.maximum())
