"""Commands on versions: a newer text, and highlights that wait for a decision."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.anchoring.likeness import likeness
from reader.core.carry import Carry, CarryState, Decision, Found, Place
from reader.core.document import Document, Draft, Version
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, VersionId
from reader.core.text import canonical, snap, trim
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.carries import carry_of, moved_to, thousandths
from reader.session.commands.documents import get_document, kept_in, take_over_comments
from reader.session.commands.highlights import get_highlights
from reader.session.revising import Passage, Revision, movable
from reader.session.wording import counted, named, tidy
from reader.store.tx import Tx


@command("New version")
def add_version(tx: Tx, revision: Revision, reason: str = "") -> Version:
    """Let a newer text be the current version of its document. Highlights whose place is sure
    follow; the others wait. Metadata that is not known yet is taken from the newer file. A `reason`
    tells why it came where no file brought it.

    Raises Refused for a text that is the same, and if the document got another version since.
    """
    document = get_document(tx, revision.document_id)
    if revision.is_same_text:
        raise Refused(f"The text of {named(document.title)} has not changed.")
    if document.version_id != revision.base.id:
        raise Refused(
            f"{named(document.title)} got another version meanwhile: bring the file in again."
        )
    kept = kept_in(tx, revision.text)
    draft = kept.draft
    version = Version(
        id=revision.version_id,
        document_id=document.id,
        number=revision.base.number + 1,
        made=tx.time,
        content_hash=kept.content_hash,
        words=kept.words,
        original_hash=kept.original_hash,
        file_name=canonical(draft.file_name),
        media_type=draft.media_type,
        size=kept.size,
        importer=draft.importer,
        url=tidy(draft.url),
        coder_id=tx.coder_id,
        reason=tidy(reason),
        words_added=revision.words_added,
        words_removed=revision.words_removed,
    )
    tx.label = f"Version {version.number} of {named(document.title)}"
    succeed(tx, document, version, revision.places)
    take_over_comments(tx, tx.put(_better_known(document, version, draft)), draft)
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


def succeed(tx: Tx, document: Document, version: Version, places: Mapping[Passage, Found]) -> None:
    """Put `version` after the current one, with what becomes of each highlight in it. Those made
    since `places` were found are looked for now."""
    from reader.anchoring.carrying import Carrying  # what a start can do without

    moved = movable(tx.read, document.id, document.version_id)
    tx.put(version)
    tx.put(replace(document, version_id=version.id))
    text = tx.read.text(version.id)
    late: dict[VersionId, Carrying] = {}
    fresh: list[Carry | Highlight] = []
    for highlight in moved:
        found = places.get(Passage.of(highlight))
        if found is None:
            at = highlight.version_id
            late[at] = late.get(at) or Carrying(tx.read.text(at), text)
            found = late[at].find(highlight.start, highlight.end)
        fresh.append(carry_of(tx, highlight, version.id, found))
        if found.state.is_sure and found.place:
            fresh.append(moved_to(highlight, version.id, text, found.place))
    tx.put_all(fresh)


def _settle(
    tx: Tx, highlight: Highlight, carry: Carry, place: Place, decision: Decision
) -> Highlight:
    tx.put(
        replace(
            carry,
            decision=decision,
            score=thousandths(place) or 0,
            new_start=place.start,
            new_end=place.end,
        )
    )
    text = tx.read.text(carry.version_id)
    return tx.put(moved_to(highlight, carry.version_id, text, place))


def _undecided(tx: Tx, highlight: Highlight) -> tuple[Highlight, Carry]:
    """A highlight that stands on an older version, with what is proposed for it. One that was kept
    there can be decided anew."""
    document = get_document(tx, highlight.document_id)
    carry = tx.read.carry(highlight.id, document.version_id)
    if highlight.version_id == document.version_id:
        raise Refused(f"{named(highlight.quote)} is on the current version already.")
    if carry is None:  # kept on a version before the last
        carry = carry_of(tx, highlight, document.version_id, Found(CarryState.GONE))
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
