"""Commands that mend a text in place, as a version of its own that the highlights follow to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.anchoring.likeness import likeness
from reader.core.carry import Carry, CarryState, Decision, Found, Place
from reader.core.document import Document, Version
from reader.core.editing import EditMap, TextEdit
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, VersionId
from reader.core.text import trim
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.carries import carry_of, moved_to
from reader.session.commands.documents import get_document
from reader.session.correcting import Correction, corrected, original
from reader.session.revising import movable
from reader.session.wording import named, tidy
from reader.store.tx import Tx


@command("Correct the text")
def correct_text(
    tx: Tx, document_id: DocumentId, edits: Sequence[TextEdit], reason: str = ""
) -> Version:
    """Mend a document's current text: each edit replaces some code points of it. Makes a version
    with the coder and the reason; highlights follow exactly, one of which nothing is left waits.

    Raises Refused as `corrected` does.
    """
    document = get_document(tx, document_id)
    return _store(tx, document, corrected(original(tx.read, document.id), edits), reason)


@command("Correct the text")
def store_correction(tx: Tx, correction: Correction, reason: str = "") -> Version:
    """As `correct_text`, of a correction that was made ready before. Raises Refused if the document
    got another version since."""
    document = get_document(tx, correction.base.document_id)
    if document.version_id != correction.base.id:
        raise Refused(f"{named(document.title)} got another version meanwhile: correct that one.")
    return _store(tx, document, correction, reason)


def _store(tx: Tx, document: Document, correction: Correction, reason: str) -> Version:
    base, prepared = correction.base, correction.prepared
    tx.keep(prepared)
    version = replace(
        base,
        id=VersionId(tx.fresh_id()),
        number=base.number + 1,
        made=tx.time,
        content_hash=prepared.content_hash,
        words=prepared.words,
        coder_id=tx.coder_id,
        reason=tidy(reason) or "Correction",
        words_added=correction.words_added,
        words_removed=correction.words_removed,
    )
    tx.label = f"Correct the text of {named(document.title)}"
    moved = movable(tx.read, document.id, base.id)
    proposals = {carry.highlight_id: carry for carry in tx.read.carries(base.id)}
    tx.put(version)
    tx.put(replace(document, version_id=version.id))
    text = correction.content.text
    fresh: list[Carry | Highlight] = []
    for highlight in moved:
        if highlight.version_id == base.id:
            fresh += _followed(tx, highlight, version.id, correction.way, text)
        else:
            found = _proposed_anew(proposals[highlight.id], correction.way)
            fresh.append(carry_of(tx, highlight, version.id, found, Decision.WAITING))
    tx.put_all(fresh)
    return version


def _followed(
    tx: Tx, highlight: Highlight, version_id: VersionId, way: EditMap, text: str
) -> Iterator[Carry | Highlight]:
    """A highlight moved by the exact map of positions; it waits if nothing of it is left."""
    found = _corrected(highlight, way, text)
    decision = Decision.CARRIED if found.place else Decision.WAITING
    yield carry_of(tx, highlight, version_id, found, decision)
    if found.place:
        yield moved_to(highlight, version_id, text, found.place)


def _corrected(highlight: Highlight, way: EditMap, text: str) -> Found:
    passage = way.passage(highlight.start, highlight.end)
    start, end = trim(text, *passage) if passage else (0, 0)
    if start >= end:
        return Found(CarryState.GONE)
    start, end = _whole_words(highlight, text, start, end, way)
    if text[start:end] != highlight.quote:
        score = likeness(highlight.quote, text[start:end])
        return Found(CarryState.CHANGED, Place(start, end, score))
    state = CarryState.UNMOVED if start == highlight.start else CarryState.MOVED
    return Found(state, Place(start, end, 1.0))


def _whole_words(
    highlight: Highlight, text: str, start: int, end: int, way: EditMap
) -> tuple[int, int]:
    """Take in letters that were added to the first or the last word of a highlight, and none that
    stood beside it before."""
    quote, before, after = highlight.anchor[2:]
    first, last = start, end
    typed_before, typed_after = way.typed_beside(highlight.start, highlight.end)
    if quote[-1].isalnum() and not after[:1].isalnum():
        while end < min(len(text), last + typed_after) and text[end].isalnum():
            end += 1
    if quote[0].isalnum() and not before[-1:].isalnum():
        while start > max(0, first - typed_before) and text[start - 1].isalnum():
            start -= 1
    return start, end


def _proposed_anew(carry: Carry, way: EditMap) -> Found:
    """The places proposed in the version that was corrected, where they are now."""
    places = []
    for place in (carry.place, carry.runner_up):
        passage = way.passage(place.start, place.end) if place else None
        if place and passage:
            places.append(Place(*passage, place.score))
    if not places:
        return Found(CarryState.GONE)
    return Found(carry.state, *places)
