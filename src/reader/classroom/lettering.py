"""Letters that stand for the things of a list."""

_LATIN = 26


def letter(place: int) -> str:
    """A for 0, B for 1 …, AA after Z."""
    before = "" if place < _LATIN else letter(place // _LATIN - 1)
    return before + chr(ord("A") + place % _LATIN)
