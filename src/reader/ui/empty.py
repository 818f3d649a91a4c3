"""What stands in the middle when no article is open: what to do next, with the button to do it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.dropping import take_files
from reader.ui.fonts import chrome, serif
from reader.ui.widgets.basics import button, label, looking

_WIDTH = 470  # pixels


class EmptyPage(QWidget):
    """Two faces: an empty library, and a library with nothing open."""

    import_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        looking(self, "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._title = label("Read closely.")
        self._title.setFont(serif(30, 600))
        self._lines = (label("", "dim"), label("", "dim"))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for text in self._lines:
            text.setFont(chrome(14))
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop = self._drop_card()
        self._sample = button("Look around the sample library", self.sample_wanted.emit, "link")
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addWidget(self._title)
        column.addSpacing(6)
        for text in self._lines:
            column.addWidget(text)
        column.addSpacing(22)
        column.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        column.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)
        self.show_for(documents=0)

    def _drop_card(self) -> QFrame:
        card = looking(QFrame(), "drop")
        card.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 32, 24, 28)
        inner.setSpacing(10)
        primary = button("Open articles…", self.import_wanted.emit, "primary")
        inner.addWidget(primary, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch()
        row.addWidget(label("or drop files here, or", "dim"))
        row.addWidget(button("paste a text", self.paste_wanted.emit, "link"))
        row.addWidget(label("Ctrl V", "key"))
        row.addStretch()
        inner.addSpacing(4)
        inner.addLayout(row)
        kinds = label("web pages, PDF, Word, e-books, Markdown, text", "dim")
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds.setFont(chrome(12))
        inner.addWidget(kinds)
        return card

    def show_for(self, documents: int) -> None:
        """Say what fits a library of that many documents."""
        empty = documents == 0
        self._title.setText("Read closely." if empty else "Choose an article.")
        told = (
            "Bring in an article, mark what matters, tag it by theme.",
            "Everything stays on this computer, in one file.",
        )
        if not empty:
            told = ("Your library is on the left.", "Or bring in another article.")
        for line, text in zip(self._lines, told, strict=True):
            line.setText(text)
        self._sample.setVisible(empty)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        take_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Each move asks anew what would be done."""
        take_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand files on."""
        paths = take_files(event)
        if paths:
            self.files_dropped.emit(paths)
