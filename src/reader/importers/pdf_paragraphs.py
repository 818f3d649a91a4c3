"""Where paragraphs of print begin: told from size, weight, gaps, indents and lines that end early.

All in points; what is far or near is measured by the size of the letters.
"""

import re
from collections.abc import Iterator, Sequence

from reader.importers.pdf_columns import Line
from reader.importers.pdf_glyphs import HYPHEN
from reader.importers.pdf_lines import Row, is_initial
from reader.importers.pdf_markers import bullet_of, is_note, number_of, stands_as_bullet
from reader.importers.pdf_shape import Shape

ENDED = re.compile("[.!?…:;。？！][\"'”’»“)\\]\\d]*$")  # a mark of a note may follow
BOLD = 0.9  # of a row: it is bold as a whole
_FIXED = 0.8
_INDENT = 0.8  # of the size
_SPACED = 1.25  # times the leading: between two paragraphs, no more within one
_HEADING_SPACED = 1.6
_CODE_SPACED = 2.2  # an empty line may be within code
_FULL = 45  # characters; a single line with fewer may be anything
_HYPHENS = (HYPHEN, "-", "‐")


def paragraphs(lines: Sequence[Line], shape: Shape) -> Iterator[list[Line]]:
    """The lines of a document, in reading order, divided into blocks."""
    group: list[Line] = []
    marked = False  # whether the group is a list item
    for line in lines:
        if group and _begins(group, line, shape, marked):
            yield group
            group = []
        if not group:
            marked = bool(bullet_of(line.row) or number_of(line.row))
        group.append(line)
    if group:
        yield group


def _begins(group: list[Line], line: Line, shape: Shape, marked: bool) -> bool:
    """Whether `line` begins a block after those of `group`."""
    before = group[-1]
    a, b = before.row, line.row
    if shape.in_table(a) or shape.in_table(b):
        return True
    if abs(a.size - b.size) > 0.08 * max(a.size, b.size):
        return not _goes_round_initial(group, b)
    if not shape.fixed and a.fixed > _FIXED and b.fixed > _FIXED:
        return not _is_near(before, line, shape, _CODE_SPACED)
    if shape.is_larger(a) or _stands_out(a, shape):
        return not _heading_goes_on(before, line, shape)
    if _stands_out(b, shape) and not _runs_on(a, b):
        return True
    if _begins_item(group, line, marked) or (shape.is_smaller(b) and is_note(b) and _is_full(a)):
        return True
    if before.column.mirrored != line.column.mirrored and _is_full(a):
        return True
    if before.column is not line.column or a.page != b.page or b.top < a.top - a.size:
        return not _goes_on_elsewhere(group, line, shape, marked)
    if not _is_near(before, line, shape, _SPACED):
        return True
    return _is_set_in(group, line, shape, marked) or _ends_early(before, b)


def _stands_out(row: Row, shape: Shape) -> bool:
    """Whether a row is bold where most is not."""
    return row.bold > BOLD and not shape.bold


def _is_near(before: Line, line: Line, shape: Shape, most: float) -> bool:
    """Whether two lines are no further apart than `most` times what is common."""
    a, b = before.row, line.row
    down = b.bottom - a.bottom
    return a.page == b.page and 0 < down <= most * shape.leading(before.column, a.size) + 0.5


def _goes_round_initial(group: list[Line], b: Row) -> bool:
    first = group[0].row.runs[0]
    return len(group) < 4 and is_initial(first, b.size) and b.top < first.bottom


def _heading_goes_on(before: Line, line: Line, shape: Shape) -> bool:
    """Whether a line is the second of a heading, or runs on after bold words."""
    a, b = before.row, line.row
    if _stands_out(a, shape) != _stands_out(b, shape) and not shape.is_larger(a):
        return len(b.text) < 3 or (_runs_on(a, b) and _is_near(before, line, shape, _SPACED))
    numbered = re.match(r"\d+(?:\.\d+)*\.?\s+\w", b.text)
    return _is_near(before, line, shape, _HEADING_SPACED) and not numbered


def _begins_item(group: list[Line], line: Line, marked: bool) -> bool:
    """Whether a line begins with the marker of a list item."""
    before = group[-1]
    if bullet_of(line.row):
        return stands_as_bullet(line, group, marked)
    # In running text a line may begin with the number that ends a sentence.
    return bool(number_of(line.row)) and (
        _is_full(before.row) or _room_left(before, line.row) > 0.35 * _width(before)
    )


def _goes_on_elsewhere(group: list[Line], line: Line, shape: Shape, marked: bool) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    before = group[-1]
    a, b = before.row, line.row
    if a.text.endswith(_HYPHENS):
        return True
    if not _is_full(a):
        reaches = a.right > before.column.right - 6 * a.size
        is_text = len(group) > 1 or len(a.text) > _FULL
        return b.text[:1].islower() or (reaches and is_text)
    # The sentence is over: only an indent that all other paragraphs have can tell.
    set_in = b.left > line.column.left + _INDENT * b.size
    reaches = a.right > before.column.right - 2 * a.size
    return reaches and not set_in and shape.indents and not marked


def _is_set_in(group: list[Line], line: Line, shape: Shape, marked: bool) -> bool:
    """Whether a line is set in as a first one is, or set out where the others hang."""
    a, b, first = group[-1].row, line.row, group[0].row
    if marked:
        inner = _text_left(first) - 0.6 * b.size
        return b.left < inner and len(group) > 1 and a.left >= inner
    step = b.left - a.left
    if len(group) == 1:
        # After a first line the others may hang, or begin further left if it was set in.
        at_edge = a.left <= line.column.left + 0.3 * b.size
        short = a.right < line.column.right - 4 * b.size
        return step > _INDENT * b.size and at_edge and (short or not shape.hangs(line.column))
    if abs(step) <= _INDENT * b.size:
        return False
    hanging = a.left > first.left + _INDENT * b.size
    return step > 0 or (hanging and abs(b.left - first.left) < 0.5 * b.size)


def _text_left(row: Row) -> float:
    """Where the text of a list item begins, right of its marker."""
    if len(row.runs) > 1 and len(row.runs[0].text) <= 4:
        return row.runs[1].left
    return row.left + 0.9 * row.size


def _ends_early(before: Line, b: Row) -> bool:
    """Whether the first word of `b` had found room on the line `before`: it was ended on
    purpose. Where a sentence ends too, less room is asked for."""
    if before.row.text.endswith(_HYPHENS):
        return False
    room = _room_left(before, b)
    if _is_full(before.row) and b.text[:1].isupper():
        return room > 0.5 * b.size
    return room > 0.35 * _width(before)


def _room_left(before: Line, b: Row) -> float:
    """The room at the end of a line, had the first word of the next been set there."""
    word = b.text.split(" ", 1)[0]
    width = (b.right - b.left) * len(word) / max(1, len(b.text)) + 0.3 * b.size
    return before.column.right - before.row.right - width


def _width(line: Line) -> float:
    return line.column.right - line.column.left


def _is_full(row: Row) -> bool:
    """Whether a row ends a sentence."""
    return ENDED.search(row.text) is not None


def _runs_on(a: Row, b: Row) -> bool:
    return not _is_full(a) and b.text[:1].islower()
