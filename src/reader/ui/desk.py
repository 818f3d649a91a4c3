"""The reading desk: brings the open document to the page, and what is done there to the library."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from reader.core.changes import Changes
from reader.core.content import Content
from reader.core.document import Document, Picture, Version
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, NoteId, ThemeId
from reader.core.note import NoteKind
from reader.errors import ReaderError
from reader.session.clock import local_day
from reader.session.commands import highlights as commands
from reader.session.commands.marking import mark_passage, tag_passages
from reader.session.commands.notes import add_note, delete_note
from reader.ui.citing import citation, details
from reader.ui.compare.wording import version_line
from reader.ui.enlarging import Enlarging
from reader.ui.library import Library
from reader.ui.links import open_link
from reader.ui.page.header import Header
from reader.ui.page.marks import Mark
from reader.ui.page.view import PageView
from reader.ui.state import UiState
from reader.ui.surfaces import Surfaces

_PLACE_PAUSE = 1000  # milliseconds at rest before the place is kept
_MANY = 500  # highlights changed in one step; most are in other articles then


class ReadingDesk(QObject):
    """Where page and library meet; neither knows of the other."""

    note_wanted = Signal(str, object)  # HighlightId, NoteKind
    theme_wanted = Signal()  # a key was pressed and there are no themes yet: one can be typed
    coming = Signal()  # an article is about to be laid out: the page should have its size by now
    shown = Signal()  # an article is on the page, another one or the same anew; or none is
    told = Signal(str)  # a short word for the status bar

    def __init__(self, page: PageView, library: Library, state: UiState) -> None:
        super().__init__(page)
        self.page, self._library, self._state = page, library, state
        self.document: Document | None = None
        self.version: Version | None = None  # the one that is read, perhaps not the current one
        self.content: Content | None = None
        self.words = 0
        self.place = 0  # where the article was opened last
        self.enlarging = Enlarging(page, library)
        self._rest = QTimer(self, singleShot=True, interval=_PLACE_PAUSE)
        self._rest.timeout.connect(self._keep_resting)
        self.surfaces = surfaces = Surfaces(page, self)
        surfaces.selection_settled.connect(lambda start, end: state.select((start, end)))
        surfaces.selection_cleared.connect(lambda: state.select(None))
        surfaces.highlight_chosen.connect(lambda found: state.choose(found or None))
        surfaces.highlight_pointed.connect(state.choose)
        surfaces.highlight_resized.connect(self._resize)
        surfaces.note_chosen.connect(self._choose_note)
        page.link_followed.connect(lambda href: open_link(QUrl(href)))
        surfaces.position_moved.connect(lambda _: self._move())
        surfaces.activated.connect(self.tell_place)
        state.document_changed.connect(lambda _: self._show())
        state.version_changed.connect(lambda _: self._show_version())
        state.highlight_changed.connect(self._choose)
        state.look_changed.connect(self._dress)
        library.changed.connect(self._follow)
        self._dress()

    # What the page shows

    def _show(self, at: int | None = None) -> None:
        document_id = self._state.document_id
        if self.document is not None and self.document.id != document_id:
            self.keep_place()
        document = self._library.read.document(document_id) if document_id else None
        if document is None:
            self.document = self.version = self.content = None
            self.shown.emit()
            return
        self.coming.emit()
        read = self._library.read
        self.document = document
        self.version = read.version(self._state.version_id or document.version_id)
        assert self.version is not None
        self.content = read.content(self.version.id)
        self.words = self.version.words
        self.place = read.place(document.id) if at is None else at
        self.page.show_document(
            self.content, self._header(), self.marks(), read.themes(), self.place, self._picture
        )
        self._state.move(*self.page.in_view())  # the print, if it is in front, still shows the last
        self.shown.emit()
        self._rest.start()  # the place tells, too, which article was open last

    def _show_version(self) -> None:
        """Another version of the same article, at about the same place."""
        if self.document is None or self.content is None:
            return
        part = self.surfaces.position() / max(1, len(self.content.text))
        self.keep_place()
        version = self._library.read.version(self._state.version_id or self.document.version_id)
        length = len(self._library.read.text(version.id)) if version else 0
        self._show(at=int(part * length))

    @property
    def is_current(self) -> bool:
        """Whether the current version of the article is read; only that can be marked."""
        document, version = self.document, self.version
        return document is not None and version is not None and version.id == document.version_id

    def marks(self) -> list[Mark]:
        """The highlights of the version that is read, with their notes."""
        if self.document is None or self.version is None:
            return []
        read = self._library.read
        notes = read.notes_on_highlights(self.document.id)
        found = read.highlights_at(self.version.id)
        fixed = not self.is_current
        return [Mark(h, tuple(notes.get(h.id, ())), is_fixed=fixed) for h in found]

    def _header(self) -> Header:
        assert self.document is not None
        assert self.version is not None
        read, document = self._library.read, self.document
        versions = len(read.versions(document.id))
        waiting = read.waiting([document.id]).get(document.id, 0) if versions > 1 else 0
        line = version_line(self.version, versions, waiting)
        self.page.setAccessibleDescription(line)
        return Header(document.title, details(document, self.words), line)

    def _picture(self, picture: str) -> Picture | None:
        return self._library.read.picture(picture)  # of the library that is open by then

    def _dress(self) -> None:
        self.page.set_look(self._state.reading, self._state.colours)

    def _follow(self, changes: Changes) -> None:
        document = self.document
        if document is None:
            return
        if changes.everything or document.id in changes.documents:
            fresh = self._library.read.document(document.id)
            if fresh is None or fresh.trashed:
                self._state.open_document(None)
                return
            if fresh.version_id != document.version_id:
                self._new_version(fresh)
                return
            self.document = fresh
            self.page.set_header(self._header())
        if changes.everything or changes.themes:
            self.surfaces.set_themes(self._library.read.themes())
        if changes.everything:
            self.surfaces.set_marks(self.marks())
            self._state.choose(self.surfaces.chosen())
        elif document.id in changes.marked:
            self._replace(changes.highlights)
            self.page.set_header(self._header())  # of those that wait there may be less

    def _new_version(self, fresh: Document) -> None:
        """The article got another text, or lost one by undo: what is there still stays in view."""
        read, older, compared = self._library.read, self._state.version_id, self._state.comparison
        there = {version.id for version in read.versions(fresh.id)}
        if compared is not None and not there.issuperset(compared):
            self._state.compare(None)
        if older is not None and older != fresh.version_id and older in there:
            self.document = fresh
            self.page.set_header(self._header())
            self.surfaces.set_marks(self.marks())
            self.shown.emit()
        elif older is not None:
            self.document = fresh
            self._state.read_version(None)
        else:
            self._show(at=self.surfaces.position())

    def _replace(self, ids: Iterable[HighlightId]) -> None:
        assert self.version is not None
        if not self.is_current:
            self.surfaces.set_marks(self.marks())
            return
        read = self._library.read
        ids = set(ids)
        if len(ids) > _MANY:
            self.surfaces.set_marks(self.marks())
            self._state.choose(self.surfaces.chosen())
            return
        notes = read.notes_of_highlights(ids)
        found = [h for h in read.highlights_by_id(ids) if h.version_id == self.version.id]
        self.surfaces.replace_marks(ids, [Mark(h, tuple(notes.get(h.id, ()))) for h in found])
        if self._state.highlight_id in ids - {h.id for h in found}:
            self._state.choose(None)

    def _choose(self, highlight_id: HighlightId | None) -> None:
        """A chosen passage takes the place of a selection."""
        if highlight_id is not None and self._state.selection is not None:
            self.surfaces.clear_selection()
            self._state.select(None)
        self.surfaces.choose(highlight_id)

    # Where the reader is

    def _move(self) -> None:
        self.tell_place()
        self._rest.start()

    def tell_place(self) -> None:
        """Say what of the article is in view."""
        if self.document is not None:
            self._state.move(*self.surfaces.in_view())

    def _keep_resting(self) -> None:
        if self.page.window().isVisible():  # a window that was closed has kept it, and its library
            self.keep_place(wait=False)

    def keep_place(self, *, wait: bool = True) -> None:
        """Write down where the reader is, for the next time; without `wait` later where the file is
        being written, so that nobody has to stand still for it."""
        self._rest.stop()
        if self.document is None:
            return
        try:
            if self.is_current and self._library.read.document(self.document.id):
                at = self.surfaces.position()
                if not self._library.session.remember_place(self.document.id, at, wait=wait):
                    self._rest.start()
        except ReaderError as error:
            self._library.failed.emit(str(error))

    def step_highlight(self, by: int) -> None:
        """Choose the next (`by` 1) or previous (-1) passage in reading order."""
        if self.version is None:
            return
        passages = self._library.read.passages(self.version.id)
        if not passages:
            return
        ids = [highlight_id for highlight_id, _, _ in passages]
        if self._state.highlight_id in ids:
            at = (ids.index(self._state.highlight_id) + by) % len(ids)
        else:
            here = self._state.position
            after = next((i for i, (_, start, _) in enumerate(passages) if start >= here), 0)
            at = after if by > 0 else after - 1
        self._state.choose(ids[at])

    # What is done on the page

    def chosen(self) -> Highlight | None:
        """The chosen highlight, as it stands in the version that is read."""
        return self._read_highlight(self._state.highlight_id)

    def _read_highlight(self, highlight_id: str | None) -> Highlight | None:
        if highlight_id is None:
            return None
        if not self.is_current and self.version is not None:
            there = self._library.read.highlights_at(self.version.id)
            return next((found for found in there if found.id == highlight_id), None)
        found = self._library.read.highlights_by_id([HighlightId(highlight_id)])
        return found[0] if found else None

    def tag(self, theme_id: ThemeId) -> None:
        """Mark the selection with a theme; with none selected give the chosen passage the theme,
        or take it away.
        """
        passage, chosen = self._state.selection, self.chosen()
        if passage is not None:
            self._mark(passage, [theme_id])
        elif chosen is None:
            self.told.emit("Select some words first.")
        elif self._is_kept():
            pass
        elif theme_id in chosen.themes:
            self._library.do(commands.untag_highlights, [chosen.id], theme_id)
        else:
            self._library.do(commands.tag_highlights, [chosen.id], theme_id)

    def tag_by_key(self, key: int) -> None:
        """As `tag`, with the theme on number key `key`; without any themes ask for the first."""
        themes = self._library.read.themes()
        theme = themes.with_key(key)
        if not themes.by_id:
            self.theme_wanted.emit()
        elif theme is None:
            self.told.emit(f"No theme is on key {key}.")
        else:
            self.tag(theme.id)

    def tag_anew(self, name: str) -> None:
        """Make a theme (or take the one of that name) and tag with it, as one step."""
        theme = self._library.read.themes().named(name)
        if theme is not None:
            self.tag(theme.id)
        elif self.document is not None and self._state.selection is not None:
            if self._is_kept():
                return
            start, end = self._state.selection
            made = self._library.do(mark_passage, self.document.id, start, end, [name])
            self._settle(made)
        elif (chosen := self.chosen()) is not None and not self._is_kept():
            self._library.do(tag_passages, [chosen.id], [name])

    def highlight(self) -> None:
        """Mark the selection without a theme."""
        if self._state.selection is not None:
            self._mark(self._state.selection, [])

    def annotate(self, kind: NoteKind) -> None:
        """Start a note on the selection, marking it, or on the chosen passage; a gap needs none."""
        if kind is NoteKind.GAP:
            self.toggle_gap()
            return
        if self._state.selection is not None:
            self._mark(self._state.selection, [])
        if self._state.highlight_id is not None:
            self.note_wanted.emit(self._state.highlight_id, kind)
        else:
            self.told.emit("Select some words first.")

    def toggle_gap(self) -> None:
        """Make the selection, marking it, or the chosen passage a gap on work sheets; a passage
        that is one is none any more."""
        if self._is_kept():
            return
        passage = self._state.selection
        chosen = self._same(passage) if passage is not None else self.chosen()
        if chosen is not None:
            self._turn_gap(chosen.id)
            self._settle(chosen)
        elif passage is not None and self.document is not None:
            start, end = passage
            gap = NoteKind.GAP
            self._settle(
                self._library.do(mark_passage, self.document.id, start, end, note="", kind=gap)
            )
        else:
            self.told.emit("Select some words first.")

    def _turn_gap(self, highlight_id: HighlightId) -> None:
        notes = self._library.read.notes_of_highlights([highlight_id]).get(highlight_id, [])
        gaps = [note for note in notes if note.kind is NoteKind.GAP]
        if gaps:
            self._library.do(delete_note, gaps[-1].id)
        else:
            self._library.do(add_note, "", NoteKind.GAP, highlight_id=highlight_id)

    def delete(self) -> None:
        """Delete the chosen passage."""
        if self._state.highlight_id is not None:
            self._library.do(commands.delete_highlights, [self._state.highlight_id])

    def copy_words(self) -> None:
        """Put the selection, or the chosen passage, on the clipboard as it stands."""
        chosen = self.chosen()
        if self._state.selection is not None or chosen is None:
            self.surfaces.copy()
        else:
            QGuiApplication.clipboard().setText(chosen.quote)
        self.told.emit("Copied.")

    def copy_with_source(self, highlight_id: str | None = None) -> None:
        """Put the selection, or a passage, with its source on the clipboard."""
        passage, version, content = self._state.selection, self.version, self.content
        if highlight_id or passage is None:
            found = self._read_highlight(highlight_id) if highlight_id else self.chosen()
            passage = (found.start, found.end) if found else None
            if found is not None and version is not None and found.version_id != version.id:
                read = self._library.read  # it waits on an older version
                version, content = read.version(found.version_id), read.content(found.version_id)
        if passage is None or self.document is None or content is None:
            self.told.emit("Select some words first.")
            return
        is_older = version is not None and version.id != self.document.version_id
        older = version.number if version is not None and is_older else None
        text = citation(self.document, content, *passage, local_day(), older)
        QGuiApplication.clipboard().setText(text)
        self.told.emit("Copied with its source.")

    def _mark(self, passage: tuple[int, int], themes: list[ThemeId]) -> None:
        if self.document is None or self._is_kept():
            return
        same = self._same(passage)
        if same is not None and themes:
            self._library.do(commands.tag_highlights, [same.id], themes[0])
            self._settle(same)
        elif same is not None:
            self._settle(same)
        else:
            made = self._library.do(commands.add_highlight, self.document.id, *passage, themes)
            self._settle(made)

    def _same(self, passage: tuple[int, int]) -> Highlight | None:
        """One's own highlight of exactly that passage: it is tagged further, not doubled."""
        assert self.document is not None
        coder = self._library.session.coder.id
        found = self._library.read.highlights_of(self.document.id, *passage)
        return next((highlight for highlight in found if highlight.coder_id == coder), None)

    def _settle(self, made: Highlight | None) -> None:
        if made is not None:
            self.surfaces.clear_selection()
            self._state.select(None)
            self._state.choose(made.id)

    def _is_kept(self) -> bool:
        """Whether an older version is read, which stays as it was; then it is told."""
        if not self.is_current:
            self.told.emit("An older version stays as it was: mark in the current one.")
        return not self.is_current

    def _resize(self, highlight_id: str, start: int, end: int) -> None:
        if self._is_kept():
            self.surfaces.set_marks(self.marks())
            return
        self._library.do(commands.resize_highlight, HighlightId(highlight_id), start, end)

    def _choose_note(self, note_id: str) -> None:
        note = self._library.read.note(NoteId(note_id))
        if note is not None:
            self._state.choose(note.highlight_id)
