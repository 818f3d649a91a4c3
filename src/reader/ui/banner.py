"""The banner: one sentence that needs attention, above the page, until it is dismissed."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.ui.widgets.basics import IconButton, button, label, looking

Act = tuple[str, Callable[[], object]]  # what a button says, and what it does


class Banner(QFrame):
    """Hidden until something is told; a new sentence takes the place of the old one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looking(self, "banner")
        self._text = label("", wrap=True)
        self._act: QPushButton | None = None
        self._close = IconButton("x", "Dismiss", 16)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    def tell(self, sentence: str, act: Act | None = None) -> None:
        """Show `sentence`, with a button if `act` is given."""
        if self._act is not None:
            self._act.hide()  # Qt takes its time to delete it
            self._act.deleteLater()
            self._act = None
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        if act is not None:
            text, run = act
            self._act = button(text, run, "link")
            self._row.insertWidget(1, self._act)
        self.show()

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._text.text()
