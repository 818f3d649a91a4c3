"""A row to tick: box, colour, name, and how many there are."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from reader.ui.fonts import chrome
from reader.ui.icons import pixmap
from reader.ui.state import UiState
from reader.ui.tips import tip

_HEIGHT = 26  # pixels
_BOX = 15
_SWATCH = 12
_PAD = 6
_GAP = 8
_INDENT = 16  # for each theme above
_DEEPEST = 5  # steps of indent; deeper ones would leave no room for names


class TickRow(QCheckBox):
    """A check box that says a count at its end; with a `colour` it is a theme's."""

    def __init__(self, state: UiState, name: str, *, colour: str = "", depth: int = 0) -> None:
        super().__init__()
        self._state, self._name, self._colour = state, name, colour
        self._left = _PAD + _INDENT * min(depth, _DEEPEST)
        self._count = ""
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        state.look_changed.connect(self.update)

    def set_count(self, count: int | None) -> None:
        """Say how many there are, or nothing."""
        told = "" if count is None else f"{count:,}"
        if told != self._count:
            self._count = told
            self.setAccessibleName(f"{self._name}, {told}" if told else self._name)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._state.colours
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.track) if self.underMouse() else Qt.BrushStyle.NoBrush)
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, 6, 6)
        left = self._paint_box(painter, self._left) + _GAP
        if self._colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.theme(self._colour)))
            top = (_HEIGHT - _SWATCH) / 2
            painter.drawRoundedRect(self._mirrored(QRectF(left, top, _SWATCH, _SWATCH)), 3, 3)
            left += _SWATCH + _GAP
        self._paint_words(painter, left)
        painter.end()

    def _paint_box(self, painter: QPainter, left: float) -> float:
        colours, ticked = self._state.colours, self.isChecked()
        box = self._mirrored(QRectF(left + 0.5, (_HEIGHT - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1))
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.dim), 1))
        painter.setBrush(QColor(colours.accent if ticked else colours.card))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            mark = pixmap("check", colours.on_accent, 11, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPointF(1.5, 1.5), mark)
        return left + _BOX

    def _paint_words(self, painter: QPainter, left: float) -> None:
        colours, font = self._state.colours, chrome()
        metrics = QFontMetricsF(font)
        count = metrics.horizontalAdvance(self._count)
        room = self._mirrored(QRectF(left, 0, max(0, self.width() - left - _PAD), _HEIGHT))
        painter.setFont(font)
        painter.setPen(QColor(colours.dim))
        end, start = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            end, start = start, end
        painter.drawText(room, end | Qt.AlignmentFlag.AlignVCenter, self._count)
        cut = room.width() - count - (_GAP if count else 0)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, cut)
        painter.setPen(QColor(colours.ink))
        painter.drawText(room, start | Qt.AlignmentFlag.AlignVCenter, name)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.right())
        return box
