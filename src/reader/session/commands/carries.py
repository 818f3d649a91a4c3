"""What commands on versions have in common: a highlight's carry, and its move to a new version."""

from reader.core.anchor import Anchor
from reader.core.carry import Carry, Decision, Found, Place
from reader.core.highlight import Highlight
from reader.core.ids import CarryId, VersionId
from reader.store.tx import Tx


def carry_of(
    tx: Tx,
    highlight: Highlight,
    version_id: VersionId,
    found: Found,
    decision: Decision | None = None,
) -> Carry:
    """What became of `highlight` in a version; without a `decision` it is carried where its place
    is sure, and waits elsewhere."""
    place, other = found.place, found.runner_up
    sure = Decision.CARRIED if found.state.is_sure else Decision.WAITING
    return Carry(
        id=CarryId(tx.fresh_id()),
        highlight_id=highlight.id,
        from_version_id=highlight.version_id,
        version_id=version_id,
        state=found.state,
        decision=decision or sure,
        score=thousandths(place) or 0,
        old_start=highlight.start,
        old_end=highlight.end,
        new_start=place.start if place else None,
        new_end=place.end if place else None,
        other_start=other.start if other else None,
        other_end=other.end if other else None,
        other_score=thousandths(other),
    )


def thousandths(place: Place | None) -> int | None:
    """The score of a place as it is stored."""
    return None if place is None else round(place.score * 1000)


def moved_to(highlight: Highlight, version_id: VersionId, text: str, place: Place) -> Highlight:
    """The highlight on another version: the same mark, so `modified` stays."""
    anchor = Anchor.of(text, place.start, place.end)
    return highlight._replace(version_id=version_id, anchor=anchor)
