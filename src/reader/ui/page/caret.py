"""Caret keys: what the keyboard does alike on text and on printed pages.

Keys scroll until one of them selects; from then on a caret shows and keys move it, until the mouse
or Esc. Positions are code points.
"""

from abc import ABC, abstractmethod

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.ui.page.keys import Leap, Move, leap, moving, selecting
from reader.ui.surface import ReadingSurface

_PAUSE = 400  # milliseconds after the last key until a selection counts as made
_OVERLAP = 2  # lines seen again after paging


class CaretKeys(ABC):
    """The keyboard on one surface."""

    def __init__(self, surface: ReadingSurface) -> None:
        self._surface = surface
        self.shows_caret = False
        self._pause = QTimer(surface.viewport())
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.settle)

    @abstractmethod
    def _move_caret(self, move: Move, *, select: bool) -> None:
        """Move the caret, the selection with it or not."""

    @abstractmethod
    def _let_go(self) -> bool:
        """Let go of an end that is dragged, else of the selection; whether there was one."""

    def hide_caret(self) -> None:
        """Go back to keys that scroll."""
        self._pause.stop()
        if self.shows_caret:
            self.shows_caret = False
            self._surface.viewport().update()

    def hurry(self, event: QKeyEvent) -> None:
        """Another key follows the selection: it is made, whatever that key is going to do."""
        if self._pause.isActive() and event.text() and selecting(event) is None:
            self.settle()

    def settle(self) -> None:
        """Tell that the selection is made."""
        self._pause.stop()
        passage = self._surface.selected()
        if passage is not None:
            self._surface.selection_settled.emit(*passage)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; whether it means something."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._surface.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._surface.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            return self._escape()
        elif (move := selecting(event)) is not None:
            self._move_caret(move, select=True)
            self._pause.start()
        elif self.shows_caret and (move := moving(event)) is not None:
            self._move_caret(move, select=False)
        elif self._press_more(event):
            pass
        elif (jump := leap(event)) is not None:
            self._leap(jump)
        else:
            return False
        event.accept()
        return True

    def _press_more(self, event: QKeyEvent) -> bool:
        """Do what the key means on this surface alone; whether it means something."""
        return False

    def _escape(self) -> bool:
        surface = self._surface
        if self._let_go():
            return True
        if self.shows_caret:
            self.hide_caret()
        elif surface.chosen() is not None:
            surface.choose(None)
            surface.highlight_chosen.emit("")
        else:
            return False
        return True

    def _leap(self, jump: Leap) -> None:
        bar = self._surface.verticalScrollBar()
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
