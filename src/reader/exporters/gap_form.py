"""What of a gap is printed, for forms in which it is made of characters."""

from reader.core.sheet import Gap

# A space is about half as wide as a letter of the same face.
_SPACES_A_LETTER = 2
_WIDEST = 40  # letters; a longer line would not fit the narrowest page
_SPACE = "\u00a0"


def dashes(gap: Gap) -> str:
    """One dash a missing letter, held together; "" for a gap that is one line."""
    return _SPACE.join("_" * min(gap.cells, _WIDEST))


def half_line(gap: Gap) -> str:
    """The spaces to underline on each side of its number."""
    return _SPACE * (min(gap.width, _WIDEST) * _SPACES_A_LETTER // 2)


def hint(gap: Gap) -> str:
    """What is said after it, with the space before."""
    return f" ({gap.hint})" if gap.hint else ""
