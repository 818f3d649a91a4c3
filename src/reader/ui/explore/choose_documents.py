"""A small window in which any number of articles are ticked."""

from collections.abc import Iterable

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.core.document import Document
from reader.core.ids import DocumentId
from reader.ui.widgets.basics import button, label, looking

_SIZE = 460, 520  # pixels
_ID = Qt.ItemDataRole.UserRole + 1


class ChooseDocuments(QDialog):
    """Each tick takes effect at once; it stays open beside the work."""

    chosen = Signal(tuple)  # DocumentIds, in the order of the library

    def __init__(
        self,
        documents: Iterable[Document],
        ticked: Iterable[DocumentId],
        parent: QWidget,
        *,
        told: str = "Passages are looked for in the articles ticked here.",
    ) -> None:
        """`told` says what the articles are chosen for."""
        super().__init__(parent)
        self.setWindowTitle("Look in these articles")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._model = QStandardItemModel(self)
        ticked = set(ticked)
        for document in documents:
            item = QStandardItem(document.title)
            item.setEditable(False)
            item.setCheckable(True)
            item.setData(document.id, _ID)
            on = Qt.CheckState.Checked if document.id in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
            self._model.appendRow(item)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Words in the title")
        self.field.setAccessibleName("Show articles with these words in the title")
        self.list = looking(QListView(), "inset")
        self.list.setModel(self._shown)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName("Articles")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(label(told, "dim"))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        close = button("Close", self.close)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.field.textChanged.connect(self._shown.setFilterFixedString)
        self._model.itemChanged.connect(lambda _: self.chosen.emit(self.ticked()))

    def ticked(self) -> tuple[DocumentId, ...]:
        """The articles that are ticked."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(
            DocumentId(item.data(_ID))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )
