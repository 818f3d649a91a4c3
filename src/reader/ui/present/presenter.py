"""The window of a presentation: it fills a screen, and keys or a clicker lead through it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QScreen,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.colours import DARK, LIGHT, Colours
from reader.ui.present.course import Course, Told
from reader.ui.present.keys import KEYS, Act
from reader.ui.present.keys_card import KeysCard
from reader.ui.present.slides import Slides
from reader.ui.present.stage import Stage
from reader.ui.present.watch import Watch

_POINTER = 2000  # milliseconds at rest until the pointer hides
_GLANCE = 200  # milliseconds between looks at the watch: no second is seen late
_BLACK, _WHITE = "#000000", "#FFFFFF"
_ARROW = 0.5  # screens that an arrow key moves a long slide
_NOTCH = 120  # eighths of a degree of a wheel's notch


class Presenter(QWidget):
    """Deleted when it is closed, which it is with its parent."""

    ended = Signal()

    def __init__(
        self, slides: Slides, first: int, colours: Colours, parent: QWidget | None = None
    ) -> None:
        """`slides` are one at least; the presentation begins with the one at `first`."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Presentation – Close Reader")
        self.setMouseTracking(True)
        self.course, self.watch = Course(slides, first), Watch()
        self._usual = LIGHT if colours.dark else colours
        self.colours = colours
        self.stage = Stage(self.course, self.watch, colours)
        self.stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stage.setMouseTracking(True)
        self.keys = KeysCard(colours, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.setFocusProxy(self.stage)
        self._resting = QTimer(self, singleShot=True, interval=_POINTER)
        self._resting.timeout.connect(self._hide_pointer)
        self._pointer: QPoint | None = None
        self._tick = QTimer(self, interval=_GLANCE)
        self._tick.timeout.connect(self.stage.update)
        self._acts = self._make_acts()
        if parent is not None:
            parent.installEventFilter(self)
        self._hide_pointer()

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.stage.setFocus()

    def do(self, act: Act) -> None:
        """What a key stands for. On a blank screen any key but those of blank screens, the watch
        and the end only brings the passage back."""
        if self.stage.blank and act not in _ON_BLANK:
            self.stage.show_blank("")
            return
        self._acts[act]()
        if not self.watch.is_on:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        self.stage.update()

    # Acts

    def _make_acts(self) -> Mapping[Act, Callable[[], object]]:
        course, watch = self.course, self.watch
        return {
            Act.STEP: self._step,
            Act.NEXT: lambda: self._go(course.at + 1),
            Act.BACK: lambda: self._go(course.at - 1),
            Act.DOWN: lambda: self._move(1),
            Act.UP: lambda: self._move(-1),
            Act.FIRST: lambda: self._go(0),
            Act.LAST: lambda: self._go(len(course.slides) - 1),
            Act.THEMES: lambda: self._toggle(Told.THEMES),
            Act.NOTES: lambda: self._toggle(Told.NOTES),
            Act.BLACK: lambda: self._blank(_BLACK),
            Act.WHITE: lambda: self._blank(_WHITE),
            Act.WATCH: watch.toggle,
            Act.PAUSE: watch.pause,
            Act.MORE: lambda: watch.add(1),
            Act.LESS: lambda: watch.add(-1),
            Act.PAPER: self._turn_paper,
            Act.HELP: lambda: self._show_keys(on=self.keys.isHidden()),
            Act.END: self._end,
        }

    def _step(self) -> None:
        if self.stage.move_by(1):
            return
        told = self.course.step()
        if told is None:
            self.stage.show_course()
        else:
            self.stage.show_told(told)

    def _move(self, way: int) -> None:
        """Down (1) or up (-1) in a long slide, or to another one where it ends."""
        if not self.stage.move_by(way * _ARROW):
            self._go(self.course.at + way)

    def _go(self, at: int) -> None:
        self.course.go(at)
        self.stage.show_course()

    def _toggle(self, what: Told) -> None:
        self.course.toggle(what)
        self.stage.show_told(what)

    def _blank(self, colour: str) -> None:
        self.stage.show_blank("" if self.stage.blank == colour else colour)

    def _turn_paper(self) -> None:
        self.colours = self._usual if self.colours.dark else DARK
        for part in (self.stage, self.keys):
            part.dress(self.colours)

    def _show_keys(self, *, on: bool) -> None:
        self.keys.setVisible(on)
        self.keys.place()

    def _end(self) -> None:
        if self.keys.isVisible():
            self._show_keys(on=False)
        else:
            self.close()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = KEYS.get(event.key())
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if act is None or event.modifiers() & ~plain:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and act in _ONCE):
            self.do(act)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.do(Act.STEP)
        elif event.button() is Qt.MouseButton.RightButton:
            self.do(Act.BACK)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pointer is not None and at != self._pointer:
            self.unsetCursor()
            self._resting.start()
        self._pointer = at

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.stage.move_by(-event.angleDelta().y() / _NOTCH * _ARROW / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keys.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        super().closeEvent(event)
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)


_ON_BLANK = frozenset((Act.BLACK, Act.WHITE, Act.WATCH, Act.PAUSE, Act.MORE, Act.LESS, Act.END))
_ONCE = frozenset((Act.STEP, Act.THEMES, Act.NOTES, Act.BLACK, Act.WHITE, Act.PAUSE, Act.HELP))


def other_screen(beside: QWidget) -> QScreen:
    """A screen that `beside` is not on, which is the projector's; its own if there is one only."""
    own = beside.screen()
    others = (screen for screen in QGuiApplication.screens() if screen is not own)
    return next(others, own)
