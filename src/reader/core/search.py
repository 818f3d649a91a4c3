"""A search: what is wanted, where, and what is found."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.core.ids import DocumentId, HighlightId, NoteId, VersionId

_CONTEXT = 60  # code points on either side: a line of a list of hits


class Part(StrEnum):
    """What of a library is searched; TITLES are those of documents, and their authors."""

    TEXTS = "text"
    HIGHLIGHTS = "highlights"
    NOTES = "notes"
    TITLES = "titles"


EVERYWHERE = (Part.TITLES, Part.NOTES, Part.TEXTS)  # highlights lie in the texts


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for. `exact` takes words as they are written, not in their other forms; with
    `is_pattern` the query is a regular expression. `document_ids` None means all."""

    query: str
    exact: bool = False
    is_pattern: bool = False
    parts: tuple[Part, ...] = EVERYWHERE
    document_ids: tuple[DocumentId, ...] | None = None


class Hit(NamedTuple):
    """One occurrence, `start:end` (code points) of a text, a note or a title, on one line with some
    words before and after it. `highlight_ids` are told where highlights are searched; `shared` says
    where in `match` a similar passage has words of the one that it is like (code points)."""

    start: int
    end: int
    before: str
    match: str
    after: str
    highlight_ids: tuple[HighlightId, ...] = ()
    shared: tuple[tuple[int, int], ...] = ()


class Found(NamedTuple):
    """The hits in one text, note or title, in its order. A note on no document has none. Highlights
    that wait on an older text are found there: `version_id` says which text it is."""

    part: Part
    document_id: DocumentId | None
    title: str
    hits: list[Hit]
    version_id: VersionId | None = None
    note_id: NoteId | None = None


def hit(text: str, start: int, end: int, highlight_ids: tuple[HighlightId, ...] = ()) -> Hit:
    """The hit `start:end` of `text`, with whole words of its paragraph about it."""
    first = text.rfind("\n", max(0, start - _CONTEXT - 1), start) + 1
    if first == 0 and start > _CONTEXT:
        space = text.find(" ", start - _CONTEXT - 1, start)
        first = space + 1 if space >= 0 else start - _CONTEXT
    last = text.find("\n", end, end + _CONTEXT + 1)
    if last < 0:
        last = min(len(text), end + _CONTEXT)
        if last < len(text):
            space = text.rfind(" ", end, last + 1)
            last = space if space >= 0 else last
    return Hit(start, end, text[first:start], text[start:end], text[end:last], highlight_ids)
