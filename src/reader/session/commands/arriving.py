"""The command that ends an import: new documents and new versions, all in one step."""

from collections.abc import Sequence

from reader.core.document import Document, Version
from reader.core.ids import CollectionId
from reader.session.arrival import Arrival, Arrived, Newcomer
from reader.session.command import command
from reader.session.commands.collections import get_collection
from reader.session.commands.documents import add_document, get_document, kept_in
from reader.session.commands.versions import add_version
from reader.session.revising import Revision, base_of, revise
from reader.session.wording import counted, named
from reader.store.tx import Tx


@command("Import")
def take_in(
    tx: Tx, coming: Sequence[Arrival], collection_id: CollectionId | None = None
) -> Arrived:
    """Bring in what was gathered, in its order; new documents go into the collection.

    A document that changed since its newer text was made ready is compared anew; one that left the
    library since comes in as a new one. Raises Refused if there is no such collection, or if what
    was kept ahead is gone.
    """
    if collection_id is not None:
        get_collection(tx, collection_id)
    documents: list[Document] = []
    versions: list[Version] = []
    for one in coming:
        if isinstance(one, Newcomer):
            ids = one.id, one.version_id
            documents.append(add_document(tx, kept_in(tx, one.kept), collection_id, ids))
        elif tx.read.document(one.document_id) is None:
            documents.append(add_document(tx, kept_in(tx, one.text), collection_id))
        else:
            versions += _follow(tx, one)
    tx.label = _label(tx, documents, versions)
    return Arrived([get_document(tx, document.id) for document in documents], versions)


def _follow(tx: Tx, revision: Revision) -> list[Version]:
    document = get_document(tx, revision.document_id)
    if document.version_id != revision.base.id:
        kept = kept_in(tx, revision.text)
        revision = revise(tx.read, base_of(tx.read, document.id), kept)
    return [] if revision.is_same_text else [add_version.run(tx, revision)]


def _label(tx: Tx, documents: Sequence[Document], versions: Sequence[Version]) -> str:
    newer = counted(len(versions), "new version")
    if not documents and len(versions) == 1:
        title = get_document(tx, versions[0].document_id).title
        return f"Version {versions[0].number} of {named(title)}"
    if not documents:
        return f"Import {newer}"
    told = named(documents[0].title) if len(documents) == 1 else counted(len(documents), "article")
    return f"Import {told} and {newer}" if versions else f"Import {told}"
