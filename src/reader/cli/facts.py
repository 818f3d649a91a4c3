"""Values of a library as the JSON that the shell prints."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from reader.core.content import Content
from reader.core.document import Collection, Document
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, ThemeId, VersionId
from reader.core.note import Note
from reader.core.passages import place, quoted
from reader.core.theme import Theme, ThemeTree
from reader.session import Session
from reader.session.commands.documents import Metadata
from reader.store.journal import Step

Fact = dict[str, Any]


class Facts:
    """Reads what belongs to a value once, however many values are told."""

    def __init__(self, session: Session) -> None:
        self._read = session.read
        self._titles: dict[DocumentId, str] = {}
        self._contents: dict[VersionId, Content] = {}

    @cached_property
    def _coders(self) -> dict[CoderId, str]:
        return {coder.id: coder.name for coder in self._read.coders()}

    @cached_property
    def themes_of_library(self) -> ThemeTree:
        """All themes."""
        return self._read.themes()

    @cached_property
    def _collections(self) -> dict[str, str]:
        return {collection.id: collection.name for collection in self._read.collections()}

    @cached_property
    def _library(self) -> list[Document]:
        return self._read.documents()

    @cached_property
    def _theme_counts(self) -> Counter[ThemeId]:
        counts: Counter[ThemeId] = Counter()
        for shares in self._read.theme_shares(self._ids_in_library).values():
            counts.update(shares)
        return counts

    @cached_property
    def _ids_in_library(self) -> list[DocumentId]:
        return [document.id for document in self._library]

    def documents(self, documents: Sequence[Document]) -> list[Fact]:
        """Documents with how much is in them."""
        words, highlights = self._read.words(), self._read.highlight_counts()
        return [
            {
                "id": document.id,
                "title": document.title,
                "author": document.author,
                "published": document.published,
                "language": document.language,
                "words": words.get(document.id, 0),
                "highlights": highlights.get(document.id, 0),
                "source": document.source,
                "url": document.url,
                "collection": self._collections.get(document.collection_id or "", ""),
                "added": document.added,
            }
            for document in documents
        ]

    def imported(self, documents: Sequence[Document]) -> list[Fact]:
        """Documents as `documents` tells them, their source with the facts of how they came in."""
        return [
            {**fact, "source": self._origin(document)}
            for document, fact in zip(documents, self.documents(documents), strict=True)
        ]

    def _origin(self, document: Document) -> Fact:
        version = self._read.version(document.version_id)
        assert version is not None
        return {
            "name": document.source,
            "file": version.file_name,
            "media_type": version.media_type,
            "sha256": version.original_hash,
            "size": version.size,
            "url": version.url,
            "imported": version.made,
            "importer": version.importer,
        }

    def highlights(self, highlights: Sequence[Highlight]) -> list[Fact]:
        """Highlights with the names of their themes and the notes on them."""
        notes = self._read.notes_of_highlights([highlight.id for highlight in highlights])
        return [
            {
                "id": highlight.id,
                "document_id": highlight.document_id,
                "title": self.title(highlight.document_id),
                "start": highlight.start,
                "end": highlight.end,
                **self._place(highlight),
                "quote": highlight.quote,
                "themes": self.names(highlight.themes),
                "notes": [
                    {"id": note.id, "kind": note.kind.value, "body": note.body}
                    for note in notes.get(highlight.id, ())
                ],
                "coder": self.coder(highlight.coder_id),
                "created": highlight.created,
                "modified": highlight.modified,
            }
            for highlight in highlights
        ]

    def _place(self, highlight: Highlight) -> Fact:
        """The paragraph and the printed page ("" if there are none) on which it begins."""
        content = self._content(highlight.version_id)
        return {
            "paragraph": content.paragraph_number(highlight.start),
            "page": content.page_label(highlight.start),
        }

    def place(self, highlight: Highlight) -> str:
        """Where a highlight stands, for people."""
        return self.place_in(highlight.version_id, highlight.start, highlight.end)

    def paragraph_in(self, version_id: VersionId, position: int) -> int:
        """The paragraph (¶) in which a position (code points) of a version's text stands."""
        return self._content(version_id).paragraph_number(position)

    def place_in(self, version_id: VersionId, start: int, end: int) -> str:
        """Where `start:end` (code points) of a version's text stands, for people."""
        return place(self._content(version_id), start, end)

    def words(self, highlight: Highlight) -> str:
        """The words of a highlight, for people: pictures are told by what they show."""
        return quoted(self._content(highlight.version_id), highlight.start, highlight.end)

    def theme(self, theme: Theme) -> Fact:
        """A theme with its place in the tree and how many highlights in the library carry it."""
        return {
            "id": theme.id,
            "name": theme.name,
            "path": "/".join(step.name for step in self.themes_of_library.path(theme.id)),
            "colour": theme.colour,
            "description": theme.description,
            "key": theme.key,
            "parent_id": theme.parent_id,
            "highlights": self._theme_counts[theme.id],
        }

    def note(self, note: Note) -> Fact:
        """A note and what it is on."""
        return {
            "id": note.id,
            "kind": note.kind.value,
            "body": note.body,
            "highlight_id": note.highlight_id,
            "document_id": note.document_id,
            "theme_id": note.theme_id,
            "coder": self.coder(note.coder_id),
            "created": note.created,
            "modified": note.modified,
        }

    def collection(self, collection: Collection) -> Fact:
        """A collection and how many documents it holds."""
        count = sum(document.collection_id == collection.id for document in self._library)
        return {"id": collection.id, "name": collection.name, "documents": count}

    def step(self, step: Step) -> Fact:
        """A step of the history."""
        return {
            "id": step.id,
            "time": step.time,
            "coder": self.coder(CoderId(step.coder_id)),
            "label": step.label,
            "kind": step.kind.value,
            "changes": self._edits.get(step.id, []),
        }

    @cached_property
    def _edits(self) -> dict[int, list[Fact]]:
        """What each step changed in the metadata of documents."""
        told: dict[int, list[Fact]] = {}
        for step_id, document_id, before, after in self._read.edits("document"):
            old, new = json.loads(before), json.loads(after)
            for field in Metadata.__annotations__:
                if old.get(field) != new.get(field):
                    change = {"field": field, "old": old.get(field), "new": new.get(field)}
                    told.setdefault(step_id, []).append({"document_id": document_id, **change})
        return told

    def coder(self, coder_id: CoderId) -> str:
        """The name of a coder."""
        return self._coders.get(coder_id, "")

    def names(self, theme_ids: Sequence[ThemeId]) -> list[str]:
        """The names of themes."""
        found = (self.themes_of_library.get(theme_id) for theme_id in theme_ids)
        return [theme.name for theme in found if theme]

    def title(self, document_id: DocumentId | None) -> str:
        """The title of a document."""
        if document_id is not None and document_id not in self._titles:
            document = self._read.document(document_id)
            self._titles[document_id] = document.title if document else ""
        return self._titles[document_id] if document_id else ""

    def _content(self, version_id: VersionId) -> Content:
        if version_id not in self._contents:
            self._contents[version_id] = self._read.content(version_id)
        return self._contents[version_id]
