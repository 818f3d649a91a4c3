"""Taking a snapshot: articles with all their marks, for classroom material and reports."""

from collections.abc import Iterable

from reader.core.document import Document, Picture
from reader.core.ids import CollectionId, DocumentId
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.core.work import Unwatched, Work
from reader.session.clock import utc_now
from reader.store.reads import Reads


def documents(read: Reads, document_ids: Iterable[DocumentId]) -> tuple[Document, ...]:
    """The articles of these ids, in that order, without their texts. Ids that are not in the
    library, or in its trash, are left out."""
    wanted = (read.document(document_id) for document_id in document_ids)
    return tuple(one for one in wanted if one is not None and not one.trashed)


def snapshot(
    read: Reads,
    document_ids: Iterable[DocumentId],
    work: Work | None = None,
    *,
    has_pictures: bool = True,
) -> Snapshot:
    """The articles of these ids as `documents` finds them, with the highlights on their current
    texts. Reads the whole of each text, and its pictures if it `has_pictures`; `work` is told of
    each article. Raises Cancelled if it was."""
    found = documents(read, document_ids)
    work = work or Unwatched()
    names: dict[CollectionId | None, str] = {one.id: one.name for one in read.collections()}
    marked = []
    for done, document in enumerate(found):
        work.check()
        work.report(done, len(found), f"Reading “{document.title}”")
        collection = names.get(document.collection_id, "")
        marked.append(_marked(read, document, collection, has_pictures=has_pictures))
    return Snapshot(
        documents=tuple(marked),
        themes=read.themes(),
        coders={coder.id: coder.name for coder in read.coders()},
        theme_notes={id_: tuple(notes) for id_, notes in read.notes_on_themes().items()},
        made=utc_now(),
    )


def _marked(
    read: Reads, document: Document, collection: str, *, has_pictures: bool
) -> MarkedDocument:
    content = read.content(document.version_id)
    notes = read.notes_on_highlights(document.id)
    pictures: dict[str, Picture] = {}
    for block in content.blocks if has_pictures else ():
        if block.picture and (picture := read.picture(block.picture)) is not None:
            pictures[picture.hash] = picture
    return MarkedDocument(
        document=document,
        content=content,
        highlights=tuple(read.highlights_at(document.version_id)),
        notes={id_: tuple(some) for id_, some in notes.items()},
        document_notes=tuple(read.notes_on_document(document.id)),
        pictures=pictures,
        collection=collection,
    )
