"""The list of passages that were found: any number chosen, by mouse and keys."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QRegion
from PySide6.QtWidgets import QAbstractItemView

from reader.core.ids import HighlightId
from reader.ui.explore.passage_card import PassageCards
from reader.ui.explore.passages_model import Index, PassagesModel
from reader.ui.state import UiState
from reader.ui.widgets.card_list import CardList

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_OURS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_COPY_WITH_SOURCE = QKeySequence("Ctrl+Shift+C")


class PassagesList(CardList):
    """Enter opens the passage, Space shows its paragraph, 1 to 9 tag all that are chosen."""

    open_wanted = Signal(str)  # HighlightId
    key_pressed = Signal(int)  # 1 to 9: tag with the theme on that key, or untag
    tag_wanted = Signal()  # T
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)  # on the screen

    def __init__(self, model: PassagesModel, state: UiState) -> None:
        super().__init__(margin=26, gap=10, guess=128)
        self._passages = model
        self._first = QPersistentModelIndex()  # where a range begins that Shift extends
        self.setModel(model)
        self.setItemDelegate(PassageCards(model, state, self))
        self.setAccessibleName("Passages")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setProperty("look", "paper-list")
        self.doubleClicked.connect(self._open)
        state.look_changed.connect(self.viewport().update)

    def chosen(self) -> list[HighlightId]:
        """Those that are selected, in the order shown; else the current one."""
        rows = sorted(
            row
            for each in self.selectionModel().selection().toList()
            for row in range(each.top(), each.bottom() + 1)
        )
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._passages.passage(row).id for row in rows]

    def choose(self, highlight_id: HighlightId) -> None:
        """Make a passage the current one and show it, if it is among those found."""
        row = self._passages.row_of(highlight_id)
        if row >= 0:
            index = self._passages.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    # Choosing several

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """By rows, not by what the rectangle covers: unseen cards have no true height yet."""
        current = self.currentIndex()
        if not current.isValid():
            return
        extends = command & QItemSelectionModel.SelectionFlag.Current
        if not extends or not self._first.isValid():
            self._first = QPersistentModelIndex(current)
        first, last = sorted((self._first.row(), current.row()))
        model = self._passages
        rows = QItemSelection(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(rows, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is seen: to ask every chosen row for its place takes too long."""
        return QRegion(self.viewport().rect())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep for ourselves what the window has shortcuts for."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and (any(event.matches(key) for key in _OURS) or _is_copy_with_source(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.currentIndex().isValid() or not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy) or _is_copy_with_source(event):
            self.copy_wanted.emit()
        elif event.modifiers() not in _PLAIN:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space:
            self._passages.unfold(self.currentIndex().row())
        elif key == Qt.Key.Key_T:
            self.tag_wanted.emit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.key_pressed.emit(key - Qt.Key.Key_0)
        else:
            return False
        return True

    def keyboardSearch(self, search: str) -> None:
        """No jumping about: it would read every passage."""

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_wanted.emit(self._passages.passage(index.row()).id)

    def open_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(at)


def _is_copy_with_source(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == _COPY_WITH_SOURCE
