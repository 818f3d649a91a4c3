"""Carrying: a quote found in three million characters, a thousand highlights followed."""

from pathlib import Path
from time import perf_counter

from benchmarks.changed_texts import Change, Truth, change
from benchmarks.scale import Scale
from reader.anchoring.carrying import Carrying
from reader.anchoring.locating import locate
from reader.core.anchor import Anchor
from reader.core.carry import CarryState, Found

_RATES = (0.01, 0.02, 0.05)  # of the words
_HALF = 0.5  # of what both cover together: less is another place
_BESIDE = 64  # characters either side that nothing changed in


def quotes(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Find quotes in a long text of which 1, 2 and 5 % of the words changed."""
    del folder
    prepare: list[float] = []
    find: list[float] = []
    outcomes: list[str] = []
    for rate in _RATES:
        changed = change(scale.characters, rate, passages=scale.quotes)
        carrying = Carrying(changed.old, changed.new)
        start = perf_counter()
        carrying.find(0, 1)
        prepare.append(1000 * (perf_counter() - start))
        for truth in changed.passages:
            start = perf_counter()
            found = carrying.find(truth.old_start, truth.old_end)
            find.append(1000 * (perf_counter() - start))
            outcomes.append(outcome(found, truth))
    counts = {key: [100 * outcomes.count(key) / len(outcomes)] for key in OUTCOMES}
    return {"prepare": prepare, "find": find, **counts}


def alone(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Find quotes of which 32 characters either side are known, each for itself."""
    del folder
    changed = change(scale.characters, _RATES[-1], passages=scale.quotes)
    taken: list[float] = []
    for truth in changed.passages:
        anchor = Anchor.of(changed.old, truth.old_start, truth.old_end)
        start = perf_counter()
        locate(changed.new, anchor)
        taken.append(1000 * (perf_counter() - start))
    return {"locate": taken}


def highlights(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Carry many highlights over to a text in which nothing near them changed."""
    del folder
    # At 1 % more than a third of all passages keep their surroundings.
    changed = change(scale.characters, _RATES[0], passages=4 * scale.some)
    untouched = [truth for truth in changed.passages if _is_untouched(changed, truth)]
    start = perf_counter()
    carrying = Carrying(changed.old, changed.new)
    found = [
        (carrying.find(truth.old_start, truth.old_end), truth) for truth in untouched[: scale.some]
    ]
    taken = 1000 * (perf_counter() - start)
    lost = sum(outcome(one, truth) != "believed" for one, truth in found)
    return {"carry": [taken], "carried": [len(found)], "lost": [lost]}


OUTCOMES = ("believed", "proposed", "doubtful", "astray", "wrong")


def outcome(found: Found, truth: Truth) -> str:
    """What is to be said of an answer: "wrong" is believed at another than its true place,
    "proposed" and "astray" are asked about, "doubtful" ones say that there is a doubt."""
    if found.place is None or found.state is CarryState.AMBIGUOUS:
        return "doubtful"
    if found.state.is_sure:
        return "believed" if found.place[:2] == (truth.start, truth.end) else "wrong"
    if truth.start is None or truth.end is None:
        return "astray"
    shared = min(found.place.end, truth.end) - max(found.place.start, truth.start)
    whole = max(found.place.end, truth.end) - min(found.place.start, truth.start)
    return "proposed" if shared > _HALF * whole else "astray"


def _is_untouched(changed: Change, truth: Truth) -> bool:
    if truth.start is None or truth.end is None:
        return False
    old = changed.old[max(0, truth.old_start - _BESIDE) : truth.old_end + _BESIDE]
    return old == changed.new[max(0, truth.start - _BESIDE) : truth.end + _BESIDE]
