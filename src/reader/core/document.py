"""Documents, their versions and collections, and the draft that an importer hands over."""

from dataclasses import dataclass, field

from reader.core.content import Content
from reader.core.ids import CollectionId, DocumentId, VersionId


@dataclass(frozen=True, slots=True)
class Collection:
    """A named group of documents; a document is in one or in none."""

    id: CollectionId
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article in the library. Its text is that of its current version, `version_id`.

    `published` is an ISO 8601 date, also a partial one ("2022", "2022-09"), or "".
    `added` and `trashed` are ISO 8601 times in UTC; `trashed` is "" unless it is in the trash.
    """

    id: DocumentId
    title: str
    version_id: VersionId
    added: str
    author: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    collection_id: CollectionId | None = None
    trashed: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a document's text, and the facts of how it came in. It never changes.

    `content_hash` and `original_hash` are SHA-256 in hex: of the stored content and of the
    original bytes, whose `size` is in bytes. `words` counts the words of the text.
    """

    id: VersionId
    document_id: DocumentId
    number: int
    made: str
    content_hash: str
    words: int
    original_hash: str = ""
    file_name: str = ""
    media_type: str = ""
    size: int = 0
    importer: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A parsed file before it is in a library: its content, metadata and original bytes."""

    title: str
    content: Content
    original: bytes = field(repr=False, default=b"")
    file_name: str = ""
    media_type: str = ""
    importer: str = ""
    author: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
