"""A library that is open for reading: its values, each list read when it is asked for."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.core.highlight import Highlight as Marked
from reader.core.ids import VersionId
from reader.core.note import Note as Written
from reader.errors import StoreError
from reader.library.values import Document, Highlight, Note, Theme, Values
from reader.store.reads import Reads
from reader.store.store import Store

_TEXTS = 4  # kept at a time: highlights come by document, and few are on several texts of one


class Library:
    """An open library, to be read only. Each property is read when it is first asked for and then
    stays as it was; open the library again to see what changed. The trash is left out.

    What was not read before raises StoreError once the library is closed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_closed = False
        self._content = lru_cache(maxsize=_TEXTS)(lambda id_: self._read.content(id_))

    def close(self) -> None:
        """Close the file."""
        self._is_closed = True
        self._store.close()

    @property
    def _read(self) -> Reads:
        if self._is_closed:
            raise StoreError("This library is closed: open it again to read on.")
        return self._store.read

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @cached_property
    def documents(self) -> Values[Document]:
        """The documents, as they came in."""
        words, counts = self._read.words(), self._read.highlight_counts()
        shelves = {shelf.id: shelf.name for shelf in self._read.collections()}
        return Values(
            Document,
            (
                Document(
                    d.id, d.title, d.author, d.source, d.published, d.language, d.url,
                    shelves[d.collection_id] if d.collection_id else "",
                    d.added, words[d.id], counts.get(d.id, 0),
                )
                for d in self._read.documents()
            ),
        )  # fmt: skip

    @cached_property
    def themes(self) -> Values[Theme]:
        """The themes in the order of the tree, a parent before its children."""
        tree, counts = self._read.themes(), self._read.theme_counts()
        return Values(
            Theme,
            (
                Theme(
                    t.id, t.name, self._paths[t.id], self._paths[t.id].rpartition("/")[0],
                    t.colour, t.description, counts.get(t.id, 0),
                )
                for t in tree
            ),
        )  # fmt: skip

    @cached_property
    def highlights(self) -> Values[Highlight]:
        """The highlights, by document in reading order."""
        return Values(Highlight, map(self._highlight, self._read.highlights()))

    @cached_property
    def notes(self) -> Values[Note]:
        """The notes, oldest first, those on documents in the trash left out."""
        there = {highlight.id for highlight in self.highlights} | {d.id for d in self.documents}
        notes = self._read.all_notes()
        return Values(
            Note,
            (
                self._note(note)
                for note in notes
                if {note.highlight_id or note.document_id} <= there | {None}
            ),
        )

    def text(self, document_id: str) -> str:
        """The text of a document as it is now. Raises KeyError if there is no such document."""
        return self._read.text(self._versions[document_id])

    @cached_property
    def _versions(self) -> Mapping[str, VersionId]:
        return {document.id: document.version_id for document in self._read.documents()}

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        tree = self._read.themes()
        return {t.id: "/".join(step.name for step in tree.path(t.id)) for t in tree}

    @cached_property
    def _coders(self) -> Mapping[str, str]:
        return {coder.id: coder.name for coder in self._read.coders()}

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {document.id: document.title for document in self.documents}

    def _highlight(self, marked: Marked) -> Highlight:
        content = self._content(marked.version_id)
        return Highlight(
            marked.id, marked.document_id, self._titles[marked.document_id],
            marked.start, marked.end,
            content.paragraph_number(marked.start), content.page_label(marked.start),
            marked.quote, tuple(self._paths[theme_id] for theme_id in marked.themes),
            self._coders[marked.coder_id], marked.created, marked.modified,
            marked.version_id != self._versions[marked.document_id],
        )  # fmt: skip

    def _note(self, note: Written) -> Note:
        return Note(
            note.id, note.kind.value, note.body, self._coders[note.coder_id], note.created,
            note.modified, note.highlight_id or "", note.document_id or "",
            self._paths[note.theme_id] if note.theme_id else "",
        )  # fmt: skip


def open_library(path: str | PathLike[str]) -> Library:
    """Open the library at `path` for reading. Raises ReaderError with a sentence if there is none,
    or if the file is something else."""
    return Library(Store.open(Path(path), create=False))
