"""The field for what belongs to a theme; what is typed saves itself."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.session.commands.themes import edit_theme
from reader.session.due import Due
from reader.ui.library import Library

_LINES = 3


class DescriptionField(QPlainTextEdit):
    """Shows the description of one theme; writes it when due, when left, and before all else."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._theme_id: ThemeId | None = None
        self._stored = ""
        self._due = Due()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self.setPlaceholderText("What belongs to it, and what does not")
        self.setAccessibleName("Description of the theme")
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 25)
        self.textChanged.connect(self._type)
        self._listen()
        library.opened.connect(self._listen)

    def show_theme(self, theme: Theme | None) -> None:
        """Show this theme's; what was typed for another is written first. Words that are being
        typed stay as they are.
        """
        if theme is None or theme.id != self._theme_id:
            self.write()
        elif self.toPlainText().strip() != self._stored.strip():
            self._stored = theme.description
            return
        self._theme_id = theme.id if theme else None
        self._stored = theme.description if theme else ""
        if self.toPlainText().strip() != self._stored:
            self.setPlainText(self._stored)
        self._due.written()

    def write(self) -> None:
        """Put on disk what is typed."""
        self._timer.stop()
        self._due.written()
        words, before = self.toPlainText().strip(), self._stored
        if self._theme_id is None or words == before.strip():
            return
        if self._theme_id not in self._library.read.themes():
            return
        self._stored = words
        if self._library.do(edit_theme, self._theme_id, description=words) is None:
            self._stored = before  # not written: the next key or leaving tries again

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.write()
        self._library.session.checkpoint()

    def _type(self) -> None:
        if self.toPlainText().strip() != self._stored.strip():
            now = monotonic()
            self._due.typed(now)
            self._timer.start(round(1000 * (self._due.wait(now) or 0)))

    def _listen(self) -> None:
        """Be called before every command of the session that is open now."""
        self._theme_id = None
        end = self._library.session.before_do(self.write)
        self.destroyed.connect(partial(_end, end))


def _end(end: Callable[[], None], *_: object) -> None:
    end()
