"""Sheet: one article as it is set now, with its marks; everything about the page but the widget.

Points are pixels of the whole page, positions code points unless a name says units.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextDocument

from reader.core.content import Block, BlockKind, Content, SpanKind
from reader.core.ids import HighlightId
from reader.core.theme import ThemeTree
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT, Colours
from reader.ui.offsets import OffsetMap
from reader.ui.page.brackets import Bracket, brackets
from reader.ui.page.document_text import document_text, runs_right_to_left
from reader.ui.page.frame import Frame
from reader.ui.page.geometry import pieces, unit_at, wash_rect
from reader.ui.page.header import Header, HeaderArt
from reader.ui.page.inks import Inks
from reader.ui.page.layout import PageLayout
from reader.ui.page.marks import Mark, MarkIndex
from reader.ui.page.notes import NoteSetter, PlacedNote, noted
from reader.ui.page.pictures import Pictures, Source
from reader.ui.page.trace_art import TraceArt, trace_art
from reader.ui.page.traces import Traces
from reader.ui.page.typesetter import Typesetter
from reader.ui.page.typography import Typography
from reader.ui.page.washes import Washes, washes

_PAINTED = 400  # blocks whose washes and traces are kept; some screens' worth


class Margin(NamedTuple):
    """What stands beside the text, and the inks that it is painted with."""

    brackets: list[Bracket]
    notes: list[PlacedNote]
    inks: Inks


class Sheet:
    """The state of the page; `relayout` is due after everything that says so."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.layout = PageLayout(document)
        document.setDocumentLayout(self.layout)
        self.content = Content("", ())
        self.offsets = OffsetMap("")
        self.header = Header()
        self.marks = MarkIndex(self.content)
        self.pictures = Pictures()
        self.typography = Typography(ReadingSettings())
        self.inks = Inks(LIGHT, ThemeTree())
        self.chosen: HighlightId | None = None
        self.found: Sequence[tuple[int, int]] = ()
        self.found_now = -1
        self._mirrored = False
        self.traces = Traces(self.content)
        self._washes: dict[int, Washes] = {}
        self._trace_art: dict[int, TraceArt] = {}
        self._margin: tuple[tuple[int, int], Margin] | None = None
        self.relayout(640)

    def show(
        self, content: Content, header: Header, marks: Iterable[Mark], picture: Source
    ) -> None:
        """Take another article, with its pictures from `picture`; `relayout` is due."""
        self.layout.clear()
        self.pictures.show(picture)
        self.content = content
        self.offsets = OffsetMap(content.text)
        self._mirrored = runs_right_to_left(content)
        self.header = header
        self.marks = MarkIndex(content, marks)
        self.chosen = None
        self.found, self.found_now = (), -1
        self.traces = Traces(content)
        self._document.setPlainText(document_text(content))

    def relayout(self, width: int) -> None:
        """Set everything anew for a page `width` pixels wide."""
        self.frame = self._fitted(width)
        self.art = HeaderArt(self.header, self.content, self.typography, self.frame.column)
        self._notes = self._note_setter()
        self.layout.set_type(
            self._typesetter(), top=self.art.height, left=self.frame.left, width=width
        )
        self.forget_marks()

    def move(self, width: int) -> bool:
        """Fit a page `width` pixels wide if the column stays as wide; whether it does."""
        frame = self._fitted(width)
        if frame.column != self.frame.column:
            return False
        self.frame = frame
        self._notes = self._note_setter()
        self.layout.set_place(frame.left, width)
        self._margin = None
        return True

    def set_reading(self, reading: ReadingSettings) -> None:
        """Take other faces, sizes and pitches; `relayout` is due."""
        self.typography = Typography(reading)

    def set_colours(self, colours: Colours, themes: ThemeTree) -> None:
        """Take other colours; nothing moves."""
        self.inks = Inks(colours, themes)
        self.layout.recolour(self._typesetter())
        self.forget_marks()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Take these marks in the place of all."""
        self.marks = MarkIndex(self.content, marks)
        self.forget_marks()
        if self.chosen is not None and self.marks.get(self.chosen) is None:
            self.chosen = None

    def set_traces(self, traces: Traces) -> None:
        """Show where the words differ from another version's."""
        self.traces = traces
        self._trace_art.clear()

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> set[int]:
        """Take marks out and put others in; the blocks touched."""
        touched = self.marks.replace(gone, fresh)
        for block in touched:
            self._washes.pop(block, None)
        self._margin = None
        if self.chosen is not None and self.marks.get(self.chosen) is None:
            self.chosen = None
        return touched

    def choose(self, highlight_id: HighlightId | None) -> None:
        """Make a highlight the chosen one."""
        for mark_id in (self.chosen, highlight_id):
            mark = self.marks.get(mark_id) if mark_id is not None else None
            for block in self.marks.blocks_of(mark) if mark else ():
                self._washes.pop(block, None)
        self.chosen = highlight_id

    def forget_marks(self) -> None:
        """Paint all washes, brackets and notes anew."""
        self._washes.clear()
        self._trace_art.clear()
        self._margin = None

    def forget_margin(self) -> None:
        """Place brackets and notes anew."""
        self._margin = None

    def washes_of(self, block: int) -> Washes:
        """The washes of `block`, kept until its marks change."""
        found = self._washes.get(block)
        if found is None:
            if len(self._washes) > _PAINTED:
                self._washes.clear()
            laid = self.layout.laid(block)
            found = washes(laid, self.marks, self.offsets, self.inks, self.chosen)
            self._washes[block] = found
        return found

    def trace_art_of(self, block: int) -> TraceArt:
        """How the traces of `block` are drawn, kept until they change."""
        found = self._trace_art.get(block)
        if found is None:
            if len(self._trace_art) > _PAINTED:
                self._trace_art.clear()
            found = trace_art(self.layout.laid(block), self.traces, self.offsets, self.inks)
            self._trace_art[block] = found
        return found

    def margin(self, visible: range, lead_in: int) -> Margin:
        """Brackets of the `visible` blocks and the notes from block `lead_in` on."""
        key = (visible.start, visible.stop)
        if self._margin is None or self._margin[0] != key:
            bars = brackets(self.layout, visible, self.marks, self.offsets, self.frame)
            notes: list[PlacedNote] = []
            if self.frame.notes:
                blocks = range(lead_in, visible.stop)
                there = noted(self.layout, blocks, self.marks, self.offsets, self._notes.pitch)
                notes = self._notes.place(there)
            self._margin = key, Margin(bars, notes, self.inks)
        return self._margin[1]

    @property
    def notes(self) -> NoteSetter:
        """What paints the margin notes."""
        return self._notes

    def point_under(self, at: QPointF) -> int | None:
        """The position of the character under `at`, or None where there is none."""
        if not len(self.layout):
            return None
        laid, line_at = self.layout.line_at(at.y(), at.x())
        if not laid.lines:
            return None
        line = laid.lines[line_at]
        inside = at.y() - self.layout.heights.top_of(laid.index) - line.top
        x = at.x() - self.frame.left
        box = line.text.naturalTextRect()
        if not 0 <= inside < laid.style.pitch or not box.left() <= x <= box.right():
            return None
        return self.offsets.to_point(laid.base + unit_at(line, x, on=True))

    def below_title(self) -> float:
        """The y of the page below the title that begins the text; 0 if none does."""
        if not self.art.title_in_text:
            return 0.0
        title = self.layout.laid(0)
        top = self.layout.heights.top_of(0) + title.style.above
        return float(top + len(title.lines) * title.style.pitch)

    def version_box(self) -> QRectF:
        """Where the line on the version stands in the page; empty if there is none."""
        if not self.header.version:
            return QRectF()
        return self.art.version_box(self.frame.left, 0, self.below_title())

    def picture_at(self, point: int) -> Block | None:
        """The picture at `point`, if one is there."""
        if not self.content.blocks:
            return None
        block = self.content.blocks[self.content.block_at(point)]
        return block if block.kind is BlockKind.PICTURE else None

    def link_at(self, point: int) -> str:
        """Where the link over `point` leads, or nothing."""
        block = self.content.blocks[self.content.block_at(point)]
        first = bisect_left(self.content.spans, block.start, key=lambda span: span.start)
        for span in self.content.spans[first:]:
            if span.start > point:
                break
            if span.kind is SpanKind.LINK and point < span.end:
                return span.href
        return ""

    def rects(self, start: int, end: int, blocks: range) -> list[QRectF]:
        """The boxes behind the passage `start:end` in `blocks`, line by line."""
        found: list[QRectF] = []
        first, last = self.offsets.to_units(start), self.offsets.to_units(end)
        for block in blocks:
            laid = self.layout.laid(block)
            for piece in pieces(laid, max(0, first - laid.base), last - laid.base):
                top = self.layout.heights.top_of(block)
                found.append(wash_rect(laid, piece).translated(self.frame.left, top))
        return found

    def found_in(self, block: int) -> list[tuple[int, int, bool]]:
        """What was found in `block`: start, end, and whether it is the one shown now."""
        if not self.found:
            return []
        start, end = self.content.blocks[block].start, self.content.blocks[block].end
        at = bisect_left(self.found, start, key=lambda passage: passage[1])
        hits: list[tuple[int, int, bool]] = []
        while at < len(self.found) and self.found[at][0] < end:
            hits.append((*self.found[at], at == self.found_now))
            at += 1
        return hits

    def _fitted(self, width: int) -> Frame:
        type_ = self.typography
        return Frame.fit(width, type_.measure, type_.note_scale, mirrored=self._mirrored)

    def _note_setter(self) -> NoteSetter:
        frame = self.frame
        return NoteSetter(
            self.typography.note, frame.notes, frame.notes_width, bar_right=frame.mirrored
        )

    def _typesetter(self) -> Typesetter:
        return Typesetter(
            self.content, self.offsets, self.typography, column=self.frame.column,
            link=self.inks.link, pictures=self.pictures, title_first=self.art.title_in_text,
            title_below=self.art.below_title,
        )  # fmt: skip
