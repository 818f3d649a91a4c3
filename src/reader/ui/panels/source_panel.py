"""The Source panel: what is known of the open document, to correct in place, and how it came in."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.core.changes import Changes
from reader.core.dates import date_problem
from reader.core.document import Document, Version
from reader.core.ids import CollectionId, DocumentId
from reader.core.plausible import address_problem, language_problem
from reader.errors import ReaderError
from reader.session import Session
from reader.session.commands.documents import Metadata, edit_document, move_documents
from reader.session.commands.shelving import shelve_documents
from reader.ui.library import Library
from reader.ui.panels.source_facts import SourceFacts
from reader.ui.panels.source_fields import CollectionField, Field
from reader.ui.panels.source_original import OriginalButtons
from reader.ui.state import UiState
from reader.ui.widgets.basics import label, line, looking


class SourcePanel(QWidget):
    """Follows the open document. Each correction is one step, on Enter or on leaving a field."""

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        self._library = library
        self._state = state
        self._document: Document | None = None
        self._version: Version | None = None
        self._stale = True
        self._writing = False
        self._session: Session = library.session
        self._fields = {
            "title": Field("Title", problem_of=_title_problem),
            "author": Field("Author"),
            "source": Field("Source", "Newspaper, site, archive…"),
            "published": Field("Published", "year-month-day", date_problem),
            "language": Field("Language", "en", language_problem),
            "url": Field("Address", "https://…", address_problem),
        }
        self._collection = CollectionField()
        self._facts = SourceFacts()
        self.original = OriginalButtons(library)
        self._lay_out()
        self._connect()
        self._on_opened()

    def _lay_out(self) -> None:
        page = looking(QWidget(), "panel")
        box = QVBoxLayout(page)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        for name in ("title", "author", "source"):
            box.addWidget(self._fields[name])
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self._fields["published"], 3, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self._fields["language"], 2, Qt.AlignmentFlag.AlignTop)
        box.addLayout(pair)
        box.addWidget(self._fields["url"])
        box.addWidget(self._collection)
        box.addSpacing(4)
        box.addWidget(line())
        box.addSpacing(4)
        box.addWidget(self._facts)
        box.addWidget(self.original)
        box.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        nothing = label(
            "Open an article to see, and correct, where it came from.", "dim", wrap=True
        )
        nothing.setContentsMargins(20, 20, 20, 20)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(nothing)
        self._pages.addWidget(scroll)

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.edited.connect(partial(self._on_edited, name))
        self._collection.chosen.connect(self._on_collection)
        self._collection.named.connect(self._on_new_collection)
        self._library.changed.connect(self._on_changed)
        self._library.opened.connect(self._on_opened)
        self._state.document_changed.connect(self._on_document)
        self._state.version_changed.connect(lambda _: self._show())

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was missed while out of sight."""
        super().showEvent(event)
        if self._stale:
            self._show()

    def _on_document(self) -> None:
        self.finish()
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        ours = self._document is not None and self._document.id in changes.documents
        if changes.everything or changes.collections or ours:
            self._show()

    def _show(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return
        read, document_id = self._library.read, self._state.document_id
        document = read.document(document_id) if document_id else None
        anew = (document and document.id) != (self._document and self._document.id)
        self._document = document
        self._pages.setCurrentIndex(1 if document else 0)
        if document is None:
            self._version = None
            return
        for name, field in self._fields.items():
            field.show_value(getattr(document, name), anew=anew)
        self._collection.show_value(read.collections(), document.collection_id)
        self._show_facts(document)

    def _show_facts(self, document: Document) -> None:
        versions = self._library.read.versions(document.id)
        wanted = self._state.version_id or document.version_id
        version = next(v for v in versions if v.id == wanted)
        if version != self._version:  # counting paragraphs reads the whole text
            content = self._library.read.content(version.id)
            self._facts.tell(version, len(versions), content)
        self._version = version
        self.original.show_version(version)

    # Correcting

    def finish(self) -> None:
        """Write what was typed and not yet left."""
        for field in self._fields.values():
            field.finish()

    def _on_edited(self, name: str, text: str) -> None:
        if self._document is None or self._writing:
            return
        self._writing = True  # the step that this makes asks for what waits: this
        self._write(self._document.id, cast("Metadata", {name: text}))
        self._writing = False

    def _write(self, document_id: DocumentId, fields: Metadata) -> None:
        if self._session is self._library.session:
            self._library.do(edit_document, document_id, **fields)
            return
        try:  # another library is being opened: the last word to the one that closes
            self._session.do(edit_document, document_id, **fields)
        except ReaderError as error:
            self._library.failed.emit(str(error))

    def _on_collection(self, collection_id: CollectionId | None) -> None:
        if self._document is not None:
            self._library.do(move_documents, [self._document.id], collection_id)

    def _on_new_collection(self, name: str) -> None:
        if self._document is not None:
            self._library.do(shelve_documents, [self._document.id], name)

    def _on_opened(self) -> None:
        self._session = self._library.session
        self.destroyed.connect(self._session.before_do(self.finish))
        self._document = None
        self._show()


def _title_problem(title: str) -> str:
    return "" if title else "A document needs a title."
