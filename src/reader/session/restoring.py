"""An older version made ready to be the current one again, on whatever thread."""

from collections.abc import Callable

from reader.core.content import Content
from reader.core.document import Draft, Version
from reader.core.ids import VersionId
from reader.session.revising import Revision, base_of, revise
from reader.store.prepared import Kept
from reader.store.reads import Reads


def restoration(
    read: Reads, version_id: VersionId, check: Callable[[], None] = lambda: None
) -> Revision:
    """The text of a version as the next one of its document; `check` is asked often and may raise
    Cancelled. Raises KeyError if there is no such version."""
    older = read.version(version_id)
    if older is None:
        raise KeyError(version_id)
    return revise(read, base_of(read, older.document_id), _kept(older), check)


def why_restored(older: Version) -> str:
    """The reason that such a version gives."""
    return f"Version {older.number} again"


def _kept(version: Version) -> Kept:
    """A version's text, which is in the library already."""
    draft = Draft(
        title="",
        content=Content("", ()),
        file_name=version.file_name,
        media_type=version.media_type,
        importer=version.importer,
        url=version.url,
    )
    return Kept(
        draft=draft,
        content_hash=version.content_hash,
        words=version.words,
        original_hash=version.original_hash,
        size=version.size,
    )
