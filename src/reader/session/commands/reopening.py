"""The command that lets highlights wait again that were decided on after their article changed."""

from collections.abc import Iterable
from dataclasses import replace

from reader.core.anchor import Anchor
from reader.core.carry import Carry, Decision
from reader.core.ids import HighlightId
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.documents import get_document
from reader.session.commands.highlights import get_highlights
from reader.session.wording import counted, named
from reader.store.tx import Tx

_DECIDED = (Decision.ACCEPTED, Decision.PLACED, Decision.KEPT)


@command("Decide again")
def decide_again(tx: Tx, highlight_ids: Iterable[HighlightId]) -> None:
    """Put highlights back to the older version, where they wait for another decision. Raises
    Refused for those that nobody decided on in the current version."""
    found = get_highlights(tx, highlight_ids)
    which = named(found[0].quote, 40) if len(found) == 1 else counted(len(found), "highlight")
    tx.label = f"Decide again on {which}"
    for highlight in found:
        document = get_document(tx, highlight.document_id)
        carry = tx.read.carry(highlight.id, document.version_id)
        if carry is None or carry.decision not in _DECIDED:
            raise Refused(f"Nothing was decided on {named(highlight.quote)} in this version.")
        old = tx.read.text(carry.from_version_id)
        anchor = Anchor.of(old, carry.old_start, carry.old_end)
        tx.put(highlight._replace(version_id=carry.from_version_id, anchor=anchor))
        tx.put(_waiting(tx, carry, old))


def _waiting(tx: Tx, carry: Carry, old: str) -> Carry:
    if carry.decision is not Decision.PLACED:
        return replace(carry, decision=Decision.WAITING)
    from reader.anchoring.carrying import Carrying  # what a start can do without

    # A place chosen by hand stands where the proposal stood: that one is looked for anew.
    new = tx.read.text(carry.version_id)
    state, place, other = Carrying(old, new).find(carry.old_start, carry.old_end)
    return replace(
        carry,
        state=state,
        decision=Decision.WAITING,
        score=round(place.score * 1000) if place else 0,
        new_start=place.start if place else None,
        new_end=place.end if place else None,
        other_start=other.start if other else None,
        other_end=other.end if other else None,
        other_score=round(other.score * 1000) if other else None,
    )
