"""The bar under a field: why the text is corrected, how much was, and the end of it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from reader.session.wording import tidy
from reader.ui.widgets.basics import button, label, looking

REASONS = ("OCR error", "Typing error")
_REASON_WIDTHS = 90, 150  # pixels, from a narrow page to a wide one


class CorrectionBar(QFrame):
    """Tells of nothing by itself but what was clicked."""

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        looking(self, "popover")
        self.setAccessibleName("Correct the text")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the page is under it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._reason = QComboBox()
        self._reason.setEditable(True)
        self._reason.setMinimumWidth(_REASON_WIDTHS[0])
        self._reason.setMaximumWidth(_REASON_WIDTHS[1])
        self._reason.setAccessibleName("Reason")
        self._reason.setToolTip("Why the text is corrected")
        self._count = label("", "dim")
        self._count.setMinimumWidth(1)  # on a narrow page it is what gives way
        self._cancel = button("Cancel", self.cancel_wanted.emit, "quiet")
        self._cancel.setToolTip("Leave the text as it is (Esc)")
        self._save = button("Save", self.save_wanted.emit, "link")
        self._save.setToolTip("Make it a version of the article (Ctrl+Enter)")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(6)
        row.addWidget(self._reason)
        row.addWidget(self._count, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        self.hide()

    @property
    def reason(self) -> str:
        """Why, in the user's words."""
        return tidy(self._reason.currentText())

    def offer(self, reason: str) -> None:
        """Offer the usual reasons and the one given last, which is chosen."""
        self._reason.clear()
        self._reason.addItems(list(dict.fromkeys(filter(None, (reason, *REASONS)))))

    def show_count(self, words: int, *, changed: bool, saving: bool = False) -> None:
        """Say how many words were changed; `changed` also where it was signs alone."""
        if saving:
            told = "Saving…"
        elif words:
            told = "1 word changed" if words == 1 else f"{words:,} words changed"
        else:
            told = "Signs changed" if changed else "Nothing changed yet"
        self._count.setText(told)
        for part in (self._reason, self._cancel):
            part.setEnabled(not saving)
        self._save.setEnabled(changed and not saving)

    @property
    def told(self) -> str:
        """What is said of the changes."""
        return self._count.text()

    def parts(self) -> Iterable[QWidget]:
        """Where the keyboard may be in it."""
        return self._reason, self._cancel, self._save

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Letters typed on its buttons are no shortcuts of the page."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
