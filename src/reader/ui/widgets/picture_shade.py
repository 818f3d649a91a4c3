"""A picture as large as the window allows, over everything else, until a key or a click."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.fonts import chrome
from reader.ui.page.decoding import decoded, picture_size
from reader.ui.widgets.lines import chrome_lines, paint_lines
from reader.ui.widgets.shade import Shade

_MARGIN = 32
_WORDS = 48  # room for the alternative text below
_PITCH = 20
_UP = 2  # times its own size at most: more shows nothing but blocks
_DARK = QColor(20, 19, 17, 240)
_WHITE = "#F4F1EA"
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PictureShade(Shade):
    """Shows one picture at a time over `over`."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._data = b""
        self._alt = ""
        self._image = QImage()
        self._box = QRect()

    def show_picture(self, data: bytes, alt: str) -> None:
        """Show the picture in `data`; nothing if it cannot be drawn."""
        if picture_size(data).isEmpty():
            return
        self._data, self._alt = data, alt
        self.setAccessibleName(alt or "Picture")
        self.cover()
        self.setFocus()

    def place(self) -> None:
        """Fit the picture to the window."""
        own = picture_size(self._data)
        words = _WORDS if self._alt else 0
        room = self.size() - QSize(2 * _MARGIN, 2 * _MARGIN + words)
        fitted = own.scaled(room.expandedTo(QSize(1, 1)), Qt.AspectRatioMode.KeepAspectRatio)
        fitted = fitted.boundedTo(own * _UP).expandedTo(QSize(1, 1))
        self._box = QRect(0, 0, fitted.width(), fitted.height())
        self._box.moveCenter(self.rect().adjusted(0, 0, 0, -words).center())
        pixels = fitted * self.devicePixelRatio()
        if self._image.isNull() or self._image.size() != pixels:
            self._image = decoded(self._data, pixels)

    def dismiss(self) -> None:
        """Hide it and let go of the picture."""
        super().dismiss()
        self._data, self._image = b"", QImage()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, and so do the keys that opened."""
        if event.key() in _CLOSING:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere closes."""
        self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on a dark ground, its words below."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), _DARK)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._image.hasAlphaChannel():
                painter.fillRect(self._box, QColor("#FFFFFF"))
            painter.drawImage(self._box, self._image)
            if self._alt:
                below = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
                below.setTop(self._box.bottom() + 12)
                lines = chrome_lines(self._alt, below.width(), 2, 13, 400)
                side = Qt.AlignmentFlag.AlignHCenter
                paint_lines(painter, QRectF(below), lines, chrome(13), _WHITE, _PITCH, side=side)
