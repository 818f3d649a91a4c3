"""Taking a snapshot: articles with all their marks, for classroom material and reports."""

from collections.abc import Iterable

from reader.core.document import Document, Picture
from reader.core.ids import CollectionId, DocumentId
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.session.clock import utc_now
from reader.store.reads import Reads


def snapshot(read: Reads, document_ids: Iterable[DocumentId]) -> Snapshot:
    """The articles of these ids, in that order, with the highlights on their current texts. Ids
    that are not in the library, or in its trash, are left out. Reads the whole of each text."""
    wanted = (read.document(document_id) for document_id in document_ids)
    documents = [document for document in wanted if document is not None and not document.trashed]
    names: dict[CollectionId | None, str] = {one.id: one.name for one in read.collections()}
    return Snapshot(
        documents=tuple(
            _marked(read, document, names.get(document.collection_id, "")) for document in documents
        ),
        themes=read.themes(),
        coders={coder.id: coder.name for coder in read.coders()},
        theme_notes={id_: tuple(notes) for id_, notes in read.notes_on_themes().items()},
        made=utc_now(),
    )


def _marked(read: Reads, document: Document, collection: str) -> MarkedDocument:
    content = read.content(document.version_id)
    notes = read.notes_on_highlights(document.id)
    pictures: dict[str, Picture] = {}
    for block in content.blocks:
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
