"""The field that makes themes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader.core.ids import ThemeId
from reader.session.wording import named
from reader.ui.icons import icon
from reader.ui.state import UiState


class NewTheme(QLineEdit):
    """Enter makes a theme at the top, Shift+Enter one under the current theme."""

    named = Signal(str, str)  # name, parent's id or ""

    def __init__(self, state: UiState) -> None:
        super().__init__()
        self._state = state
        self._parent_id: ThemeId | None = None
        self._current: ThemeId | None = None
        self._plus = self.addAction(
            icon("plus", state.colours.dim, 14), QLineEdit.ActionPosition.LeadingPosition
        )
        self.setAccessibleName("New theme")
        self.setToolTip("Enter makes a theme, Shift+Enter one under the current theme")
        self.start_again()
        state.look_changed.connect(self._draw_plus)

    def offer_parent(self, theme_id: ThemeId | None) -> None:
        """The theme that Shift+Enter puts the new one under."""
        self._current = theme_id

    def ask_under(self, parent_id: ThemeId, parent_name: str) -> None:
        """Let the next Enter make a theme under this one."""
        self._parent_id = parent_id
        self.setPlaceholderText(f"New theme under {named(parent_name, 24)}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_again(self) -> None:
        """Empty, for a theme at the top."""
        self._parent_id = None
        self.clear()
        self.setPlaceholderText("New theme…")

    def _draw_plus(self) -> None:
        self._plus.setIcon(icon("plus", self._state.colours.dim, 14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            parent = self._current if shifted else self._parent_id
            if self.text().strip():
                self.named.emit(self.text(), parent or "")
        elif event.key() == Qt.Key.Key_Escape and (self.text() or self._parent_id):
            self.start_again()
        else:
            super().keyPressEvent(event)
