"""Two documents that turn out to be one article, made ready to be joined, on whatever thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.core.carry import Found
from reader.core.document import Version
from reader.core.ids import DocumentId
from reader.session.revising import Passage, base_of, places_in
from reader.store.reads import Reads


@dataclass(frozen=True, slots=True)
class Joining:
    """The versions of one document as they come after `base`, the current one of another; where the
    highlights of that went in the last of them, and how the first of them differs from it."""

    base: Version
    versions: tuple[Version, ...]
    words_added: int
    words_removed: int
    places: Mapping[Passage, Found] = field(repr=False)


def joining(
    read: Reads,
    newer_id: DocumentId,
    older_id: DocumentId,
    check: Callable[[], None] = lambda: None,
) -> Joining:
    """Find what `join_documents` needs; raises KeyError if one of them is not there. `check` is
    asked often and may raise Cancelled."""
    from reader.anchoring.differences import compare  # what a start can do without

    base, versions = base_of(read, older_id), tuple(read.versions(newer_id))
    if not versions:
        raise KeyError(newer_id)
    places = places_in(read, base, read.text(versions[-1].id), check)
    difference = compare(read.content(base.version.id), read.content(versions[0].id))
    added, removed = difference.words_added, difference.words_removed
    return Joining(base.version, versions, added, removed, places)
