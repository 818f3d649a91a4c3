"""What became of each file of an import, as a list beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.core.ids import DocumentId
from reader.session.bringing_in import Tally
from reader.ui.state import UiState
from reader.ui.widgets.basics import label

_DOCUMENT = Qt.ItemDataRole.UserRole


class ImportList(QDialog):
    """Not modal. Return or a double click opens the article that a file is, or was before."""

    def __init__(self, tally: Tally, state: UiState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What became of each file")
        self._state = state
        self.list = QListWidget()
        self.list.setAccessibleName("What became of each file")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemActivated.connect(self._open)
        for failure in tally.failures:
            self._add(failure.reason)
        for found in tally.here:
            self._add(str(found), found.document_id)
        for document in tally.made:
            self._add(f"Imported: {document.title}", document.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(str(tally), "title", wrap=True))
        column.addWidget(self.list)
        self.resize(560, 480)

    def _add(self, text: str, document_id: DocumentId | None = None) -> None:
        item = QListWidgetItem(text)
        item.setData(_DOCUMENT, document_id)
        item.setToolTip("Open this article" if document_id else "")
        self.list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        if document_id := item.data(_DOCUMENT):
            self._state.open_document(document_id)
