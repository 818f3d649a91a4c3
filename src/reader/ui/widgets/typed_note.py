"""A note while it is typed: when it is written to the library, and what others do to it."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.changes import Changes
from reader.core.ids import DocumentId, HighlightId, NoteId, ThemeId
from reader.core.note import Note, NoteKind
from reader.session.commands import notes as commands
from reader.session.due import Due
from reader.ui.library import Library


class TypedNote(QObject):
    """Holds the words of one note, on disk and typed. It is made by its first words and deleted
    when it is left empty, unless it is a gap; typed words are written when due, and before anything
    else happens.
    """

    replaced = Signal()  # the words changed from outside: show `words`
    made = Signal()
    vanished = Signal()  # it was deleted and nothing is being typed

    def __init__(
        self,
        library: Library,
        note: Note | None = None,
        *,
        highlight_id: HighlightId | None = None,
        document_id: DocumentId | None = None,
        theme_id: ThemeId | None = None,
        kind: NoteKind = NoteKind.NOTE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._highlight_id, self._document_id = highlight_id, document_id
        self._theme_id = theme_id
        self.note = note
        self.kind = note.kind if note else kind
        self.words = self._stored = note.body if note else ""
        self.is_writing = False
        self._due = Due()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self._ending = [library.session.before_do(self.write)]
        self.destroyed.connect(partial(_run_once, self._ending))
        library.changed.connect(self._follow)
        library.opened.connect(self._forget)

    @property
    def id(self) -> NoteId | None:
        """The note's id once it is in the library."""
        return self.note.id if self.note else None

    @property
    def has_unwritten(self) -> bool:
        """Whether there are words that are not on disk."""
        return bool(self.words.strip()) and self.words != self._stored

    @property
    def may_be_empty(self) -> bool:
        """Whether it says enough without a word."""
        return self.kind is NoteKind.GAP

    def type(self, words: str) -> None:
        """The field holds `words` now."""
        if words == self.words:
            return
        self.words = words
        now = monotonic()
        self._due.typed(now)
        self._timer.start(round(1000 * (self._due.wait(now) or 0)))

    def write(self) -> None:
        """Put on disk what is typed. An emptied note stays as it was until it is left."""
        self._due.written()
        self._timer.stop()
        is_new = self.note is None
        same = self.words == self._stored and not (is_new and self.may_be_empty)
        if self.is_writing or same or not (self.words.strip() or self.may_be_empty):
            return
        before, self._stored = self._stored, self.words
        self.is_writing = True
        if self.note is None:
            done = self._library.do(
                commands.add_note,
                self.words,
                self.kind,
                highlight_id=self._highlight_id,
                document_id=self._document_id,
                theme_id=self._theme_id,
            )
        else:
            kind = None if self.kind is self.note.kind else self.kind
            done = self._library.do(commands.edit_note, self.note.id, body=self.words, kind=kind)
        self.is_writing = False
        if done is None:
            self._stored = before  # not written: the next key or leaving tries again
            return
        self.note = done
        if is_new:
            self.made.emit()

    def leave(self) -> None:
        """The typing is over: write, or delete what was emptied; what follows is another step."""
        self.write()
        if self.note is not None and not (self.words.strip() or self.may_be_empty):
            self.delete()
        self._library.session.checkpoint()

    def delete(self) -> None:
        """Delete the note; what was typed goes with it."""
        self._due.written()
        self._timer.stop()
        note, self.note = self.note, None
        self.words = self._stored = ""
        if note is not None:
            self._library.do(commands.delete_note, note.id)
        self.vanished.emit()

    def set_kind(self, kind: NoteKind) -> None:
        """Make it a note, a question, a definition or a gap; without words it is only a gap on
        disk."""
        self.kind = kind
        if self.note is not None and (self.words.strip() or self.may_be_empty):
            self._library.do(commands.edit_note, self.note.id, kind=kind)

    def end(self) -> None:
        """Write and listen no more."""
        self.leave()
        self._let_go()

    def _forget(self) -> None:
        """Another library is open; what was typed went to the one before as it closed."""
        self.note = None
        self.words = self._stored = ""
        self._let_go()

    def _let_go(self) -> None:
        if not self._ending:
            return
        _run_once(self._ending)
        self._timer.stop()
        self._library.changed.disconnect(self._follow)
        self._library.opened.disconnect(self._forget)

    def _follow(self, changes: Changes) -> None:
        if self.is_writing or self.note is None:
            return
        if not changes.everything and self.note.id not in changes.notes:
            return
        typing = self.words != self._stored
        fresh = self._library.read.note(self.note.id)
        if fresh is None:
            self.note, self._stored = None, ""
            if not typing:
                self.words = ""
                self.vanished.emit()
            return
        self.note, self._stored, self.kind = fresh, fresh.body, fresh.kind
        if not typing:
            self.words = fresh.body
        self.replaced.emit()


def _run_once(ending: list[Callable[[], None]], *_: object) -> None:
    while ending:
        ending.pop()()
