"""Surface: a read-only text widget that is never written to, and passes on what is not reading."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.ui.dropping import take_files

_NOTCH = 120  # of a mouse wheel, in eighths of a degree


class Surface(QTextEdit):
    """Text to select and nothing else; Qt neither wraps it nor scrolls it sideways."""

    files_dropped = Signal(list)  # local paths (str)
    zoom_requested = Signal(int)  # +1 or -1, for each notch of the wheel with Ctrl
    menu_requested = Signal(QPoint)  # where on the screen

    def __init__(self, document: QTextDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document.setParent(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self.setReadOnly(True)
        # A text browser would look for links under each mouse move, block by block.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # With any other mode Qt sets the width of the document whenever it likes.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAccessibleName("Article text")
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._turned = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            super().wheelEvent(event)
            return
        # Fine wheels and touchpads turn by less than a notch at a time.
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _NOTCH
            self.zoom_requested.emit(step)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Nothing: the text is never written to."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        take_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        take_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = take_files(event)
        if paths:
            self.files_dropped.emit(paths)
