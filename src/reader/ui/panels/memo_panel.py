"""The Memo panel: a note on the open article, and the free notes of the library."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.ids import DocumentId
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label, looking
from reader.ui.widgets.note_target import NoteTarget
from reader.ui.widgets.notes_column import NotesArea, NotesColumn

_MEMO = "What does this article claim, on what grounds, and what is left to check?"
_FREE = "Write down what belongs to no single article. Markdown works."


class MemoPanel(QWidget):
    """Two scopes: this article, and the library."""

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._state = library, state
        self.memo = NotesColumn(library, always_one=True, prompt=_MEMO, lowest=220)
        self.free = NotesColumn(library, newest_first=True, prompt=_FREE, lowest=64)
        for column in (self.memo, self.free):
            column.follow_size(state)
        self.scope = Scope(("This article", "Library"))
        self._stack = QStackedWidget()
        self._build()
        self.scope.changed.connect(self._stack.setCurrentIndex)
        state.document_changed.connect(self._show_document)
        library.opened.connect(self._show_library)
        self.free.changed.connect(self._show_state)
        self._show_document(state.document_id)
        self._show_library()

    def write(self) -> None:
        """Go to the memo on the article."""
        self.scope.choose(0)
        self.memo.write()

    def _build(self) -> None:
        self._no_article = label("Open an article to write a memo on it.", "dim", wrap=True)
        article = QWidget()
        column = QVBoxLayout(article)
        column.setContentsMargins(14, 0, 14, 14)
        column.addWidget(self._no_article)
        column.addWidget(self.memo)
        column.addStretch(1)
        self._no_notes = label(
            "Notes that belong to no single article: a plan, a chronology, names to look up.",
            "dim",
            wrap=True,
        )
        self._new = button("New note", self.free.add)
        library = QWidget()
        free = QVBoxLayout(library)
        free.setContentsMargins(14, 0, 14, 14)
        free.setSpacing(10)
        free.addWidget(self._no_notes)
        free.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        free.addWidget(self.free)
        free.addStretch(1)
        self._stack.addWidget(NotesArea(article, self.memo))
        self._stack.addWidget(NotesArea(library, self.free))
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 10)
        head.addWidget(self.scope)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _show_document(self, document_id: DocumentId | None) -> None:
        self.memo.show_target(NoteTarget(document_id=document_id) if document_id else None)
        self._no_article.setVisible(document_id is None)
        self.memo.setVisible(document_id is not None)

    def _show_library(self) -> None:
        self.free.show_target(NoteTarget())
        self._show_state()

    def _show_state(self) -> None:
        self._no_notes.setVisible(not self.free.editors)


class Scope(QFrame):
    """A switch of two or more segments."""

    changed = Signal(int)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        looking(self, "segments")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        for number, name in enumerate(names):
            segment = looking(QToolButton(), "segment")
            segment.setText(name)
            segment.setCheckable(True)
            segment.setAccessibleName(name)
            self._group.addButton(segment, number)
            layout.addWidget(segment)
        self._group.idToggled.connect(self._tell)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Switch to a segment."""
        self._group.button(number).setChecked(True)

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.changed.emit(number)
