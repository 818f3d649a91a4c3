"""How a highlight looks in the list: quote, notes, themes, paragraph."""

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
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.ids import HighlightId
from reader.core.note import NoteKind
from reader.ui.fonts import chrome
from reader.ui.icons import pixmap
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import CARD, HighlightsList
from reader.ui.panels.card_layout import BUBBLE, KIND, PAD, QUOTE_PITCH, RULE, CardLayout, lay_out
from reader.ui.state import UiState
from reader.ui.widgets.card_text import CardText
from reader.ui.widgets.chips import paint_chip
from reader.ui.widgets.note_editor import KIND_ICONS

Index = QModelIndex | QPersistentModelIndex
_KEPT = 300  # layouts; some ten screens of cards
_ICON = 15


class HighlightCard(QStyledItemDelegate):
    """Draws the cards of a HighlightsList; `marked` rows stand on the page that is being read."""

    note_wanted = Signal(str)  # HighlightId: the button on it was pressed

    def __init__(self, model: HighlightsList, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._state = model, state
        self._layouts: dict[HighlightId, CardLayout] = {}
        self.marked = range(0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        layout = self._layout(index.data(CARD), _rect(option).width())
        return QSize(layout.width, layout.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, flags = _rect(option), option.state
        layout = self._layout(index.data(CARD), rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, flags, index.row() in self.marked)
        painter.translate(rect.topLeft())
        self._paint_words(painter, layout)
        current = flags & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        self._paint_place(painter, layout, with_bubble=bool(current))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() is QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent):
            return False
        rect = _rect(option)
        bubble = self.bubble(self._layout(index.data(CARD), rect.width()), rect)
        if not bubble.contains(event.position().toPoint()):
            return False
        self.note_wanted.emit(index.data(CARD).highlight.id)
        return True

    def bubble(self, layout: CardLayout, rect: QRect) -> QRect:
        """Where in the card `rect` a press asks for a note: left of the paragraph's number."""
        place = round(QFontMetricsF(chrome(11)).horizontalAdvance(layout.place))
        left = rect.right() - PAD - place - BUBBLE
        return QRect(left, rect.bottom() - PAD - BUBBLE + 9, BUBBLE, BUBBLE)

    # Drawing

    def _paint_ground(
        self, painter: QPainter, rect: QRect, flags: QStyle.StateFlag, marked: bool
    ) -> None:
        colours = self._state.colours
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        wide = 2.0 if chosen else 1.0
        line = colours.accent if chosen or focused else colours.line
        painter.setPen(QPen(QColor(line), wide))
        painter.setBrush(QColor(colours.card))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 10, 10)
        if marked and not chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            tick = QRectF(rect.left() + 4, rect.top() + PAD + 2, 3, QUOTE_PITCH - 4)
            painter.drawRoundedRect(tick, 1.5, 1.5)

    def _paint_words(self, painter: QPainter, layout: CardLayout) -> None:
        colours = self._state.colours
        layout.quote.draw(painter, QPointF(PAD, PAD - 3), colours.ink)
        for kind, text, top in layout.notes:
            self._paint_note(painter, layout.width, kind, text, top)
        if layout.more:
            painter.setFont(chrome(12))
            painter.setPen(QColor(colours.dim))
            painter.drawText(QPointF(PAD + RULE, layout.more_top + 13), layout.more)
        for chip in layout.chips:
            at = QPointF(chip.left, chip.top)
            paint_chip(painter, at, chip.width, chip.name, chip.colour, colours)

    def _paint_note(
        self, painter: QPainter, width: int, kind: NoteKind, text: CardText, top: int
    ) -> None:
        colours, right = self._state.colours, text.is_right_to_left
        rule = QRectF(width - PAD - 2 if right else PAD, top, 2, text.height)
        painter.fillRect(rule, QColor(colours.line))
        left = float(PAD if right else PAD + RULE)
        if kind is not NoteKind.NOTE:
            scale = painter.device().devicePixelRatioF()
            drawn = pixmap(KIND_ICONS[kind], colours.dim, 13, scale)
            at = width - PAD - RULE - 13 if right else left
            painter.drawPixmap(QPointF(at, top + 3), drawn)
            left += 0 if right else KIND
        text.draw(painter, QPointF(left, top), colours.dim)

    def _paint_place(self, painter: QPainter, layout: CardLayout, *, with_bubble: bool) -> None:
        colours = self._state.colours
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        room = QRectF(0, 0, layout.width - PAD, layout.height - PAD + 1)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, layout.place
        )
        if with_bubble:
            box = self.bubble(layout, QRect(0, 0, layout.width, layout.height))
            scale = painter.device().devicePixelRatioF()
            drawn = pixmap(KIND_ICONS[NoteKind.NOTE], colours.dim, _ICON, scale)
            inset = (BUBBLE - _ICON) / 2
            painter.drawPixmap(QPointF(box.left() + inset, box.top() + inset), drawn)

    # Layout

    def _layout(self, card: Card, width: int) -> CardLayout:
        kept = self._layouts.get(card.highlight.id)
        if kept is not None and kept.fits(card, self._model.themes, width):
            return kept
        if len(self._layouts) >= _KEPT:
            self._layouts.clear()
        made = lay_out(card, width, self._model)
        self._layouts[card.highlight.id] = made
        return made


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
