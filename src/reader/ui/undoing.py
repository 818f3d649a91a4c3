"""Undo and redo of the window: settings of material are taken back before steps of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.modes import TEACH

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow
    from reader.ui.teach.lesson import Lesson

_SETTING = "setting"  # how it is called in "Undo setting"


def undo_words(window: MainWindow) -> str | None:
    """What undo would take back; None if there is nothing."""
    lesson = _lesson(window)
    return _SETTING if lesson and lesson.can_undo else window.library.session.undo_label


def redo_words(window: MainWindow) -> str | None:
    """What redo would do again; None if there is nothing."""
    lesson = _lesson(window)
    return _SETTING if lesson and lesson.can_redo else window.library.session.redo_label


def undo(window: MainWindow) -> None:
    """Take back what was done last."""
    lesson = _lesson(window)
    if lesson and lesson.can_undo:
        lesson.undo()
    else:
        window.telling.undo()


def redo(window: MainWindow) -> None:
    """Do again what was taken back last."""
    lesson = _lesson(window)
    if lesson and lesson.can_redo:
        lesson.redo()
    else:
        window.telling.redo()


def _lesson(window: MainWindow) -> Lesson | None:
    return window.modes.teach.lesson if window.modes.current == TEACH else None
