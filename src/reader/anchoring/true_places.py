"""Places found in a folded text, told in the true one."""

from reader.anchoring.folds import Fold
from reader.core.carry import CarryState, Found, Place
from reader.core.text import snap


def as_true(found: Found, text: str, fold: Fold, old_start: int) -> Found:
    """`found` with the positions of `text`, of which `fold` is the folded form; UNMOVED if it
    begins where it did."""
    state, place, runner_up = found
    if place is None:
        return found
    place = _true(place, text, fold)
    if state is CarryState.MOVED and place.start == old_start:
        state = CarryState.UNMOVED
    return Found(state, place, runner_up and _true(runner_up, text, fold))


def _true(place: Place, text: str, fold: Fold) -> Place:
    start, end = snap(text, *fold.true(place.start, place.end))
    return Place(start, end, place.score)
