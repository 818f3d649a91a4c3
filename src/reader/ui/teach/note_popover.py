"""A note edited where it stands in the preview, and the way from there to its passage."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout

from reader.core.ids import HighlightId
from reader.core.note import Note
from reader.core.sheet import Subject
from reader.ui.library import Library
from reader.ui.placing import EDGE, beside
from reader.ui.widgets.basics import IconButton, button, label, looking
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.shadow import Shadow

_WIDTH = 380  # pixels
_RADIUS = 12
_QUOTE = 160  # characters of a passage that are shown


class NotePopover(QFrame):
    """A child of the viewport of the `pages`. The note saves itself as anywhere else."""

    passage_wanted = Signal(str)  # HighlightId: show it on the page

    def __init__(self, pages: QAbstractScrollArea, library: Library) -> None:
        super().__init__(pages.viewport())
        self._pages = pages
        looking(self, "popover")
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._library = library
        self._highlight_id: HighlightId | None = None
        self._anchor = QRect()
        self.editor: NoteEditor | None = None
        self._quote = label("", "dim", wrap=True)
        self._close = IconButton("x", "Close", 14, dim=True)
        self.go = button("Show on the page", self._go, "link")
        self._body = QVBoxLayout()
        self._build()
        self._shadow = Shadow(self, _RADIUS)
        library.opened.connect(self.dismiss)
        self.hide()

    def show_for(self, subject: Subject, anchor: QRect) -> bool:
        """Show the note of `subject`, or its passage if it has none, beside `anchor` (pixels of the
        parent); False if neither is there any more."""
        self.dismiss()
        read = self._library.read
        note = read.note(subject.note_id) if subject.note_id is not None else None
        self._highlight_id = subject.highlight_id or (note.highlight_id if note else None)
        found = read.highlights_by_id([self._highlight_id]) if self._highlight_id else []
        if note is None and not found:
            return False
        quote = " ".join(found[0].quote.split()) if found else ""
        cut = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1].rstrip() + "…"
        self._quote.setText(f"“{cut}”")
        self._quote.setVisible(bool(quote))
        self.go.setVisible(self._highlight_id is not None)
        self._anchor = anchor
        if note is not None or found:
            self._edit(note)
        self.show()
        self.raise_()
        self._place()
        if self.editor is not None and note is not None:
            self.editor.write()
        else:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def dismiss(self) -> None:
        """Write what was typed and go; the keyboard goes back to the pages."""
        editor, self.editor = self.editor, None
        had = self.isAncestorOf(self.focusWidget() or self.window())
        if editor is not None:
            editor.end()
            self._body.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.hide()
        if had:
            self._pages.setFocus()

    # Within

    def _edit(self, note: Note | None) -> None:
        made = NoteEditor(
            self._library,
            note,
            highlight_id=self._highlight_id if note is None else note.highlight_id,
            document_id=note.document_id if note else None,
            theme_id=note.theme_id if note else None,
            keeps_empty=True,
            parent=self,
        )
        made.done.connect(self.dismiss)
        made.vanished.connect(lambda _: self.dismiss())
        made.writing_moved.connect(self._place)
        made.field.textChanged.connect(self._place)
        self._body.addWidget(made)
        made.show()
        self.editor = made

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 0, 0)
        top.addWidget(self._quote, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._close.clicked.connect(self.dismiss)
        foot = QHBoxLayout()
        foot.addWidget(self.go)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._body)
        column.addLayout(foot)

    def _place(self) -> None:
        area = self._pages.viewport().rect()
        self.setFixedWidth(min(_WIDTH, area.width() - 2 * EDGE))
        self.adjustSize()
        self.move(beside(self._anchor, area, self.size()))

    def _go(self) -> None:
        highlight_id = self._highlight_id
        self.dismiss()
        if highlight_id is not None:
            self.passage_wanted.emit(highlight_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
