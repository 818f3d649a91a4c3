"""A newer text of a document, made ready to become its next version, on whatever thread."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.core.anchor import Anchor
from reader.core.carry import Found
from reader.core.document import Version
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, VersionId, new_id
from reader.store.prepared import Kept, Prepared
from reader.store.reads import Reads


class Passage(NamedTuple):
    """The code points `start:end` of one version."""

    version_id: VersionId
    start: int
    end: int

    @classmethod
    def of(cls, highlight: Highlight) -> "Passage":
        """Where a highlight stands."""
        return cls(highlight.version_id, highlight.start, highlight.end)


@dataclass(frozen=True, slots=True)
class Base:
    """The version that a newer text follows, and the highlights that come along.

    `contents` are the hashes of the contents of all versions that those stand on. The version may
    be one that is only on its way into the library, if its content is there already.
    """

    version: Version
    highlights: tuple[Highlight, ...] = field(repr=False)
    contents: Mapping[VersionId, str] = field(repr=False)

    @classmethod
    def of(cls, version: Version, highlights: Iterable[Highlight] = ()) -> "Base":
        """A version with highlights that stand on it, and on no other."""
        return cls(version, tuple(highlights), {version.id: version.content_hash})


@dataclass(frozen=True, slots=True)
class Revision:
    """A newer text, ready to be stored: how it differs from `base`, and where passages went."""

    base: Version
    text: Prepared | Kept = field(repr=False)
    words_added: int
    words_removed: int
    places: Mapping[Passage, Found] = field(repr=False)
    version_id: VersionId = field(default_factory=lambda: VersionId(new_id()))

    @property
    def document_id(self) -> DocumentId:
        """The document it is to be the next version of."""
        return self.base.document_id

    @property
    def is_same_text(self) -> bool:
        """Whether nothing changed, not even the structure."""
        return self.text.content_hash == self.base.content_hash

    def over(self, kept: Kept) -> "Revision":
        """The same once its text is written down."""
        return replace(self, text=kept)


def base_of(read: Reads, document_id: DocumentId) -> Base:
    """What a newer text of a document follows. Raises KeyError if there is no such document."""
    document = read.document(document_id)
    version = read.version(document.version_id) if document else None
    if version is None:
        raise KeyError(document_id)
    highlights = tuple(movable(read, document_id, version.id))
    all_ = {one.id: one.content_hash for one in read.versions(document_id)}
    return Base(version, highlights, {h.version_id: all_[h.version_id] for h in highlights})


def movable(read: Reads, document_id: DocumentId, version_id: VersionId) -> list[Highlight]:
    """The highlights that a version after `version_id` takes along: those on it, and those that
    wait on an older one."""
    waiting = {carry.highlight_id for carry in read.carries(version_id) if carry.is_waiting}
    return [
        highlight
        for highlight in read.highlights(document_id, trashed=None)
        if highlight.version_id == version_id or highlight.id in waiting
    ]


def revise(
    read: Reads, base: Base, text: Prepared | Kept, check: Callable[[], None] = lambda: None
) -> Revision:
    """Compare and find every passage, so that storing takes no time; `check` is asked often and
    may raise Cancelled."""
    from reader.anchoring.differences import compare  # what a start can do without

    is_kept = isinstance(text, Kept)
    new = read.stored(text.content_hash) if is_kept else text.draft.content
    places = places_in(read, base, new.text, check)
    difference = compare(read.stored(base.version.content_hash), new)
    return Revision(
        base=base.version,
        text=text,
        words_added=difference.words_added,
        words_removed=difference.words_removed,
        places=places,
    )


def places_in(
    read: Reads, base: Base, new: str, check: Callable[[], None] = lambda: None
) -> dict[Passage, Found]:
    """Where the highlights of `base` stand in the text `new`; `check` is asked for each."""
    from reader.anchoring.carrying import Carrying  # what a start can do without

    carryings = {
        version_id: Carrying(read.stored(content).text, new)
        for version_id, content in base.contents.items()
    }
    places: dict[Passage, Found] = {}
    for highlight in base.highlights:
        check()
        carrying = carryings[highlight.version_id]
        places[Passage.of(highlight)] = carrying.find(highlight.start, highlight.end)
    check()
    return places


def base_after(base: Base, revision: Revision, text: str) -> Base:
    """What a text follows that comes after `revision`, while that is not in the library itself;
    `text` is the one of `revision`."""
    version = replace(
        base.version,
        id=revision.version_id,
        number=base.version.number + 1,
        content_hash=revision.text.content_hash,
    )
    highlights = tuple(_followed(one, revision, text) for one in base.highlights)
    contents = {**base.contents, version.id: version.content_hash}
    return Base(version, highlights, {h.version_id: contents[h.version_id] for h in highlights})


def _followed(highlight: Highlight, revision: Revision, text: str) -> Highlight:
    """A highlight where it will stand once `revision` is stored."""
    found = revision.places[Passage.of(highlight)]
    if not found.state.is_sure or found.place is None:
        return highlight
    anchor = Anchor.of(text, found.place.start, found.place.end)
    return highlight._replace(version_id=revision.version_id, anchor=anchor)
