"""A field for Markdown that grows with its text and knows the keys for bold, italic and links."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from reader.ui.widgets.basics import looking

_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
_POPUPS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class MarkdownField(QPlainTextEdit):
    """Plain text; Ctrl+B, Ctrl+I and Ctrl+L write Markdown. Grows from `lowest` pixels up."""

    left = Signal()  # the focus went elsewhere, not just to a menu
    done = Signal()  # Esc or Ctrl+Enter

    def __init__(self, lowest: int = 44) -> None:
        super().__init__()
        looking(self, "bare")
        self._lowest = lowest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def sizeHint(self) -> QSize:
        lines = round(self.document().size().height())  # of a QPlainTextEdit: in lines
        return QSize(120, max(self._lowest, lines * self.fontMetrics().lineSpacing() + 4))

    minimumSizeHint = sizeHint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_lowest"):
            self._fit()

    def _fit(self) -> None:
        wanted = self.sizeHint().height()
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_control(event) and (event.key() in _MARKS or event.key() == Qt.Key.Key_L):
                event.accept()  # the window has other uses for these keys
                return True
            if self._has_nothing_to(event):
                event.ignore()  # then they are the window's
                return True
        return super().event(event)

    def _has_nothing_to(self, event: QKeyEvent) -> bool:
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not document.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and _is_control(event)):
            self.done.emit()
        elif _is_control(event) and event.key() in _MARKS:
            self._wrap(_MARKS[Qt.Key(event.key())])
        elif _is_control(event) and event.key() == Qt.Key.Key_L:
            self._link()
        elif self._has_nothing_to(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _POPUPS:
            self.left.emit()

    # Markdown

    def _wrap(self, mark: str) -> None:
        """Put `mark` round the chosen words, or take it away where it is."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        long = len(mark)
        if len(words) > 2 * long and words.startswith(mark) and words.endswith(mark):
            fresh = words[long:-long]
        else:
            fresh = f"{mark}{words}{mark}"
        start = cursor.selectionStart()
        cursor.insertText(fresh)
        units = len(fresh.encode("utf-16-le")) // 2
        if words:
            self._select(start, start + units)
        else:
            self._select(start + long, start + long)

    def _link(self) -> None:
        """Make the chosen words a link; an address becomes its own target."""
        cursor = self.textCursor()
        words, start = cursor.selectedText(), cursor.selectionStart()
        units = len(words.encode("utf-16-le")) // 2
        if words.startswith(("http://", "https://", "mailto:")):
            cursor.insertText(f"[]({words})")
            self._select(start + 1, start + 1)
        else:
            cursor.insertText(f"[{words}](https://)")
            at = start + 1 + units
            self._select(at + 2, at + 2 + len("https://"))
            if not words:
                self._select(start + 1, start + 1)

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


def _is_control(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier
