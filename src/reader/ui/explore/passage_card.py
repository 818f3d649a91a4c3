"""How a passage looks among those found: words, source, themes, the arrow to its paragraph."""

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
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.ids import HighlightId
from reader.ui.explore.cards import PassageCard
from reader.ui.explore.passage_layout import ARROW, PAD, PassageLayout, lay_out
from reader.ui.explore.passages_model import CARD, PassagesModel
from reader.ui.fonts import chrome
from reader.ui.icons import pixmap
from reader.ui.state import UiState
from reader.ui.widgets.chips import paint_chip

Index = QModelIndex | QPersistentModelIndex
_KEPT = 300  # layouts; some ten screens of cards
_ICON = 15
_GONE = 24  # the height of a card whose passage is no longer there, until the list is renewed
_BETWEEN = "  ·  "


class PassageCards(QStyledItemDelegate):
    """Draws the rows of a PassagesModel."""

    def __init__(self, model: PassagesModel, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._state = model, state
        self._layouts: dict[HighlightId, PassageLayout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = _rect(option).width()
        card = index.data(CARD)
        return QSize(width, self._layout(card, width).height if card else _GONE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, flags, card = _rect(option), option.state, index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, flags)
        if card is not None:
            painter.translate(rect.topLeft())
            self._paint_card(painter, self._layout(card, rect.width()))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        released = event.type() is QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent):
            return False
        if not arrow(_rect(option)).contains(event.position().toPoint()):
            return False
        self._model.unfold(index.row())
        return True

    # Drawing

    def _paint_ground(self, painter: QPainter, rect: QRect, flags: QStyle.StateFlag) -> None:
        colours = self._state.colours
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        current = bool(flags & QStyle.StateFlag.State_HasFocus)
        wide = 2.0 if current else 1.0
        painter.setPen(QPen(QColor(colours.accent if chosen or current else colours.line), wide))
        painter.setBrush(QColor(colours.tint if chosen else colours.card))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 10, 10)

    def _paint_card(self, painter: QPainter, layout: PassageLayout) -> None:
        colours, card = self._state.colours, layout.card
        wash = colours.washed(card.themes[0].colour) if card.themes else colours.selection
        layout.draw_words(painter, colours.ink, wash)
        box = arrow(QRect(0, 0, layout.width, layout.height))
        scale = painter.device().devicePixelRatioF()
        name = "chevron-up" if self._model.is_unfolded(card.id) else "chevron-down"
        inset = (ARROW - _ICON) / 2
        at = QPointF(box.left() + inset, box.top() + inset)
        painter.drawPixmap(at, pixmap(name, colours.dim, _ICON, scale))
        self._paint_source(painter, layout)
        for chip in layout.chips:
            place = QPointF(chip.left, chip.top)
            paint_chip(painter, place, chip.width, chip.theme.name, chip.theme.colour, colours)

    def _paint_source(self, painter: QPainter, layout: PassageLayout) -> None:
        """The title, cut where there is no room, then the rest whole."""
        card, font = layout.card, chrome(11)
        metrics = QFontMetricsF(font)
        rest = _BETWEEN + card.source
        room = max(0.0, layout.source_width - metrics.horizontalAdvance(rest))
        elide = Qt.TextElideMode.ElideRight
        # Isolated, so that a title in Arabic leaves the rest where it is.
        title = f"\u2068{metrics.elidedText(card.title, elide, room)}\u2069"
        told = metrics.elidedText(title + rest, elide, float(layout.source_width))
        painter.setFont(font)
        painter.setPen(QColor(self._state.colours.dim))
        box = QRectF(PAD, layout.source_top, layout.source_width, 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _layout(self, card: PassageCard, width: int) -> PassageLayout:
        kept = self._layouts.get(card.id)
        if kept is not None and kept.card is card and kept.width == width:
            return kept
        if len(self._layouts) >= _KEPT:
            self._layouts.clear()
        made = lay_out(card, width)
        self._layouts[card.id] = made
        return made


def arrow(rect: QRect) -> QRect:
    """Where on the card `rect` a press unfolds the paragraph."""
    return QRect(rect.right() - PAD - ARROW + 5, rect.top() + PAD - 4, ARROW, ARROW)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
