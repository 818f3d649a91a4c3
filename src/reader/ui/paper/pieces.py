"""Pieces: the smallest parts of a sheet that no page end may cut. Lengths in points."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.core.sheet import Subject
from reader.ui.paper.items import Framing, Item


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of text, one ruled line, one row of cards …; `x` of its items is that on the page.

    `above` is the gap before it, which falls away on top of a page. `keep`: what follows stands on
    the same page. `notes` are the footnotes that hang on it, `head` is said again before it where
    it begins a page, `part` is the index of the part of the sheet it is from. A line that is
    counted has its number at `baseline`.
    """

    height: float
    items: tuple[Item, ...] = ()
    above: float = 0
    below: float = 0
    keep: bool = False
    breaks: bool = False  # it begins a page
    notes: tuple[int, ...] = ()
    is_counted: bool = False
    baseline: float = 0
    from_right: bool = False
    head: tuple["Piece", ...] = ()
    frames: tuple[Framing, ...] = ()
    subject: Subject | None = None
    part: int = -1


def kept(pieces: Sequence[Piece]) -> list[Piece]:
    """The same, all on one page with one another."""
    return [replace(piece, keep=True) for piece in pieces[:-1]] + list(pieces[-1:])


def kept_with_next(pieces: Sequence[Piece]) -> list[Piece]:
    """The same; the last one stands on the page of what follows."""
    return [*pieces[:-1], *(replace(piece, keep=True) for piece in pieces[-1:])]


def height(pieces: Iterable[Piece]) -> float:
    """How high they are together, gaps between them included, but for those at both ends."""
    total = gap = 0.0
    for at, piece in enumerate(pieces):
        if at:
            total += max(gap, piece.above)
        total += piece.height
        gap = piece.below
    return total


def groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Those that are kept on one page, together."""
    group: list[Piece] = []
    for piece in pieces:
        if piece.breaks and group:
            yield group
            group = []
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group
