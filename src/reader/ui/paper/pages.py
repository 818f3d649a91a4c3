"""Pages: pieces put on pages of one frame, with their footnotes at the foot. Points."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from reader.core.sheet import Sheet, Subject
from reader.ui.paper.faces import DIM, SANS, advance, font
from reader.ui.paper.frame import POINTS, Frame
from reader.ui.paper.items import Drawing, Framed, Item, Label, Rule, TextLine
from reader.ui.paper.pieces import Piece, groups, height

_NOTES_ABOVE = 12  # points between the text and the line over the footnotes, and its room
_NOTES_RULE = 90  # points: how long that line is
_MOST_NOTES = 0.6  # of a page: what is left of notes from the page before takes no more
_NUMBER = 7.5  # points: the number of a line
_ASIDE = 3.2 * POINTS  # from it to the text


@dataclass(frozen=True, slots=True)
class Row:
    """A piece at its place: `top` from the top of the page."""

    top: float
    height: float
    items: tuple[Item, ...]
    subject: Subject | None = None
    part: int = -1


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `number` counts from 1 through the printout, `sheet` is what it belongs to."""

    number: int
    sheet: Sheet = field(repr=False)
    frame: Frame
    rows: tuple[Row, ...]
    framed: tuple[Framed, ...] = ()

    def release(self) -> None:
        """Let go of what was laid out to be painted, until it is painted again."""
        for row in self.rows:
            for item in row.items:
                if isinstance(item, TextLine):
                    item.text.release()
                elif isinstance(item, Drawing):
                    item.picture.release()


class Paginator:
    """Puts the pieces of one sheet on pages; `notes` are the lines of each footnote."""

    def __init__(
        self, sheet: Sheet, frame: Frame, notes: Callable[[int], Sequence[Piece]], first: int
    ) -> None:
        self._sheet, self._frame, self._notes = sheet, frame, notes
        self._number = first
        self._counted = 0
        self._carried: list[Piece] = []
        self._noted: set[int] = set()
        self._begin()

    def pages(self, pieces: Iterable[Piece]) -> Iterator[Page]:
        """The pages, at least one."""
        for group in groups(pieces):
            if group[0].breaks and self._placed:
                yield self._end()
            if not self._fits(group) and self._placed:
                yield self._end()
            if self._fits(group):
                for piece in group:
                    self._place(piece)
                continue
            for piece in group:  # more than a page
                if self._placed and not self._fits([piece]):
                    yield self._end()
                self._place(piece)
        yield self._end()
        while self._foot:  # the rest of notes
            yield self._end()

    def _begin(self) -> None:
        self._rows: list[Row] = []
        self._frames: list[tuple[Row, Piece]] = []
        self._foot: list[Piece] = []
        self._y = self._frame.top
        self._gap = 0.0
        self._placed = False
        carried, self._carried = self._carried, []
        self._add_notes(carried, _MOST_NOTES * self._frame.room)

    def _end(self) -> Page:
        rows = [*self._rows, *self._foot_rows()]
        page = Page(self._number, self._sheet, self._frame, tuple(rows), self._framed())
        self._number += 1
        self._begin()
        return page

    def _fits(self, group: Sequence[Piece]) -> bool:
        named = dict.fromkeys(note for piece in group for note in piece.notes)
        notes = [line for note in named if note not in self._noted for line in self._notes(note)]
        gap = max(self._gap, group[0].above) if self._placed else self._head_height(group[0])
        needed = gap + height(group) + self._foot_height(notes)
        return needed <= self._frame.bottom - self._y + 0.01

    @property
    def _left(self) -> float:
        """The room that is left on the page."""
        return self._frame.bottom - self._foot_height() - self._y

    def _foot_height(self, more: Sequence[Piece] = ()) -> float:
        """How high the foot is, with `more` notes in it."""
        notes = [*self._foot, *more]
        return height(notes) + _NOTES_ABOVE if notes else 0

    def _head_height(self, piece: Piece) -> float:
        return height(piece.head)

    def _place(self, piece: Piece) -> None:
        if not self._placed:
            for head in piece.head:
                self._set(head)
        self._set(piece)

    def _set(self, piece: Piece) -> None:
        if self._placed:
            self._y += max(self._gap, piece.above)
        items = (*piece.items, *self._line_number(piece))
        row = Row(self._y, piece.height, items, piece.subject, piece.part)
        self._rows.append(row)
        if piece.frames:
            self._frames.append((row, piece))
        self._y += piece.height
        self._gap = piece.below
        self._placed = True
        for note in piece.notes:
            if note not in self._noted:
                self._noted.add(note)
                self._add_notes(self._notes(note), self._left)

    def _add_notes(self, lines: Sequence[Piece], room: float) -> None:
        """Put lines at the foot while there is room, the rest on the next page."""
        most = self._foot_height() + room
        for at, line in enumerate(lines):
            if self._carried or self._foot_height((line,)) > most:
                self._carried += lines[at:]
                return
            self._foot.append(line)

    def _foot_rows(self) -> Iterator[Row]:
        if not self._foot:
            return
        y, gap = self._frame.bottom - height(self._foot), 0.0
        left = self._frame.place(self._frame.left, _NOTES_RULE)
        rule = Rule(left, 0, _NOTES_RULE)
        yield Row(y - _NOTES_ABOVE / 2, 0, (rule,))
        for at, piece in enumerate(self._foot):
            y += max(gap, piece.above) if at else 0
            yield Row(y, piece.height, piece.items, piece.subject, piece.part)
            y += piece.height
            gap = piece.below

    def _framed(self) -> tuple[Framed, ...]:
        """The frames of neighbouring rows, each drawn once."""
        found: dict[object, Framed] = {}
        for row, piece in self._frames:
            for each in piece.frames:
                box = QRectF(each.x, row.top, each.width, row.height)
                one = found.get(each.key)
                found[each.key] = Framed(one.box.united(box) if one else box, each.edge)
        return tuple(found.values())

    def _line_number(self, piece: Piece) -> tuple[Item, ...]:
        every = self._sheet.paper.line_numbers
        if not piece.is_counted or not every:
            return ()
        self._counted += 1
        if self._counted % every:
            return ()
        text, face = str(self._counted), font(SANS, _NUMBER)
        x = self._frame.left - _ASIDE - advance(face, text)
        if piece.from_right:
            x = self._frame.right + _ASIDE
        return (Label(x, piece.baseline, text, face, DIM),)
