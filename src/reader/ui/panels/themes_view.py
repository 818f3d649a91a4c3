"""The tree of themes as it is seen and handled: rows, keys, dragging."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from reader.core.ids import ThemeId
from reader.ui.icons import pixmap
from reader.ui.models.themes_tree import Index, ThemesTree
from reader.ui.panels.theme_row import ThemeRow, dot_area, paint_drop, paint_ground
from reader.ui.state import UiState
from reader.ui.widgets.basics import looking

_INDENT = 18  # pixels
_ARROW = 14
_ALT_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ThemesView(QTreeView):
    """Shows a ThemesTree; what is to be done with a theme is told by signals."""

    opened = Signal(str)  # Enter on a theme
    delete_wanted = Signal(str)
    colour_wanted = Signal(str, QPoint)  # a click on the dot; a point of the screen below it
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: ThemesTree, state: UiState) -> None:
        super().__init__()
        self._themes = model
        self._state = state
        self._dragged_to = QPoint()
        looking(self, "rows")
        self.setModel(model)
        self.setItemDelegate(ThemeRow(state, self))
        self.setAccessibleName("Themes")
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        self.expandAll()
        model.rowsInserted.connect(self._open_family)
        model.rowsMoved.connect(self._open_new_family)
        state.look_changed.connect(self.viewport().update)

    def current(self) -> ThemeId | None:
        """The theme of the current row."""
        theme = self._themes.theme_at(self.currentIndex())
        return theme.id if theme else None

    def choose(self, theme_id: ThemeId) -> None:
        """Make a theme's row the current one and show it."""
        index = self._themes.index_of(theme_id)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Alt with an arrow for ourselves; the window may have them as shortcuts."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (_is_move(event) or event.key() == Qt.Key.Key_Delete)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        theme_id = self.current()
        if theme_id is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif _is_move(event):
            self._move(theme_id, Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(theme_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(theme_id)
        else:
            super().keyPressEvent(event)

    def _move(self, theme_id: ThemeId, key: Qt.Key) -> None:
        tree = self._themes.tree
        theme = tree.by_id[theme_id]
        family = [sibling.id for sibling in tree.children(theme.parent_id)]
        at = family.index(theme_id)
        if self.isRightToLeft():
            turned = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = turned.get(key, key)
        if key == Qt.Key.Key_Up and at > 0:
            self._themes.move(theme_id, theme.parent_id, at - 1)
        elif key == Qt.Key.Key_Down and at + 1 < len(family):
            self._themes.move(theme_id, theme.parent_id, at + 2)
        elif key == Qt.Key.Key_Right and at > 0:
            self._themes.move(theme_id, family[at - 1], -1)
        elif key == Qt.Key.Key_Left and (parent := tree.get(theme.parent_id)) is not None:
            row = tree.children(parent.parent_id).index(parent)
            self._themes.move(theme_id, parent.parent_id, row + 1)
        self.scrollTo(self.currentIndex())

    # Mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            dot = self._dot_at(event.position().toPoint())
            if dot is not None:
                self.colour_wanted.emit(*dot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._dot_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, at = (
                self.indexAt(self.viewport().mapFromGlobal(event.globalPos())),
                event.globalPos(),
            )
        theme = self._themes.theme_at(index)
        if theme is not None:
            self.menu_wanted.emit(theme.id, at)

    def _dot_at(self, point: QPoint) -> tuple[ThemeId, QPoint] | None:
        theme = self._themes.theme_at(self.indexAt(point))
        if theme is None:
            return None
        area = dot_area(self.visualRect(self.indexAt(point)), self.layoutDirection())
        below = self.viewport().mapToGlobal(area.bottomLeft())
        return (theme.id, below) if area.contains(point) else None

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dragged_to = event.position().toPoint()
        super().dragMoveEvent(event)
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The usual, with a drop indicator of our own in place of the style's."""
        self.setDropIndicatorShown(False)
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        row = self.visualRect(self.indexAt(self._dragged_to))
        if self.state() == QAbstractItemView.State.DraggingState and row.isValid():
            painter = QPainter(self.viewport())
            paint_drop(painter, row, self.dropIndicatorPosition(), self._state.colours)
            painter.end()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hovered = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        paint_ground(
            painter,
            option.rect,
            self._state.colours,
            chosen=self.selectionModel().isSelected(index),
            hovered=self.underMouse() and hovered == index,
            focused=self.hasFocus() and index == self.currentIndex(),
        )
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self._themes.hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        if name == "chevron-right" and self.isRightToLeft():
            name = "chevron-left"
        scale = self.devicePixelRatioF()
        edge = rect.left() if self.isRightToLeft() else rect.right() + 1 - _INDENT
        at = QPoint(edge + (_INDENT - _ARROW) // 2, rect.center().y() - _ARROW // 2 + 1)
        painter.drawPixmap(at, pixmap(name, self._state.colours.dim, _ARROW, scale))

    # Families stay open

    def _open_family(self, parent: QModelIndex) -> None:
        self.expand(parent)

    def _open_new_family(
        self, _: QModelIndex, __: int, ___: int, parent: QModelIndex, ____: int
    ) -> None:
        self.expand(parent)


def _is_move(event: QKeyEvent) -> bool:
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return alt and event.key() in _ALT_KEYS
