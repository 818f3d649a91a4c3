"""Painting: everything on the page, from the paper up. Pixels; y from the top of the view."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reader.core.content import BlockKind
from reader.core.ids import HighlightId
from reader.ui.page.brackets import paint_brackets
from reader.ui.page.geometry import pieces, wash_rect, x_of
from reader.ui.page.gutter import paint_gutter
from reader.ui.page.laid import Laid, Line
from reader.ui.page.picture_art import paint_picture
from reader.ui.page.shapes import rounded
from reader.ui.page.sheet import Margin, Sheet
from reader.ui.page.washes import RADIUS

_CARET = 2
_OVER_PICTURE = 0.45  # how much a selection hides of a picture


class PagePainter:
    """Paints one view of a sheet: the `visible` blocks of a page scrolled by `top`."""

    def __init__(
        self, painter: QPainter, sheet: Sheet, visible: range, *, top: int, clip: QRect
    ) -> None:
        self._painter = painter
        self._sheet = sheet
        self._visible = visible
        self._top = top
        self._clip = clip

    def paint(
        self,
        margin: Margin,
        *,
        selection: tuple[int, int],
        caret: int | None,
        strong: set[HighlightId],
    ) -> None:
        """Paint the page with `selection` and `caret` in units and `strong` marks in the margin."""
        sheet, painter = self._sheet, self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._clip, sheet.inks.paper)
        self._paint_header()
        for block in self._visible:
            y = sheet.layout.heights.top_of(block) - self._top
            if y > self._clip.bottom() or y + sheet.layout.heights.height(block) < self._clip.top():
                continue
            self._paint_block(sheet.layout.laid(block), y, selection, caret)
        paint_brackets(painter, margin.brackets, self._top, sheet.inks, strong)
        sheet.notes.paint(painter, margin.notes, self._top, sheet.inks, strong)

    def _paint_header(self) -> None:
        sheet = self._sheet
        if -self._top + sheet.art.height < 0 and not sheet.art.title_in_text:
            return
        if sheet.art.title_in_text and self._visible.start > 0:
            return
        gap = sheet.below_title() - self._top
        sheet.art.paint(self._painter, sheet.frame.left, -self._top, gap, sheet.inks)

    def _paint_block(
        self, laid: Laid, y: int, selection: tuple[int, int], caret: int | None
    ) -> None:
        sheet, painter = self._sheet, self._painter
        origin = QPointF(sheet.frame.left, y)
        self._paint_ground(laid, y)
        washes = sheet.washes_of(laid.index)
        washes.paint_under(painter, origin)
        traces = sheet.trace_art_of(laid.index)
        traces.paint_under(painter, origin)
        for start, end, now in sheet.found_in(laid.index):
            first, last = sheet.offsets.to_units(start), sheet.offsets.to_units(end)
            colour = sheet.inks.found_now if now else sheet.inks.found
            self._fill(laid, origin, (first, last), colour)
        self._fill(laid, origin, selection, sheet.inks.selection)
        washes.paint_underlines(painter, origin)
        painter.setPen(sheet.inks.caption if laid.kind is BlockKind.CAPTION else sheet.inks.ink)
        for layout in laid.layouts:
            layout.draw(painter, origin)
        traces.paint_over(painter, origin)
        paint_gutter(painter, sheet, laid, y)
        if caret is not None:
            self._paint_caret(laid, origin, caret)

    def _fill(self, laid: Laid, origin: QPointF, units: tuple[int, int], colour: QColor) -> None:
        start, end = max(0, units[0] - laid.base), units[1] - laid.base
        if start >= end:
            return
        if laid.kind is BlockKind.PICTURE:  # it shows through
            colour = QColor(colour)
            colour.setAlphaF(_OVER_PICTURE)
        for piece in pieces(laid, start, end):
            rect = wash_rect(laid, piece).translated(origin).adjusted(-1, 0, 1, 0)
            self._painter.fillPath(rounded(rect, RADIUS), colour)

    def _paint_ground(self, laid: Laid, y: int) -> None:
        """What stands behind or before the text of some kinds of block."""
        sheet, painter, style = self._sheet, self._painter, laid.style
        block = sheet.content.blocks[laid.index]
        text_top = y + style.above
        height = laid.rows * style.pitch
        left, column = sheet.frame.left, sheet.frame.column
        match block.kind:
            case BlockKind.QUOTE:
                x = left + column - 3 if laid.right_to_left else left
                self._painter.fillPath(
                    rounded(QRectF(x, text_top + 3, 3, height - 6), 1.5), sheet.inks.line
                )
            case BlockKind.CODE:
                pad = round(0.5 * style.size)
                box = QRectF(left, text_top - pad, column, height + 2 * pad)
                painter.fillPath(rounded(box, 6), sheet.inks.code_ground)
            case BlockKind.ROW:
                bottom = text_top + height + style.above
                rule = sheet.inks.dim if block.is_heading_row else sheet.inks.line
                painter.fillRect(QRectF(left, bottom - 1, column, 1), rule)
                if sheet.layout.type.is_first_row(laid.index):
                    painter.fillRect(QRectF(left, y, column, 1), sheet.inks.line)
            case BlockKind.PICTURE:
                paint_picture(
                    painter, self._picture_box(laid, y), block, sheet.pictures, sheet.inks
                )
            case BlockKind.ITEM:
                self._paint_marker(laid, text_top, block.marker)
            case _:
                pass

    def _picture_box(self, laid: Laid, y: int) -> QRectF:
        [piece] = pieces(laid, 0, 1)
        # Letters may stand between two pixels, a picture must not.
        box = wash_rect(laid, piece).translated(self._sheet.frame.left, y).toRect()
        return QRectF(box)

    def _paint_marker(self, laid: Laid, text_top: int, marker: str) -> None:
        sheet, style = self._sheet, laid.style
        painter = self._painter
        painter.setPen(sheet.inks.dim)
        painter.setFont(style.font)
        gap = 0.55 * style.size
        box = QRectF(sheet.frame.left - 40, text_top, 40 + style.indent - gap, style.pitch)
        align = Qt.AlignmentFlag.AlignRight
        if laid.right_to_left:
            x = sheet.frame.right - style.indent + gap
            box = QRectF(x, text_top, 40 + style.indent, style.pitch)
            align = Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, marker or "•")

    def _paint_caret(self, laid: Laid, origin: QPointF, caret: int) -> None:
        unit = caret - laid.base
        if not laid.lines or not 0 <= unit <= _end(laid.lines[-1]):
            return
        line = laid.lines[laid.line_index(unit)]
        x = x_of(line, unit)
        style = laid.style
        rect = QRectF(x - 1, line.top + style.wash_top, _CARET, style.wash_bottom - style.wash_top)
        self._painter.fillRect(rect.translated(origin), self._sheet.inks.accent)


def _end(line: Line) -> int:
    """One past the last unit of a line, spaces and all."""
    return line.first + line.text.textStart() + line.text.textLength()
