"""Glyphs: the characters of one printed page with their boxes, as a program that draws them
counts them. Boxes are left, top, right, bottom in points, y downward."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.text import canonical

Box = tuple[float, float, float, float]

HYPHEN = "\xad"  # one that may stand for a broken word, whatever the file calls it
# What pdfium answers for a hyphen at the end of a line, by its age.
_HYPHENS = frozenset("\x02\ufffe\xad")
_SPACES = frozenset("\t \x0b\x0c\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000")
# Left out: what has no ink and no meaning, or cannot be told.
_NOTHING = frozenset("\u200b\ufeff\ufffd\uffff\u200e\u200f")


class Style(NamedTuple):
    """How characters are set; `size` in points, `angle` in degrees as the page is shown, `raised`
    above the line or (-1) below it."""

    size: float
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    angle: int = 0
    raised: int = 0


class Link(NamedTuple):
    """A box on the page that leads to an address."""

    box: Box
    href: str


@dataclass(slots=True)
class Glyphs:
    """`chars`, `boxes` and `styles` (numbers into `kinds`) have an item for each character that
    pdfium counts; one that cannot be read is "". Sizes in points."""

    width: float
    height: float
    chars: list[str]
    boxes: list[Box]
    styles: list[int]
    kinds: list[Style]
    links: list[Link] = field(default_factory=list)
    pictured: bool = False  # a picture covers most of the page


_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "ſt", "\ufb06": "st",
}  # fmt: skip


def readable(char: str) -> str:
    """What one character of a PDF says: itself, a space, `HYPHEN`, letters for a ligature, or ""
    if it cannot be told."""
    if char in _HYPHENS:
        return HYPHEN
    if char in _SPACES:
        return " "
    if char in _NOTHING or char < " " or "\x7f" <= char < "\xa0":
        return ""
    return _LIGATURES.get(char) or canonical(char)


def turn_of(glyphs: Glyphs) -> int:
    """By how many quarters of a turn to the right a page has to be turned for most of its text to
    run from left to right."""
    counted = Counter[int]()
    for style, count in Counter(glyphs.styles).items():
        counted[round(glyphs.kinds[style].angle / 90) % 4] += count
    return counted.most_common(1)[0][0] if counted else 0


def turned(box: Box, turn: int, width: float, height: float) -> Box:
    """Where a box of a page of this size is once the page was turned to the right."""
    left, top, right, bottom = box
    match turn % 4:
        case 1:
            return height - bottom, left, height - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, width - right, bottom, width - left
        case _:
            return box


def upright(glyphs: Glyphs) -> Glyphs:
    """The page turned so that most of its text runs from left to right."""
    turn = turn_of(glyphs)
    if not turn:
        return glyphs
    size = width, height = glyphs.width, glyphs.height
    if turn % 2:
        width, height = height, width
    kinds = [kind._replace(angle=(kind.angle - 90 * turn) % 360) for kind in glyphs.kinds]
    boxes = [turned(box, turn, *size) for box in glyphs.boxes]
    links = [link._replace(box=turned(link.box, turn, *size)) for link in glyphs.links]
    return Glyphs(width, height, glyphs.chars, boxes, glyphs.styles, kinds, links)
