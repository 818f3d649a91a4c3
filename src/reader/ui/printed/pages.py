"""Pages in a scroll area: their layout, their zoom, and which place of the article is in view."""

from abc import abstractmethod

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.ui.colours import LIGHT, Colours
from reader.ui.page.sheet import Margin
from reader.ui.printed.margin import MarginSetter
from reader.ui.printed.sheet import PrintedSheet
from reader.ui.printed.spread import Spread
from reader.ui.printed.stack import LEAST, MOST, Stack

_STEP = 1.15  # times the scale, for each step of zoom
_NOTCH = 120  # of a mouse wheel, in eighths of a degree
_READING_LINE = 0.3  # of the view: where a passage comes that is revealed
_LINE = 40  # pixels that a key scrolls
_FURTHEST = 2**31 - 1  # pixels that Qt can count
_ABOVE = 8  # pixels of the ground that show above a page that is gone to


Spot = tuple[int, float]  # a page from 0, and how far down it, in points


class PrintedPages(QAbstractScrollArea):
    """The pages of a sheet, one below the other. Positions are code points."""

    position_moved = Signal(int)  # at the top of the view, or another is the last in it
    page_moved = Signal(int)  # the page in view, from 0
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Printed pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.sheet = PrintedSheet()
        self.spread = Spread(self.sheet, Stack([]))
        self.setter = MarginSetter(self.stack)
        self._margin: tuple[range, Margin] | None = None
        self._colours = LIGHT
        self._scale: float | None = None  # None fits the width
        self._waiting: tuple[int, float] | None = None  # a position to show, how far down the view
        self._spot: Spot | None = None  # the same, if it is known to the pixel
        self._bringing = False
        self._told_seen, self._told_page = (-1, -1), -1  # as told last
        self._turned = 0

    def set_sheet(self, sheet: PrintedSheet, at: int = 0, spot: Spot | None = None) -> None:
        """Show the pages of `sheet` from position `at` on, or from `spot`, as soon as they can
        be."""
        self.sheet, self.spread = sheet, Spread(sheet, Stack([]))
        sheet.set_colours(self._colours)
        self._forget_margin()
        self._scale, self._told_seen, self._told_page = None, (-1, -1), -1
        self._waiting, self._spot = (at, 0.0), spot
        if sheet.source is not None:
            sheet.source.opened.connect(self.lay_out)
            sheet.source.drawn.connect(self._picture_came)
            sheet.source.lettered.connect(self._letters_came)
            self.lay_out()
        self.viewport().update()

    def set_colours(self, colours: Colours) -> None:
        """Set the ground around the pages, which stay paper in every look."""
        self._colours = colours
        self.sheet.set_colours(colours)
        self._forget_margin()

    @property
    def stack(self) -> Stack:
        """Where the pages lie."""
        return self.spread.stack

    def margin(self) -> Margin:
        """The brackets and notes beside the pages in view, in pixels of the whole stack."""
        pages = self.visible()
        if self._margin is None or self._margin[0] != pages:
            self._margin = pages, self.setter.place(self.spread, pages)
        return self._margin[1]

    # Place

    def position(self) -> int:
        """The position at the top of the view, as far as it is known: that of its page until the
        letters of that are there, or what is waited for."""
        if self._waiting is not None:
            return self._waiting[0]
        top = self.verticalScrollBar().value() + _ABOVE
        page = self.stack.page_at(top)
        letters = self.sheet.letters(page) if self.stack.places else None
        if letters is not None and letters.positions:
            found = letters.first_below(self.stack.on_page(page, 0, top)[1])
            if found is not None:
                return found
            page = min(page + 1, len(self.stack.places) - 1)
        return self.sheet.printed.start_of(page)

    def spot(self) -> Spot | None:
        """What is at the top of the view, also where there is no text; None if nothing is yet."""
        if not self.stack.places or self._waiting is not None:
            return None
        top = self.verticalScrollBar().value()
        page = self.stack.page_at(top)
        return page, self.stack.on_page(page, 0, top)[1]

    def in_view(self) -> tuple[int, int]:
        """From the position at the top of the view to one past the last in it; nothing is in view
        before it is known how large the pages are."""
        start = self.position()
        if not self.stack.places:
            return start, start
        bar = self.verticalScrollBar()
        bottom, end = bar.value() + self.viewport().height(), len(self.sheet.content.text)
        page = self.stack.page_at(bottom)
        if bar.value() < bar.maximum():
            letters, beyond = self.sheet.letters(page), None
            if letters is not None:
                beyond = letters.first_below(self.stack.on_page(page, 0, bottom)[1])
            if beyond is not None:
                end = beyond
            elif page + 1 < len(self.stack.places):
                end = self.sheet.printed.start_of(page + 1)
        return start, max(start, end)

    def page(self) -> int:
        """The page (from 0) in the upper part of the view."""
        return self.stack.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page (from 0) to the top of the view."""
        if self.stack.places:
            page = max(0, min(page, len(self.stack.places) - 1))
            self.verticalScrollBar().setValue(round(self.stack.places[page].top) - _ABOVE)

    def go_to(self, position: int) -> None:
        """Bring a position to the top of the view, at once or when its page is known."""
        self._bring(position, 0.0)

    def reveal(self, start: int, end: int | None = None) -> None:
        """Scroll so that the passage is in view, its first line at about 30 % of the height."""
        if self.passage_rect(start, end or start + 1).isEmpty():
            self._bring(start, _READING_LINE)
        self.viewport().update()

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around what is in view of a passage, in pixels of the viewport; empty if none
        is."""
        box, view = QRectF(), self._viewed()
        for rect in self.spread.rects(start, end, self.visible()):
            if rect.intersects(view):
                box = box.united(rect)
        return box.translated(-self.origin()).toAlignedRect()

    def keep_in_view(self, position: int) -> None:
        """Scroll as little as shows the place before a position."""
        caret = self.spread.caret(position, 0)
        if caret is None:
            self._bring(position, _READING_LINE)
            return
        for bar, first, last in (
            (self.verticalScrollBar(), caret.top(), caret.bottom()),
            (self.horizontalScrollBar(), caret.left(), caret.right()),
        ):
            most, least = round(first) - _LINE, round(last) + _LINE - bar.pageStep()
            bar.setValue(min(max(bar.value(), least), most))

    # Zoom

    def zoom(self, steps: int) -> None:
        """Make the pages larger or smaller by steps; 0 fits them to the width of the view."""
        scale = self.stack.scale * _STEP**steps
        self._scale = None if steps == 0 else min(MOST, max(LEAST, scale))
        self.lay_out()
        self.zoomed.emit()

    @property
    def percent(self) -> int:
        """How large the pages are; at 100 they are as large as printed, 96 pixels to the inch."""
        return round(self.stack.scale * 75)

    # Within

    def _bring(self, position: int, fraction: float) -> None:
        """Bring a position to `fraction` of the view, as well as it is known where it is."""
        page = self.sheet.printed.page_of(position)
        waiting: tuple[int, float] | None = (position, fraction)
        if page < len(self.stack.places):
            letters, down = self.sheet.letters(page), 0.0
            if letters is not None:
                waiting = None
                bands = letters.bands(position, position + 2) if position > 0 else []
                down = bands[0][1] if bands else 0.0
            top = self.stack.places[page].top + down * self.stack.scale
            above = max(_ABOVE, fraction * self.viewport().height())
            self._bringing = True
            self.verticalScrollBar().setValue(round(top - above))
            self._bringing = False
        self._waiting = waiting
        self.viewport().update()
        self._tell_place()

    def _picture_came(self) -> None:
        self.viewport().update()

    def _letters_came(self, page: int) -> None:
        if self._waiting is not None and self.sheet.printed.page_of(self._waiting[0]) == page:
            self._bring(*self._waiting)
        self._tell_place()
        self._forget_margin()

    def lay_out(self) -> None:
        """Set the pages to the width of the view; what is at its top stays there."""
        if self.sheet.source is None:
            return
        bar, before, waiting = self.verticalScrollBar(), self.stack, self._waiting
        top = bar.value()
        page = before.page_at(top)
        down = before.on_page(page, 0, top)[1] if before.places else 0.0
        view = self.viewport().size()
        self.spread.stack = Stack(self.sheet.source.sizes, view.width(), self._scale)
        self.setter = MarginSetter(self.stack)
        self._forget_margin()
        bar.setRange(0, min(_FURTHEST, max(0, self.stack.height - view.height())))
        bar.setPageStep(view.height())
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, self.stack.width - view.width()))
        across.setPageStep(view.width())
        if before.places and page < len(self.stack.places):
            bar.setValue(round(self.stack.places[page].top + down * self.stack.scale))
        if self._spot is not None and self.stack.places:
            (page, down), self._spot, self._waiting = self._spot, None, None
            bar.setValue(round(self.stack.places[page].top + down * self.stack.scale))
        elif waiting is not None:
            self._bring(*waiting)
        self.viewport().update()
        self._tell_place()

    def visible(self) -> range:
        """The pages (from 0) in view."""
        return self.stack.visible(self.verticalScrollBar().value(), self.viewport().height())

    def origin(self) -> QPointF:
        """The point of the stack in the upper left corner of the view."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _viewed(self) -> QRectF:
        """What of the stack is in view."""
        return QRectF(self.viewport().rect()).translated(self.origin())

    def _forget_margin(self) -> None:
        self._margin = None
        self.viewport().update()

    def _tell_place(self) -> None:
        if not self.stack.places:
            return
        seen, page = self.in_view(), self.page()
        if seen != self._told_seen and self._waiting is None:
            self._told_seen = seen
            self.position_moved.emit(seen[0])
        if page != self._told_page:
            self._told_page = page
            self.page_moved.emit(page)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(event.rect(), QColor(self._colours.panel))
            self.margin()  # asks for letters further up before those in view
            painter.translate(-self.origin())
            for page in reversed(self.visible()):  # what is asked for last comes first
                place = self.stack.places[page]
                size = QSizeF(round(place.width), round(place.height))
                box = QRectF(QPointF(round(place.left), round(place.top)), size)
                self.sheet.paint(painter, page, box, self.stack.scale, self.devicePixelRatioF())
            self._paint_over(painter)

    @abstractmethod
    def _paint_over(self, painter: QPainter) -> None:
        """Paint what is beside and above the pages, in pixels of the whole stack."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if not self._bringing:
            self._waiting = None
            self._tell_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

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
