"""A list of cards: one below the other, chosen by mouse and keys, drawn by a delegate."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from reader.ui.widgets.lazy_list import Index, LazyList

Action = QAbstractItemView.CursorAction
_FRAME = 4  # pixels by which a delegate may draw beyond its card


class CardList(LazyList):
    """One card is current and chosen; the arrows, Home, End and the page keys go through them."""

    # Choosing

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = len(self._heights)
        if not count:
            return QModelIndex()
        here = self.currentIndex().row()
        if here < 0:
            return self.model().index(count - 1 if action is Action.MoveEnd else 0, 0)
        return self.model().index(max(0, min(count - 1, self._target(action, here))), 0)

    def _target(self, action: Action, here: int) -> int:
        page = self.viewport().height()
        match action:
            case Action.MoveHome:
                return 0
            case Action.MoveEnd:
                return len(self._heights) - 1
            case Action.MoveUp | Action.MovePrevious:
                return here - 1
            case Action.MoveDown | Action.MoveNext:
                return here + 1
            case Action.MovePageUp:
                return min(here - 1, self._heights.block_at(self._heights.top_of(here) - page))
            case Action.MovePageDown:
                return max(here + 1, self._heights.block_at(self._heights.top_of(here) + page))
        return here

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center()) if rect.isValid() else QModelIndex()
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        return region

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    # The menu

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of what is chosen at a point of the screen; a plain list has none."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On the card under the mouse, or for the menu key on the current one."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if not index.isValid():
                return
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.open_menu(event.globalPos())
        elif self.currentIndex().isValid():
            middle = self.visualRect(self.currentIndex()).center()
            self.open_menu(self.viewport().mapToGlobal(middle))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for row in self.rows_in_view():
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if rect.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME).intersects(event.rect()):
                self.itemDelegateForIndex(index).paint(painter, self._option(index, rect), index)
        painter.end()

    def _option(self, index: QModelIndex, rect: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        state = QStyle.StateFlag
        option.state &= ~(state.State_Selected | state.State_HasFocus | state.State_MouseOver)
        if self.selectionModel().isSelected(index):
            option.state |= state.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= state.State_HasFocus
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.viewport().underMouse() and rect.contains(pointer):
            option.state |= state.State_MouseOver
        return option
