"""The banner: one sentence that needs attention, above the page, until it is dismissed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.ui.widgets.basics import IconButton, button, label, looking

Act = tuple[str, Callable[[], object]]  # what a button says, and what it does


class Banner(QFrame):
    """Hidden until something is told; a new sentence takes the place of the old one."""

    closed = Signal()  # nothing is told any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looking(self, "banner")
        self._text = label("", wrap=True)
        self._acts: list[QPushButton] = []
        self._close = IconButton("x", "Dismiss", 16)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    def tell(self, sentence: str, *acts: Act | None, calm: bool = False) -> None:
        """Show `sentence` with a button for each act; `calm` where nothing is wrong."""
        for act in self._acts:
            act.hide()  # Qt takes its time to delete it
            act.deleteLater()
        self._acts = [button(text, run, "link") for text, run in filter(None, acts)]
        for at, act in enumerate(self._acts, start=1):
            self._row.insertWidget(at, act)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setProperty("calm", calm)
        self.style().unpolish(self)
        self.style().polish(self)
        self.style().polish(self._text)
        self.show()
        if (parent := self.parentWidget()) is not None and (layout := parent.layout()) is not None:
            layout.activate()  # now, so that what is below can stay where it is on the screen

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not with the window
            self.closed.emit()

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._text.text()
