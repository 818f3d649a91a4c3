"""The keys on printed pages: scrolling, from page to page, copying, letting go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from reader.ui.printed.view import PrintedView

_OVERLAP = 60  # pixels seen again after paging


class PrintedKeys:
    """What keys do where there is no caret."""

    def __init__(self, view: "PrintedView") -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; whether it means something."""
        view = self._view
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            view.selectAll()
            view.selection_settled.emit(0, len(view.sheet.content.text))
        elif event.key() == Qt.Key.Key_Escape:
            return self._escape()
        else:
            return self._scroll(event)
        event.accept()
        return True

    def _escape(self) -> bool:
        view = self._view
        if view.selected() is not None:
            view.clear_selection()
        elif view.chosen() is not None:
            view.choose(None)
            view.highlight_chosen.emit("")
        else:
            return False
        return True

    def _scroll(self, event: QKeyEvent) -> bool:
        view, bar = self._view, self._view.verticalScrollBar()
        page = max(bar.singleStep(), bar.pageStep() - _OVERLAP)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + (-page if back else page))
            case Qt.Key.Key_PageDown if control:
                view.go_to_page(view.page() + 1)
            case Qt.Key.Key_PageUp if control:
                view.go_to_page(view.page() - 1)
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + page)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - page)
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + bar.singleStep())
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - bar.singleStep())
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._aside(view.horizontalScrollBar(), event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                return False
        event.accept()
        return True

    @staticmethod
    def _aside(bar: QScrollBar, right: bool) -> None:
        bar.setValue(bar.value() + (bar.pageStep() // 8 if right else -bar.pageStep() // 8))
