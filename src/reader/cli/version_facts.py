"""Versions, differences and carried highlights as the JSON that the shell prints."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.anchoring.differences import Difference, Edit
from reader.core.carry import Carry, Place
from reader.core.content import Content
from reader.core.document import Version
from reader.core.ids import CoderId
from reader.session import Session

Fact = dict[str, Any]


class VersionFacts:
    """Reads what belongs to versions once, however many are told."""

    def __init__(self, session: Session) -> None:
        self._read = session.read
        self._coders: Mapping[CoderId, str] = {c.id: c.name for c in self._read.coders()}

    def version(self, version: Version) -> Fact:
        """A version: when, from where or by whom, and how much changed."""
        return {
            "id": version.id,
            "number": version.number,
            "made": version.made,
            "coder": self._coders.get(version.coder_id or CoderId(""), ""),
            "reason": version.reason,
            "file": version.file_name,
            "url": version.url,
            "sha256": version.original_hash,
            "words": version.words,
            "words_added": version.words_added,
            "words_removed": version.words_removed,
            "highlights": len(self._read.highlights_at(version.id)),
        }

    def carried(self, carries: Sequence[Carry]) -> list[Fact]:
        """What became of highlights, as `carry` tells each."""
        return [self._carry(carry) for carry in carries]

    def _carry(self, carry: Carry) -> Fact:
        old = self._read.text(carry.from_version_id)[carry.old_start : carry.old_end]
        place = carry.place
        new = self._quote(carry, place)
        return {
            "id": carry.highlight_id,
            "state": carry.state.value,
            "decision": carry.decision.value,
            "score": carry.score / 1000,
            "old": {"start": carry.old_start, "end": carry.old_end, "quote": old},
            "new": _place(place, new),
            "runner_up": _place(carry.runner_up, self._quote(carry, carry.runner_up)),
        }

    def _quote(self, carry: Carry, place: Place | None) -> str:
        text = self._read.text(carry.version_id) if place else ""
        return text[place.start : place.end] if place else ""


def _place(place: Place | None, quote: str) -> Fact | None:
    if place is None:
        return None
    return {"start": place.start, "end": place.end, "quote": quote, "score": place.score}


def difference_fact(difference: Difference, old: Content, new: Content) -> Fact:
    """How two versions differ: each edit with its words and the paragraph it is in."""
    return {
        "words_added": difference.words_added,
        "words_removed": difference.words_removed,
        "edits": [_edit(edit, old, new) for edit in difference.edits],
        "moves": [move._asdict() for move in difference.moves],
    }


def _edit(edit: Edit, old: Content, new: Content) -> Fact:
    return {
        "kind": edit.kind.value,
        "old_start": edit.old_start,
        "old_end": edit.old_end,
        "new_start": edit.new_start,
        "new_end": edit.new_end,
        "old": old.text[edit.old_start : edit.old_end],
        "new": new.text[edit.new_start : edit.new_end],
        "paragraph": new.paragraph_number(edit.new_start),
    }
