"""What all pictures of counts share: scrolling, heads that stay, tips, keys, and the way on."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip

from reader.analysis.tables import Table
from reader.core.corpus import Corpus
from reader.ui.charts.part import Part, Spot
from reader.ui.charts.table_model import TableModel
from reader.ui.colours import LIGHT, Colours
from reader.ui.fonts import chrome
from reader.ui.tips import tip

_LINE = 32  # pixels that a turn of the wheel and an arrow of the bar scroll by
_PAGE = 10  # rows
_MARGIN = 24.0  # pixels around the words of a picture without rows
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-_PAGE, 0),
    Qt.Key.Key_PageDown: (_PAGE, 0),
    Qt.Key.Key_Home: (0, -1_000_000),  # more columns than there are
    Qt.Key.Key_End: (0, 1_000_000),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Chart(QAbstractScrollArea):
    """A picture of rows. Its parts stand in rows and columns that the arrow keys walk; Enter or a
    click on one tells `drilled` its Part. All measures are logical pixels of the whole picture,
    however it is scrolled; `left`, `top` and `bottom` are the heads that stay in view.
    """

    drilled = Signal(object)  # Part
    save_wanted = Signal()
    title = ""
    empty = ""  # said instead of a picture without rows

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = LIGHT
        self.corpus = Corpus()
        self.left = self.top = self.bottom = 0.0
        self.whole = QSizeF()
        self.spot: Spot = (0, 0)
        self.small, self.font_, self.strong = chrome(11), chrome(12), chrome(11, 600)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.title)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(_LINE)

    # What each picture says of itself

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""

    @abstractmethod
    def columns(self, row: int) -> int:
        """How many parts a row has; 0 if there is no such row."""

    @abstractmethod
    def box(self, spot: Spot) -> QRectF:
        """Where a part is."""

    @abstractmethod
    def spot_at(self, point: QPointF) -> Spot | None:
        """Which part is at a point of the body."""

    @abstractmethod
    def part(self, spot: Spot) -> Part:
        """What a part stands for."""

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

    def head_at(self, point: QPointF) -> str:
        """What a head says in full at a point."""
        return ""

    # For who shows it

    def table(self) -> TableModel:
        """The same rows as a table for the keyboard and the screen reader."""
        model = TableModel()
        model.show_table(self.counts())
        return model

    def dress(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.colours = colours
        self.viewport().update()

    def move_to(self, spot: Spot) -> None:
        """Put the keyboard's frame around a part, in view, and say what it is."""
        self.spot = spot
        self._show(self.box(spot))
        told = self.part(spot).label
        self.setAccessibleDescription(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.viewport().update()

    def draw(self, painter: QPainter, room: QSizeF, scrolled: QPointF) -> None:
        """Draw what is seen in `room` when the picture is scrolled so far."""
        if self.is_empty:
            self._draw_empty(painter, room)
            return
        wide, tall = min(room.width(), self.whole.width()), min(room.height(), self.whole.height())
        across, down = wide - self.left, tall - self.top - self.bottom
        x, y, below = scrolled.x(), scrolled.y(), self.whole.height() - tall
        bands: tuple[tuple[QRectF, float, float, Callable[[QPainter, QRectF], None]], ...] = (
            (QRectF(self.left, self.top, across, down), x, y, self._paint_parts),
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

    # Within

    def show_new(self, corpus: Corpus, colours: Colours) -> None:
        """Draw the rows that a picture has just been given."""
        self.corpus, self.colours = corpus, colours
        self._arrange()
        if not 0 <= self.spot[1] < self.columns(self.spot[0]):
            self.spot = (0, 0)
        self.setAccessibleDescription(self.empty if self.is_empty else "")

    def _arrange(self) -> None:
        port = self.viewport().size()
        self.whole = QSizeF() if self.is_empty else self.arrange(QSizeF(port))
        over = self.whole - QSizeF(port)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(over.width())))
        down.setRange(0, max(0, round(over.height())))
        across.setPageStep(port.width())
        down.setPageStep(port.height())
        self.viewport().update()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _paint_parts(self, painter: QPainter, seen: QRectF) -> None:
        self.paint_body(painter, seen)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.colours.accent), 2))
            painter.drawRoundedRect(self.box(self.spot).adjusted(1, 1, -1, -1), 4, 4)

    def _draw_empty(self, painter: QPainter, room: QSizeF) -> None:
        painter.setFont(chrome())
        painter.setPen(QColor(self.colours.dim))
        box = QRectF(QPointF(), room).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.empty
        )

    def _show(self, box: QRectF) -> None:
        port = self.viewport().size()
        for bar, low, high, head, end in (
            (self.horizontalScrollBar(), box.left(), box.right(), self.left, port.width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), self.top,
             port.height() - self.bottom),
        ):  # fmt: skip
            bar.setValue(round(min(max(bar.value(), high - end), low - head)))

    def _to_picture(self, point: QPointF) -> tuple[QPointF, bool]:
        """A point of the viewport in the picture, and whether it is in the body."""
        tall = min(self.viewport().height(), self.whole.height())
        in_body = point.x() >= self.left and self.top <= point.y() < tall - self.bottom
        x = self.horizontalScrollBar().value() if point.x() >= self.left else 0
        y = self.verticalScrollBar().value() if point.y() >= self.top else 0
        return point + QPointF(x, y), in_body

    def _spot(self, point: QPointF) -> Spot | None:
        where, in_body = self._to_picture(point)
        return self.spot_at(where) if in_body and not self.is_empty else None

    def _step(self, down: int, across: int) -> Spot:
        row, column = self.spot
        row += down
        while down and not self.columns(row):
            row -= 1 if down > 0 else -1
        return row, max(0, min(column + across, self.columns(row) - 1))

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, QSizeF(self.viewport().size()), self._scrolled())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(408, 320)  # the panel at the right without its margins

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.is_empty or (key not in _KEYS and key not in _ENTER):
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.move_to(self._step(*_KEYS[key]))
        else:
            self._drill(self.spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.is_empty and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.move_to(self.spot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.move_to(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot is not None and spot == self.spot and event.button() is Qt.MouseButton.LeftButton:
            self._drill(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        leads_on = spot is not None and self.part(spot).leads_on
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction("Save picture…", self.save_wanted.emit)
        menu.exec(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def told_at(self, point: QPoint) -> str:
        """What the tip says at a point of the viewport."""
        spot = self._spot(QPointF(point))
        if spot is not None:
            return self.part(spot).label
        return "" if self.is_empty else self.head_at(self._to_picture(QPointF(point))[0])

    def _drill(self, spot: Spot) -> None:
        part = self.part(spot)
        if part.leads_on:
            self.drilled.emit(part)
