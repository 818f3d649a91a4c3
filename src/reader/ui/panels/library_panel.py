"""The panel on the left: the library with its filter, its collections and its trash."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.changes import Changes
from reader.core.ids import DocumentId
from reader.session.commands.collections import add_collection
from reader.session.commands.shelving import shelve_documents
from reader.ui.dropping import take_files
from reader.ui.library import Library
from reader.ui.models.library_tree import LibraryTree
from reader.ui.models.trash_list import TrashList
from reader.ui.panels.library_acts import LibraryActs
from reader.ui.panels.library_delegate import SCROLL
from reader.ui.panels.library_parts import Nothing, PanelLine
from reader.ui.panels.library_view import LibraryView
from reader.ui.panels.trash_panel import TrashPanel
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, looking


class LibraryPanel(QWidget):
    """Documents to open; it asks for imports, and does everything else itself."""

    import_wanted = Signal()
    files_dropped = Signal(list)  # list[str], paths on this machine
    dropped_on = Signal(object, str, QPoint)  # DocumentId, one path, where on the screen
    newer_wanted = Signal(object)  # DocumentId: a newer version of it
    join_wanted = Signal(object)  # DocumentId: make it a version of another
    bibliography_wanted = Signal(object)  # DocumentIds: export references of them

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._library = library
        self._state = state
        self._model = LibraryTree(library, self)
        self._trash = TrashList(library, self)
        self._view = LibraryView(self._model, state)
        self._acts = LibraryActs(library, state, self._model, self._view)
        self._for_naming: list[DocumentId] = []
        self._make_fields()
        self._make_pages()
        self._connect()
        self._show_state()
        self.ensurePolished()
        self._view.begin()
        self._view.show_document(state.document_id)

    def _make_fields(self) -> None:
        self._filter = PanelLine("Filter library")
        self._filter.setClearButtonEnabled(True)
        self._name = PanelLine("Name of the new collection")
        self._name.hide()
        self._more = IconButton("plus", "Add articles or a collection")
        menu = QMenu(self._more)
        menu.addAction("Open articles…", self.import_wanted.emit)
        menu.addAction("New collection…", lambda: self.name_collection([]))
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._to_trash = IconButton("trash-2", "Trash", 16)
        self._to_trash.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._to_trash.clicked.connect(self.show_trash)

    def _make_pages(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, SCROLL, 0)
        top.setSpacing(4)
        top.addWidget(self._filter, 1)
        top.addWidget(self._more)
        naming = QHBoxLayout()
        naming.setContentsMargins(0, 0, SCROLL, 0)
        naming.addWidget(self._name)
        self._nothing = Nothing(self.import_wanted.emit, self._filter.clear)
        shelf = QWidget()
        box = QVBoxLayout(shelf)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(top)
        box.addLayout(naming)
        box.addWidget(self._nothing)
        box.addWidget(self._view, 1)
        box.addWidget(self._to_trash, 0, Qt.AlignmentFlag.AlignLeft)
        box.setAlignment(self._nothing, Qt.AlignmentFlag.AlignTop)
        self._trash_panel = TrashPanel(self._library, self._state, self._trash)
        self._pages = QStackedWidget()
        self._pages.addWidget(shelf)
        self._pages.addWidget(self._trash_panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 14, 0, 8)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter)
        self._filter.escaped.connect(self._filter.clear)
        self._filter.downed.connect(self._enter_view)
        self._filter.returnPressed.connect(self._open_first)
        self._name.returnPressed.connect(self._on_named)
        self._name.escaped.connect(self._end_naming)
        self._acts.name_wanted.connect(self.name_collection)
        self._acts.import_wanted.connect(self.import_wanted)
        self._acts.newer_wanted.connect(self.newer_wanted)
        self._acts.join_wanted.connect(self.join_wanted)
        self._acts.bibliography_wanted.connect(self.bibliography_wanted)
        self._trash_panel.left.connect(self.show_library)
        for model in (self._model, self._trash):
            model.modelReset.connect(self._show_state)
            model.rowsInserted.connect(self._show_state)
            model.rowsRemoved.connect(self._show_state)
        self._library.changed.connect(self._on_changed)
        self._state.document_changed.connect(self._on_document)
        self._state.look_changed.connect(self._view.viewport().update)

    # Pages

    def show_trash(self) -> None:
        """Show the trash in place of the library."""
        self._pages.setCurrentWidget(self._trash_panel)
        self._trash_panel.begin()

    def show_library(self) -> None:
        """Show the library again."""
        if self._pages.currentIndex() != 0:
            self._pages.setCurrentIndex(0)
            self._enter_view()

    def name_collection(self, ids: list[DocumentId]) -> None:
        """Ask, in place, for the name of a new collection that is to hold the documents `ids`."""
        self._for_naming = ids
        self._name.clear()
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        nothing = not self._model.rowCount()
        self._nothing.tell(self._model.total, self._filter.text(), heading=nothing)
        self._nothing.setVisible(nothing or not self._model.total)
        if nothing and self._view.hasFocus():
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.setVisible(not nothing)
        trashed = self._trash.rowCount()
        self._to_trash.setText(f" Trash ({trashed:,})")
        self._to_trash.setVisible(trashed > 0)

    # What happens

    def _on_filter(self, words: str) -> None:
        self._model.set_filter(words)
        self._show_state()
        self._view.show_document(self._state.document_id, unfold=False)

    def _on_named(self) -> None:
        name, ids = self._name.text().strip(), self._for_naming
        if not name:
            return
        made = (
            self._library.do(shelve_documents, ids, name)
            if ids
            else self._library.do(add_collection, name)
        )
        if made is not None:
            self._end_naming()

    def _end_naming(self) -> None:
        self._for_naming = []
        self._name.hide()
        self._enter_view()

    def _on_changed(self, changes: Changes) -> None:
        """A document that left the library by undo or by another window is not read on."""
        open_one = self._state.document_id
        if (changes.everything or changes.documents) and open_one not in self._model:
            self._state.open_document(None)

    def _on_document(self, document_id: DocumentId | None) -> None:
        if document_id is not None:
            self._model.mark_opened(document_id)
        self._view.show_document(document_id)

    def _open_first(self) -> None:
        first = self._model.index(0, 0, self._model.index(0, 0))
        if first.isValid():
            self._enter_view()
            self._acts.open(self._model.document_at(first))

    def _enter_view(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        take_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frame the article of which one file may be a newer version."""
        one = len(event.mimeData().urls()) == 1
        self._view.aim_at(self._in_view(event) if one else None)
        take_files(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._view.aim_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Files dropped anywhere on the panel; what one that falls on an article is meant to be has
        to be asked."""
        paths = take_files(event)
        document_id = self._view.aim_at(self._in_view(event))
        self._view.aim_at(None)
        if not paths:
            return
        if document_id is not None and len(paths) == 1 and Path(paths[0]).is_file():
            at = self.mapToGlobal(event.position().toPoint())
            self.dropped_on.emit(document_id, paths[0], at)
        else:
            self.files_dropped.emit(paths)

    def _in_view(self, event: QDropEvent) -> QPoint | None:
        """Where in the list the mouse is, if the list is shown."""
        port = self._view.viewport()
        at = port.mapFrom(self, event.position().toPoint())
        return at if port.isVisible() and port.rect().contains(at) else None
