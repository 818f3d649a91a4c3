"""The soft shadow of what floats: a widget of its own, so that it is drawn once and not blurred
again at every blink of a caret.
"""

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_SPREAD = 20  # pixels on each side
_DROP = 6  # pixels that the shadow lies lower
_DEPTH = 2  # opacity of one ring, of 255; they add up towards the widget


class Shadow(QWidget):
    """Lies under `caster`, a sibling, wherever that goes; the mouse goes through it."""

    def __init__(self, caster: QWidget, radius: float) -> None:
        super().__init__(caster.parentWidget())
        self._caster = caster
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        caster.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._caster and kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif watched is self._caster and kind == QEvent.Type.Show:
            self._follow()
            self.stackUnder(self._caster)
            self.show()
        elif watched is self._caster and kind == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _DEPTH))
        outer = QRectF(self.rect())
        for inset in range(0, _SPREAD, 2):
            radius = self._radius + _SPREAD - inset
            painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()

    def _follow(self) -> None:
        around = QMargins(_SPREAD, _SPREAD, _SPREAD, _SPREAD)
        self.setGeometry(self._caster.geometry().marginsAdded(around).translated(0, _DROP))
