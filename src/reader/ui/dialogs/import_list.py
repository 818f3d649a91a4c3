"""What became of each file of an import, as a list beside the work."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.core.ids import DocumentId
from reader.session.bringing_in import Tally
from reader.session.wording import counted
from reader.ui.dialogs.closing_row import closing_row
from reader.ui.state import UiState
from reader.ui.widgets.basics import label

_DOCUMENT = Qt.ItemDataRole.UserRole


class ImportList(QDialog):
    """Not modal. Return or a double click opens the article that a file is, or was before; Ctrl+C
    copies what is chosen."""

    def __init__(
        self, tally: Tally, files: Mapping[DocumentId, str], state: UiState, parent: QWidget
    ) -> None:
        """`files` are the names of the files that the imported articles were in."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What became of each file")
        self._state = state
        self.list = _Lines()
        self.list.setAccessibleName("What became of each file")
        self.list.setWordWrap(True)
        self.list.setSpacing(1)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemActivated.connect(self._open)
        for failure in tally.failures:
            self._add(failure.reason)
        for found in tally.here:
            self._add(str(found), found.document_id)
        for same in tally.unchanged:
            self._add(str(same), same.document_id)
        for new in tally.versions:
            self._add(str(new), new.document.id)
        for document in tally.made:
            file = files.get(document.id, "")
            of = f", from “{file}”" if file else ""
            self._add(f"Imported: {document.title}{of}", document.id)
        if tally.unreached:
            self._add(f"Not reached: {counted(tally.unreached, 'file')}.")
        for sentence in tally.left_out:
            self._add(sentence)
        if unnamed := tally.skipped - len(tally.left_out):
            self._add(f"Left out beside these: {counted(unnamed, 'file')} of other kinds.")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(str(tally), "title", wrap=True))
        column.addWidget(self.list)
        column.addLayout(closing_row(self, lambda: f"{tally}\n{self.list.words(chosen=False)}"))
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.resize(560, 480)

    def _add(self, text: str, document_id: DocumentId | None = None) -> None:
        item = QListWidgetItem(text)
        item.setData(_DOCUMENT, document_id)
        item.setToolTip("Open this article" if document_id else "")
        self.list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        if document_id := item.data(_DOCUMENT):
            self._state.open_document(document_id)


class _Lines(QListWidget):
    """Sentences of which several can be chosen and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)

    def words(self, *, chosen: bool) -> str:
        """All sentences, or those `chosen`, a line each."""
        items = (self.item(at) for at in range(self.count()))
        return "\n".join(item.text() for item in items if item.isSelected() or not chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.words(chosen=True))
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # or the dialog would close
