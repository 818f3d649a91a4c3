"""Lines of print to paragraphs, headings, list items, tables, code and captions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.core.content import BlockKind
from reader.importers.pdf_columns import Line
from reader.importers.pdf_markers import marker_of, plain_marker
from reader.importers.pdf_paragraphs import BOLD, ENDED, paragraphs
from reader.importers.pdf_runs import Run
from reader.importers.pdf_shape import Shape

_LONGEST_HEADING, _LONGEST_BOLD, _LONGEST_CAPTION = 200, 120, 600  # characters
_FIXED = 0.8  # of each row of code
_NOTES = 12  # blocks at the foot of a page that a paragraph may go on after
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)|table|tab\.|abb(?:ildung|\.)|tabelle|рис(?:унок|\.)|табл(?:иця|ица|\.)"
    r"|figura|tableau|tabla)\s*\d+(?:\.\d+)*\s*[.:–—]", re.I,
)  # fmt: skip


@dataclass(slots=True)
class Printed:
    """Lines that make one block."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    marker: str = ""
    skip: int = 0  # characters at its beginning that are the marker
    size: float = field(init=False)

    def __post_init__(self) -> None:
        self.size = self.lines[0].row.size

    @property
    def text(self) -> str:
        """What it says, roughly."""
        return " ".join(line.row.text for line in self.lines)


def blocks_of(lines: Sequence[Line], shape: Shape) -> list[Printed]:
    """The blocks of a whole document, from its lines in reading order."""
    found = [_block(group, shape) for group in paragraphs(lines, shape)]
    _set_levels(found, shape)
    _set_depths(found)
    return _flowing(found, shape)


def _block(group: list[Line], shape: Shape) -> Printed:
    first = group[0].row
    text = " ".join(line.row.text for line in group)
    if shape.in_table(first):
        return Printed(BlockKind.ROW, group)
    if not shape.fixed and all(line.row.fixed > _FIXED for line in group):
        return Printed(BlockKind.CODE, group)
    if _CAPTION.match(text) and len(text) < _LONGEST_CAPTION:
        return Printed(BlockKind.CAPTION, group)
    if shape.is_larger(first) and len(text) <= _LONGEST_HEADING and _has_letters(text):
        return Printed(BlockKind.HEADING, group)
    if _is_bold_heading(group, text, shape):
        return Printed(BlockKind.HEADING, group)
    if marker := marker_of(group):
        return Printed(BlockKind.ITEM, group, 1, plain_marker(marker), len(marker))
    return Printed(BlockKind.PARAGRAPH, group)


def _is_bold_heading(group: list[Line], text: str, shape: Shape) -> bool:
    """Whether lines of common size are a heading: bold as a whole, short, no sentence."""
    if shape.bold or len(text) > _LONGEST_BOLD or len(group) > 3 or not _has_letters(text):
        return False
    if any(shape.is_smaller(line.row) for line in group) or text.endswith((".", ",", ";")):
        return False
    return all(line.row.bold > BOLD for line in group)


def _has_letters(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 1


def _set_levels(blocks: Iterable[Printed], shape: Shape) -> None:
    """Headings by size: the largest is level 1; bold ones of the body's size come last."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    sizes = sorted({round(block.size) for block in headings if shape.is_larger(block.lines[0].row)})
    order = {size: level for level, size in enumerate(reversed(sizes), 1)}
    lowest = len(order) + 1
    for block in headings:
        block.level = min(6, order.get(round(block.size), lowest))


def _set_depths(blocks: Iterable[Printed]) -> None:
    """List items by how far they are set in from those before them."""
    lefts: list[float] = []
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            lefts = []
            continue
        row = block.lines[0].row
        while lefts and row.left < lefts[-1] - 0.5 * row.size:
            lefts.pop()
        if not lefts or row.left > lefts[-1] + 0.5 * row.size:
            lefts.append(row.left)
        block.level = min(9, len(lefts))


def _flowing(blocks: list[Printed], shape: Shape) -> list[Printed]:
    """Paragraphs that go on after the notes at the foot of a page made whole, the notes after."""
    found: list[Printed] = []
    for block in blocks:
        body = _unfinished(found, block, shape)
        if body is None:
            found.append(block)
        else:
            body.lines = [*body.lines, *block.lines]
    return found


def _unfinished(found: list[Printed], block: Printed, shape: Shape) -> Printed | None:
    """The paragraph before the notes at the end of `found` that `block`, in the next column or on
    the next page, goes on with."""
    if block.kind is not BlockKind.PARAGRAPH or not block.text[:1].islower():
        return None
    first = block.lines[0]
    for count, before in enumerate(reversed(found[-_NOTES:])):
        last = before.lines[-1]
        if last.column is first.column or not 0 <= first.row.page - last.row.page <= 1:
            return None
        if shape.is_smaller(last.row) or before.kind is BlockKind.CAPTION:
            continue
        flows = before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        ended = ENDED.search(last.row.text) or abs(before.size - block.size) > 0.05 * block.size
        return before if count and flows and not ended else None
    return None


def runs_after_marker(block: Printed) -> list[tuple[Run, int]]:
    """The runs of the first line with how many characters of each belong to the marker."""
    left = block.skip
    found = []
    for run in block.lines[0].row.runs:
        taken = 0
        while left and taken < len(run.chars):
            left -= len(run.chars[taken])
            taken += 1
        found.append((run, taken))
    return found
