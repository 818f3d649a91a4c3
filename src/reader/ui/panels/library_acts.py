"""What can be done to documents and collections in the library list, and the menu of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from reader.core.ids import DocumentId
from reader.session.commands.collections import delete_collection
from reader.session.commands.documents import trash_documents
from reader.ui.library import Library
from reader.ui.models.library_tree import LibraryTree
from reader.ui.panels.library_view import LibraryView
from reader.ui.state import UiState


class LibraryActs(QObject):
    """Acts on what is chosen in the view. `name_wanted` asks for the name of a new collection
    that is to hold the documents given with it.
    """

    name_wanted = Signal(list)  # list[DocumentId]
    import_wanted = Signal()
    newer_wanted = Signal(object)  # DocumentId: a newer version of it
    join_wanted = Signal(object)  # DocumentId: make it a version of another
    bibliography_wanted = Signal(object)  # DocumentIds: export references of them

    def __init__(
        self, library: Library, state: UiState, model: LibraryTree, view: LibraryView
    ) -> None:
        super().__init__(view)
        self._library = library
        self._state = state
        self._model = model
        self._view = view
        view.open_wanted.connect(self.open)
        view.delete_wanted.connect(self.delete)
        view.menu_wanted.connect(self.show_menu)

    def open(self, document_id: DocumentId | None) -> None:
        """Read a document."""
        self._state.open_document(document_id)

    def rename(self) -> None:
        """Edit the current name in place."""
        self._view.edit(self._view.currentIndex())

    def delete(self) -> None:
        """Put the chosen documents in the trash, or take the chosen collection away."""
        ids, shelf = self._view.chosen_documents(), self._view.chosen_shelf()
        if ids:
            next_one, was_open = self._view.neighbour(), self._state.document_id in ids
            if self._library.do(trash_documents, ids) is None:
                return
            if was_open:
                self._state.open_document(next_one)
            self._view.show_document(next_one)
        elif shelf and shelf.collection:
            self._library.do(delete_collection, shelf.collection.id)

    def show_menu(self, at: QPoint) -> None:
        """Pop up what can be done with what is chosen, at a point on the screen."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu(self) -> QMenu:
        """What can be done with what is chosen."""
        menu = QMenu(self._view)
        ids, shelf = self._view.chosen_documents(), self._view.chosen_shelf()
        if ids:
            self._add_document_acts(menu, ids)
        elif shelf and shelf.collection:
            menu.addAction("Rename", self.rename).setShortcut("F2")
            self._add_bibliography(menu, shelf.documents)
            menu.addAction("Delete collection", self.delete).setShortcut("Del")
            menu.addSeparator()
        if not ids:
            menu.addAction("Open articles…", self.import_wanted.emit)
            menu.addAction("New collection…", lambda: self.name_wanted.emit([]))
        return menu

    def _add_document_acts(self, menu: QMenu, ids: list[DocumentId]) -> None:
        one = len(ids) == 1
        if one:
            menu.addAction("Open", lambda: self.open(ids[0])).setShortcut("Return")
            menu.addAction("Rename", self.rename).setShortcut("F2")
            menu.addAction("Open a newer version…", lambda: self.newer_wanted.emit(ids[0]))
            menu.addAction("Make it a version of…", lambda: self.join_wanted.emit(ids[0]))
        move = menu.addMenu("Move to" if one else f"Move {len(ids)} documents to")
        for collection in self._model.collections:
            text = collection.name.replace("&", "&&")
            move.addAction(text, partial(self._model.move, ids, collection.id))
        if self._model.collections:
            move.addAction("No collection", partial(self._model.move, ids, None))
            move.addSeparator()
        move.addAction("New collection…", lambda: self.name_wanted.emit(ids))
        self._add_bibliography(menu, ids)
        menu.addSeparator()
        text = "Move to trash" if one else f"Move {len(ids)} documents to trash"
        menu.addAction(text, self.delete).setShortcut("Del")

    def _add_bibliography(self, menu: QMenu, ids: Sequence[DocumentId]) -> None:
        if ids:
            wanted = partial(self.bibliography_wanted.emit, tuple(ids))
            menu.addAction("Export bibliography…", wanted)
