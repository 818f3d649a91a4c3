"""Where the themes of a network stand: near those that they meet most, the same every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin, sqrt

from reader.analysis.together import Together
from reader.core.ids import ThemeId

Point = tuple[float, float]

_WORK = 60_000  # pairs moved apart in all: some 60 ms
_MOST_ROUNDS = 200  # more change nothing that is seen

_TOUCHING = 1e-9  # the distance of two that are at one place


@dataclass(frozen=True, slots=True)
class Node:
    """A theme at `x, y`, each from 0 to 1, and how many passages carry it."""

    theme_id: ThemeId
    x: float
    y: float
    count: int


def network(found: Together) -> list[Node]:
    """A place for each theme that was used, by the method of Fruchterman and Reingold (1991,
    "Graph drawing by force-directed placement").

    All push one another away by k² ÷ distance, those that meet draw one another by distance² ÷ k
    times the strength of the pair; k = √(1 ÷ number of themes). They begin on a circle in the order
    in which they were counted, so that the same numbers always make the same picture.
    """
    used = [theme_id for theme_id in found.themes if found.totals[theme_id]]
    number = {theme_id: at for at, theme_id in enumerate(used)}
    edges = [(number[pair.one], number[pair.other], pair.strength) for pair in found.pairs]
    places = _framed(_settled(len(used), edges))
    return [
        Node(theme_id, x, y, found.totals[theme_id])
        for theme_id, (x, y) in zip(used, places, strict=True)
    ]


def _settled(count: int, edges: Sequence[tuple[int, int, float]]) -> list[Point]:
    places = [
        (0.5 + 0.4 * cos(2 * pi * at / count), 0.5 + 0.4 * sin(2 * pi * at / count))
        for at in range(count)
    ]
    ideal = sqrt(1 / max(1, count))
    rounds = min(_MOST_ROUNDS, _WORK // max(1, count * count))
    for turn in range(rounds):
        forces = [(0.0, 0.0)] * count
        for one, other in combinations(range(count), 2):
            far = _distance(places, one, other)
            _draw(places, forces, one, other, -ideal * ideal / far)
        for one, other, strength in edges:
            far = _distance(places, one, other)
            _draw(places, forces, one, other, strength * far * far / ideal)
        longest = 0.1 * (1 - turn / rounds)  # ever shorter steps, so that they come to rest
        places = [
            _moved(place, force, longest) for place, force in zip(places, forces, strict=True)
        ]
    return places


def _distance(places: Sequence[Point], one: int, other: int) -> float:
    (x, y), (u, v) = places[one], places[other]
    return hypot(x - u, y - v) or _TOUCHING


def _draw(places: Sequence[Point], forces: list[Point], one: int, other: int, pull: float) -> None:
    """Let two places draw each other by `pull`; below 0 they push."""
    far = _distance(places, one, other)
    (x, y), (u, v) = places[one], places[other]
    across, down = (u - x) / far * pull, (v - y) / far * pull
    forces[one] = forces[one][0] + across, forces[one][1] + down
    forces[other] = forces[other][0] - across, forces[other][1] - down


def _moved(place: Point, force: Point, longest: float) -> Point:
    far = hypot(*force)
    step = min(1.0, longest / far) if far else 0.0
    return place[0] + force[0] * step, place[1] + force[1] * step


def _framed(places: Sequence[Point]) -> list[Point]:
    """Stretched alike in both directions until they fill the square from 0 to 1."""
    if not places:
        return []
    left, top = (min(place[axis] for place in places) for axis in (0, 1))
    right, bottom = (max(place[axis] for place in places) for axis in (0, 1))
    size = max(right - left, bottom - top) or 1.0
    aside = (1 - (right - left) / size) / 2, (1 - (bottom - top) / size) / 2
    return [((x - left) / size + aside[0], (y - top) / size + aside[1]) for x, y in places]
