"""A newer text of an article that is here: from a file, from the clipboard, dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.core.document import Document
from reader.core.ids import DocumentId
from reader.session.wording import named
from reader.ui import asking, pasting

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_SHOWN = 40  # characters of a title in a menu


class NewerTexts(QObject):
    """Brings one text in as the next version of the article that the user means."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library_panel.newer_wanted.connect(self.from_file)
        window.library_panel.dropped_on.connect(self.offer)

    def from_file(self, document_id: DocumentId | None = None) -> None:
        """Ask which file holds the newer text of a document, by default of the open one."""
        document = self._document(document_id or self._window.state.document_id)
        if document is None:
            return
        title = f"A newer version of {named(document.title, _SHOWN)}"
        with self._window.library.beside_files():
            path, _ = QFileDialog.getOpenFileName(self._window, title, "", asking.article_kinds())
        if path:
            self._start(path, document.id)

    def from_clipboard(self) -> None:
        """Make what is on the clipboard the next version of the open article."""
        window, clipboard = self._window, QGuiApplication.clipboard().mimeData()
        if not pasting.paste(window.importing, clipboard, window.state.document_id):
            window.status.say("There is no text on the clipboard.")

    def offer(self, document_id: DocumentId, path: str, at: QPoint) -> None:
        """Ask, at a point on the screen, what is to become of a file that was dropped on a
        document."""
        document = self._document(document_id)
        if document is None:
            return
        number = self._window.library.read.versions(document_id)[-1].number + 1
        title = named(document.title, _SHOWN).replace("&", "&&")
        menu = QMenu(self._window)
        menu.addAction(
            f"Make it version {number} of {title}", lambda: self._start(path, document_id)
        )
        menu.addAction(
            "Import as a new article", lambda: self._window.importing.start([path], as_new=True)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _start(self, path: str, document_id: DocumentId) -> None:
        self._window.importing.start([path], versions_of={path: document_id})

    def _document(self, document_id: DocumentId | None) -> Document | None:
        return None if document_id is None else self._window.library.read.document(document_id)
