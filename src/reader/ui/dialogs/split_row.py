"""How one passage to split off is drawn: a box to tick, its words, the title of its document."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.dialogs.split_passages import TITLE, Index
from reader.ui.fonts import chrome, serif
from reader.ui.icons import pixmap
from reader.ui.state import UiState

_BOX = 16  # pixels
_PAD = 10
_TEXT = 36  # where the words begin
_LINE = 21
_HEIGHT = 2 * _LINE + 16 + 2 * _PAD


class PassageRow(QStyledItemDelegate):
    """A box, two lines of the passage and the title of its document; a click anywhere ticks."""

    def __init__(self, state: UiState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        colours = self._state.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(rect).adjusted(0.5, 2.5, -0.5, -2.5)
        focused = state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 1))
        painter.setBrush(QColor(colours.tint if ticked else colours.card))
        painter.drawRoundedRect(ground, 8, 8)
        self._paint_box(painter, rect, ticked=ticked)
        words = rect.adjusted(_TEXT, _PAD, -_PAD, 0)
        _paint_lines(painter, words, index.data(), colours.ink)
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        below = rect.adjusted(_TEXT, 2 * _LINE + _PAD, -_PAD, -_PAD + 2)
        title = painter.fontMetrics().elidedText(
            index.data(TITLE), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if left and event.type() in (
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ):
            if event.type() == QEvent.Type.MouseButtonRelease:
                _toggle(index)
            return True
        if event.type() == QEvent.Type.KeyPress:
            return super().editorEvent(event, index.model(), option, index)
        return False

    def _paint_box(self, painter: QPainter, row: QRect, *, ticked: bool) -> None:
        colours = self._state.colours
        box = QRect(row.left() + 11, row.top() + _PAD + 3, _BOX, _BOX)
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.dim), 1))
        painter.setBrush(QColor(colours.accent if ticked else colours.card))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            scale = painter.device().devicePixelRatioF()
            mark = pixmap("check", colours.on_accent, 12, scale)
            painter.drawPixmap(box.left() + 2, box.top() + 2, mark)


def _toggle(index: Index) -> None:
    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    index.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _paint_lines(painter: QPainter, room: QRect, text: str, colour: str) -> None:
    """Two lines of a passage, in its own direction, cut with an ellipsis."""
    font = serif(14)
    text = " ".join(text[:400].split())
    sides = Qt.LayoutDirection
    direction = sides.RightToLeft if _reads_from_right(text) else sides.LeftToRight
    first = _line(text, font, room.width(), direction)
    units = first.lineAt(0).textLength()
    rest = text.encode("utf-16-le")[2 * units :].decode("utf-16-le")
    painter.setPen(QColor(colour))
    first.draw(painter, QPointF(room.topLeft()))
    if rest.strip():
        cut = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(rest, cut, room.width() - 2)
        second = _line(shown, font, room.width(), direction)
        second.draw(painter, QPointF(room.left(), room.top() + _LINE))


def _line(text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> QTextLayout:
    """The first line of `text`, laid out `width` pixels wide."""
    option = QTextOption()
    option.setTextDirection(direction)
    if direction == Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew, Arabic or the like."""
    strong = (bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
