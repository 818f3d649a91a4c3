"""The setter: the running text of a sheet as pieces, one for each line. Points."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import QFont

from reader.core.direction import is_from_right
from reader.core.sheet import Heading, Inline, Paragraph, Sheet, Style, Subject
from reader.ui.paper.faces import DIM, INK, Faces, Look, advance
from reader.ui.paper.frame import Frame, frame
from reader.ui.paper.items import Item, Label, TextLine
from reader.ui.paper.pieces import Piece, kept, kept_with_next
from reader.ui.paper.set_text import SetText

_LEVEL = 1.3  # of the type size: how far an item of a list stands in for each level
_GAP = 0.5  # of the type size: between a marker or number and the text


class Setter:
    """Sets the parts of one sheet in its faces and frame."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.faces = Faces(sheet.paper)
        self.from_right = is_from_right(sheet.language)
        self.frame: Frame = frame(sheet.paper, from_right=self.from_right)
        self._hangs = self._widest_hangs()
        self._footnotes = {note.number: note for note in sheet.footnotes}
        self._notes: dict[int, Sequence[Piece]] = {}

    def paragraph(self, paragraph: Paragraph) -> list[Piece]:
        """The lines of a paragraph; never one alone before or after a page end."""
        look = self.faces.looks[paragraph.style]
        pieces = self.lines(
            paragraph.inlines, self._indented(look, paragraph), subject=paragraph.subject,
            number=paragraph.number, marker=paragraph.marker, is_counted=paragraph.is_counted,
            hang=self._hangs.get(_kind(paragraph), 0),
        )  # fmt: skip
        return kept_with_next(pieces) if paragraph.is_kept else pieces

    def heading(self, heading: Heading) -> list[Piece]:
        """A heading, on one page with what follows."""
        look = self.faces.heading(heading.level)
        pieces = self.lines(heading.inlines, look, subject=heading.subject)
        return kept_with_next(kept(pieces))

    def note(self, number: int) -> Sequence[Piece]:
        """The lines of a footnote, () if the sheet has none of that number."""
        if number not in self._notes:
            note, look = self._footnotes.get(number), self.faces.looks[Style.NOTE]
            self._notes[number] = (
                self.lines(note.inlines, look, subject=note.subject, marker=str(number))
                if note is not None
                else ()
            )
        return self._notes[number]

    def lines(
        self, inlines: Iterable[Inline], look: Look, *, subject: Subject | None = None,
        place: tuple[float, float] | None = None, number: str = "",
        marker: str = "", hang: float = 0, is_counted: bool = False,
    ) -> list[Piece]:  # fmt: skip
        """Pieces for the lines of a text in `place`, a left side and a width, the whole column if
        none is given. `marker` hangs before them in a room of `hang` at least, `number` begins the
        first one."""
        left, width = place or (self.frame.left, self.frame.column)
        hung = max(hang, self._hang(look, marker)) if marker else 0
        inset = self._inset(number)
        room = width - look.indent - look.outdent - hung
        text = SetText(inlines, look, room, subject, from_right=self.from_right)
        start = look.outdent if text.from_right else look.indent + hung
        text.put(left + start, inset)
        found = text.lines
        side = left + width - look.indent if text.from_right else left + look.indent
        labels = self._labels(look, side, number, marker, hung, from_right=text.from_right)
        last, baseline = len(found) - 1, look.baseline
        pieces = [
            Piece(
                look.pitch,
                (TextLine(text, at, baseline, self.sheet.marking), *(() if at else labels)),
                above=0 if at else look.above,
                below=look.below if at == last else 0,
                keep=(at == 0 or at == last - 1) and at < last,
                notes=tuple(each.footnote for each, *_ in text.within(line) if each.footnote),
                is_counted=is_counted,
                baseline=baseline,
                from_right=text.from_right,
                subject=subject,
            )
            for at, line in enumerate(found)
        ]
        text.release()  # a book would fill the memory
        return pieces

    def _indented(self, look: Look, paragraph: Paragraph) -> Look:
        if paragraph.style is not Style.ITEM:
            return look
        deeper = _LEVEL * max(0, paragraph.level - 1) * look.size
        return replace(look, indent=look.indent + deeper)

    def _widest_hangs(self) -> dict[tuple[Style, int, bool], float]:
        """How far the texts of each kind of list stand in, so that 9 and 10 do alike."""
        markers = {
            (_kind(part), part.marker)
            for part in self.sheet.parts
            if isinstance(part, Paragraph) and part.marker
        }
        found: dict[tuple[Style, int, bool], float] = {}
        for kind, marker in markers:
            wide = self._hang(self.faces.looks[kind[0]], marker)
            found[kind] = max(found.get(kind, 0), wide)
        return found

    def _hang(self, look: Look, marker: str) -> float:
        return max(_LEVEL * look.size, advance(look.font, marker) + _GAP * look.size)

    def _inset(self, number: str) -> float:
        return advance(self._number_font, number) + _GAP * self.faces.size if number else 0

    @property
    def _number_font(self) -> QFont:
        return self.faces.label.font

    def _labels(
        self, look: Look, side: float, number: str, marker: str, hung: float, *, from_right: bool
    ) -> tuple[Item, ...]:
        found: list[Item] = []
        if marker:
            wide = advance(look.font, marker)
            x = side - wide if from_right else side
            if not any(map(str.isalnum, marker)):  # a bullet stands nearer the text
                x += (-1 if from_right else 1) * 0.35 * look.size
            colour = DIM if look.is_dim else INK
            found.append(Label(x, look.baseline, marker, look.font, colour, from_right))
        if number:
            wide = advance(self._number_font, number)
            x = side - hung - wide if from_right else side + hung
            found.append(Label(x, look.baseline, number, self._number_font, DIM))
        return tuple(found)


def _kind(paragraph: Paragraph) -> tuple[Style, int, bool]:
    """What paragraphs of one list have in common; False for those that are not numbered."""
    return paragraph.style, paragraph.level, any(map(str.isalnum, paragraph.marker))
