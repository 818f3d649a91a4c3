"""The library list as people work it: keys, clicks, folding, dragging, renaming in place."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from reader.core.ids import CollectionId, DocumentId
from reader.ui.models.library_tree import LibraryTree
from reader.ui.models.shelf import Shelf
from reader.ui.models.shelf_tree import Index, is_heading
from reader.ui.panels.library_delegate import SCROLL, LibraryDelegate
from reader.ui.state import UiState

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryView(QTreeView):
    """Shows a LibraryTree. What it asks for is done by whoever listens."""

    open_wanted = Signal(object)  # DocumentId
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)  # on the screen

    def __init__(self, model: LibraryTree, state: UiState) -> None:
        super().__init__()
        self._tree = model
        self._state = state
        self._aimed = QPersistentModelIndex()
        self._folded: set[CollectionId | None] = set()
        self._unfolding = False
        self.setItemDelegate(LibraryDelegate(self, state, lambda: model.themes))
        self._dress()
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        self.clicked.connect(self._on_clicked)

    def begin(self) -> None:
        """Show the library; before the view has its place, every row would be measured in vain."""
        self.setModel(self._tree)
        self._tree.modelReset.connect(self.unfold)  # after the view's own slots
        self._tree.rowsInserted.connect(self._on_inserted)
        self.unfold()

    def _dress(self) -> None:
        self.setAccessibleName("Library")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)

    # What is chosen

    def chosen_documents(self) -> list[DocumentId]:
        """The selected documents from top to bottom."""
        indexes = sorted(self.selectedIndexes(), key=lambda i: (i.parent().row(), i.row()))
        found = [self._tree.document_at(index) for index in indexes]
        return [document_id for document_id in found if document_id]

    def chosen_shelf(self) -> Shelf | None:
        """The heading that is selected, if no document is."""
        return None if self.chosen_documents() else self._tree.shelf_at(self.currentIndex())

    def show_document(self, document_id: DocumentId | None, *, unfold: bool = True) -> None:
        """Make a document the chosen one and bring it into sight, also out of a folded heading."""
        index = self._tree.index_of(document_id)
        if index.isValid() and (unfold or self.isExpanded(index.parent())):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.setExpanded(index.parent(), True)
            self.scrollTo(index)
        self.viewport().update()

    def neighbour(self) -> DocumentId | None:
        """The document to go on with when the chosen ones leave: the next, else the one before."""
        gone = set(self.chosen_documents())
        shown = list(self._shown_documents())
        last = max((at for at, i in enumerate(shown) if i in gone), default=-1)
        left = [i for i in (*shown[last + 1 :], *reversed(shown[: last + 1])) if i not in gone]
        return left[0] if left else None

    def _shown_documents(self) -> list[DocumentId]:
        found: list[DocumentId] = []
        for row in range(self._tree.rowCount()):
            shelf = self._tree.shelf_at(self._tree.index(row, 0))
            found += shelf.documents if shelf else ()
        return found

    # Folding

    def unfold(self) -> None:
        """Unfold every heading but those that were folded by hand."""
        self._unfolding = True
        for row in range(self._tree.rowCount()):
            index = self._tree.index(row, 0)
            shelf = self._tree.shelf_at(index)
            folded = shelf is not None and shelf.id in self._folded and not self._tree.filtered
            self.setExpanded(index, not folded)
        self._unfolding = False

    def _on_inserted(self, parent: QModelIndex) -> None:
        """Unfolding all lays all rows out, so not for documents under a heading that shows them."""
        if not (parent.isValid() and self.isExpanded(parent)):
            self.unfold()

    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._unfolding and (shelf := self._tree.shelf_at(index)):
            self._folded.add(shelf.id)

    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._unfolding and (shelf := self._tree.shelf_at(index)):
            self._folded.discard(shelf.id)

    # Working it

    def _on_clicked(self, index: QModelIndex) -> None:
        if is_heading(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif len(self.selectedIndexes()) == 1 and (found := self._tree.document_at(index)):
            self.open_wanted.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, editing = self.currentIndex(), self.state() == self.State.EditingState
        if event.key() in _ENTER and not editing and index.isValid():
            if is_heading(index):
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self.open_wanted.emit(self._tree.document_at(index))
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() == _NO_KEYS and not editing:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On what is under the mouse, or for the menu key on what is current."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(spot))
            return
        index = self.indexAt(event.pos())
        if not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.menu_wanted.emit(event.globalPos())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frame the heading that would take what is dragged."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._aim(index if is_heading(index) else index.parent())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._aim(QModelIndex())

    def aim_at(self, at: QPoint | None) -> DocumentId | None:
        """Frame the document at a point of the list, and only it; returns it."""
        index = QModelIndex() if at is None else self.indexAt(at)
        found = self._tree.document_at(index) if index.isValid() else None
        self._aim(index if found else QModelIndex())
        return found

    def _aim(self, heading: QModelIndex) -> None:
        self._aimed = QPersistentModelIndex(heading)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._aimed.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._state.colours.accent), 2))
            above = 8 if is_heading(self._aimed) else 1
            rect = self.visualRect(self._aimed).adjusted(1, above, 0, -2)
            rect.setWidth(self.width() - SCROLL - 2)
            painter.drawRoundedRect(rect, 8, 8)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles may need more lines, or fewer."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: object, rect: QRect, index: Index) -> None:
        """Nothing: a heading shows by itself whether it is folded."""
