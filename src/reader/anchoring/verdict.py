"""The verdict: which place of a newer text is the passage, and whether that is beyond doubt."""

from collections.abc import Sequence

from reader.anchoring.nearby import nearly
from reader.anchoring.sought import ALIKE, ALIKE_FIT, Candidate, Sought
from reader.anchoring.standing import places
from reader.anchoring.surroundings import Surroundings
from reader.core.carry import CarryState, Found, Place

_STRONG = 0.85  # surroundings hardly touched: nothing better can stand elsewhere
_WELL = 0.7  # one side wholly, or both but for a word or two
_FAIR = 0.5  # one side fits, more or less
# Places of the very words, best first, that are held against the older text: beyond them the
# surroundings hardly fit, and each costs a comparison with every other occurrence.
_COMPARED = 6
# Nobody could be asked to accept less: changed beyond this and in strange surroundings it is gone.
_BAR = 0.5


def judge(new: str, sought: Sought) -> Found:
    """Where `sought` is in `new`. MOVED says for every place that is beyond doubt."""
    every = places(new, sought)
    standing = [place for place in every[:_COMPARED] if not _is_of_others(new, sought, place)]
    is_single = bool(standing) and _stands_out(new, sought, standing)
    best = standing[0] if standing else None
    if best and is_single and ((best.fit or 0) >= _STRONG or best.start == sought.home):
        return _told(CarryState.MOVED, standing)
    near = [place for place in nearly(new, sought) if not _overlaps(place, standing)]
    ranked = sorted((*standing, *near), key=lambda place: -place.total)
    ranked = [place for place in ranked if place.total >= _BAR]
    if not ranked:
        return Found(CarryState.GONE)
    if _is_beaten(ranked):
        return _told(CarryState.AMBIGUOUS, ranked)
    if not standing and all(_is_surely_of_others(new, sought, place) for place in every):
        return _told(CarryState.CHANGED, ranked)
    if ranked[0] == best and is_single and _is_known(sought, best):
        return _told(CarryState.MOVED, ranked)
    return _told(CarryState.AMBIGUOUS, ranked)


def _stands_out(new: str, sought: Sought, standing: Sequence[Candidate]) -> bool:
    """Whether the surroundings tell the first place from the others and from all of which the same
    words came in the older text."""
    best = standing[0]
    at_home = [place for place in standing if place.start == sought.home]
    fit = best.fit or 0
    others = [place for place in standing[1:] if fit - (place.fit or 0) < ALIKE_FIT]
    if others and not (at_home and at_home[0] == best):
        return False
    return fit - _best_other(new, sought, best) >= ALIKE_FIT or not sought.around_others


def _is_of_others(new: str, sought: Sought, place: Candidate) -> bool:
    """Whether the place fits what stood around another occurrence of the same words far better."""
    return _best_other(new, sought, place) - (place.fit or 0) >= ALIKE_FIT


def _is_surely_of_others(new: str, sought: Sought, place: Candidate) -> bool:
    there = Surroundings.of(new, place.start, place.end)
    return any(
        other.is_telling and (other.fit(there) or 0) >= _WELL for other in sought.around_others
    )


def _best_other(new: str, sought: Sought, place: Candidate) -> float:
    there = Surroundings.of(new, place.start, place.end)
    return max((other.fit(there) or 0 for other in sought.around_others), default=0.0)


def _is_beaten(ranked: Sequence[Candidate]) -> bool:
    return len(ranked) > 1 and ranked[0].total - ranked[1].total < ALIKE


def _is_known(sought: Sought, place: Candidate) -> bool:
    """Whether words or surroundings are enough to know the passage by."""
    return sought.is_telling or (place.fit or 0) >= _FAIR


def _overlaps(place: Candidate, others: Sequence[Candidate]) -> bool:
    return any(place.overlaps(other.start, other.end) for other in others)


def _told(state: CarryState, ranked: Sequence[Candidate]) -> Found:
    first, *rest = (Place(place.start, place.end, place.score) for place in ranked[:2])
    return Found(state, first, rest[0] if rest else None)
