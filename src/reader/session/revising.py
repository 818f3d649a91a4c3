"""A newer text of a document, made ready to become its next version, on whatever thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.anchoring.carrying import Carrying
from reader.anchoring.differences import compare
from reader.core.content import Content
from reader.core.document import Version
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, VersionId
from reader.store.prepared import Prepared
from reader.store.reads import Reads


@dataclass(frozen=True, slots=True)
class Current:
    """A document's current version as a comparison needs it, read before the work begins.

    `texts` are those of every version that a highlight of the document stands on and may leave.
    """

    version: Version
    content: Content = field(repr=False)
    highlights: tuple[Highlight, ...] = field(repr=False)
    texts: Mapping[VersionId, str] = field(repr=False)

    @property
    def document_id(self) -> DocumentId:
        """Whose version it is."""
        return self.version.document_id


@dataclass(frozen=True, slots=True)
class Revision:
    """A newer text, ready to be stored: how it differs from `base`, and where passages went."""

    base: Version
    prepared: Prepared = field(repr=False)
    words_added: int
    words_removed: int
    carryings: Mapping[VersionId, Carrying] = field(repr=False)

    @property
    def document_id(self) -> DocumentId:
        """The document it is to be the next version of."""
        return self.base.document_id

    @property
    def is_same_text(self) -> bool:
        """Whether nothing changed, not even the structure."""
        return self.prepared.content_hash == self.base.content_hash


def current(read: Reads, document_id: DocumentId) -> Current:
    """What `revise` needs of a document. Raises KeyError if there is no such document."""
    document = read.document(document_id)
    version = read.version(document.version_id) if document else None
    if version is None:
        raise KeyError(document_id)
    content = read.content(version.id)
    highlights = tuple(movable(read, document_id, version.id))
    texts = {v: read.text(v) for v in {h.version_id for h in highlights} - {version.id}}
    return Current(version, content, highlights, {**texts, version.id: content.text})


def movable(read: Reads, document_id: DocumentId, version_id: VersionId) -> list[Highlight]:
    """The highlights that a version after `version_id` takes along: those on it, and those that
    wait on an older one."""
    waiting = {carry.highlight_id for carry in read.carries(version_id) if carry.is_waiting}
    return [
        highlight
        for highlight in read.highlights(document_id)
        if highlight.version_id == version_id or highlight.id in waiting
    ]


def revise(base: Current, prepared: Prepared, check: Callable[[], None] = lambda: None) -> Revision:
    """Compare and find every passage, so that storing takes no time; `check` is asked often and
    may raise Cancelled."""
    new = prepared.draft.content
    carryings = {version_id: Carrying(text, new.text) for version_id, text in base.texts.items()}
    for highlight in base.highlights:
        check()
        carryings[highlight.version_id].find(highlight.start, highlight.end)
    check()
    difference = compare(base.content, new)
    return Revision(
        base=base.version,
        prepared=prepared,
        words_added=difference.words_added,
        words_removed=difference.words_removed,
        carryings=carryings,
    )
