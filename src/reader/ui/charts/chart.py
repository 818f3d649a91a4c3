"""What all pictures of counts share: parts that are pointed at, walked, told and followed."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip

from reader.core.corpus import Corpus
from reader.ui.charts.canvas import Canvas
from reader.ui.charts.part import Part, Spot
from reader.ui.charts.table_model import TableModel
from reader.ui.colours import Colours
from reader.ui.tips import tip

_PAGE = 10  # rows
_ALL = 1_000_000  # columns; more than there are
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-_PAGE, 0),
    Qt.Key.Key_PageDown: (_PAGE, 0),
    Qt.Key.Key_Home: (0, -_ALL),
    Qt.Key.Key_End: (0, _ALL),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Chart(Canvas):
    """A picture of rows. Its parts stand in rows and columns that the arrow keys walk; Enter or a
    click on one tells `drilled` its Part."""

    drilled = Signal(object)  # Part
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.corpus = Corpus()
        self._pressed: Spot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.title)
        self.viewport().setMouseTracking(True)

    # What each picture says of itself

    @abstractmethod
    def columns(self, row: int) -> int:
        """How many parts a row has; 0 if there is no such row."""

    @abstractmethod
    def spot_at(self, point: QPointF) -> Spot | None:
        """Which part is at a point of the body."""

    @abstractmethod
    def part(self, spot: Spot) -> Part:
        """What a part stands for."""

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
        self.scroll_to(self.box(spot))
        told = self.part(spot).label
        self.setAccessibleDescription(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.viewport().update()

    def told_at(self, point: QPoint) -> str:
        """What the tip says at a point of the viewport."""
        spot = self._spot(QPointF(point))
        if spot is not None:
            return self.part(spot).label
        return "" if self.is_empty else self.head_at(self.to_picture(QPointF(point))[0])

    # Within

    def show_new(self, corpus: Corpus, colours: Colours) -> None:
        """Draw the rows that a picture has just been given."""
        self.corpus = corpus
        self.dress(colours)
        self.arrange_again()
        if not 0 <= self.spot[1] < self.columns(self.spot[0]):
            self.spot = (0, 0)
        self.setAccessibleDescription(self.empty if self.is_empty else "")

    def _spot(self, point: QPointF) -> Spot | None:
        where, in_body = self.to_picture(point)
        return self.spot_at(where) if in_body and not self.is_empty else None

    def _step(self, down: int, across: int) -> Spot:
        row, column = self.spot
        row += down
        while down and not self.columns(row):
            row -= 1 if down > 0 else -1
        return row, max(0, min(column + across, self.columns(row) - 1))

    def _drill(self, spot: Spot) -> None:
        part = self.part(spot)
        if part.leads_on:
            self.drilled.emit(part)

    # Qt

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
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._spot(event.position()) if is_left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._spot(event.position()):
            self.move_to(pressed)  # only now: it may scroll
            self._drill(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        leads_on = spot is not None and self.part(spot).leads_on
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Save picture…", self.save_wanted.emit)
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)
