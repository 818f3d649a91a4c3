"""Choosing a theme's colour: the twelve of the palette, or any other."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QFrame,
    QGridLayout,
    QToolButton,
    QWidget,
)

from reader.core.colour import PALETTE
from reader.ui.colours import Colours
from reader.ui.widgets.basics import button

NAMES = (
    "Brick", "Amber", "Green", "Blue", "Violet", "Rose",
    "Teal", "Bronze", "Indigo", "Olive", "Slate", "Wine",
)  # fmt: skip
_ACROSS = 6
_CELL = 32  # pixels
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_ACROSS,
    Qt.Key.Key_Down: _ACROSS,
}


def colour_name(colour: str) -> str:
    """What people call a theme's colour: its name in the palette, else "#RRGGBB"."""
    names = {light: name for (light, _), name in zip(PALETTE, NAMES, strict=True)}
    return names.get(colour.upper(), colour.upper())


class Swatch(QAbstractButton):
    """A disc of one colour; ringed while it is the chosen one."""

    def __init__(self, colour: str, colours: Colours) -> None:
        super().__init__()
        self.colour = colour
        self._colours = colours
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(colour_name(colour))
        self.setFixedSize(_CELL, _CELL)

    def sizeHint(self) -> QSize:
        return QSize(_CELL, _CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.theme(self.colour)))
        painter.drawEllipse(disc)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            strong = self.hasFocus() or self.isChecked()
            ring = self._colours.accent if self.hasFocus() else self._colours.dim
            painter.setPen(QPen(QColor(ring if strong else self._colours.line), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(-4, -4, 4, 4))
        painter.end()


class ColourPicker(QFrame):
    """A popup of swatches; closes by itself once a colour is picked."""

    picked = Signal(str)  # "#RRGGBB"

    def __init__(self, current: str, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._colours = colours
        self.setAccessibleName("Colour of the theme")
        self._current = current.upper()
        self._swatches = [Swatch(light, colours) for light, _ in PALETTE]
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(2)
        for at, swatch in enumerate(self._swatches):
            swatch.setChecked(swatch.colour == self._current)
            swatch.clicked.connect(lambda _=False, colour=swatch.colour: self._take(colour))
            grid.addWidget(swatch, at // _ACROSS, at % _ACROSS)
        other = button("Other colour…", self._ask, "link")
        grid.addWidget(other, 2, 0, 1, _ACROSS)

    def show_at(self, at: QPoint) -> None:
        """Open with the top left corner at `at` (screen), moved onto the screen if need be."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        top = max(room.top(), min(at.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        here = (swatch for swatch in self._swatches if swatch.isChecked())
        next(here, self._swatches[0]).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((n for n, swatch in enumerate(self._swatches) if swatch.hasFocus()), None)
        if step is not None and at is not None and 0 <= at + step < len(self._swatches):
            self._swatches[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self._take(self._swatches[at].colour)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet does not reach the ground of a see-through window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.line), 1))
        painter.setBrush(QColor(self._colours.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.end()

    def _take(self, colour: str) -> None:
        self.picked.emit(colour)
        self.close()

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._current), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Colour of the theme")
        picked = self.picked
        dialog.colorSelected.connect(lambda colour: picked.emit(colour.name().upper()))
        self.hide()
        dialog.finished.connect(self.close)
        dialog.open()


class ColourButton(QToolButton):
    """The colour of something; a press opens the picker."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._colour = PALETTE[0][0]
        self._colours: Colours | None = None
        self.setFixedSize(_CELL, _CELL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.open_picker())

    def show_colour(self, colour: str, colours: Colours) -> None:
        """Show this colour."""
        self._colour, self._colours = colour, colours
        self.setToolTip(f"Colour: {colour_name(colour)}")
        self.setAccessibleName(f"Colour: {colour_name(colour)}")
        self.update()

    def open_picker(self) -> None:
        """Open the picker below the button."""
        if self._colours is not None:
            picker = ColourPicker(self._colour, self._colours, self)
            picker.picked.connect(self.picked)
            picker.show_at(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.theme(self._colour)))
        painter.drawEllipse(QRectF(self.rect()).adjusted(8, 8, -8, -8))
        painter.end()
