"""Commands on documents: bring in, edit, sort, put in the trash and back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from reader.core.anchor import Anchor
from reader.core.dates import date_problem
from reader.core.document import Comment, Document, Draft, Version
from reader.core.highlight import Highlight
from reader.core.ids import CollectionId, DocumentId, HighlightId, NoteId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.plausible import address_problem, language_problem
from reader.core.text import canonical, snap, trim
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.collections import get_collection
from reader.session.wording import counted, named, tidy
from reader.store.prepared import Kept, Prepared, prepare
from reader.store.tx import Tx


class Metadata(TypedDict, total=False):
    """What of a document can be edited."""

    title: str
    author: str
    source: str
    published: str
    language: str
    url: str


@command("Import")
def add_documents(
    tx: Tx,
    drafts: Sequence[Draft | Prepared | Kept],
    collection_id: CollectionId | None = None,
) -> list[Document]:
    """Bring drafts into the library. A date, language or address that is none is left out. Comments
    that came along become notes by their authors. Raises Refused if there is no such collection, or
    if what was kept ahead is gone."""
    if collection_id is not None:
        get_collection(tx, collection_id)
    added = [add_document(tx, kept_in(tx, draft), collection_id) for draft in drafts]
    tx.label = (
        f"Import {named(added[0].title) if len(added) == 1 else counted(len(added), 'article')}"
    )
    return added


def kept_in(tx: Tx, draft: Draft | Prepared | Kept) -> Kept:
    """What is left of `draft` once its texts are in the library; raises Refused if what was written
    ahead is gone."""
    if isinstance(draft, Draft):
        draft = prepare(draft)
    if isinstance(draft, Prepared):
        return tx.keep(draft)
    if not tx.has(draft):
        raise Refused("The trash was emptied while articles came in: import them once more.")
    return draft


def add_document(
    tx: Tx,
    kept: Kept,
    collection_id: CollectionId | None,
    ids: tuple[DocumentId, VersionId] | None = None,
) -> Document:
    """Make one document of what was kept, under fresh `ids` unless some were promised."""
    draft = kept.draft
    document_id, version_id = ids or (DocumentId(tx.fresh_id()), VersionId(tx.fresh_id()))
    version = Version(
        id=version_id,
        document_id=document_id,
        number=1,
        made=tx.time,
        content_hash=kept.content_hash,
        words=kept.words,
        original_hash=kept.original_hash,
        file_name=canonical(draft.file_name),  # it may hold bytes that are no text
        media_type=draft.media_type,
        size=kept.size,
        importer=draft.importer,
        url=tidy(draft.url),
        coder_id=tx.coder_id,
    )
    published, url = draft.published.strip(), tidy(draft.url)
    language = tidy(draft.language).replace("_", "-")
    document = Document(
        id=document_id,
        title=tidy(draft.title) or "Untitled",
        version_id=version_id,
        added=tx.time,
        author=tidy(draft.author),
        source=tidy(draft.source),
        published="" if date_problem(published) else published,
        language="" if language_problem(language) else language,
        url="" if address_problem(url) else url,
        collection_id=collection_id,
    )
    tx.put(version)
    tx.put(document)
    take_over_comments(tx, document, draft)
    return document


def take_over_comments(tx: Tx, document: Document, draft: Draft) -> None:
    """Make highlights and notes of the remarks that came along, except of those that are on the
    document already, by the same person in the same words."""
    if not draft.comments:
        return
    there = {
        (note.coder_id, note.body)
        for notes in tx.read.notes_on_highlights(document.id).values()
        for note in notes
    }
    for comment in draft.comments:
        coder_id = tx.coder_called(tidy(comment.author))
        if (coder_id, canonical(comment.body)) not in there:
            _take_over(tx, document, draft.content.text, comment)


def _take_over(tx: Tx, document: Document, text: str, comment: Comment) -> None:
    """A remark from the source: a highlight with a note, both its author's."""
    start, end = snap(text, *trim(text, comment.start, comment.end))
    if not comment.body.strip() or start >= end:
        return
    coder_id = tx.coder_called(tidy(comment.author))
    made = comment.made or tx.time
    highlight = Highlight(
        id=HighlightId(tx.fresh_id()),
        document_id=document.id,
        version_id=document.version_id,
        anchor=Anchor.of(text, start, end),
        coder_id=coder_id,
        created=made,
        modified=made,
    )
    tx.put(highlight)
    tx.put(
        Note(
            id=NoteId(tx.fresh_id()),
            kind=NoteKind.NOTE,
            body=canonical(comment.body),
            coder_id=coder_id,
            created=made,
            modified=made,
            highlight_id=highlight.id,
        )
    )


@command("Edit document")
def edit_document(tx: Tx, document_id: DocumentId, **fields: Unpack[Metadata]) -> Document:
    """Change metadata. Raises Refused for an unknown document, an empty title, and a new date,
    language or address that is none."""
    old = get_document(tx, document_id)
    new = replace(old, **fields)
    new = replace(
        new,
        title=tidy(new.title),
        author=tidy(new.author),
        source=tidy(new.source),
        published=_date(new.published),
        language=tidy(new.language),
        url=tidy(new.url),
    )
    if not new.title:
        raise Refused("A document needs a title.")
    for problem in (
        new.language != old.language and language_problem(new.language),
        new.url != old.url and address_problem(new.url),
    ):
        if problem:
            raise Refused(problem)
    renamed = new.title != old.title
    tx.label = f"Rename to {named(new.title)}" if renamed else f"Edit {named(old.title)}"
    return tx.put(new)


@command("Move documents")
def move_documents(
    tx: Tx, document_ids: Iterable[DocumentId], collection_id: CollectionId | None
) -> None:
    """Put documents into a collection, or into none."""
    moved = [get_document(tx, document_id) for document_id in document_ids]
    collection = None if collection_id is None else get_collection(tx, collection_id)
    where = f"to {named(collection.name)}" if collection else "out of their collection"
    tx.label = f"Move {_which(moved)} {where}"
    for document in moved:
        tx.put(replace(document, collection_id=collection_id))


@command("Move to trash")
def trash_documents(tx: Tx, document_ids: Iterable[DocumentId]) -> list[Document]:
    """Hide documents, with all that is on them; returns them as they are now."""
    trashed = [get_document(tx, document_id) for document_id in document_ids]
    tx.label = f"Move {_which(trashed)} to trash"
    return [tx.put(replace(d, trashed=d.trashed or tx.time)) for d in trashed]


@command("Restore from trash")
def restore_documents(tx: Tx, document_ids: Iterable[DocumentId]) -> None:
    """Bring documents back from the trash."""
    restored = [get_document(tx, document_id) for document_id in document_ids]
    tx.label = f"Restore {_which(restored)}"
    for document in restored:
        tx.put(replace(document, trashed=""))


def _date(published: str) -> str:
    published = published.strip()
    if problem := date_problem(published):
        raise Refused(problem)
    return published


def get_document(tx: Tx, document_id: DocumentId) -> Document:
    """The document of that id; raises Refused if there is none."""
    document = tx.read.document(document_id)
    if document is None:
        raise Refused("There is no such document in this library.")
    return document


def _which(documents: Sequence[Document]) -> str:
    if len(documents) == 1:
        return named(documents[0].title)
    return counted(len(documents), "document")
