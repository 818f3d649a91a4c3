"""How the rows of a search are drawn: headings, lines with their hits marked, entries."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.models.palette_list import Entry
from reader.ui.search.entry_row import ENTRY_HEIGHT, paint_entry
from reader.ui.search.lines import Line
from reader.ui.search.results import ROW, Index
from reader.ui.search.row_layout import ABOVE, BELOW, SIDE, LineLayout, lay_out
from reader.ui.search.sections import Heading
from reader.ui.search.whereabouts import Whereabouts
from reader.ui.state import UiState
from reader.ui.widgets.chips import paint_chip

_HEADING = 32  # pixels
_KEPT = 300  # layouts: some thirty screens
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ResultRow(QStyledItemDelegate):
    """Lays out only rows that are seen."""

    def __init__(self, state: UiState, whereabouts: Whereabouts, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._whereabouts = state, whereabouts
        self._layouts: dict[tuple[int, int, int], tuple[Line, Colours, LineLayout]] = {}

    def forget(self) -> None:
        """Lay everything out anew: what was found, or what is told of it, has changed."""
        self._layouts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, rect = index.data(ROW), _rect(option)
        if isinstance(row, Line):
            return QSize(rect.width(), self._layout(row, rect.width()).height)
        return QSize(rect.width(), ENTRY_HEIGHT if isinstance(row, Entry) else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW), _rect(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._state.colours.tint))
        match row:
            case Heading():
                self._paint_heading(painter, rect, row)
            case Line():
                self._paint_line(painter, rect, self._layout(row, rect.width()))
            case Entry():
                paint_entry(painter, rect, row, self._state.colours)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        colours, room = self._state.colours, QRectF(rect).adjusted(SIDE, 6, -SIDE, 0)
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | _MIDDLE, heading.told)
        told = QFontMetricsF(chrome(11)).horizontalAdvance(heading.told)
        font = chrome(13, 600)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        left = room.adjusted(0, 0, -told - 12, 0)
        title = QFontMetricsF(font).elidedText(
            heading.title, Qt.TextElideMode.ElideRight, left.width()
        )
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | _MIDDLE, title)

    def _paint_line(self, painter: QPainter, rect: QRect, layout: LineLayout) -> None:
        colours = self._state.colours
        painter.translate(rect.topLeft())
        layout.text.draw(painter, QPointF(SIDE, ABOVE), colours.ink)
        for chip in layout.chips:
            at = QPointF(chip.left, ABOVE - 1)
            paint_chip(painter, at, chip.width, chip.name, chip.colour, colours)
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        more = QRectF(0, ABOVE - 1, rect.width() - SIDE, 24)
        painter.drawText(more, Qt.AlignmentFlag.AlignRight | _MIDDLE, layout.more)
        room = QRectF(
            SIDE, rect.height() - ABOVE - BELOW + 1, rect.width() - 2.0 * SIDE, float(BELOW)
        )
        below = painter.fontMetrics().elidedText(
            layout.below, Qt.TextElideMode.ElideRight, int(room.width())
        )
        right = layout.text.is_right_to_left
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | _MIDDLE, below)

    def _layout(self, line: Line, width: int) -> LineLayout:
        key = id(line.found), line.first, width
        kept = self._layouts.get(key)
        if kept is not None and kept[0].found is line.found and kept[1] is self._state.colours:
            return kept[2]
        if len(self._layouts) >= _KEPT:
            self._layouts.clear()
        made = lay_out(line, self._whereabouts.told(line), width, self._state.colours)
        self._layouts[key] = line, self._state.colours, made
        return made


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
