"""Of which articles: the one that is open, some others, a collection."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.core.document import Document
from reader.core.ids import CollectionId, DocumentId
from reader.ui.explore.choose_documents import ChooseDocuments
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.drop_button import DropButton
from reader.ui.tips import tip
from reader.ui.widgets.basics import label

_LISTED = 12  # articles in the menu; of more than that the chooser shows all
_LONGEST = 60  # characters of a title in the menu
_TOLD = "Material is made of the articles ticked here, in this order."


class FromRow(QWidget):
    """A button that says the articles, with a menu of others."""

    chosen = Signal(object)  # tuple of DocumentIds, or None for the article that is open

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        self._library, self._state = library, state
        self._documents: tuple[DocumentId, ...] = ()
        self._follows = True
        self.button = DropButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        heading = label("From", "strong")
        heading.setBuddy(self.button)
        column.addWidget(heading)
        column.addWidget(self.button)
        self.button.clicked.connect(self._open_menu)

    def show_documents(self, documents: tuple[DocumentId, ...], *, follows: bool) -> None:
        """Say these; with `follows` it is the article that is open."""
        self._documents, self._follows = documents, follows
        titles = [found.title for found in self._there()]
        if not titles:
            said = "No article is open"
        elif len(titles) == 1:
            said = titles[0]
        else:
            said = f"{len(titles)} articles"
        self.button.say(said, f"From: {said}")
        self.button.setToolTip(tip("\n".join(titles[:_LISTED])))

    def choose(self) -> None:
        """Let articles be ticked beside the work."""
        documents = self._library.read.documents()
        dialog = ChooseDocuments(documents, self._documents, self.window(), told=_TOLD)
        dialog.setWindowTitle("Make material of these articles")
        dialog.chosen.connect(self.chosen)
        dialog.show()

    def _there(self) -> list[Document]:
        found = (self._library.read.document(id_) for id_ in self._documents)
        return [document for document in found if document is not None]

    def menu(self) -> QMenu:
        """The open article, single ones if they are few, collections, and the chooser."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, "The open article", self._follows, lambda: self.chosen.emit(None))
        documents = self._library.read.documents()
        if len(documents) <= _LISTED:
            menu.addSeparator()
            for document in documents:
                only = not self._follows and self._documents == (document.id,)
                self._offer(menu, document.title, only, self._choosing((document.id,)))
        collections = self._library.read.collections()
        if collections:
            menu.addSeparator()
        for collection in collections:
            ids = _within(documents, collection.id)
            if ids:
                on = not self._follows and self._documents == ids
                self._offer(menu, f"All of “{collection.name}”", on, self._choosing(ids))
        menu.addSeparator()
        menu.addAction("Choose articles…").triggered.connect(self.choose)
        return menu

    def _offer(self, menu: QMenu, said: str, on: bool, run: Callable[[], None]) -> None:
        short = said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"
        action = menu.addAction(short.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _: run())

    def _choosing(self, documents: tuple[DocumentId, ...]) -> Callable[[], None]:
        return lambda: self.chosen.emit(documents)

    def _open_menu(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))


def _within(documents: list[Document], collection_id: CollectionId) -> tuple[DocumentId, ...]:
    return tuple(one.id for one in documents if one.collection_id == collection_id)
