"""The frame of the page: where column, gutter, brackets and notes stand. Pure; pixels."""

from dataclasses import dataclass

NOTES_FROM = 1050  # a page narrower than this leaves notes to the sidebar
GUTTER = 56  # least room left of the text, for paragraph numbers
BRACKET_GAP = 16  # between the text and the first bracket
LANE = 8  # from one bracket to the next
BRACKET_WIDTH = 4
_MARGIN = 48  # least room right of the text, for brackets
_LANES = 3  # brackets that fit before the notes begin
_NOTE_GAP = 18
_NOTE_WIDTH = 232
_NOTE_LEAST = 150
_EDGE = 24
_COLUMN_LEAST = 160


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand across the page, in pixels from its left edge."""

    left: int  # of the text
    column: int  # width of the text
    notes: int  # left of the margin notes; 0 when they are not shown
    notes_width: int

    @property
    def right(self) -> int:
        """Right edge of the text."""
        return self.left + self.column

    @classmethod
    def fit(cls, width: int, measure: int, note_scale: float = 1.0) -> "Frame":
        """The frame of a page `width` pixels wide for a column of `measure`, less if need be, with
        notes in type `note_scale` times the usual size."""
        gap = BRACKET_GAP + _LANES * LANE + _NOTE_GAP
        if width >= NOTES_FROM:
            room = width - GUTTER - gap - _EDGE
            column = min(measure, room - _NOTE_LEAST)
            note = min(round(_NOTE_WIDTH * note_scale), room - column)
            left = GUTTER + (room - column - note) // 2
            return cls(left, column, left + column + gap, note)
        column = max(_COLUMN_LEAST, min(measure, width - GUTTER - _MARGIN))
        spare = max(0, width - GUTTER - _MARGIN - column)
        return cls(GUTTER + spare // 2, column, 0, 0)
