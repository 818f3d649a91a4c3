"""Signs of a printed row: letters, marks and ligatures by where they stand, and the gaps between.

The order in which pdfium answers letters of the right depends on how they were painted; it is not
used but for the letters of one ligature.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining

from reader.importers.pdf_bidi import is_right
from reader.importers.pdf_glyphs import Box, Style
from reader.importers.pdf_lines import Row
from reader.importers.pdf_runs import WIDE, Run, fixed_share

_SPACE = 0.2  # of the size: a wider gap parts two words
_CELL = 1.5  # of the size: a wider gap parts what is no sentence
_NOWHERE = -2  # the place of a space that is on no page; none follows on it
_NEAR = 8  # signs on either side that a mark may belong to
_LAM, _ALEFS = "\u0644", "\u0627\u0622\u0623\u0625"  # joined, they are drawn as one


class Letter(NamedTuple):
    """One character of a page, `place` its number there; `href` is where it leads, or ""."""

    char: str
    box: Box
    style: Style
    place: int
    href: str


Sign = list[Letter]  # what is drawn as one: letters in reading order, the marks on them last


def signs_of(row: Row) -> list[Sign]:
    """The signs of a row from left to right, with spaces wherever words are apart."""
    signs: list[Sign] = []
    marks: list[tuple[int, Letter]] = []  # with the number of signs before
    for letter in sorted(letters_of(row), key=lambda letter: letter.place):
        if combining(letter.char[0]):
            marks.append((len(signs), letter))
        elif signs and signs[-1][0].box == letter.box and is_right(letter.char[0]):
            signs[-1].append(letter)
        else:
            signs.append([letter])
    for sign in signs:
        if len(sign) > 1 and not (sign[0].char == _LAM and sign[1].char in _ALEFS):
            sign.reverse()  # pdfium turns the letters of a ligature as it turns a word
    # Marks after their letter, in the order that Unicode calls canonical.
    for before, mark in sorted(marks, key=lambda mark: combining(mark[1].char[0])):
        if signs:
            _bearer(signs, before, mark.box).append(mark)
    signs.sort(key=lambda sign: middle_of(sign[0]))
    return list(_spaced(signs, row.size))


def _bearer(signs: Sequence[Sign], before: int, mark: Box) -> Sign:
    """The sign that a mark belongs to, which has `before` signs before it in pdfium's order."""
    width = mark[2] - mark[0]
    near = signs[max(0, before - _NEAR) : before + _NEAR]
    # One glyph for a letter and its marks is given to them in equal parts.
    parts = [sign for sign in near if _is_part(sign[0].box, mark, width)]
    if parts:
        return min(parts, key=lambda sign: (round(_beside(sign[0].box, mark)), -sign[0].box[0]))
    last = signs[before - 1][0] if before else None
    if last and is_right(last.char[0]) and abs(mark[2] - last.box[2]) < 2 * max(width, 1.0):
        return signs[before - 1]
    return min(near or signs, key=lambda sign: _distance(mark, sign[0]))


def _is_part(box: Box, mark: Box, width: float) -> bool:
    """Whether a letter has its box of the same glyph as a mark at its side."""
    same = (box[1], box[3]) == (mark[1], mark[3]) and abs(box[2] - box[0] - width) < 0.1
    return same and -0.1 < _beside(box, mark) < 2 * width + 0.1


def _beside(box: Box, mark: Box) -> float:
    """The room between two boxes."""
    return max(box[0] - mark[2], mark[0] - box[2])


def letters_of(row: Row) -> Iterator[Letter]:
    """The letters of a row without the spaces that pdfium adds to what is painted."""
    for run in row.runs:
        hrefs = [""] * len(run.chars)
        for first, last, href in run.links:
            hrefs[first:last] = [href] * (last - first)
        fields = (run.chars, run.boxes, run.styles, run.places, hrefs)
        for letter in map(Letter, *fields):
            if letter.char and (letter.char != " " or letter.box[2] > letter.box[0]):
                yield letter


def middle_of(letter: Letter) -> float:
    """The x halfway across."""
    return (letter.box[0] + letter.box[2]) / 2


def _distance(mark: Box, letter: Letter) -> tuple[float, float]:
    """How far a mark is from a letter, and from its middle."""
    left, _, right, _ = letter.box
    middle = (mark[0] + mark[2]) / 2
    outside = max(0.0, left - middle, middle - right)
    return (outside if letter.char.strip() else outside + 1e6), abs((left + right) / 2 - middle)


def _spaced(signs: Sequence[Sign], size: float) -> Iterator[Sign]:
    for before, sign in pairwise((None, *signs)):
        assert sign is not None
        if before is not None:
            _, top, left, bottom = before[0].box
            left, right = _edges(before)[1], _edges(sign)[0]
            written = " " in (before[0].char, sign[0].char)
            if right - left > (WIDE if written else _SPACE) * size:
                box = (left, top, right, bottom)
                yield [Letter(" ", box, before[0].style, _NOWHERE, "")]
        yield sign


def _edges(sign: Sign) -> tuple[float, float]:
    """Where a sign begins and ends. In type of one width it is given that of one letter, whatever
    the number of those that are joined in it."""
    left, right = min(each.box[0] for each in sign), max(each.box[2] for each in sign)
    if not sign[0].style.fixed:
        return left, right
    joined = sum(not combining(each.char[0]) for each in sign) - 1
    return left, right + joined * (right - left)


def cells_of(signs: Sequence[Sign], size: float) -> Iterator[list[Sign]]:
    """A row divided where a cell of a table may end, from left to right."""
    cell: list[Sign] = []
    for sign in signs:
        if gap_of(sign) > _CELL * size:
            yield cell
            cell = []
        else:
            cell.append(sign)
    yield cell


def run_parts(signs: Sequence[Sign], size: float) -> Iterator[list[Letter]]:
    """What is one run, in reading order; a marker of a list and its text are two."""
    letters: list[Letter] = []
    for sign in signs:
        if gap_of(sign) > WIDE * size:
            yield letters
            letters = []
        else:
            letters.extend(sign)
    yield letters


def gap_of(sign: Sign) -> float:
    """How wide a gap is; 0 for what is written."""
    left, _, right, _ = sign[0].box
    return right - left if sign[0].place == _NOWHERE else 0.0


def said(sign: Sign) -> str:
    """What a sign says."""
    return "".join(letter.char for letter in sign)


def run_of(row: Row, letters: Sequence[Letter], *, from_right: bool = False) -> Run:
    """The run that some letters of `row` make, mirrored if it is read from the right."""
    left, right = min(each.box[0] for each in letters), max(each.box[2] for each in letters)
    run = Run(
        page=row.page,
        first=_NOWHERE,
        chars=[letter.char for letter in letters],
        styles=[letter.style for letter in letters],
        left=-right if from_right else left,
        top=row.top,
        right=-left if from_right else right,
        bottom=row.bottom,
        size=row.size,
        bold=sum(letter.style.bold for letter in letters) / len(letters),
        fixed=fixed_share([each.char for each in letters], [each.style for each in letters]),
        places=[letter.place for letter in letters],
        boxes=[letter.box for letter in letters],
    )
    run.links.extend(_links(letters))
    return run


def _links(letters: Sequence[Letter]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for at, (before, letter) in enumerate(pairwise((*letters, None)), 1):
        assert before is not None
        if letter is None or letter.href != before.href:
            if before.href:
                yield start, at, before.href
            start = at
