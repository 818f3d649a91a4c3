"""The lines of a page with Hebrew or Arabic on it, in the order in which they are read.

Lines that are read from the right are measured from there too: their left edge is where they begin,
as a mirror would show them, and so is that of their column.
"""

from collections.abc import Sequence

from reader.importers.pdf_bidi import is_right, logical_order, with_brackets_facing
from reader.importers.pdf_columns import Column, Line, reading_order
from reader.importers.pdf_lines import Row, is_right_to_left, rows_of
from reader.importers.pdf_runs import WIDE, Run
from reader.importers.pdf_signs import (
    Letter,
    Sign,
    cells_of,
    letters_of,
    middle_of,
    run_of,
    run_parts,
    said,
    signs_of,
)

_DOTS = 0.4  # of the size: what is lower, and as near to a row, is part of its letters
_MOST = 0.7  # of the letters of a line that runs against its page


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """The lines of a page, from its runs in any order."""
    if not any(run.boxes for run in runs):
        return reading_order(list(runs))
    beside = _side_by_side(runs)
    from_right = is_right_to_left(beside)
    mirrored: dict[int, Column] = {}
    lines: list[Line] = []
    for row, column in reading_order(beside):
        read, is_mirrored = _in_reading_order(row, column, page_from_right=from_right)
        if is_mirrored:
            other = Column(-column.right, -column.left, mirrored=True)
            lines.append(Line(read, mirrored.setdefault(id(column), other)))
        else:
            lines.append(Line(read, column))
    return lines


def _side_by_side(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page made anew of what stands side by side, in whatever order it was painted:
    their letters from left to right."""
    found: list[Run] = []
    for row in _with_small_ones(rows_of(runs)):
        members: list[Letter] = []
        reach = 0.0
        for letter in sorted(letters_of(row), key=middle_of):
            if members and letter.box[0] - reach > WIDE * row.size:
                found.append(run_of(row, members))
                members, reach = [], letter.box[2]
            members.append(letter)
            reach = max(reach, letter.box[2]) if len(members) > 1 else letter.box[2]
        if members:
            found.append(run_of(row, members))
    return found


def _with_small_ones(rows: Sequence[Row]) -> list[Row]:
    """Rows, with those that are but the dots of letters put to the row beside them."""
    found: list[Row] = []
    for row in sorted(rows, key=lambda row: row.bottom - row.top, reverse=True):
        beside = (other for other in found if _gap(row, other) < _DOTS * other.size)
        small = row.bottom - row.top < _DOTS * row.size
        near = min(beside, key=lambda other: _gap(row, other), default=None) if small else None
        if near is None:
            found.append(row)
        else:
            found[found.index(near)] = Row([*near.runs, *row.runs])
    return found


def _gap(row: Row, other: Row) -> float:
    return max(row.top - other.bottom, other.top - row.bottom)


def _in_reading_order(row: Row, column: Column, *, page_from_right: bool) -> tuple[Row, bool]:
    """A row as it is read, in a column of a page that is mostly read from the right or not; and
    whether the row itself is, and has therefore been mirrored."""
    signs = signs_of(row)
    strong = [is_right(sign[0].char[0]) for sign in signs if sign[0].char[0].isalpha()]
    from_right = page_from_right
    if strong:
        from_right = _is_from_right(strong, _side(row, column), page_from_right)
    cells = list(cells_of(signs, row.size))
    runs: list[Run] = []
    for cell in reversed(cells) if from_right else cells:
        order = logical_order([said(sign) for sign in cell], from_right=from_right)
        read = [cell[at] for at in order]
        if any(strong):
            _face_brackets(read)
        parts = (_stripped(part) for part in run_parts(read, row.size))
        runs.extend(run_of(row, part, from_right=from_right) for part in parts if part)
    return Row(runs), from_right


def _side(row: Row, column: Column) -> int:
    """-1 for a row that begins at the left edge only, 1 for one that does at the right only."""
    left = row.left - column.left < row.size
    right = column.right - row.right < row.size
    return right - left


def _is_from_right(strong: Sequence[bool], side: int, page: bool) -> bool:
    """Whether a line is read from the right, by its letters from left to right, by the edge it
    keeps to, and by what most of its page does."""
    right = sum(strong) / len(strong)
    if right in (0, 1):
        return bool(right)
    if not page:
        return right > _MOST and strong[0] and strong[-1]
    return right > 0.5 or (side > 0 if side else strong[-1])


def _face_brackets(signs: Sequence[Sign]) -> None:
    facing = with_brackets_facing([said(sign) for sign in signs])
    for sign, char in zip(signs, facing, strict=True):
        if len(sign) == 1:
            sign[0] = sign[0]._replace(char=char)


def _stripped(letters: list[Letter]) -> list[Letter]:
    """Letters without spaces at their ends."""
    first = next((at for at, each in enumerate(letters) if each.char.strip()), len(letters))
    while len(letters) > first and not letters[-1].char.strip():
        letters.pop()
    return letters[first:]
