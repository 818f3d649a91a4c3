"""The way back: whether a changed passage found in a newer text leads to where it came from."""

from reader.anchoring.nearby import nearly
from reader.anchoring.sought import ALIKE, Sought
from reader.anchoring.standing import places
from reader.anchoring.surroundings import Surroundings


def leads_home(old: str, new: str, home: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether `new[place]` is clearly `old[home]`, and no other passage of `old` fits it as well.

    Of a paragraph that stands in a text again and again one copy may have changed more than
    another: the likest is then not the right one.
    """
    start, end = place
    around = Surroundings.of(new, start, end)
    sought = Sought(new[start:end], around, (), (home[0],), _is_free)
    found = [*places(old, sought), *nearly(old, sought, everywhere=True)]
    here = max((one.total for one in found if one.overlaps(*home)), default=0.0)
    elsewhere = max((one.total for one in found if not one.overlaps(*home)), default=0.0)
    return here - elsewhere >= ALIKE


def _is_free(start: int, end: int) -> bool:
    """Any passage of the old text may be where a place came from."""
    del start, end
    return False
