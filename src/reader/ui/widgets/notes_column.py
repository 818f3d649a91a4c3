"""The notes on one thing, one under the other, each to read and to write in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.note import Note, NoteKind
from reader.session.commands.notes import add_note
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import button
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.note_target import NoteTarget
from reader.ui.widgets.unwritten_notes import UnwrittenNotes

_SIZE = 0.65  # of the words in that of the text that is read
_SIZES = (12, 20)  # pixels: the smallest and the largest they get
_AT_ONCE = 40  # notes shown before the rest is asked for


class NotesColumn(QWidget):
    """Follows the library; a note that is being typed is never taken from under the hand.

    With `always_one` there is an empty editor to write in when there is no note.
    """

    changed = Signal()  # a note came or went
    done = Signal()  # the writer pressed Esc
    writing_moved = Signal()  # the cursor in an editor is elsewhere

    def __init__(
        self,
        library: Library,
        *,
        newest_first: bool = False,
        always_one: bool = False,
        prompt: str = "",
        lowest: int = 44,
    ) -> None:
        super().__init__()
        self._library = library
        self._newest_first, self._always_one = newest_first, always_one
        self._prompt, self._lowest = prompt, lowest
        self._target: NoteTarget | None = None
        self._limit = _AT_ONCE
        self.editors: list[NoteEditor] = []
        self._unwritten = UnwrittenNotes()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._more = button("", self._show_more, "link")
        self._lines.addWidget(self._more)
        self._more.hide()
        library.changed.connect(self._follow)
        library.opened.connect(self._close)

    def follow_size(self, state: UiState) -> None:
        """Let the words grow with the text that is read."""

        def follow() -> None:
            size = max(_SIZES[0], min(_SIZES[1], round(_SIZE * state.reading.size)))
            sheet = f"QPlainTextEdit, QTextBrowser {{ font-size: {size}px; }}"
            if self.styleSheet() != sheet:
                self.setStyleSheet(sheet)

        state.look_changed.connect(follow)
        follow()

    def show_target(self, target: NoteTarget | None) -> None:
        """Show the notes on `target`; what was typed on the one before is written first. If it
        cannot be, its editor waits and comes back with its words when that one is shown again.
        """
        before = self._target
        if target == before:
            return
        self._target = None  # while the old ones are written and let go
        while self.editors:
            self._leave(self.editors[-1], before)
        self._target, self._limit = target, _AT_ONCE
        self._let_settled_go()
        for editor in self._unwritten.take(target) if target else ():
            self._put(editor, len(self.editors))
            editor.show()
        self._sync()

    def _leave(self, editor: NoteEditor, target: NoteTarget | None) -> None:
        self.editors.remove(editor)
        editor.typed.write()
        if target and editor.typed.has_unwritten and target.is_there(self._library.read):
            self._unwritten.keep(target, editor)
            self._lines.removeWidget(editor)
            editor.hide()
        else:
            self._end(editor)

    def _let_settled_go(self) -> None:
        for editor in self._unwritten.take_settled(self._library.read):
            self._end(editor)

    def _close(self) -> None:
        for editor in self._unwritten.take_all():
            self._end(editor)
        self.show_target(None)

    def add(self, kind: NoteKind = NoteKind.NOTE) -> None:
        """Open an empty editor and give it the focus."""
        if self._target is None:
            return
        if kind is NoteKind.GAP:
            self._add_gap(self._target)
            return
        draft = next((e for e in self.editors if e.typed.note is None), None)
        if draft is None:
            draft = self._make(None, 0 if self._newest_first else len(self.editors), kind)
        draft.typed.set_kind(kind)
        draft.write()
        self.changed.emit()

    def _add_gap(self, target: NoteTarget) -> None:
        """A gap needs no words, so it is there at once."""
        made = self._library.do(add_note, "", NoteKind.GAP, highlight_id=target.highlight_id)
        for editor in self.editors:
            if made is not None and editor.typed.id == made.id:
                editor.write()

    def write(self) -> None:
        """Write in the first note, or in a new one."""
        if self.editors:
            self.editors[0].write()
        else:
            self.add()

    def _follow(self, changes: Changes) -> None:
        if changes.everything or changes.highlights or changes.documents or changes.themes:
            self._let_settled_go()
        if changes.everything or changes.notes:
            self._sync()

    def _sync(self) -> None:
        """Let the editors be those of the notes that there are, and of what is being typed."""
        if any(editor.typed.is_writing for editor in self.editors):
            return  # `made` comes in a moment
        notes = self._target.read(self._library.read) if self._target else []
        if self._newest_first:
            notes.reverse()
        shown = notes[: self._limit]
        there = {note.id for note in shown}
        for editor in tuple(self.editors):
            if editor.typed.id is not None and editor.typed.id not in there:
                self._drop(editor)
        known = {editor.typed.id for editor in self.editors}
        for place, note in enumerate(shown):
            if note.id not in known:
                self._make(note, min(place, len(self.editors)))
        if self._always_one and self._target and not self.editors:
            self._make(None, 0)
        hidden = len(notes) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(f"Show {hidden} more")
        self.changed.emit()

    def _show_more(self) -> None:
        self._limit += _AT_ONCE
        self._sync()

    def _make(self, note: Note | None, place: int, kind: NoteKind = NoteKind.NOTE) -> NoteEditor:
        assert self._target is not None
        editor = NoteEditor(
            self._library,
            note,
            highlight_id=self._target.highlight_id,
            document_id=self._target.document_id,
            theme_id=self._target.theme_id,
            kind=kind,
            prompt=self._prompt if note is None else "",
            keeps_empty=self._always_one,
            lowest=self._lowest,
            parent=self,
        )
        editor.made.connect(self._sync)
        editor.vanished.connect(self._remove)
        editor.done.connect(self.done)
        editor.writing_moved.connect(self.writing_moved)
        self._put(editor, place)
        return editor

    def _put(self, editor: NoteEditor, place: int) -> None:
        self.editors.insert(place, editor)
        self._lines.insertWidget(place, editor)

    def _remove(self, editor: NoteEditor) -> None:
        if editor in self.editors and not (self._always_one and len(self.editors) == 1):
            self._drop(editor)
        self._sync()

    def _drop(self, editor: NoteEditor) -> None:
        self.editors.remove(editor)
        self._end(editor)

    def _end(self, editor: NoteEditor) -> None:
        editor.end()
        self._lines.removeWidget(editor)
        editor.hide()
        editor.deleteLater()


class NotesArea(QScrollArea):
    """Scrolls `inner`, which holds `notes`, so that the line being written stays in view."""

    def __init__(self, inner: QWidget, notes: NotesColumn) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._inner, self._notes = inner, notes
        # After the layout: a fresh or grown editor has its place only then.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._keep_in_view)
        notes.writing_moved.connect(self._look_later)
        self.verticalScrollBar().rangeChanged.connect(self._look_later)

    def _look_later(self, *_: int) -> None:
        self._later.start()

    def _keep_in_view(self) -> None:
        for editor in self._notes.editors:
            if editor.is_writing and editor.height() < self.viewport().height():
                self.ensureWidgetVisible(editor, 0, 10)
            elif editor.is_writing:
                line = editor.field.cursorRect().bottomLeft()
                self.ensureVisible(0, editor.field.mapTo(self._inner, line).y(), 0, 30)
