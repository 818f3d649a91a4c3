"""How one list of rows becomes another, as runs to remove and runs to insert. No Qt."""

from collections.abc import Hashable, Iterable, Sequence

Run = tuple[int, int]  # first and last row


def removals(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """The runs of `old` that are not in `new`, from the last to the first."""
    stay = set(new)
    return list(reversed(_runs(row for row, key in enumerate(old) if key not in stay)))


def insertions(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """The runs of `new` that are not in `old`, from the first to the last."""
    return removals(new, old)[::-1]


def same_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> bool:
    """Whether what both hold stands in the same order."""
    before, after = set(old), set(new)
    return [key for key in old if key in after] == [key for key in new if key in before]


def _runs(rows: Iterable[int]) -> list[Run]:
    found: list[Run] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
