"""How a highlight came from one version of a text to the next, and what was decided about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.core.ids import CarryId, HighlightId, VersionId


class CarryState(StrEnum):
    """What became of a passage in the newer text."""

    UNMOVED = "unmoved"  # the same words at the same position
    MOVED = "moved"  # the same words elsewhere
    CHANGED = "changed"  # other words at a place that fits
    AMBIGUOUS = "ambiguous"  # two places fit about alike
    GONE = "gone"  # no place fits

    @property
    def is_sure(self) -> bool:
        """Whether a highlight follows without being asked about."""
        return self in (CarryState.UNMOVED, CarryState.MOVED)


class Decision(StrEnum):
    """How a carried highlight was settled."""

    WAITING = "waiting"  # it stays on the older version until somebody decides
    CARRIED = "carried"  # it followed without doubt
    ACCEPTED = "accepted"  # the proposed place was taken
    PLACED = "placed"  # a place was chosen by hand
    KEPT = "kept"  # it stays on the older version for good


class Place(NamedTuple):
    """A passage `start:end` (code points, end exclusive) that is `score` like the one looked for:
    1 is the same words, 0 nothing in common."""

    start: int
    end: int
    score: float


class Found(NamedTuple):
    """Where a passage stands in a newer text: the best place and the second best.

    `place` is None exactly if `state` is GONE.
    """

    state: CarryState
    place: Place | None = None
    runner_up: Place | None = None


@dataclass(frozen=True, slots=True)
class Carry:
    """What became of one highlight when its document got the version `version_id`.

    `old_start:old_end` is where it stood in `from_version_id`; `new_start:new_end` is the place it
    took, or the one proposed while it waits, and `other_start:other_end` the runner-up; None if
    there is none. Positions are code points. Scores are in thousandths.
    """

    id: CarryId
    highlight_id: HighlightId
    from_version_id: VersionId
    version_id: VersionId
    state: CarryState
    decision: Decision
    score: int
    old_start: int
    old_end: int
    new_start: int | None = None
    new_end: int | None = None
    other_start: int | None = None
    other_end: int | None = None
    other_score: int | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to decide."""
        return self.decision is Decision.WAITING

    @property
    def place(self) -> Place | None:
        """The place taken or proposed in the newer version."""
        if self.new_start is None or self.new_end is None:
            return None
        return Place(self.new_start, self.new_end, self.score / 1000)

    @property
    def runner_up(self) -> Place | None:
        """The second best place."""
        if self.other_start is None or self.other_end is None:
            return None
        return Place(self.other_start, self.other_end, (self.other_score or 0) / 1000)
