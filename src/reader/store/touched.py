"""From changed rows to the ids that listeners are told."""

from collections.abc import Iterable

from reader.core.changes import Changes
from reader.core.ids import (
    CoderId,
    CollectionId,
    DocumentId,
    FilterId,
    HighlightId,
    NoteId,
    RecipeId,
    ThemeId,
)
from reader.store.journal import Change
from reader.store.reads import Reads
from reader.store.rows import RowImage, image_from


def touched(changes: Iterable[Change], read: Reads) -> Changes:
    """What `changes` touched: a tag or a note on a highlight touches the highlight as well."""
    rows: dict[str, set[str]] = {}
    highlights: set[HighlightId] = set()
    documents: set[DocumentId] = set()
    marked: set[DocumentId] = set()
    for change in changes:
        rows.setdefault(change.table, set()).add(change.row)
        if change.table == "highlight_theme":
            highlights.add(HighlightId(change.row.split(" ")[0]))
        for image in _images(change):
            if change.table == "version":
                documents.add(DocumentId(str(image["document_id"])))
            elif change.table in ("highlight", "note") and image["document_id"]:
                marked.add(DocumentId(str(image["document_id"])))
            if change.table in ("note", "carry") and image["highlight_id"]:
                highlights.add(HighlightId(str(image["highlight_id"])))
    highlights.update(map(HighlightId, rows.get("highlight", ())))
    marked.update(read.documents_of_highlights(highlights))
    return Changes(
        documents=frozenset(documents | set(map(DocumentId, rows.get("document", ())))),
        collections=frozenset(map(CollectionId, rows.get("collection", ()))),
        highlights=frozenset(highlights),
        themes=frozenset(map(ThemeId, rows.get("theme", ()))),
        notes=frozenset(map(NoteId, rows.get("note", ()))),
        coders=frozenset(map(CoderId, rows.get("coder", ()))),
        filters=frozenset(map(FilterId, rows.get("filter", ()))),
        recipes=frozenset(map(RecipeId, rows.get("recipe", ()))),
        marked=frozenset(marked),
    )


def _images(change: Change) -> list[RowImage]:
    """What tells whose a row is, and no more: a step may have touched ten thousand. Highlights and
    carries stay with whom they belong to; of a highlight that is there the library knows it."""
    if change.table == "highlight" and change.after is not None:
        return []
    texts = (change.before, change.after)
    if change.table in ("highlight", "carry"):
        texts = (change.after or change.before, None)
    return [image for text in texts if (image := image_from(text)) is not None]
