"""How one row of the tree of themes is drawn: dot, name, key, count."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.core.theme import Theme
from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.models.themes_tree import Index, Role
from reader.ui.state import UiState

DropPosition = QAbstractItemView.DropIndicatorPosition
HEIGHT = 34  # pixels
_DOT = 11
_GAP = 9
_CAP = 18
_COUNT = 40
_PAD = 10
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def dot_area(row: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a click on the dot of a row counts."""
    wide = _DOT + _GAP
    if direction == Qt.LayoutDirection.RightToLeft:
        return QRect(row.right() + 1 - wide, row.top(), wide, row.height())
    return QRect(row.left(), row.top(), wide, row.height())


def paint_ground(
    painter: QPainter, row: QRect, colours: Colours, *, chosen: bool, hovered: bool, focused: bool
) -> None:
    """The ground of a whole row; none unless it is chosen or under the mouse."""
    if not (chosen or hovered):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.card if chosen else colours.track))
    frame = colours.accent if focused else colours.line
    painter.setPen(QPen(QColor(frame), 1) if chosen else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -1.5), 8, 8)
    painter.restore()


def paint_drop(painter: QPainter, row: QRect, where: DropPosition, colours: Colours) -> None:
    """Where a dragged theme would go: a line between rows, or a frame round the one it is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent), 2))
    if where == DropPosition.OnItem:
        painter.drawRoundedRect(QRectF(row).adjusted(-5, 1, -1, -2), 8, 8)
    elif where in (DropPosition.AboveItem, DropPosition.BelowItem):
        y = row.top() if where == DropPosition.AboveItem else row.bottom()
        y = max(y, 2)
        painter.drawLine(row.left() + 7, y, row.right(), y)
        painter.drawEllipse(QPointF(row.left() + 3, y), 3, 3)
    painter.restore()


class ThemeRow(QStyledItemDelegate):
    """Draws rows in the colours of the window and places the field for renaming."""

    def __init__(self, state: UiState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme: Theme = index.data(Role.THEME)
        row = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, name, cap, count = _parts(row, mirrored, bool(theme.key))
        self._paint_dot(painter, dot, theme)
        self._paint_name(painter, name, theme.name)
        if theme.key:
            self._paint_cap(painter, cap, str(theme.key))
        far = Qt.AlignmentFlag.AlignRight  # mirrored by the painter
        painter.setPen(QColor(self._state.colours.dim))
        painter.setFont(chrome(12))
        painter.drawText(count, far | _MIDDLE, f"{index.data(Role.COUNT):,}")
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        name = _parts(row, mirrored, has_key=True)[1].toRect()
        editor.setGeometry(name.adjusted(-7, 3, 0, -4))

    def _paint_dot(self, painter: QPainter, at: QRectF, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._state.colours.theme(theme.colour)))
        painter.drawEllipse(at)

    def _paint_name(self, painter: QPainter, room: QRectF, text: str) -> None:
        font = chrome(weight=500)
        painter.setFont(font)
        painter.setPen(QColor(self._state.colours.ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | _MIDDLE, shown)

    def _paint_cap(self, painter: QPainter, at: QRectF, key: str) -> None:
        colours = self._state.colours
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(at, 4, 4)
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, key)


def _parts(row: QRectF, mirrored: bool, has_key: bool) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """Where dot, name, key cap and count stand."""
    middle = row.center().y() - 0.5
    dot = QRectF(row.left(), middle - _DOT / 2, _DOT, _DOT)
    count = QRectF(row.right() - _PAD - _COUNT, row.top(), _COUNT, row.height() - 1)
    cap = QRectF(count.left() - _CAP + 10.5, middle - _CAP / 2, _CAP, _CAP)
    right = (cap if has_key else count).left() - 6
    left = dot.right() + _GAP
    name = QRectF(left, row.top(), right - left, row.height() - 1)
    parts = (dot, name, cap, count)
    return tuple(_turned(part, row) for part in parts) if mirrored else parts  # type: ignore[return-value]


def _turned(part: QRectF, row: QRectF) -> QRectF:
    """`part` on the other side of `row`, for layouts from right to left."""
    corner = QPointF(row.left() + row.right() - part.right(), part.top())
    return QRectF(corner, part.size())
