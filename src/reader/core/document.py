"""Documents, their versions and collections, and the draft that an importer hands over."""

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.content import Content
from reader.core.ids import CoderId, CollectionId, DocumentId, VersionId


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
    original bytes, whose `size` is in bytes. `words` counts the words of the text, `words_added`
    and `words_removed` those that the version before has not, or had. `coder_id` is who brought it
    in, None if that was not kept. A correction says its `reason`, and keeps the original of the
    version that it corrects; what came in from a file has none.
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
    url: str = ""
    coder_id: CoderId | None = None
    reason: str = ""
    words_added: int = 0
    words_removed: int = 0

    @property
    def is_correction(self) -> bool:
        """Whether somebody mended the text here, and no file brought it."""
        return bool(self.reason)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came along inside a file, named by the SHA-256 of its bytes in hex.

    `width` and `height` are in its own pixels, 0 if they could not be told.
    """

    hash: str
    media_type: str
    data: bytes = field(repr=False)
    width: int = 0
    height: int = 0


class Origin(NamedTuple):
    """`length` code points from `start` on are the characters of the printed page `page` (from 0)
    from the `first` on, in the counting of the program that drew it."""

    start: int
    length: int
    page: int
    first: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark that somebody left in the source on `start:end` (code points); `made` is a UTC time
    or ""."""

    start: int
    end: int
    author: str
    body: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A parsed file before it is in a library: its content, metadata and original bytes, and what
    came with them."""

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
    pictures: tuple[Picture, ...] = ()
    origins: tuple[Origin, ...] = ()
    comments: tuple[Comment, ...] = ()
