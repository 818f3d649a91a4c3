"""Placing by hand: a passage is selected in the newer version for a highlight that waits."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.core.carry import Carry
from reader.session.commands.versions import place_highlight
from reader.ui.library import Library
from reader.ui.page.view import PageView
from reader.ui.widgets.basics import button, label, looking

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Placing(QWidget):
    """A strip that says what to do; it is hidden while nothing is being placed."""

    placed = Signal(object)  # Carry: it has its place
    told = Signal(str)  # a short word for the status bar

    def __init__(self, page: PageView, library: Library) -> None:
        super().__init__()
        looking(self, "tint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page, self._library = page, library
        self._carry: Carry | None = None
        self._hint = label("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 5, 12, 5)
        row.addWidget(self._hint, 1)
        row.addWidget(button("Place here", self._place))
        row.addWidget(button("Stop", self.stop, "quiet"))
        page.installEventFilter(self)
        self.hide()

    def begin(self, carry: Carry, version: int) -> None:
        """Ask for a passage of version number `version`; what was proposed is selected."""
        self._carry = carry
        hint = f"Select the passage in version {version}, then press Enter (Escape to stop)."
        self._hint.setText(hint)
        self.setAccessibleName(hint)
        self.show()
        self._page.clear_selection()
        if carry.place is not None:
            self._page.select(carry.place.start, carry.place.end)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Leave the highlight waiting."""
        if self._carry is not None:
            self._carry = None
            self._page.clear_selection()
            self.hide()

    def _place(self) -> None:
        carry, passage = self._carry, self._page.selected()
        if carry is None:
            return
        if passage is None:
            self.told.emit("Select some words first.")
        elif self._library.do(place_highlight, carry.highlight_id, *passage) is not None:
            self.stop()
            self.placed.emit(carry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape on the page mean the placing while there is one."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if self._carry is None or not pressed:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() in _ENTER:
            self._place()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        return False
