"""Runs of characters that stand side by side on a printed page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.importers.pdf_glyphs import Box, Glyphs, Style, upright

WIDE = 0.9  # of the size: a wider gap may be that between two columns
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_FIXED = 0.8  # of a run: it may be code
_SMALL = 0.85  # of the size of its line: smaller letters may be raised or lowered
_LEADER = re.compile(r"\.{5,}|…{3,}")  # spaces are not counted
_FURTHER = "\u0590"  # scripts from Hebrew on
_FURTHEST = 1e7  # points from the corner; what is further out is an error of the file


@dataclass(slots=True)
class Run:
    """Characters `first` … of a page, without white space at their ends: an item of `chars` and of
    `styles` for each. `links` are (from, to, address) in items."""

    page: int
    first: int
    chars: list[str]
    styles: list[Style]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: float  # how much of it is, from 0 to 1
    fixed: float  # how much of it is in letters of one width
    links: list[tuple[int, int, str]] = field(default_factory=list)
    places: Sequence[int] = ()  # the number of each on its page; negative if it is on none
    boxes: Sequence[Box] = ()  # only where some letters of the page are read from the right

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(self.chars)

    @property
    def middle(self) -> float:
        """The y halfway up."""
        return (self.top + self.bottom) / 2


def runs_of(page: int, glyphs: Glyphs) -> list[Run]:
    """The runs of one page in the order they were painted. What stands at another angle than most
    of the page is left out: stamps along the margin, marks across it, labels of axes."""
    glyphs = upright(glyphs)
    mixed = RIGHT_TO_LEFT.search("".join(glyphs.chars)) is not None
    found: list[Run] = []
    members: list[int] = []
    sizes = [max(1.0, kind.size) for kind in glyphs.kinds]
    straight = [kind.angle < 8 or kind.angle > 352 for kind in glyphs.kinds]
    last = tall = (0.0, 0.0, 0.0, 0.0)
    before, size = -1, 1.0
    places = zip(glyphs.chars, glyphs.boxes, glyphs.styles, strict=True)
    for at, (char, box, style) in enumerate(places):
        if not char or char == " ":
            continue
        # Most follow the one before at once; the rest of the loop is for the others.
        if style == before and -1 < box[1] - last[1] < 1 and -1 < box[0] - last[2] < 0.9 * size:
            members.append(at)
            last = box
            continue
        if not straight[style] or not -_FURTHEST < min(box) <= max(box) < _FURTHEST:
            continue
        if members:
            gap = max(box[0] - last[2], last[0] - box[2])
            if not _is_beside(box, tall) or gap > WIDE * max(size, sizes[style]):
                found.extend(_runs(page, glyphs, members, mixed=mixed))
                members = []
        if not members or sizes[style] > size:
            tall, size = box, sizes[style]
        members.append(at)
        last, before = box, style
    if members:
        found.extend(_runs(page, glyphs, members, mixed=mixed))
    return found


def _is_beside(box: Box, other: Box) -> bool:
    """Whether two boxes are on one line: the middle of one is as high as some of the other."""
    middle, centre = (box[1] + box[3]) / 2, (other[1] + other[3]) / 2
    return other[1] <= middle <= other[3] or box[1] <= centre <= box[3]


def _runs(page: int, glyphs: Glyphs, members: list[int], *, mixed: bool) -> Iterator[Run]:
    """The run of some characters, or those on both sides of a row of dots that leads the eye."""
    text = "".join(glyphs.chars[at][0] for at in members)
    start = 0
    for dots in _LEADER.finditer(text) if ".." in text or "…" in text else ():
        if start < dots.start():
            yield _run(page, glyphs, members[start : dots.start()], mixed=mixed)
        start = dots.end()
    if start < len(members):
        yield _run(page, glyphs, members[start:], mixed=mixed)


def _run(page: int, glyphs: Glyphs, members: list[int], *, mixed: bool) -> Run:
    first, last = members[0], members[-1] + 1
    chars, numbers = glyphs.chars[first:last], glyphs.styles[first:last]
    if len(members) < len(chars) - chars.count(" ") - chars.count(""):
        there = set(members)
        chars = [char if at in there or char == " " else "" for at, char in enumerate(chars, first)]
    counted = Counter(numbers)
    kinds = glyphs.kinds
    size = max(1.0, kinds[counted.most_common(1)[0][0]].size)
    boxes = [glyphs.boxes[at] for at in members]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    if len(counted) > 1:
        large = [glyphs.boxes[at] for at in members if _is_large(kinds[glyphs.styles[at]], size)]
        _, tops, _, bottoms = zip(*large or boxes, strict=True)
    run = Run(
        page=page,
        first=first,
        chars=chars,
        styles=[kinds[number] for number in numbers],
        left=min(lefts),
        top=min(tops),
        right=max(rights),
        bottom=max(bottoms),
        size=size,
        bold=sum(n for number, n in counted.items() if kinds[number].bold) / len(chars),
        fixed=sum(n for number, n in counted.items() if kinds[number].fixed) / len(chars),
        places=range(first, last),
        boxes=glyphs.boxes[first:last] if mixed else (),
    )
    if run.fixed and len(counted) > 1:
        run.fixed = fixed_share(chars, run.styles)
    if run.fixed > _FIXED:
        _widen_spaces(run, glyphs)
    if len(counted) > 1:
        _raise_small(run, glyphs)
    if glyphs.links:
        _link(run, glyphs)
    return run


def fixed_share(chars: Sequence[str], styles: Sequence[Style]) -> float:
    """How much of some characters is in letters of one width, those of scripts left aside that
    such type seldom has: they come from another."""
    told = [style.fixed for char, style in zip(chars, styles, strict=True) if char < _FURTHER]
    return sum(told) / len(told) if told else 0.0


def _is_large(style: Style, size: float) -> bool:
    """Whether characters are as large as their line is, rather than raised or lowered."""
    return style.size >= _SMALL * size


def _widen_spaces(run: Run, glyphs: Glyphs) -> None:
    """Make as many of a space as there is room for: pdfium answers one for several."""
    boxes = glyphs.boxes[run.first : run.first + len(run.chars)]
    wide = median(
        box[2] - box[0] for box, char in zip(boxes, run.chars, strict=True) if char.strip()
    )
    for at in range(1, len(run.chars) - 1):
        if run.chars[at] == " " and run.chars[at - 1].strip() and run.chars[at + 1].strip():
            room = boxes[at + 1][0] - boxes[at - 1][2]
            run.chars[at] = " " * max(1, round(room / max(1.0, wide)))


def _raise_small(run: Run, glyphs: Glyphs) -> None:
    """Note which smaller characters stand above or below the line."""
    for at, style in enumerate(run.styles):
        if _is_large(style, run.size) or not run.chars[at].strip():
            continue
        box = glyphs.boxes[run.first + at]
        if box[3] < run.bottom - 0.12 * run.size:
            run.styles[at] = style._replace(raised=1)
        elif box[3] > run.bottom + 0.04 * run.size:
            run.styles[at] = style._replace(raised=-1)


def _link(run: Run, glyphs: Glyphs) -> None:
    for (left, top, right, bottom), href in glyphs.links:
        if top > run.bottom or bottom < run.top or left > run.right or right < run.left:
            continue
        inside = [
            at
            for at, box in enumerate(glyphs.boxes[run.first : run.first + len(run.chars)])
            if left <= (box[0] + box[2]) / 2 <= right and top <= (box[1] + box[3]) / 2 <= bottom
            and run.chars[at].strip()
        ]  # fmt: skip
        if inside:
            run.links.append((inside[0], inside[-1] + 1, href))
