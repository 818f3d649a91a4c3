"""A few lines of chips that the arrow keys walk; what does not fit is scrolled to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from reader.ui.widgets.flow import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_GAP = 6  # pixels


class ChipCloud(QScrollArea):
    """Shows chips in at most `lines` lines of its fixed width."""

    left_upwards = Signal()  # the up key on the first line
    left_downwards = Signal()  # the down key on the last line

    def __init__(self, width: int, lines: int = 3) -> None:
        super().__init__()
        self._lines = lines
        self._chips: list[QPushButton] = []
        self._body = QWidget()
        self._flow = FlowLayout(self._body, gap=_GAP)
        self.setWidget(self._body)
        self.setFixedWidth(width)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """What is shown, in order."""
        return tuple(self._chips)

    def set_chips(self, chips: Sequence[QPushButton]) -> None:
        """Show these instead; chips that are no longer shown are hidden, not deleted."""
        while self._flow.takeAt(0) is not None:
            pass
        for gone in set(self._chips) - set(chips):
            gone.removeEventFilter(self)
            gone.hide()
        before: QWidget | None = None
        for chip in chips:
            chip.setParent(self._body)
            chip.removeEventFilter(self)
            chip.installEventFilter(self)
            self._flow.addWidget(chip)
            chip.show()
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
        self._chips = list(chips)
        self._fit()

    def focus_first(self) -> None:
        """Give the keyboard to the first chip."""
        self._focus(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            at = next((n for n, chip in enumerate(self._chips) if chip is watched), None)
            if at is not None and key in _STEPS:
                step = _STEPS[key]
                self._focus(at + (-step if self.isRightToLeft() else step))
                return True
            if at is not None and key in _LINES:
                self._change_line(at, _LINES[key])
                return True
        return super().eventFilter(watched, event)

    def _focus(self, at: int) -> None:
        if 0 <= at < len(self._chips):
            self._chips[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._chips[at], 0, _GAP)

    def _change_line(self, at: int, way: int) -> None:
        here = self._chips[at].geometry()
        tops = sorted({chip.y() for chip in self._chips})
        line = tops.index(here.y()) + way
        if not 0 <= line < len(tops):
            (self.left_upwards if way < 0 else self.left_downwards).emit()
            return
        there = [n for n, chip in enumerate(self._chips) if chip.y() == tops[line]]
        middle = here.center().x()
        self._focus(min(there, key=lambda n: abs(self._chips[n].geometry().center().x() - middle)))

    def _fit(self) -> None:
        tall = max((chip.sizeHint().height() for chip in self._chips), default=0)
        room = self._lines * tall + (self._lines - 1) * _GAP if tall else 0
        height = self._flow.heightForWidth(self.width())
        width = self.width()
        if height > room:  # the bar takes its share
            width -= self.verticalScrollBar().sizeHint().width()
            height = self._flow.heightForWidth(width)
        self._body.resize(width, height)
        self.setFixedHeight(min(height, room))
        self.verticalScrollBar().setValue(0)
