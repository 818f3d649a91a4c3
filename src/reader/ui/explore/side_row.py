"""How a row of two documents side by side is drawn: a theme's heading, or two cards."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.explore.cards import PassageCard
from reader.ui.explore.side_model import ROW, Heading, Pair
from reader.ui.fonts import chrome, serif
from reader.ui.state import UiState
from reader.ui.widgets.card_text import CardText

Index = QModelIndex | QPersistentModelIndex
BETWEEN = 12  # pixels from one card to the other
_PAD = 14
_PITCH = 23
_LINES = 8
_PLACE = 22
_HEADING = 34
_DOT = 10


class SideRow(QStyledItemDelegate):
    """Draws the rows of a SideModel; `on_right` tells which card of the current row is meant."""

    def __init__(self, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.on_right = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rect: QRect = option.rect
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(rect.width(), _HEADING)
        left, right = halves(rect)
        cards = ((row.left, left), (row.right, right))
        heights = [_words(card, half).height for card, half in cards if card]
        return QSize(rect.width(), max(heights, default=0) + 2 * _PAD + _PLACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        row = index.data(ROW)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row, current=current)
        elif isinstance(row, Pair):
            left, right = halves(rect)
            self._paint_card(painter, left, row.left, meant=current and not self.on_right)
            self._paint_card(painter, right, row.right, meant=current and self.on_right)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: Heading, *, current: bool
    ) -> None:
        colours = self._state.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.theme(row.theme.colour)))
        middle = QPointF(rect.left() + _DOT / 2 + 2, rect.center().y() + 1)
        painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
        painter.setFont(chrome(weight=600))
        painter.setPen(QColor(colours.accent if current else colours.ink))
        words = QRectF(rect).adjusted(_DOT + 10, 0, 0, 0)
        told = painter.fontMetrics().elidedText(
            f"{row.theme.name}   {row.left} | {row.right}",
            Qt.TextElideMode.ElideMiddle, round(words.width()),
        )  # fmt: skip
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _paint_card(
        self, painter: QPainter, half: QRect, card: PassageCard | None, *, meant: bool
    ) -> None:
        if card is None:
            return
        colours = self._state.colours
        words = _words(card, half)
        height = words.height + 2 * _PAD + _PLACE - 4
        painter.setPen(QPen(QColor(colours.accent if meant else colours.line), 2 if meant else 1))
        painter.setBrush(QColor(colours.tint if meant else colours.card))
        box = QRectF(half.left(), half.top(), half.width(), height).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 10, 10)
        words.draw(painter, QPointF(half.left() + _PAD, half.top() + _PAD - 3), colours.ink)
        font = chrome(11)
        painter.setFont(font)
        painter.setPen(QColor(colours.dim))
        room = half.width() - 2 * _PAD
        told = QFontMetricsF(font).elidedText(card.source, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(half.left() + _PAD, box.bottom() - _PAD + 2), told)


def halves(rect: QRect) -> tuple[QRect, QRect]:
    """The left and the right half of a row."""
    width = (rect.width() - BETWEEN) // 2
    left = QRect(rect.left(), rect.top(), width, rect.height())
    return left, left.translated(width + BETWEEN, 0)


def _words(card: PassageCard, half: QRect) -> CardText:
    return CardText(card.words, serif(15), max(1, half.width() - 2 * _PAD), _LINES, _PITCH)
