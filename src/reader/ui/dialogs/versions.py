"""The versions of the open article: a list, and what can be done with each."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.core.changes import Changes
from reader.core.document import Document, Version
from reader.session.wording import counted
from reader.ui.library import Library
from reader.ui.models.versions_table import VersionsTable
from reader.ui.state import Comparison, UiState
from reader.ui.widgets.basics import button, label

_SIZE = 820, 380
_FROM = 2  # the column that takes the room that is left


class VersionsDialog(QDialog):
    """Not modal. Enter reads the version of the row, C compares it."""

    restore_wanted = Signal(object)  # VersionId: make it the current one again

    def __init__(
        self, document: Document, library: Library, state: UiState, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Versions of this article")
        self._document, self._library, self._state = document, library, state
        self.model = VersionsTable(library, document.id, self)
        self.table = _Table()
        self.table.setModel(self.model)
        self._title = label("", "title", wrap=True)
        self._read = button("Read this version", self.read, "primary")
        self._compare = button("Compare with the current one", self.compare)
        self._restore = button("Make it current again", self.restore)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self.model.modelReset.connect(self._show)
        self.table.activated.connect(lambda _: self.read())
        library.changed.connect(self._follow)
        # A bound method: Qt lets go of it with the window, of a lambda it would not.
        state.document_changed.connect(self._leave)
        self._show()
        self.table.setFocus()

    def version(self) -> Version | None:
        """The version of the current row."""
        return self.model.version(self.table.currentIndex().row())

    def read(self) -> None:
        """Read the chosen version, and close."""
        version = self.version()
        if version is not None:
            self._state.read_version(None if self.model.is_current(version) else version.id)
            self.close()

    def compare(self) -> None:
        """Compare the chosen version with the current one, or that with the one before."""
        version = self.version()
        current = self.model.version(0)
        if version is None or current is None:
            return
        older = self.model.before(version) if self.model.is_current(version) else version
        if older is not None:
            self._state.compare(Comparison(older.id, current.id))
            self.close()

    def restore(self) -> None:
        """Let the chosen version's text be the current one again, as a new version, and close."""
        version = self.version()
        if version is not None and not self.model.is_current(version):
            self.restore_wanted.emit(version.id)
            self.close()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        for act in (self._read, self._compare, self._restore):
            act.setAutoDefault(False)  # Enter belongs to the table
            acts.addWidget(act)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        self.resize(*_SIZE)

    def _show(self) -> None:
        told = counted(self.model.rowCount(), "version")
        self._title.setText(f"{told} of {self._document.title}")
        shown = self._state.version_id
        row = self.model.row_of(shown) if shown is not None else 0
        self.table.selectRow(max(0, row))
        self._refresh()

    def _refresh(self) -> None:
        version = self.version()
        current = version is not None and self.model.is_current(version)
        several = self.model.rowCount() > 1
        self._read.setEnabled(version is not None)
        self._compare.setEnabled(several)
        name = "Compare with the version before" if current else "Compare with the current one"
        self._compare.setText(name)
        self._restore.setEnabled(several and not current)

    def _leave(self, _: object) -> None:
        self.close()

    def _follow(self, changes: Changes) -> None:
        document_id = self._document.id
        if not changes.everything and document_id not in changes.documents | changes.marked:
            return
        fresh = self._library.read.document(document_id)
        if fresh is None or fresh.trashed:
            self.close()
            return
        self._document = fresh
        self.model.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self.compare()
        else:
            super().keyPressEvent(event)


class _Table(QTableView):
    """Whole rows; letters are left to the window around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Versions")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.horizontalHeader().setSectionResizeMode(_FROM, QHeaderView.ResizeMode.Stretch)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: no row begins with a letter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())  # not on every desktop is it Enter
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)
