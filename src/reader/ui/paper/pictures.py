"""A picture on paper, decoded only while it is painted: a book may hold hundreds."""

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from reader.ui.page.decoding import decoded


class PaperPicture:
    """The bytes of a picture whose own size is `size` (pixels), and what was decoded of it last."""

    def __init__(self, data: bytes, size: QSize) -> None:
        self._data, self._size = data, size
        self._image: QImage | None = None

    def image(self, painter: QPainter, room: QSizeF) -> QImage:
        """Its pixels for `room` (points) on what `painter` paints on, never more than it has; a
        null image if it is broken."""
        pixels = room * abs(painter.deviceTransform().m11())
        wanted = pixels.toSize().expandedTo(QSize(1, 1))
        if wanted.width() >= self._size.width():
            wanted = self._size
        if self._image is None or self._image.size() != wanted:
            self._image = decoded(self._data, wanted)
        return self._image

    def release(self) -> None:
        """Let go of the pixels."""
        self._image = None
