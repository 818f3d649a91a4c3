"""How a carried highlight looks in the tray: what became of it, its words, what can be done."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.ids import CarryId
from reader.ui.fonts import chrome
from reader.ui.models.review import ReviewCard
from reader.ui.models.review_list import ROW, Heading
from reader.ui.panels.review_layout import (
    HEAD,
    INDENT,
    PAD,
    RING,
    SMALL,
    Act,
    Button,
    Choice,
    ReviewLayout,
    lay_out,
)
from reader.ui.state import UiState

Index = QModelIndex | QPersistentModelIndex
_KEPT = 300  # layouts; some ten screens of cards
_HEADING = 30
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ReviewCards(QStyledItemDelegate):
    """Draws the rows of a ReviewList."""

    pressed = Signal(int, object)  # row, Act

    def __init__(self, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._layouts: dict[CarryId, ReviewLayout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(ROW), _rect(option).width()
        if isinstance(row, ReviewCard):
            return QSize(width, self.layout_of(row, width).height)
        return QSize(width, _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW), _rect(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ReviewCard):
            layout = self.layout_of(row, rect.width())
            self._paint_ground(painter, rect, option.state)
            painter.translate(rect.topLeft())
            self._paint_words(painter, layout)
            for choice in layout.choices:
                self._paint_choice(painter, layout, choice)
            for button in layout.buttons:
                self._paint_button(painter, button)
        elif isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() is QEvent.Type.MouseButtonRelease
        row = index.data(ROW)
        if not released or not isinstance(event, QMouseEvent) or not isinstance(row, ReviewCard):
            return False
        rect = _rect(option)
        at = event.position().toPoint() - rect.topLeft()
        act = self.layout_of(row, rect.width()).act_at(at.x(), at.y())
        if act is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self.pressed.emit(index.row(), act)
        return True

    def layout_of(self, card: ReviewCard, width: int) -> ReviewLayout:
        """Where the parts of a card stand, `width` pixels wide."""
        colours = self._state.colours
        kept = self._layouts.get(card.carry.id)
        if kept is not None and kept.fits(card, colours, width):
            return kept
        if len(self._layouts) >= _KEPT:
            self._layouts.clear()
        made = self._layouts[card.carry.id] = lay_out(card, width, colours)
        return made

    # Drawing

    def _paint_ground(self, painter: QPainter, rect: QRect, flags: QStyle.StateFlag) -> None:
        colours = self._state.colours
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        wide = 2.0 if chosen else 1.0
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), wide))
        painter.setBrush(QColor(colours.card))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 10, 10)

    def _paint_words(self, painter: QPainter, layout: ReviewLayout) -> None:
        colours, room = self._state.colours, layout.width - 2 * PAD
        if layout.head:
            line = QRectF(PAD, PAD - 4, room, HEAD)
            self._say(painter, line, layout.head, chrome(13, 600), colours.ink)
            right = Qt.AlignmentFlag.AlignRight
            self._say(painter, line, layout.aside, chrome(12), colours.dim, right)
        layout.words.draw(painter, QPointF(PAD, layout.words_top))
        if layout.way:
            line = QRectF(PAD, layout.way_top, room, SMALL)
            self._say(painter, line, layout.way, chrome(11), colours.dim)

    def _paint_choice(self, painter: QPainter, layout: ReviewLayout, choice: Choice) -> None:
        colours = self._state.colours
        chosen = layout.card.chosen == (1 if choice.act is Act.SECOND else 0)
        ring = QRectF(PAD + 1, choice.top + 1, RING - 2, RING - 2)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.dim), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(ring.adjusted(3, 3, -3, -3))
        line = QRectF(PAD + INDENT, choice.top, layout.width - 2 * PAD - INDENT, SMALL)
        self._say(painter, line, choice.told, chrome(11), colours.dim)
        choice.text.draw(painter, QPointF(PAD + INDENT, choice.top + SMALL))

    def _paint_button(self, painter: QPainter, button: Button) -> None:
        colours, box = self._state.colours, QRectF(button.box).adjusted(0.5, 0.5, -0.5, -0.5)
        ground, edge, ink = colours.card, colours.line, colours.ink
        if button.is_main:
            ground, edge, ink = colours.accent, colours.accent, colours.on_accent
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._say(painter, QRectF(button.box), button.text, chrome(12, 500), ink, centre)

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        font = chrome(11, 600)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        words = f"{heading.group.value.upper()}  {heading.count:,}"
        room = QRectF(rect).adjusted(2, 6, 0, 0)
        self._say(painter, room, words, font, self._state.colours.dim)

    def _say(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        font: QFont,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, side | _MIDDLE, words)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
