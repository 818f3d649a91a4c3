"""Where passages are looked for: everywhere, in collections, in single articles."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.core.corpus import Corpus
from reader.core.ids import CollectionId, DocumentId
from reader.ui.explore.choose_documents import ChooseDocuments
from reader.ui.explore.counts import Counts
from reader.ui.explore.ticks import Option, Ticks
from reader.ui.state import UiState
from reader.ui.widgets.basics import button

_ALL = ""
_COLLECTION, _DOCUMENT = "collection ", "document "  # before the ids, to tell them apart


class Places(QWidget):
    """Tells by `changed` that a hand chose otherwise."""

    changed = Signal()

    def __init__(self, state: UiState) -> None:
        super().__init__()
        self._corpus, self._counts = Corpus(), Counts()
        self._documents: tuple[DocumentId, ...] = ()
        self._collections: tuple[CollectionId, ...] = ()
        self.ticks = Ticks(state, "Within")
        self._choose = button("Choose articles…", self._open, "link")
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self._choose)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ticks)
        column.addLayout(row)
        self.ticks.changed.connect(self._take)

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """Single articles that are chosen."""
        return self._documents

    @property
    def collections(self) -> tuple[CollectionId, ...]:
        """Collections that are chosen."""
        return self._collections

    def show_places(
        self, documents: tuple[DocumentId, ...], collections: tuple[CollectionId, ...]
    ) -> None:
        """Show these as chosen; `changed` is not told."""
        self._documents, self._collections = documents, collections
        self._renew()

    def offer(self, corpus: Corpus, counts: Counts) -> None:
        """Let the collections and articles of a corpus be chosen."""
        self._corpus, self._counts = corpus, counts
        self._renew()

    def _renew(self) -> None:
        titles = {text.document.id: text.document.title for text in self._corpus.texts}
        within = self._corpus.collections
        options = [Option(_ALL, "All documents")]
        options += [Option(_COLLECTION + id_, name) for id_, name in within.items()]
        options += [
            Option(_DOCUMENT + id_, titles.get(id_, "An article that is gone"))
            for id_ in self._documents
        ]
        counts = {_COLLECTION + id_: self._counts.collections.get(id_, 0) for id_ in within}
        counts |= {_ALL: self._counts.documents} | {_DOCUMENT + id_: 1 for id_ in self._documents}
        self.ticks.offer(options, counts)
        ticked = [_COLLECTION + id_ for id_ in self._collections]
        ticked += [_DOCUMENT + id_ for id_ in self._documents]
        self.ticks.tick(ticked or [_ALL])

    def _take(self) -> None:
        ticked = self.ticks.ticked()
        was_everywhere = not (self._documents or self._collections)
        if _ALL in ticked and not was_everywhere:
            ticked = ()
        self._collections = tuple(
            CollectionId(one.removeprefix(_COLLECTION)) for one in ticked if _COLLECTION in one
        )
        self._documents = tuple(
            DocumentId(one.removeprefix(_DOCUMENT)) for one in ticked if _DOCUMENT in one
        )
        self._renew()
        self.changed.emit()

    def _open(self) -> None:
        documents = {text.document.id: text.document for text in self._corpus.texts}
        dialog = ChooseDocuments(documents.values(), self._documents, self.window())
        dialog.chosen.connect(self._choose_documents)
        dialog.show()

    def _choose_documents(self, documents: tuple[DocumentId, ...]) -> None:
        self._documents = documents
        self._renew()
        self.changed.emit()
