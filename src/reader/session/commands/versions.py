"""Commands on versions: a newer text, a correction, and highlights that wait for a decision."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.anchoring.differences import compare
from reader.anchoring.likeness import likeness
from reader.core.anchor import Anchor
from reader.core.carry import Carry, CarryState, Decision, Found, Place
from reader.core.document import Document, Draft, Version
from reader.core.editing import EditMap, TextEdit, edited
from reader.core.highlight import Highlight
from reader.core.ids import CarryId, DocumentId, HighlightId, VersionId
from reader.core.text import canonical, snap, trim
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.documents import get_document, take_over_comments
from reader.session.commands.highlights import get_highlights
from reader.session.revising import Revision, movable
from reader.session.wording import counted, named, tidy
from reader.store.prepared import prepare
from reader.store.tx import Tx


@command("New version")
def add_version(tx: Tx, revision: Revision) -> Version:
    """Let a newer text be the current version of its document. Highlights whose place is sure
    follow; the others wait. Metadata that is not known yet is taken from the newer file.

    Raises Refused for a text that is the same, and if the document got another version since.
    """
    document = get_document(tx, revision.document_id)
    if revision.is_same_text:
        raise Refused(f"The text of {named(document.title)} has not changed.")
    if document.version_id != revision.base.id:
        raise Refused(
            f"{named(document.title)} got another version meanwhile: bring the file in again."
        )
    prepared, draft = revision.prepared, revision.prepared.draft
    tx.keep(prepared)
    version = Version(
        id=VersionId(tx.fresh_id()),
        document_id=document.id,
        number=revision.base.number + 1,
        made=tx.time,
        content_hash=prepared.content_hash,
        words=prepared.words,
        original_hash=prepared.original_hash,
        file_name=canonical(draft.file_name),
        media_type=draft.media_type,
        size=len(draft.original),
        importer=draft.importer,
        url=tidy(draft.url),
        coder_id=tx.coder_id,
        words_added=revision.words_added,
        words_removed=revision.words_removed,
    )
    tx.label = f"Version {version.number} of {named(document.title)}"

    def find(highlight: Highlight) -> Found:
        return revision.carryings[highlight.version_id].find(highlight.start, highlight.end)

    _succeed(tx, document, version, draft.content.text, find)
    take_over_comments(tx, tx.put(_better_known(document, version, draft)), draft)
    return version


@command("Correct the text")
def correct_text(
    tx: Tx, document_id: DocumentId, edits: Sequence[TextEdit], reason: str = ""
) -> Version:
    """Mend a document's current text: each edit replaces some code points of it. Makes a version
    with the coder and the reason; highlights follow exactly, one of which nothing is left waits.

    Raises Refused for edits that change nothing, overlap, or would break a picture or a table row.
    """
    document = get_document(tx, document_id)
    base = tx.read.version(document.version_id)
    assert base is not None
    old = tx.read.content(base.id)
    content, origins = edited(old, tx.read.origins(base.id), edits)
    if content == old:
        raise Refused("Nothing was changed in the text.")
    prepared = prepare(Draft(document.title, content, origins=origins))
    tx.keep(prepared)
    difference = compare(old, content)
    version = replace(
        base,
        id=VersionId(tx.fresh_id()),
        number=base.number + 1,
        made=tx.time,
        content_hash=prepared.content_hash,
        words=prepared.words,
        coder_id=tx.coder_id,
        reason=tidy(reason) or "Correction",
        words_added=difference.words_added,
        words_removed=difference.words_removed,
    )
    tx.label = f"Correct the text of {named(document.title)}"
    _follow_correction(tx, document, base, version, EditMap(edits), content.text)
    return version


@command("Accept the place")
def accept_places(tx: Tx, highlight_ids: Iterable[HighlightId]) -> None:
    """Move highlights that wait to the places proposed for them. Raises Refused where none is."""
    waiting = [_undecided(tx, highlight) for highlight in get_highlights(tx, highlight_ids)]
    tx.label = f"Accept the {'place' if len(waiting) == 1 else 'places'} of {_which(waiting)}"
    for highlight, carry in waiting:
        if carry.place is None:
            raise Refused(f"No place was found for {named(highlight.quote)}: choose one by hand.")
        _settle(tx, highlight, carry, carry.place, Decision.ACCEPTED)


@command("Place by hand")
def place_highlight(tx: Tx, highlight_id: HighlightId, start: int, end: int) -> Highlight:
    """Move a highlight that stands on an older version to `start:end` (code points) of the current
    one. Raises Refused if that is no passage of it."""
    (highlight,) = get_highlights(tx, [highlight_id])
    highlight, carry = _undecided(tx, highlight)
    text = tx.read.text(carry.version_id)
    if not 0 <= start < end <= len(text) or text[start:end].isspace():
        raise Refused(f"{start} to {end} is no passage of the current version.")
    start, end = snap(text, *trim(text, start, end))
    place = Place(start, end, likeness(highlight.quote, text[start:end]))
    tx.label = f"Place {named(highlight.quote, 40)} by hand"
    return _settle(tx, highlight, carry, place, Decision.PLACED)


@command("Keep on the older version")
def keep_on_version(tx: Tx, highlight_ids: Iterable[HighlightId]) -> None:
    """Leave highlights that wait where they are, for good."""
    waiting = [_undecided(tx, highlight) for highlight in get_highlights(tx, highlight_ids)]
    tx.label = f"Keep {_which(waiting)} on the older version"
    for _, carry in waiting:
        tx.put(replace(carry, decision=Decision.KEPT))


def _succeed(
    tx: Tx,
    document: Document,
    version: Version,
    text: str,
    find: Callable[[Highlight], Found],
) -> None:
    """Put `version` after the current one, with what becomes of each highlight in it."""
    moved = movable(tx.read, document.id, document.version_id)
    tx.put(version)
    tx.put(replace(document, version_id=version.id))
    for highlight in moved:
        found = find(highlight)
        carry = _carry(tx, highlight, version.id, found)
        tx.put(carry)
        if found.state.is_sure and found.place:
            _move(tx, highlight, version.id, text, found.place)


def _follow_correction(
    tx: Tx, document: Document, base: Version, version: Version, follow: EditMap, text: str
) -> None:
    """As `_succeed`, by an exact map of positions; also of the places proposed to those waiting."""
    moved = movable(tx.read, document.id, base.id)
    proposals = {carry.highlight_id: carry for carry in tx.read.carries(base.id)}
    tx.put(version)
    tx.put(replace(document, version_id=version.id))
    for highlight in moved:
        if highlight.version_id == base.id:
            found = _corrected(highlight, follow, text)
            decision = Decision.CARRIED if found.place else Decision.WAITING
            tx.put(_carry(tx, highlight, version.id, found, decision))
            if found.place:
                _move(tx, highlight, version.id, text, found.place)
        else:
            found = _proposed_anew(proposals[highlight.id], follow)
            tx.put(_carry(tx, highlight, version.id, found, Decision.WAITING))


def _corrected(highlight: Highlight, follow: EditMap, text: str) -> Found:
    passage = follow.passage(highlight.start, highlight.end)
    start, end = trim(text, *passage) if passage else (0, 0)
    if start >= end:
        return Found(CarryState.GONE)
    score = likeness(highlight.quote, text[start:end])
    if text[start:end] != highlight.quote:
        state = CarryState.CHANGED
    else:
        state = CarryState.UNMOVED if start == highlight.start else CarryState.MOVED
    return Found(state, Place(start, end, score))


def _proposed_anew(carry: Carry, follow: EditMap) -> Found:
    """The places proposed in the version that was corrected, where they are now."""
    places = []
    for place in (carry.place, carry.runner_up):
        passage = follow.passage(place.start, place.end) if place else None
        if place and passage:
            places.append(Place(*passage, place.score))
    if not places:
        return Found(CarryState.GONE)
    return Found(carry.state, *places)


def _carry(
    tx: Tx,
    highlight: Highlight,
    version_id: VersionId,
    found: Found,
    decision: Decision | None = None,
) -> Carry:
    place, other = found.place, found.runner_up
    sure = Decision.CARRIED if found.state.is_sure else Decision.WAITING
    return Carry(
        id=CarryId(tx.fresh_id()),
        highlight_id=highlight.id,
        from_version_id=highlight.version_id,
        version_id=version_id,
        state=found.state,
        decision=decision or sure,
        score=_thousandths(place) or 0,
        old_start=highlight.start,
        old_end=highlight.end,
        new_start=place.start if place else None,
        new_end=place.end if place else None,
        other_start=other.start if other else None,
        other_end=other.end if other else None,
        other_score=_thousandths(other),
    )


def _thousandths(place: Place | None) -> int | None:
    return None if place is None else round(place.score * 1000)


def _move(
    tx: Tx, highlight: Highlight, version_id: VersionId, text: str, place: Place
) -> Highlight:
    """The highlight on another version: the same mark, so `modified` stays."""
    anchor = Anchor.of(text, place.start, place.end)
    return tx.put(highlight._replace(version_id=version_id, anchor=anchor))


def _settle(
    tx: Tx, highlight: Highlight, carry: Carry, place: Place, decision: Decision
) -> Highlight:
    tx.put(
        replace(
            carry,
            decision=decision,
            score=_thousandths(place) or 0,
            new_start=place.start,
            new_end=place.end,
        )
    )
    return _move(tx, highlight, carry.version_id, tx.read.text(carry.version_id), place)


def _undecided(tx: Tx, highlight: Highlight) -> tuple[Highlight, Carry]:
    """A highlight that stands on an older version, with what is proposed for it. One that was kept
    there can be decided anew."""
    document = get_document(tx, highlight.document_id)
    carry = tx.read.carry(highlight.id, document.version_id)
    if highlight.version_id == document.version_id:
        raise Refused(f"{named(highlight.quote)} is on the current version already.")
    if carry is None:  # kept on a version before the last
        carry = _carry(tx, highlight, document.version_id, Found(CarryState.GONE))
    return highlight, carry


def _which(waiting: Sequence[tuple[Highlight, Carry]]) -> str:
    if len(waiting) == 1:
        return named(waiting[0][0].quote, 40)
    return counted(len(waiting), "highlight")


def _better_known(document: Document, version: Version, draft: Draft) -> Document:
    """The document with what the newer file tells and nobody knew yet."""
    return replace(
        document,
        version_id=version.id,
        author=document.author or tidy(draft.author),
        source=document.source or tidy(draft.source),
        language=document.language or tidy(draft.language),
        url=document.url or tidy(draft.url),
    )
