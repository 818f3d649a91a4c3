"""Theme chips: a coloured dot and a name, as a button and as a drawing."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from reader.core.theme import Theme
from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.tips import tip

CHIP_HEIGHT = 24  # pixels
_DOT = 9
_PAD = 8
_GAP = 6
LONGEST_CHIP = 280  # pixels; a longer name is cut
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@cache
def dot(colour: str, size: int = _DOT) -> QIcon:
    """A filled disc of `size` pixels."""
    made = QIcon()
    for scale in (1, 2):
        drawn = QPixmap(size * scale, size * scale)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(drawn.rect()))
        painter.end()
        drawn.setDevicePixelRatio(scale)
        made.addPixmap(drawn)
    return made


class ThemeChip(QPushButton):
    """A theme to press; `extra` stands dim behind the name: its number key or a count."""

    def __init__(self, theme: Theme, colours: Colours, extra: str = "") -> None:
        super().__init__(theme.name)
        self.theme_id = theme.id
        self._dot = QColor(colours.theme(theme.colour))
        self._dim = QColor(colours.dim)
        self._extra = extra
        self.setProperty("look", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{theme.name}, {extra}" if extra else theme.name)
        if theme.description or self.sizeHint().width() == LONGEST_CHIP:
            self.setToolTip(tip(theme.name, theme.description))

    def sizeHint(self) -> QSize:
        """Room for dot, name and extra; never wider than `LONGEST_CHIP`."""
        metrics = QFontMetricsF(self.font())
        wide = _PAD + _DOT + _GAP + metrics.horizontalAdvance(self.text()) + _PAD + 3
        if self._extra:
            wide += _GAP + metrics.horizontalAdvance(self._extra)
        return QSize(min(round(wide), LONGEST_CHIP), CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground as the style sheet says; dot, name and extra of our own."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        area = QRectF(self.rect()).adjusted(_PAD + 1, 0, -_PAD - 1, 0)
        extra = QFontMetricsF(self.font()).horizontalAdvance(self._extra)
        painter.setPen(self._dim)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | _MIDDLE, self._extra)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        room = area.adjusted(_DOT + _GAP, 0, -(extra + _GAP) if extra else 1, 0)
        name = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | _MIDDLE, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._dot)
        middle = QPointF(area.left() + _DOT / 2, area.center().y())
        painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
        painter.end()


def chip_width(name: str, longest: int) -> int:
    """How wide `paint_chip` draws, in pixels; at most `longest`."""
    wide = QFontMetricsF(chrome()).horizontalAdvance(name)
    return min(longest, round(_PAD + _DOT + _GAP + wide + _PAD + 2))


def paint_chip(
    painter: QPainter, at: QPointF, width: int, name: str, colour: str, colours: Colours
) -> None:
    """Draw a chip `width` pixels wide at `at` (top left); `colour` is the theme's own."""
    box = QRectF(at.x() + 0.5, at.y() + 0.5, width - 1, CHIP_HEIGHT - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.theme(colour)))
    middle = box.center().y()
    painter.drawEllipse(QPointF(box.left() + _PAD + _DOT / 2, middle), _DOT / 2, _DOT / 2)
    font = chrome()
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    room = box.adjusted(_PAD + _DOT + _GAP, 0, -_PAD + 1, 0)
    text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
