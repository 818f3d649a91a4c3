"""How two versions of a text differ, word by word, with what stands elsewhere told apart.

White space, wrapping, soft hyphens, composed accents and structure are no difference. Another kind
of quotation mark, apostrophe or dash is no edit: such exchanges are told apart, as `signs`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from reader.anchoring.alignment import aligned
from reader.anchoring.course import Course, Knot, knots
from reader.anchoring.pairing import Pairing, paired
from reader.anchoring.phrases import Hunk, Sides, changes, kept_runs, phrases
from reader.anchoring.words import Lexicon, Wording, Words
from reader.core.content import Block, Content


class EditKind(StrEnum):
    """What was done to some words."""

    REPLACED = "replaced"
    REMOVED = "removed"
    ADDED = "added"


class Edit(NamedTuple):
    """Whole words `old_start:old_end` that became `new_start:new_end` (code points, end exclusive).

    Of what was added or removed the other range is empty and tells where it would stand.
    """

    kind: EditKind
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Move(NamedTuple):
    """A block or a run of them that stands elsewhere (code points); what was changed in it as well
    is told by edits."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one version to another.

    `edits`, `signs` and `moves` are in the order of the newer text. Words that only moved are
    counted neither as added nor as removed.
    """

    edits: tuple[Edit, ...]
    signs: tuple[Edit, ...]
    moves: tuple[Move, ...]
    words_added: int
    words_removed: int
    _course: Course = field(repr=False, compare=False)
    _moved: tuple[Course, ...] = field(repr=False, compare=False)

    def to_new(self, position: int) -> int:
        """The position in the newer text that is nearest to `position` of the older; with what
        moved it goes along."""
        for course in self._moved:
            if course.has_old(position):
                return course.to_new(position)
        return self._course.to_new(position)

    def to_old(self, position: int) -> int:
        """The position in the older text that is nearest to `position` of the newer."""
        for course in self._moved:
            if course.has_new(position):
                return course.to_old(position)
        return self._course.to_old(position)


def compare(old: Content, new: Content) -> Difference:
    """How `new` differs from `old`."""
    # Of several ways to tell a difference it has to be the same one in both directions.
    if old.text > new.text:
        return _mirrored(_Comparison(new, old).difference())
    return _Comparison(old, new).difference()


class _Part(NamedTuple):
    """Blocks to be compared word by word, and the positions between which they stand."""

    old: Sequence[Block]
    new: Sequence[Block]
    starts: Knot
    ends: Knot


class _Comparison:
    """Gathers what is told of two versions, part by part."""

    def __init__(self, old: Content, new: Content) -> None:
        self._old, self._new = old, new
        self._lexicon = Lexicon()
        self._wordings = Wording(old, self._lexicon), Wording(new, self._lexicon)
        self._edits: list[Edit] = []
        self._signs: list[Edit] = []
        self._added = self._removed = 0

    def difference(self) -> Difference:
        old, new = self._old, self._new
        pairing = paired(old, new, self._wordings, self._lexicon)
        spine: list[Knot] = [(0, 0)]
        for part, equal in _gaps(old, new, pairing):
            spine += self._compare(part)
            spine += equal
        spine.append((len(old.text), len(new.text)))
        moves, moved = [], []
        for part in _moved_parts(old, new, pairing):
            moves.append(Move(part.starts[0], part.ends[0], part.starts[1], part.ends[1]))
            moved.append(Course((part.starts, *self._compare(part), part.ends)))
        return Difference(
            tuple(sorted(self._edits, key=_in_new)),
            tuple(sorted(self._signs, key=_in_new)),
            tuple(sorted(moves, key=lambda move: move.new_start)),
            self._added, self._removed, Course(spine), tuple(moved),
        )  # fmt: skip

    def _compare(self, part: _Part) -> list[Knot]:
        """Note the edits in a part; answers which positions correspond in it."""
        if not part.old and not part.new:
            return []
        old, new = self._wordings[0].of(part.old), self._wordings[1].of(part.new)
        sides = Sides(old, new)
        hunks = changes(sides, aligned(old.keys, new.keys))
        for hunk in hunks:
            self._removed += self._lexicon.count_words(old.keys[hunk.old : hunk.old_end])
            self._added += self._lexicon.count_words(new.keys[hunk.new : hunk.new_end])
        for hunk in phrases(sides, hunks):
            told = self._signs if sides.are_signs(hunk) else self._edits
            told.append(_edit(sides, part, hunk))
        return list(knots(self._old.text, self._new.text, old, new, kept_runs(sides, hunks)))


def _gaps(old: Content, new: Content, pairing: Pairing) -> Iterator[tuple[_Part, list[Knot]]]:
    """The blocks between those that are equal, without those that moved; each with the knots of
    the equal pair after it."""
    away = {at for shift in pairing.shifts for at in range(shift.old, shift.old_end)}
    here = {at for shift in pairing.shifts for at in range(shift.new, shift.new_end)}
    edges = [(-1, -1), *pairing.equal, (len(old.blocks), len(new.blocks))]
    for (first, other), (last, new_last) in pairwise(edges):
        part = _Part(
            [old.blocks[at] for at in range(first + 1, last) if at not in away],
            [new.blocks[at] for at in range(other + 1, new_last) if at not in here],
            (_end(old, first), _end(new, other)),
            (_start(old, last), _start(new, new_last)),
        )
        if last == len(old.blocks):
            yield part, []
            return
        one, same = old.blocks[last], new.blocks[new_last]
        yield part, [(one.start, same.start), (one.end, same.end)]


def _moved_parts(old: Content, new: Content, pairing: Pairing) -> Iterator[_Part]:
    for shift in pairing.shifts:
        first = old.blocks[shift.old : shift.old_end]
        second = new.blocks[shift.new : shift.new_end]
        starts = first[0].start, second[0].start
        yield _Part(first, second, starts, (first[-1].end, second[-1].end))


def _start(content: Content, block: int) -> int:
    return content.blocks[block].start if block < len(content.blocks) else len(content.text)


def _end(content: Content, block: int) -> int:
    return content.blocks[block].end if block >= 0 else 0


def _edit(sides: Sides, part: _Part, hunk: Hunk) -> Edit:
    kind = EditKind.REPLACED
    if not hunk.is_exchange:
        kind = EditKind.REMOVED if hunk.old < hunk.old_end else EditKind.ADDED
    old = _range(sides.old, hunk.old, hunk.old_end, part.ends[0])
    new = _range(sides.new, hunk.new, hunk.new_end, part.ends[1])
    return Edit(kind, *old, *new)


def _range(words: Words, start: int, end: int, highest: int) -> tuple[int, int]:
    """Where some words stand; where none would: after the word before, at a block's begin there."""
    if start < end:
        return words.starts[start], words.ends[end - 1]
    if start == len(words.keys):
        at = highest if not start else words.ends[-1]
    elif not start or start in words.heads:
        at = words.starts[start]
    else:
        at = words.ends[start - 1]
    return at, at


def _in_new(edit: Edit) -> tuple[int, int, int, int]:
    return edit.new_start, edit.new_end, edit.old_start, edit.old_end


def _mirrored(difference: Difference) -> Difference:
    kinds = {EditKind.ADDED: EditKind.REMOVED, EditKind.REMOVED: EditKind.ADDED}
    edits, signs = (
        [Edit(kinds.get(kind, kind), new_start, new_end, start, end)
         for kind, start, end, new_start, new_end in told]
        for told in (difference.edits, difference.signs)
    )  # fmt: skip
    moves = (Move(*move[2:], *move[:2]) for move in difference.moves)
    return Difference(
        tuple(sorted(edits, key=_in_new)),
        tuple(sorted(signs, key=_in_new)),
        tuple(sorted(moves, key=lambda move: move.new_start)),
        difference.words_removed, difference.words_added,
        difference._course.mirrored(), tuple(course.mirrored() for course in difference._moved),
    )  # fmt: skip
