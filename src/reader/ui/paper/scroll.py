"""Pages in a scroll area: where they lie, how large they are, and which are in view."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.core.sheet import Printout
from reader.ui.colours import LIGHT, Colours
from reader.ui.paper.painting import paint_page
from reader.ui.paper.pile import Pile
from reader.ui.paper.preview_art import paint_ground, paint_shadow
from reader.ui.paper.stack import EDGE, LEAST, MOST, Place, Stack

_STEP = 1.15  # times the scale, for each step of zoom
_NOTCH = 120  # of a mouse wheel, in eighths of a degree
_LINE = 40  # pixels that a key scrolls
_ABOVE = EDGE // 2  # pixels of the ground that show above a page that is gone to


class PageScroll(QAbstractScrollArea):
    """Pages of a printout, counted from 0; those out of view are not painted."""

    pages_counted = Signal(int)  # all pages are laid out: how many they are
    page_moved = Signal(int)  # another page is in view
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_LINE)
        # Pages fit the width: a bar that came and went would make them fit or not, for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.colours: Colours = LIGHT
        self.pile = Pile()
        self.pile.grown.connect(self._arrange)
        self.pile.completed.connect(self._count)
        self.stack = Stack([], 1)
        self._scale: float | None = None  # None fits the width
        self._waiting: tuple[int, float] | None = None  # a page, and points down it, to be on top
        self._told_page = -1
        self._turned = 0
        self._painted: set[int] = set()

    # What is shown

    def show_printout(self, printout: Printout | None) -> None:
        """Show the pages of `printout`, or none; the place on the pages stays."""
        if self._waiting is None:
            self._waiting = self.place()
        self._painted.clear()
        self._told_page = -1
        self.pile.take(printout)

    def set_colours(self, colours: Colours) -> None:
        """Set the ground around the pages; these stay white."""
        self.colours = colours
        self.viewport().update()

    # Place

    @property
    def page(self) -> int:
        """The page in the upper part of the view."""
        seen = self.stack.seen(*self._span())
        line = self.verticalScrollBar().value() + self.viewport().height() / 3
        return next((place.page for place in seen if place.bottom > line), 0)

    def place(self) -> tuple[int, float]:
        """The page at the top of the view, and how far down it that is, in points."""
        top = self.verticalScrollBar().value()
        first = next(iter(self.stack.seen(top, top + self.viewport().height())), None)
        return (first.page, (top - first.top) / first.scale) if first is not None else (0, -EDGE)

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        place = self.stack.places.get(page)
        if place is not None:
            self.verticalScrollBar().setValue(round(place.top - _ABOVE))

    # Zoom

    def zoom(self, steps: int) -> None:
        """Make the pages larger or smaller by steps; 0 fits them to the width of the view."""
        if self._waiting is None:
            self._waiting = self.place()
        wanted = self.stack.scale * _STEP**steps
        self._scale = None if steps == 0 else min(MOST, max(LEAST, wanted))
        self._arrange()
        self.zoomed.emit()

    @property
    def percent(self) -> int:
        """How large the pages are; at 100 they are as large as printed, 96 pixels to the inch."""
        return round(self.stack.scale * 75)

    # Within

    def _arrange(self) -> None:
        """Lay the pages in the view; what is at its top stays there."""
        waiting = self.place() if self._waiting is None else self._waiting
        view, bar = self.viewport().size(), self.verticalScrollBar()
        self.stack = Stack(self.pile.measures, view.width(), self._scale)
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(self.stack.width) - view.width()))
        across.setPageStep(view.width())
        bar.setRange(0, max(0, round(self.stack.height) - view.height()))
        bar.setPageStep(view.height())
        page, down = waiting
        place = self.stack.places.get(page)
        if place is not None:
            bar.setValue(round(place.top + down * place.scale))
        self._waiting = waiting if place is None and not self.pile.is_complete else None
        self.viewport().update()
        self._tell_page()

    def _count(self) -> None:
        self._describe()
        self.pages_counted.emit(len(self.pile.pages))

    def _tell_page(self) -> None:
        page = self.page
        if self.pile.pages and page != self._told_page:
            self._told_page = page
            self._describe()
            self.page_moved.emit(page)

    def _describe(self) -> None:
        """Tell a screen reader where it is."""
        total = len(self.pile.pages)
        words = f"Page {self.page + 1} of {total}." if total else "No pages."
        self.setAccessibleDescription(words)

    def _span(self) -> tuple[float, float]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _origin(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _paint_place(self, painter: QPainter, place: Place, seen: QRectF) -> None:
        box = QRectF(place.left, place.top, place.width, place.height)
        paint_shadow(painter, box, self.colours)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.translate(box.topLeft())
        painter.scale(place.scale, place.scale)
        corner = (seen.topLeft() - box.topLeft()) / place.scale
        part = QRectF(corner, seen.size() / place.scale)
        paint_page(painter, self.pile.pages[place.page], self.pile.total, part)
        painter.restore()

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what is over the pages, in pixels of the stack: nothing here."""

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        places = self.stack.seen(*self._span())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ground(painter, event.rect(), self.colours)
            painter.translate(-self._origin())
            seen = QRectF(event.rect()).translated(self._origin())
            for place in places:
                self._paint_place(painter, place, seen)
            self._paint_over(painter)
        now = {place.page for place in places}
        for page in self._painted - now:  # what was laid out for a book would fill the memory
            self.pile.pages[page].release()
        self._painted = now

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._tell_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            super().wheelEvent(event)
            return
        # Fine wheels and touchpads turn by less than a notch at a time.
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _NOTCH
            self.zoom(step)
        event.accept()
