"""Accuracy: in texts whose every change is known, no passage is believed at a wrong place."""

from collections import Counter

import pytest

from benchmarks.carrying import outcome
from benchmarks.changed_texts import Change, Truth, change
from reader.anchoring.carrying import Carrying
from reader.core.carry import CarryState, Found, Place

SIZE = 40_000  # characters: a long article; the bench has three million


def outcomes(changed: Change) -> Counter[str]:
    """How often which outcome came of the passages of a change."""
    carrying = Carrying(changed.old, changed.new)
    return Counter(
        outcome(carrying.find(truth.old_start, truth.old_end), truth) for truth in changed.passages
    )


def whole(changed: Change) -> int:
    """How many passages stand in the new text as they were."""
    return sum(
        changed.old[truth.old_start : truth.old_end] == changed.new[truth.start : truth.end]
        for truth in changed.passages
    )


@pytest.mark.parametrize("rate", [0.01, 0.05, 0.2])
def test_unchanged_passages_are_believed_and_changed_ones_proposed_at_their_places(
    rate: float,
) -> None:
    changed = change(SIZE, rate)
    told = outcomes(changed)
    assert told["believed"] == whole(changed)
    assert told["proposed"] >= 0.95 * (100 - whole(changed))
    assert not told["wrong"] + told["astray"]


@pytest.mark.parametrize("rate", [0.01, 0.05, 0.2])
def test_where_a_third_of_the_paragraphs_recur_there_is_doubt_and_no_mistake(rate: float) -> None:
    changed = change(SIZE, rate, boilerplate=0.3)
    told = outcomes(changed)
    assert 0.6 * whole(changed) <= told["believed"] <= whole(changed)
    assert not told["wrong"] + told["astray"]
    assert told["doubtful"]


def test_true_places_are_true() -> None:
    changed = change(6 * SIZE, 0.0)
    assert changed.old != changed.new  # paragraphs changed place
    assert all(40 <= truth.old_end - truth.old_start <= 320 for truth in changed.passages)
    assert whole(changed) == len(changed.passages) == 100


PLACE = Place(10, 20, 1.0)
HERE, THERE, NEAR = Truth(0, 10, 10, 20), Truth(0, 10, 40, 50), Truth(0, 10, 12, 22)


@pytest.mark.parametrize(
    ("found", "truth", "told"),
    [
        (Found(CarryState.MOVED, PLACE), HERE, "believed"),
        (Found(CarryState.MOVED, PLACE), NEAR, "wrong"),
        (Found(CarryState.MOVED, PLACE), Truth(0, 10, None, None), "wrong"),
        (Found(CarryState.CHANGED, PLACE), NEAR, "proposed"),
        (Found(CarryState.CHANGED, PLACE), THERE, "astray"),
        (Found(CarryState.CHANGED, PLACE), Truth(0, 10, None, None), "astray"),
        (Found(CarryState.AMBIGUOUS, PLACE), THERE, "doubtful"),
        (Found(CarryState.GONE), HERE, "doubtful"),
    ],
)
def test_an_outcome_is_told_as_what_it_is(found: Found, truth: Truth, told: str) -> None:
    assert outcome(found, truth) == told
