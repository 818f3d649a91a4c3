"""The preview: true pages on a ground, as they will be printed. A click on a part leads to it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.core.sheet import Printout
from reader.ui.colours import LIGHT, Colours
from reader.ui.paper.hits import Hit, hit, targets
from reader.ui.paper.painting import paint_page
from reader.ui.paper.pile import Pile
from reader.ui.paper.preview_art import paint_ground, paint_outline, paint_shadow
from reader.ui.paper.stack import EDGE, LEAST, MOST, Place, Stack

_STEP = 1.15  # times the scale, for each step of zoom
_NOTCH = 120  # of a mouse wheel, in eighths of a degree
_LINE = 40  # pixels that a key scrolls
_ABOVE = EDGE // 2  # pixels of the ground that show above a page that is gone to

Target = tuple[int, Hit]  # the page (from 0) on which it is


class Preview(QAbstractScrollArea):
    """Pages of a printout. Positions are code points of the document; pages count from 0."""

    word_clicked = Signal(str, int)  # id of the document, where the word begins
    gap_clicked = Signal(str, object)  # id of the document or "", the Gap
    subject_clicked = Signal(object)  # the Subject of a part that is about a passage
    pages_counted = Signal(int)  # all pages are laid out: how many they are
    page_moved = Signal(int)  # another page is in view
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages")
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.colours: Colours = LIGHT
        self.pile = Pile()
        self.pile.grown.connect(self._arrange)
        self.pile.completed.connect(self._count)
        self.stack = Stack([], 1)
        self._scale: float | None = None  # None fits the width
        self._waiting: tuple[int, float] | None = None  # a page, and points down it, to be on top
        self._pointed: Target | None = None
        self._pressed: Target | None = None
        self._told_page = -1
        self._turned = 0
        self._painted: set[int] = set()

    # What is shown

    def show_printout(self, printout: Printout | None) -> None:
        """Show the pages of `printout`, or none; the place on the pages stays."""
        if self._waiting is None:
            self._waiting = self.place()
        self._pointed = self._pressed = None
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

    def at(self, point: QPoint | QPointF) -> Hit | None:
        """What is under a point of the viewport."""
        target = self._target(QPointF(point))
        return target[1] if target is not None else None

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

    # Keys

    def step_to_target(self, steps: int) -> None:
        """Point at the next gap or part that can be clicked, or at one before."""
        found = [
            (at, target) for at, page in enumerate(self.pile.pages) for target in targets(page)
        ]
        if not found:
            return
        known = [(at, target.box.topLeft()) for at, target in found]
        at = -1 if steps > 0 else 0
        if self._pointed is not None:
            key = self._pointed[0], self._pointed[1].box.topLeft()
            at = known.index(key) if key in known else at
        self._point_at(found[(at + steps) % len(found)])
        self._reveal_pointed()

    def _reveal_pointed(self) -> None:
        if self._pointed is None:
            return
        box, bar = self._on_stack(self._pointed), self.verticalScrollBar()
        most, least = round(box.top()) - _LINE, round(box.bottom()) + _LINE - bar.pageStep()
        bar.setValue(min(max(bar.value(), least), most))

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
        total = len(self.pile.pages)
        words = f"Page {self.page + 1} of {total}." if total else "No pages."
        if self._pointed is not None:
            words = f"{words} {_said(self._pointed[1])}"
        self.setAccessibleDescription(words)

    def _span(self) -> tuple[float, float]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _origin(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _target(self, point: QPointF) -> Target | None:
        on_stack = point + self._origin()
        place = self.stack.at(on_stack.x(), on_stack.y())
        if place is None:
            return None
        at = (on_stack - QPointF(place.left, place.top)) / place.scale
        found = hit(self.pile.pages[place.page], at)
        return (place.page, found) if found is not None and _leads(found) else None

    def _on_stack(self, target: Target) -> QRectF:
        place, box = self.stack.places[target[0]], target[1].box
        corner = QPointF(place.left, place.top) + box.topLeft() * place.scale
        return QRectF(corner, box.size() * place.scale)

    def _point_at(self, target: Target | None) -> None:
        if target != self._pointed:
            self._pointed = target
            shape = Qt.CursorShape.ArrowCursor if target is None else _HAND
            self.viewport().setCursor(shape)
            self._describe()
            self.viewport().update()

    def _act(self, target: Target) -> None:
        found = target[1]
        document = str(found.subject.document_id) if found.subject is not None else ""
        if found.gap is not None:
            self.gap_clicked.emit(document, found.gap)
        elif found.position is not None:
            self.word_clicked.emit(document, found.position)
        else:
            self.subject_clicked.emit(found.subject)

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
            if self._pointed is not None:
                paint_outline(painter, self._on_stack(self._pointed))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar, key = self.verticalScrollBar(), event.key()
        if control and key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _STEPS:
            self.step_to_target(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed is not None:
            self._act(self._pointed)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._target(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._target(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._target(event.position()):
            self._act(pressed)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)


_HAND = Qt.CursorShape.PointingHandCursor
_ZOOMS = {
    int(Qt.Key.Key_Plus): 1,
    int(Qt.Key.Key_Equal): 1,
    int(Qt.Key.Key_Minus): -1,
    int(Qt.Key.Key_0): 0,
}
_STEPS = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}


def _leads(found: Hit) -> bool:
    """Whether a click on it does something; that a whole paragraph is from an article does not."""
    return found.gap is not None or found.position is not None or found.is_about_passage


def _said(found: Hit) -> str:
    """What a screen reader says of what is pointed at."""
    if found.gap is not None:
        return f"Gap {found.gap.number}: {found.gap.answer}." if found.gap.number else "Gap."
    return "A passage." if found.position is None else "A word."
