"""One note to read and to write in: a card with its kind, its words, and what can be done to it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.dates import short_date
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.core.note import Note, NoteKind
from reader.ui.icons import icon
from reader.ui.library import Library
from reader.ui.widgets.basics import IconButton, label, looking
from reader.ui.widgets.markdown_field import MarkdownField
from reader.ui.widgets.rendered_note import RenderedNote
from reader.ui.widgets.typed_note import TypedNote

KIND_ICONS = {
    NoteKind.NOTE: "message-square",
    NoteKind.QUESTION: "message-circle-question-mark",
    NoteKind.DEFINITION: "book-open",
    NoteKind.GAP: "rectangle-ellipsis",
}
_PROMPTS = {
    NoteKind.NOTE: "Write a note. Markdown works.",
    NoteKind.QUESTION: "Write a question on this passage.",
    NoteKind.DEFINITION: "Say what the words mean.",
    NoteKind.GAP: "A gap on work sheets. Write a hint, if you like.",
}


class NoteEditor(QFrame):
    """Rendered while it rests, Markdown while it is written in; saves itself (see TypedNote)."""

    made = Signal()  # the note is in the library now
    vanished = Signal(object)  # itself: the note is no more, or was left without a word
    writing_moved = Signal()  # the cursor is elsewhere
    done = Signal()  # the writer pressed Esc or Ctrl+Enter

    def __init__(
        self,
        library: Library,
        note: Note | None = None,
        *,
        highlight_id: HighlightId | None = None,
        document_id: DocumentId | None = None,
        theme_id: ThemeId | None = None,
        kind: NoteKind = NoteKind.NOTE,
        prompt: str = "",
        keeps_empty: bool = False,
        lowest: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        looking(self, "card")
        self._prompt, self._keeps_empty = prompt, keeps_empty
        self._has_kind = highlight_id is not None
        self.typed = TypedNote(
            library,
            note,
            highlight_id=highlight_id,
            document_id=document_id,
            theme_id=theme_id,
            kind=kind,
            parent=self,
        )
        self.field = MarkdownField(lowest)
        self.rendered = RenderedNote()
        self._kind = QToolButton()
        self._turn = IconButton("eye", "Preview", 14, dim=True)
        self._day = label("", "small")
        self._delete = IconButton("trash-2", "Delete note", 14, dim=True)
        self._build()
        self._connect()
        self._show_kind()
        self._take_words()
        self.rest()

    def write(self) -> None:
        """Let the user write: show the field and give it the focus."""
        self.rendered.hide()
        self.field.show()
        self._show_turn(writing=True)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.writing_moved.emit()

    def rest(self) -> None:
        """Show the words rendered; the field stays while there are none."""
        empty = not self.typed.words.strip()
        if not empty:
            self.rendered.show_note(self.typed.words)
        self.field.setVisible(empty)
        self.rendered.setVisible(not empty)
        self._show_turn(writing=empty)

    @property
    def is_writing(self) -> bool:
        """Whether the user is writing in it."""
        return self.field.hasFocus()

    def end(self) -> None:
        """Write what is typed; the editor is about to go."""
        self.typed.vanished.disconnect(self._vanish)
        self.typed.end()

    # Building

    def _build(self) -> None:
        self._kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kind.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._kind.setIconSize(QSize(14, 14))
        self._kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        looking(self._kind, "kind")
        menu = QMenu(self._kind)
        for kind in NoteKind:
            action = menu.addAction(kind.value.capitalize())
            action.setData(kind.value)
        menu.triggered.connect(self._change_kind)
        self._kind.setMenu(menu)
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(0)
        header.addWidget(self._kind)
        header.addWidget(self._day)
        header.addStretch(1)
        header.addWidget(self._turn)
        header.addWidget(self._delete)
        words = QVBoxLayout()
        words.setContentsMargins(8, 2, 8, 0)
        words.addWidget(self.field)
        words.addWidget(self.rendered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 3, 4, 10)
        layout.setSpacing(2)
        layout.addLayout(header)
        layout.addLayout(words)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda: self.typed.type(self.field.toPlainText()))
        self.field.cursorPositionChanged.connect(self.writing_moved)
        self.field.left.connect(self._leave)
        self.field.done.connect(self._finish)
        self.field.installEventFilter(self)
        self.rendered.writing_wanted.connect(self.write)
        self._turn.clicked.connect(self._turn_over)
        self._delete.clicked.connect(self._remove)
        self.typed.replaced.connect(self._take_words)
        self.typed.made.connect(self.made)
        self.typed.vanished.connect(self._vanish)

    # What happens

    def _take_words(self) -> None:
        words = self.typed.words
        if self.field.toPlainText() != words:
            at = self.field.textCursor().position()
            self.field.setPlainText(words)
            cursor = self.field.textCursor()
            cursor.setPosition(min(at, self.field.document().characterCount() - 1))
            self.field.setTextCursor(cursor)
        self._show_kind()
        if not self.is_writing:
            self.rest()

    def _leave(self) -> None:
        self.typed.leave()
        waits = self.typed.has_unwritten  # for the disk
        if self.typed.note is None and not waits and not self._keeps_empty:
            self.vanished.emit(self)
        else:
            self.rest()

    def _finish(self) -> None:
        self.done.emit()
        if self.is_writing:  # nobody took the focus
            self.rest()
            self.rendered.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_over(self) -> None:
        if self.field.isHidden():
            self.write()
        else:
            self.typed.write()
            self.rest()

    def _remove(self) -> None:
        self.typed.delete()
        self.vanished.emit(self)

    def _vanish(self) -> None:
        self._take_words()
        if not self.is_writing:
            self.vanished.emit(self)

    def _change_kind(self, action: QAction) -> None:
        self.typed.set_kind(NoteKind(action.data()))
        self._show_kind()

    # Looks

    def _show_kind(self) -> None:
        kind = self.typed.kind
        dim = QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self._kind.setIcon(icon(KIND_ICONS[kind], dim, 14))
        self._kind.setText(f" {kind.value.capitalize()}")
        self._kind.setAccessibleName(f"Kind of note: {kind.value}")
        self._kind.setToolTip("Note, question, definition or gap")
        # Kinds are for passages; elsewhere the day tells more.
        self._kind.setVisible(self._has_kind)
        self._day.setVisible(not self._has_kind)
        note = self.typed.note
        self._day.setText(f"  {short_date(note.modified[:10])}" if note else "")
        self.field.setPlaceholderText(self._prompt or _PROMPTS[kind])
        self.field.setAccessibleName(kind.value.capitalize())
        self.rendered.setAccessibleName(f"{kind.value.capitalize()}, press Enter to write")

    def _show_turn(self, *, writing: bool) -> None:
        name = "Preview" if writing else "Write"
        self._turn.set_icon("eye" if writing else "pencil", name)
        self._turn.setVisible(bool(self.typed.words.strip()))
        self._delete.setVisible(self.typed.note is not None)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("lit", event.type() is QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "typed"):
            self._show_kind()
