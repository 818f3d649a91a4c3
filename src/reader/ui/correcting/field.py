"""The field: a part of the article to be typed in, exactly where it stands on the page."""

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.anchoring.edit_script import edits_between
from reader.core.content import BlockKind
from reader.core.text import canonical
from reader.core.text_edits import TextEdit
from reader.ui.correcting.parts import Part
from reader.ui.correcting.setting import fill, place_of, set_blocks
from reader.ui.page.sheet import Sheet

PAD = 7  # pixels from the text to the outer edge of the line around it
_LINE = 1
_BREAK = "\u2028"  # from one line to the next inside a block, which only code has
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CorrectionField(QTextEdit):
    """Plain text in the page's own type. It has an undo of its own and grows with its text."""

    typed = Signal()
    grown = Signal()  # it is as tall as another number of lines now
    entered = Signal()  # the keyboard is in it
    save_wanted = Signal()
    cancel_wanted = Signal()
    step_wanted = Signal(int)  # 1 for the next part, -1 for the one before

    def __init__(self, sheet: Sheet, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self.part = sheet, part
        self._is_code = sheet.content.blocks[part.first].kind is BlockKind.CODE
        self._least = 0  # how tall the part is on the page
        self.setProperty("look", "correction")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Corrected text")
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        self._fill()
        self.before = self.text()
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())
        self.textChanged.connect(self.typed)

    # What is typed

    def text(self) -> str:
        """What stands in it, with line feeds between paragraphs."""
        # The plain text that Qt gives has other spaces; the raw one is as it was typed.
        text = self.document().toRawText().replace("\u2029", "\n")
        return text.replace(_BREAK, "\n") if self._is_code else text

    @property
    def is_typed(self) -> bool:
        """Whether it says something else than the page."""
        return self.text() != self.before

    def edits(self) -> list[TextEdit]:
        """What was corrected, in positions of the article."""
        return edits_between(self.before, self.text(), self.part.start)

    def put_cursor(self, position: int) -> None:
        """Put the cursor before the character at `position` of the article."""
        inside = max(0, min(position - self.part.start, len(self.before)))
        units = len(self.before[:inside].encode("utf-16-le")) // 2
        cursor = self.textCursor()
        cursor.setPosition(units)
        self.setTextCursor(cursor)

    @property
    def _feed(self) -> str:
        return _BREAK if self._is_code else "\n"

    # Where it is

    def needed(self) -> int:
        """How much taller than the part on the page its text is, in pixels; less than 0 where it
        got shorter."""
        return self._text_height() - self._least

    def put(self, top: int) -> None:
        """Lie over the part, on a page that is scrolled by `top`."""
        place = place_of(self._sheet, self.part, self._blocks).translated(0, -top)
        self._least = place.height()
        self.setLineWrapColumnOrWidth(place.width())
        place.setHeight(self._text_height())
        inner = PAD - _LINE
        self.setViewportMargins(inner, inner - round(self._blocks[0].lift), inner, 0)
        self.setGeometry(place.adjusted(-PAD, -PAD, PAD, PAD))

    def text_rect(self) -> QRect:
        """Where the cursor is, in pixels of the parent."""
        return self.cursorRect().translated(self.viewport().pos() + self.pos())

    def dress(self) -> None:
        """Set the text anew, as the page is set now; what was typed stays."""
        text = self.text()
        at = self.textCursor().position()
        self.blockSignals(True)
        self.clear()
        self._fill()
        if text != self.text():
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text.replace("\n", self._feed))
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self.blockSignals(False)

    def _fill(self) -> None:
        inks, palette = self._sheet.inks, self.palette()
        palette.setColor(QPalette.ColorRole.Text, inks.ink)
        palette.setColor(QPalette.ColorRole.Base, inks.paper)
        palette.setColor(QPalette.ColorRole.Highlight, QColor(inks.selection))
        palette.setColor(QPalette.ColorRole.HighlightedText, inks.ink)
        self.setPalette(palette)
        self._blocks = blocks = set_blocks(self._sheet, self.part)
        self.document().setUndoRedoEnabled(False)
        self.document().setDefaultFont(blocks[0].style.font)
        fill(self.document(), blocks)
        self.document().setUndoRedoEnabled(True)

    def _text_height(self) -> int:
        return round(self.document().size().height())

    # What Qt calls

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the shortcuts of the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self._meant(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._meant(event) == "save":
            self.save_wanted.emit()
        elif self._meant(event) == "cancel":
            self.cancel_wanted.emit()
        elif self._meant(event) == "step":
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not self.part.is_cell and not self.isReadOnly():
            self.textCursor().insertText(self._feed)  # also with Shift
            self.ensureCursorVisible()

    def _meant(self, event: QKeyEvent) -> str:
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
        if key in _ENTER and held == _CTRL:
            return "save"
        if key == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.NoModifier:
            return "cancel"
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and held == _CTRL | _ALT:
            return "step"
        return ""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only; in a cell it stays in the cell."""
        text = canonical(source.text())
        if self.part.is_cell:
            text = " ".join(text.split())
        self.textCursor().insertText(text.replace("\n", self._feed))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field
