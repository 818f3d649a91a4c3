"""The command that makes one document of two: the text of one is the newer version of the other."""

from dataclasses import replace

from reader.core.document import Document, Version
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.documents import get_document
from reader.session.commands.versions import succeed
from reader.session.joining import Joining
from reader.session.wording import named
from reader.store.tx import Tx


@command("Make a version")
def join_documents(tx: Tx, joining: Joining) -> Version:
    """Let the versions of one document follow those of another. Highlights and notes of both are on
    the other one then, and the first one is no more.

    Raises Refused if both are the same, or if one of them got another version since.
    """
    newer = get_document(tx, joining.versions[-1].document_id)
    older = get_document(tx, joining.base.document_id)
    if newer.id == older.id:
        raise Refused(f"{named(newer.title)} cannot be a version of itself.")
    now = older.version_id, newer.version_id
    if now != (joining.base.id, joining.versions[-1].id):
        raise Refused("One of the articles got another version meanwhile: try once more.")
    *between, last = _renumbered(joining, older)
    for version in between:
        tx.put(version)
    succeed(tx, _better_known(older, newer), last, joining.places)
    for highlight in tx.read.highlights(newer.id, trashed=None):
        tx.put(highlight._replace(document_id=older.id))
    for note in tx.read.notes_on_document(newer.id):
        tx.put(replace(note, document_id=older.id))
    tx.delete(newer)
    tx.label = f"Make {named(newer.title, 40)} version {last.number} of {named(older.title, 40)}"
    return last


def _renumbered(joining: Joining, older: Document) -> list[Version]:
    """The versions as they are of the older document; only the first has another one before it."""
    added, removed = joining.words_added, joining.words_removed
    first = replace(joining.versions[0], words_added=added, words_removed=removed)
    return [
        replace(version, document_id=older.id, number=number)
        for number, version in enumerate((first, *joining.versions[1:]), joining.base.number + 1)
    ]


def _better_known(older: Document, newer: Document) -> Document:
    return replace(
        older,
        author=older.author or newer.author,
        source=older.source or newer.source,
        published=older.published or newer.published,
        language=older.language or newer.language,
        url=older.url or newer.url,
    )
