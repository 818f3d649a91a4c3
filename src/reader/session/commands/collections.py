"""Commands on collections: make, rename, delete."""

from dataclasses import replace

from reader.core.document import Collection
from reader.core.ids import CollectionId
from reader.errors import Refused
from reader.session.command import command
from reader.session.wording import named, tidy
from reader.store.tx import Tx


@command("Add collection")
def add_collection(tx: Tx, name: str) -> Collection:
    """Make a collection at the end. Raises Refused for a name that is empty or taken."""
    existing = tx.read.collections()
    name = _free_name(tx, name)
    tx.label = f"Add collection {named(name)}"
    position = max((c.position for c in existing), default=-1) + 1
    return tx.put(Collection(CollectionId(tx.fresh_id()), name, position))


@command("Rename collection")
def rename_collection(tx: Tx, collection_id: CollectionId, name: str) -> Collection:
    """Give a collection another name. Raises Refused as `add_collection`."""
    old = get_collection(tx, collection_id)
    name = _free_name(tx, name, but=collection_id)
    tx.label = f"Rename collection to {named(name)}"
    return tx.put(replace(old, name=name))


@command("Delete collection")
def delete_collection(tx: Tx, collection_id: CollectionId) -> None:
    """Take a collection away; its documents stay, in no collection."""
    old = get_collection(tx, collection_id)
    tx.label = f"Delete collection {named(old.name)}"
    for document in [*tx.read.documents(), *tx.read.documents(trashed=True)]:
        if document.collection_id == collection_id:
            tx.put(replace(document, collection_id=None))
    tx.delete(old)


def get_collection(tx: Tx, collection_id: CollectionId) -> Collection:
    """The collection of that id; raises Refused if there is none."""
    collection = tx.read.collection(collection_id)
    if collection is None:
        raise Refused("There is no such collection any more.")
    return collection


def _free_name(tx: Tx, name: str, but: CollectionId | None = None) -> str:
    name = tidy(name)
    if not name:
        raise Refused("A collection needs a name.")
    for other in tx.read.collections():
        if other.id != but and other.name.casefold() == name.casefold():
            raise Refused(f"There is a collection {named(other.name)} already.")
    return name
