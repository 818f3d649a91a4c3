"""The canvas of a picture: it is scrolled as a whole, but its heads stay in view."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from reader.analysis.tables import Table
from reader.ui.charts.part import Spot
from reader.ui.colours import LIGHT, Colours
from reader.ui.fonts import chrome

_LINE = 32  # pixels that a turn of the wheel and an arrow of the bar scroll by
_MARGIN = 24.0  # pixels around the words of a picture without rows


class Canvas(QAbstractScrollArea):
    """All measures are logical pixels of the whole picture, however it is scrolled; `left`, `top`
    and `bottom` are the heads that stay in view."""

    title = ""
    empty = ""  # said instead of a picture without rows

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = LIGHT
        self.left = self.top = self.bottom = 0.0
        self.whole = QSizeF()
        self.spot: Spot = (0, 0)
        self.small, self.medium, self.strong = chrome(11), chrome(12), chrome(11, 600)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(_LINE)

    # What each picture says of itself

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""

    @abstractmethod
    def box(self, spot: Spot) -> QRectF:
        """Where a part is."""

    @abstractmethod
    def arrange(self, room: QSizeF) -> QSizeF:
        """Set the heads and all measures for this much room; the size of the whole picture."""

    @abstractmethod
    def counts(self) -> Table:
        """The rows as a table."""

    @abstractmethod
    def paint_body(self, painter: QPainter, seen: QRectF) -> None:
        """Draw what lies in `seen`."""

    def paint_left(self, painter: QPainter, seen: QRectF) -> None:
        """Draw the head at the left."""

    def paint_top(self, painter: QPainter, seen: QRectF) -> None:
        """Draw the head on top."""

    def paint_bottom(self, painter: QPainter, seen: QRectF) -> None:
        """Draw the axis at the bottom."""

    # Drawing

    def draw(self, painter: QPainter, room: QSizeF, scrolled: QPointF) -> None:
        """Draw what is seen in `room` when the picture is scrolled so far."""
        if self.is_empty:
            self._draw_empty(painter, room)
            return
        wide, tall = min(room.width(), self.whole.width()), min(room.height(), self.whole.height())
        across, down = wide - self.left, tall - self.top - self.bottom
        x, y, below = scrolled.x(), scrolled.y(), self.whole.height() - tall
        bands: tuple[tuple[QRectF, float, float, Callable[[QPainter, QRectF], None]], ...] = (
            (QRectF(self.left, self.top, across, down), x, y, self.paint_body),
            (QRectF(self.left, 0, across, self.top), x, 0, self.paint_top),
            (QRectF(0, self.top, self.left, down), 0, y, self.paint_left),
            (QRectF(self.left, tall - self.bottom, across, self.bottom), x, below,
             self.paint_bottom),
        )  # fmt: skip
        is_part = (wide, tall) != (self.whole.width(), self.whole.height())
        for band, right, up, paint in bands:
            painter.save()
            if is_part:  # a whole picture needs no clips, and files stay small without
                painter.setClipRect(band)
            painter.translate(-right, -up)
            paint(painter, band.translated(right, up))
            painter.restore()

    def _draw_empty(self, painter: QPainter, room: QSizeF) -> None:
        painter.setFont(chrome())
        painter.setPen(QColor(self.colours.dim))
        box = QRectF(QPointF(), room).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(flags), self.empty)

    # Scrolling

    def arrange_again(self) -> None:
        """Measure everything anew: rows or room have changed."""
        port = self.viewport().size()
        self.whole = QSizeF() if self.is_empty else self.arrange(QSizeF(port))
        over = self.whole - QSizeF(port)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(over.width())))
        down.setRange(0, max(0, round(over.height())))
        across.setPageStep(port.width())
        down.setPageStep(port.height())
        self.viewport().update()

    def scroll_to(self, box: QRectF) -> None:
        """Bring a place into view, by as little as that takes."""
        port = self.viewport().size()
        for bar, low, high, head, end in (
            (self.horizontalScrollBar(), box.left(), box.right(), self.left, port.width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), self.top,
             port.height() - self.bottom),
        ):  # fmt: skip
            bar.setValue(round(min(max(bar.value(), high - end), low - head)))

    def to_picture(self, point: QPointF) -> tuple[QPointF, bool]:
        """A point of the viewport in the picture, and whether it is in the body."""
        tall = min(self.viewport().height(), self.whole.height())
        in_body = point.x() >= self.left and self.top <= point.y() < tall - self.bottom
        x = self.horizontalScrollBar().value() if point.x() >= self.left else 0
        y = self.verticalScrollBar().value() if point.y() >= self.top else 0
        return point + QPointF(x, y), in_body

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, QSizeF(self.viewport().size()), scrolled)
            if self.hasFocus() and not self.is_empty:
                self._frame(painter, scrolled)

    def _frame(self, painter: QPainter, scrolled: QPointF) -> None:
        """Draw the keyboard's frame around its part."""
        room = self.viewport().rect().toRectF().adjusted(self.left, self.top, 0, -self.bottom)
        painter.setClipRect(room)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        box = self.box(self.spot).translated(-scrolled)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_again()

    def sizeHint(self) -> QSize:
        return QSize(408, 320)  # the panel at the right without its margins
