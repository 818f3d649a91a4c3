"""Find in page: a field, the number of hits, and the way from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.core.content import Content
from reader.core.folding import FoldedText
from reader.ui.surfaces import Surfaces
from reader.ui.widgets.basics import IconButton, label, looking

_PAUSE = 120  # milliseconds after the last key


class FindBar(QWidget):
    """Searches the open document as it is typed; the page shows every hit."""

    def __init__(self, page: Surfaces) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self._content: Content | None = None
        self._folded: FoldedText | None = None
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._field = QLineEdit()
        self._field.setPlaceholderText("Find in this article")
        self._field.setAccessibleName("Find in this article")
        self._field.setClearButtonEnabled(True)
        self._count = label("", "dim")
        self._count.setMinimumWidth(96)
        before = IconButton("chevron-up", "Previous hit (Shift+Enter)")
        after = IconButton("chevron-down", "Next hit (Enter)")
        close = IconButton("x", "Close (Esc)")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.addWidget(self._field, 1)
        for widget in (self._count, before, after, close):
            row.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._field.textChanged.connect(lambda _: self._pause.start())
        before.clicked.connect(lambda: self.step(-1))
        after.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar with the field ready; selected words are looked for at once."""
        passage = self._page.selected()
        if passage is not None and self._content is not None:
            words = self._content.text[slice(*passage)]
            if "\n" not in words and len(words) < 100:
                self._field.setText(words)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._pause.start()

    def show_hits(self, hits: Sequence[tuple[int, int]], current: int, query: str) -> None:
        """Show what a search found in this text (code points), `current` the one gone to; the keys
        for the next and the previous hit lead on from there."""
        self._field.setText(query)
        self._pause.stop()
        self._hits, self._current = list(hits), current
        self.show()
        self._show()

    def close_bar(self) -> None:
        """Hide the bar and its hits; the page keeps its place."""
        self.hide()
        self._pause.stop()
        self._hits, self._current = [], -1
        self._page.set_found([], -1)
        self._page.setFocus()

    def set_content(self, content: Content | None) -> None:
        """Search this text from now on; nothing moves if it is the same one."""
        if content is self._content:
            return
        self._content, self._folded = content, None
        self._hits, self._current = [], -1
        if self.isVisible():
            self._search()

    def step(self, by: int) -> None:
        """Go to the next (`by` 1) or the previous (-1) hit, round the ends; opens the bar."""
        if not self.isVisible():
            self.open_bar()
        elif self._pause.isActive():
            self._search()
        elif self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._show()

    def _search(self) -> None:
        self._pause.stop()
        query = self._field.text()
        if self._content is None or not query.strip():
            self._hits = []
        else:
            self._folded = self._folded or FoldedText(self._content.text)
            self._hits = self._folded.find_all(query)
        here = self._page.position()
        later = (i for i, (start, _) in enumerate(self._hits) if start >= here)
        self._current = next(later, 0) if self._hits else -1
        self._show()

    def _show(self) -> None:
        self._page.set_found(self._hits, self._current)
        if self._hits:
            self._page.reveal(*self._hits[self._current])
            self._count.setText(f"{self._current + 1:,} of {len(self._hits):,}")
        else:
            self._count.setText("Not found" if self._field.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
