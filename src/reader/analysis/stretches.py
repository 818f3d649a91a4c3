"""The stretches of a text that passages cover together."""

from collections.abc import Iterable

from reader.core.corpus import Passage

Stretch = tuple[int, int]


def stretches(passages: Iterable[Passage]) -> list[Stretch]:
    """Where at least one of `passages` is, as (start, end) in code points, in order. Passages that
    overlap or touch make one stretch; `passages` are in reading order."""
    found: list[Stretch] = []
    for passage in passages:
        if found and passage.start <= found[-1][1]:
            start, end = found[-1]
            found[-1] = start, max(end, passage.end)
        else:
            found.append((passage.start, passage.end))
    return found


def covered(passages: Iterable[Passage]) -> int:
    """How many code points lie in at least one of `passages`, which are in reading order."""
    return sum(end - start for start, end in stretches(passages))
