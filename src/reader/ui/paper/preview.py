"""The preview: true pages as they will be printed. A click on a part of them leads to it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from reader.core.sheet import Printout
from reader.ui.paper.hits import Hit, hit, targets
from reader.ui.paper.preview_art import paint_outline
from reader.ui.paper.scroll import PageScroll

_AROUND = 40  # pixels that show around what keys go to
_HAND = Qt.CursorShape.PointingHandCursor
_ARROW = Qt.CursorShape.ArrowCursor
_ZOOMS = {
    int(Qt.Key.Key_Plus): 1,
    int(Qt.Key.Key_Equal): 1,
    int(Qt.Key.Key_Minus): -1,
    int(Qt.Key.Key_0): 0,
}
_STEPS = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}

Target = tuple[int, Hit]  # the page (from 0) on which it is


class Preview(PageScroll):
    """Pages of a printout to click on. Positions are code points of the document.

    With the keyboard: Left and Right point at gaps and passages, Enter clicks; Ctrl with +, - and 0
    zooms.
    """

    word_clicked = Signal(str, int)  # id of the document, where the word begins
    gap_clicked = Signal(str, object)  # id of the document or "", the Gap
    subject_clicked = Signal(object)  # the Subject of a part that is about a passage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.viewport().setMouseTracking(True)
        self._pointed: Target | None = None
        self._pressed: Target | None = None

    def show_printout(self, printout: Printout | None) -> None:
        """Show the pages of `printout`, or none; the place on the pages stays."""
        self._pointed = self._pressed = None
        super().show_printout(printout)

    def at(self, point: QPoint | QPointF) -> Hit | None:
        """What is under a point of the viewport."""
        target = self._target(QPointF(point))
        return target[1] if target is not None else None

    def pointed(self) -> QRect:
        """Where on the viewport that is at which mouse or keys point; empty if nothing is."""
        if self._pointed is None:
            return QRect()
        return self._on_stack(self._pointed).translated(-self._origin()).toAlignedRect()

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

    # Within

    def _reveal_pointed(self) -> None:
        if self._pointed is None:
            return
        box, bar = self._on_stack(self._pointed), self.verticalScrollBar()
        most, least = round(box.top()) - _AROUND, round(box.bottom()) + _AROUND - bar.pageStep()
        bar.setValue(min(max(bar.value(), least), most))

    def _describe(self) -> None:
        super()._describe()
        if self._pointed is not None:
            words = f"{self.accessibleDescription()} {_said(self._pointed[1])}"
            self.setAccessibleDescription(words)

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
            self.viewport().setCursor(_ARROW if target is None else _HAND)
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

    def _paint_over(self, painter: QPainter) -> None:
        if self._pointed is not None:
            paint_outline(painter, self._on_stack(self._pointed))

    # What Qt calls

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


def _leads(found: Hit) -> bool:
    """Whether a click on it does something; that a whole paragraph is from an article does not."""
    return found.gap is not None or found.position is not None or found.is_about_passage


def _said(found: Hit) -> str:
    """What a screen reader says of what is pointed at."""
    if found.gap is not None:
        return f"Gap {found.gap.number}: {found.gap.answer}." if found.gap.number else "Gap."
    return "A passage." if found.position is None else "A word."
