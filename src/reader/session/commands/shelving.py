"""Commands that sort by the names of collections: one that is not there is made in that step."""

from collections.abc import Sequence

from reader.core.document import Collection, Document
from reader.core.ids import CollectionId, DocumentId
from reader.session.arrival import Arrival, Arrived
from reader.session.command import command
from reader.session.commands.arriving import take_in
from reader.session.commands.collections import add_collection
from reader.session.commands.documents import get_document, move_documents
from reader.session.wording import tidy
from reader.store.tx import Tx


@command("Import")
def bring_in(tx: Tx, coming: Sequence[Arrival], collection_name: str | None = None) -> Arrived:
    """As `take_in`, into a collection if one is named."""
    return take_in.run(tx, coming, _collection(tx, collection_name))


@command("Move documents")
def shelve_documents(
    tx: Tx, document_ids: Sequence[DocumentId], collection_name: str | None
) -> list[Document]:
    """Put documents into a collection, or into none; returns them as they are now."""
    move_documents.run(tx, document_ids, _collection(tx, collection_name))
    return [get_document(tx, document_id) for document_id in document_ids]


def collection_called(collections: Sequence[Collection], name: str) -> Collection | None:
    """The collection of that name, case ignored; else None."""
    wanted = tidy(name).casefold()
    return next((found for found in collections if found.name.casefold() == wanted), None)


def _collection(tx: Tx, name: str | None) -> CollectionId | None:
    if name is None:
        return None
    found = collection_called(tx.read.collections(), name)
    return (found or add_collection.run(tx, name)).id
