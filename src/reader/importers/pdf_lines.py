"""Runs of characters that stand side by side on a printed page, and the rows they make."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.importers.pdf_glyphs import Glyphs, Style, upright

WIDE = 0.9  # of the size: a wider gap may be that between two columns
_SMALL = 0.85  # of the size of its line: smaller letters may be raised or lowered
_INITIAL = 1.8  # of the common size: a single letter as large begins a chapter
_LEADER = re.compile(r"\.{5,}|…{3,}")  # spaces are not counted
_DEEPEST = 1e7  # points from the corner; what is further out is an error of the file


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

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(self.chars)

    @property
    def middle(self) -> float:
        """The y halfway up."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Row:
    """Runs on one line of a page, in the order they are read."""

    runs: list[Run]
    left: float = field(init=False)
    top: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)  # of most of its letters
    bold: float = field(init=False)  # how much of it is, from 0 to 1
    fixed: float = field(init=False)

    def __post_init__(self) -> None:
        main = max(self.runs, key=lambda run: len(run.chars))
        letters = sum(len(run.chars) for run in self.runs)
        self.bold = sum(run.bold * len(run.chars) for run in self.runs) / letters
        self.fixed = sum(run.fixed * len(run.chars) for run in self.runs) / letters
        self.left = min(run.left for run in self.runs)
        self.right = max(run.right for run in self.runs)
        self.top, self.bottom, self.size = main.top, main.bottom, main.size

    @property
    def page(self) -> int:
        """The page it is on, from 0."""
        return self.runs[0].page

    @property
    def text(self) -> str:
        """What it says, runs apart by a space."""
        return " ".join(run.text for run in self.runs)


def runs_of(page: int, glyphs: Glyphs) -> list[Run]:
    """The runs of one page in the order they were painted. What stands at another angle than most
    of the page is left out: stamps along the margin, marks across it, labels of axes."""
    glyphs = upright(glyphs)
    found: list[Run] = []
    members: list[int] = []
    chars, boxes, kinds = glyphs.chars, glyphs.boxes, glyphs.kinds
    sizes = [max(1.0, kind.size) for kind in kinds]
    straight = [kind.angle < 8 or kind.angle > 352 for kind in kinds]
    last = tall = None
    size = 1.0
    for at, char in enumerate(chars):
        if not char or char == " ":
            continue
        style = glyphs.styles[at]
        box = boxes[at]
        if not straight[style] or not -_DEEPEST < min(box) <= max(box) < _DEEPEST:
            continue
        if last is not None and tall is not None:
            gap = max(box[0] - last[2], last[0] - box[2])
            middle, centre = (box[1] + box[3]) / 2, (tall[1] + tall[3]) / 2
            beside = tall[1] <= middle <= tall[3] or box[1] <= centre <= box[3]
            if not beside or gap > WIDE * max(size, sizes[style]):
                found.extend(_runs(page, glyphs, members))
                members, tall = [], None
        members.append(at)
        last = box
        if tall is None or sizes[style] > size:
            tall, size = box, sizes[style]
    if members:
        found.extend(_runs(page, glyphs, members))
    return found


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """Runs set beside one another made into rows, from the top down."""
    common = median(run.size for run in runs) if runs else 0.0
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: _height(run, common)):
        for row in reversed(rows[-3:]):
            head = row[0]
            height = _height(run, common)
            if head.top <= height <= head.bottom or run.top <= head.middle <= run.bottom:
                row.append(run)
                if len(run.chars) > len(head.chars):
                    row[0], row[-1] = row[-1], row[0]
                break
        else:
            rows.append([run])
    return [Row(_in_order(row)) for row in rows]


def is_initial(run: Run, size: float) -> bool:
    """Whether `run` is a large first letter of a text that is set in `size`."""
    return len(run.chars) == 1 and run.size > _INITIAL * size and run.chars[0].isalpha()


def is_right_to_left(text: Iterable[str]) -> bool:
    """Whether most letters are Hebrew or Arabic."""
    sides = Counter("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text)
    return sides[True] > sides[False]


def _height(run: Run, common: float) -> float:
    """The y by which a run is put in a row: its middle, for a large initial that of its first
    line."""
    return run.top + 0.7 * common if is_initial(run, common) else run.middle


def _in_order(row: list[Run]) -> list[Run]:
    letters = (char for run in row for char in run.chars if char.isalpha())
    return sorted(row, key=lambda run: run.left, reverse=is_right_to_left(letters))


def _runs(page: int, glyphs: Glyphs, members: list[int]) -> Iterator[Run]:
    """The run of some characters, or those on both sides of a row of dots that leads the eye."""
    text = "".join(glyphs.chars[at][0] for at in members)
    start = 0
    for dots in _LEADER.finditer(text) if ".." in text or "…" in text else ():
        if start < dots.start():
            yield _run(page, glyphs, members[start : dots.start()])
        start = dots.end()
    if start < len(members):
        yield _run(page, glyphs, members[start:])


def _run(page: int, glyphs: Glyphs, members: list[int]) -> Run:
    first, last = members[0], members[-1] + 1
    boxes = [glyphs.boxes[at] for at in members]
    counted = Counter(glyphs.styles[at] for at in members)
    main = glyphs.kinds[counted.most_common(1)[0][0]]
    kinds = [kind._replace(angle=0) for kind in glyphs.kinds]
    size = max(1.0, main.size)
    own = [box for at, box in zip(members, boxes, strict=True)
           if glyphs.kinds[glyphs.styles[at]].size >= _SMALL * size]  # fmt: skip
    top, bottom = min(box[1] for box in own), max(box[3] for box in own)
    there = set(members)
    run = Run(
        page=page,
        first=first,
        chars=[char if at in there or char == " " else ""
               for at, char in enumerate(glyphs.chars[first:last], first)],
        styles=[kinds[style] for style in glyphs.styles[first:last]],
        left=min(box[0] for box in boxes),
        top=top,
        right=max(box[2] for box in boxes),
        bottom=bottom,
        size=size,
        bold=sum(n for style, n in counted.items() if kinds[style].bold) / len(members),
        fixed=sum(n for style, n in counted.items() if kinds[style].fixed) / len(members),
    )  # fmt: skip
    if len(counted) > 1:
        _raise_small(run, glyphs)
    if glyphs.links:
        _link(run, glyphs)
    return run


def _raise_small(run: Run, glyphs: Glyphs) -> None:
    """Note which smaller characters stand above or below the line."""
    for at, style in enumerate(run.styles):
        if style.size >= _SMALL * run.size or not run.chars[at].strip():
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
