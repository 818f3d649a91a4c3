"""The frame of the page: where column, gutter, brackets and notes stand. Pure; pixels.

The gutter is where lines begin, brackets and notes are where they end: in a text that runs from
right to left everything stands on the other side.
"""

from dataclasses import dataclass

NOTES_FROM = 1050  # a page narrower than this leaves notes to the sidebar
GUTTER = 56  # least room before the text, for paragraph numbers
BRACKET_GAP = 16  # between the text and the first bracket
LANE = 8  # from one bracket to the next
BRACKET_WIDTH = 4
_MARGIN = 48  # least room after the text, for brackets
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
    width: int  # of the page
    mirrored: bool = False  # the gutter is on the right, brackets and notes are on the left

    @property
    def right(self) -> int:
        """Right edge of the text."""
        return self.left + self.column

    @property
    def gutter(self) -> int:
        """How wide the gutter is, to the edge of the page."""
        return self.width - self.right if self.mirrored else self.left

    @property
    def lanes(self) -> int:
        """How many brackets fit beside one another, one at least."""
        if self.mirrored:
            room = self.left - self.notes - self.notes_width
        else:
            room = (self.notes or self.width) - self.right
        return max(1, (room - BRACKET_GAP) // LANE)

    def lane(self, number: int) -> int:
        """The left of the brackets in a lane; the first, 0, is nearest to the text."""
        away = BRACKET_GAP + number * LANE
        return self.left - away - BRACKET_WIDTH if self.mirrored else self.right + away

    @classmethod
    def fit(
        cls, width: int, measure: int, note_scale: float = 1.0, *, mirrored: bool = False
    ) -> "Frame":
        """The frame of a page `width` pixels wide for a column of `measure`, less if need be, with
        notes in type `note_scale` times the usual size."""
        gap = BRACKET_GAP + _LANES * LANE + _NOTE_GAP
        if width >= NOTES_FROM:
            room = width - GUTTER - gap - _EDGE
            column = min(measure, room - _NOTE_LEAST)
            note = min(round(_NOTE_WIDTH * note_scale), room - column)
            left = GUTTER + (room - column - note) // 2
            notes = left + column + gap
            if mirrored:
                left, notes = width - left - column, width - notes - note
            return cls(left, column, notes, note, width, mirrored)
        column = max(_COLUMN_LEAST, min(measure, width - GUTTER - _MARGIN))
        spare = max(0, width - GUTTER - _MARGIN - column)
        left = GUTTER + spare // 2
        if mirrored:
            left = max(_MARGIN, width - left - column)
        return cls(left, column, 0, 0, width, mirrored)
