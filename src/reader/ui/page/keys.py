"""Keys: reading and selecting without the mouse."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

Move = QTextCursor.MoveOperation
Standard = QKeySequence.StandardKey

_SELECTING: tuple[tuple[Standard, Move], ...] = (
    (Standard.SelectNextChar, Move.Right),
    (Standard.SelectPreviousChar, Move.Left),
    (Standard.SelectNextWord, Move.WordRight),
    (Standard.SelectPreviousWord, Move.WordLeft),
    (Standard.SelectNextLine, Move.Down),
    (Standard.SelectPreviousLine, Move.Up),
    (Standard.SelectStartOfLine, Move.StartOfLine),
    (Standard.SelectEndOfLine, Move.EndOfLine),
    (Standard.SelectStartOfBlock, Move.StartOfBlock),
    (Standard.SelectEndOfBlock, Move.EndOfBlock),
    (Standard.SelectStartOfDocument, Move.Start),
    (Standard.SelectEndOfDocument, Move.End),
)
_MOVING: tuple[tuple[Standard, Move], ...] = (
    (Standard.MoveToNextChar, Move.Right),
    (Standard.MoveToPreviousChar, Move.Left),
    (Standard.MoveToNextWord, Move.WordRight),
    (Standard.MoveToPreviousWord, Move.WordLeft),
    (Standard.MoveToNextLine, Move.Down),
    (Standard.MoveToPreviousLine, Move.Up),
    (Standard.MoveToStartOfLine, Move.StartOfLine),
    (Standard.MoveToEndOfLine, Move.EndOfLine),
)


class Leap(Enum):
    """A scroll by a key."""

    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    LINE_UP = "line up"
    LINE_DOWN = "line down"
    START = "start"
    END = "end"


def selecting(event: QKeyEvent) -> Move | None:
    """The move by which a key extends the selection."""
    return next((move for key, move in _SELECTING if event.matches(key)), None)


def moving(event: QKeyEvent) -> Move | None:
    """The move by which a key moves a caret that is shown."""
    return next((move for key, move in _MOVING if event.matches(key)), None)


def leap(event: QKeyEvent) -> Leap | None:
    """How a key scrolls the page."""
    key = event.key()
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if key == Qt.Key.Key_Space and not control:
        return Leap.PAGE_UP if shift else Leap.PAGE_DOWN
    if shift:
        return None
    match key:
        case Qt.Key.Key_PageUp:
            return Leap.PAGE_UP
        case Qt.Key.Key_PageDown:
            return Leap.PAGE_DOWN
        case Qt.Key.Key_Home:
            return Leap.START
        case Qt.Key.Key_End:
            return Leap.END
        case Qt.Key.Key_Up if not control:
            return Leap.LINE_UP
        case Qt.Key.Key_Down if not control:
            return Leap.LINE_DOWN
        case _:
            return None
