"""Correcting the text: which part, how it is saved as a version, and what if one goes elsewhere."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from reader.core.text_edits import TextEdit
from reader.errors import Cancelled, Refused
from reader.session.commands.corrections import store_correction
from reader.session.correcting import Correction, Original, corrected
from reader.session.jobs import JobContext, Jobs
from reader.ui.correcting.editor import Editor
from reader.ui.correcting.parts import part_of
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.page.traces import Trace, TraceKind, Traces
from reader.ui.state import UiState

_FLASH = 2500  # milliseconds for which corrected words stand out
_LOST = "The article got another text meanwhile. Your correction is on the clipboard."


class Correcting(QObject):
    """Opens the editor, makes a version of what was typed, and loses nothing of it."""

    page_wanted = Signal()  # the text has to be on screen
    begun = Signal()
    told = Signal(str)  # a short word for the status bar
    saved = Signal(object, int)  # the Version, and how many words were corrected
    lost = Signal(str)  # a sentence for the banner

    def __init__(self, desk: ReadingDesk, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__(desk)
        self._desk, self._library, self._state, self._jobs = desk, library, state, jobs
        self.reason = ""  # the one given last
        self._base: Original | None = None
        self._pointed: int | None = None  # where the menu of the page was opened
        self.editor = Editor(desk.page)
        self._flash = QTimer(self, singleShot=True, interval=_FLASH)
        self._flash.timeout.connect(self._fade)
        self.editor.save_wanted.connect(self.save)
        self.editor.cancel_wanted.connect(self.cancel)
        self.editor.bar.save_wanted.connect(self.save)
        self.editor.bar.cancel_wanted.connect(self.cancel)
        desk.page.menu_requested.connect(self._point)
        desk.shown.connect(self._follow)
        state.look_changed.connect(self.editor.dress)
        library.opened.connect(self._close)
        library.guard(self.may_leave)

    # What is asked for

    def start(self) -> None:
        """Correct what is selected, else the chosen highlight, else where the menu of the page is,
        else the paragraph at the top of the view. Where one is corrected already: the one that was
        clicked beside it."""
        pointed, self._pointed = self._pointed, None
        desk = self._desk
        if desk.content is None or desk.version is None:
            return
        if not desk.is_current:
            self.told.emit("An older version stays as it was: correct the current one.")
            return
        start, end = self._wanted(pointed)
        part = part_of(desk.content, start, end)
        if part is None:
            self.told.emit("There is no text here to correct.")
            return
        if not self.editor.is_open:
            origins = self._library.read.origins(desk.version.id)
            self._base = Original(desk.version, desk.content, origins)
            self.editor.bar.offer(self.reason)
        desk.surfaces.clear_selection()
        self._state.select(None)
        self.page_wanted.emit()
        self.begun.emit()
        self.editor.open(part, max(start, part.start))

    def save(self) -> None:
        """Make one version of all that was typed; nothing is asked."""
        if not self.editor.is_open or self._base is None:
            return
        edits = self.editor.edits()
        if not edits:
            self._close()
            self.told.emit("Nothing was changed.")
            return
        self.editor.lock(on=True)
        self._jobs.start(
            partial(_ready, self._base, edits),
            done=self._store,
            failed=self._fail,
            progress=lambda *_: None,
        )

    def cancel(self) -> None:
        """Leave the text as it is; ask if something was typed."""
        if not self.editor.is_typed or self._ask("Save the correction?"):
            self._close()

    def may_leave(self) -> bool:
        """Whether the window may close or another library open: all is saved or given up."""
        if self.editor.is_typed and not self._ask("Save the correction first?"):
            return False
        self._close()
        return True

    # Which part

    def _wanted(self, pointed: int | None) -> tuple[int, int]:
        page, chosen, version = self._desk.page, self._desk.chosen(), self._desk.version
        if self._state.selection is not None:
            return self._state.selection
        if chosen is not None and version is not None and chosen.version_id != version.id:
            chosen = None  # it waits on an older version, and stands nowhere here
        if chosen is not None and (pointed is None or chosen.start <= pointed < chosen.end):
            return chosen.start, chosen.end
        beside = self.editor.is_open and page.hasFocus()  # a click there says which is next
        if pointed is None and (beside or page.keyboard.shows_caret):
            pointed = page.sheet.offsets.to_point(page.textCursor().position())
        at = page.position() if pointed is None else pointed
        return at, at + 1

    def _point(self, at: QPoint) -> None:
        """The menu of the page opens at a point of the screen: it is about what is there."""
        page = self._desk.page
        point = QPointF(page.viewport().mapFromGlobal(at)) + QPointF(0, page.place.top)
        self._pointed = page.sheet.offsets.to_point(page.sheet.layout.unit_at(point))
        QTimer.singleShot(0, self._watch_menu)

    def _watch_menu(self) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):  # what is chosen in it comes at once, before any timer
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self._unpoint))
        else:
            self._unpoint()

    def _unpoint(self) -> None:
        self._pointed = None

    # Saving

    def _store(self, correction: Correction) -> None:
        if self._base is not None and correction.base.id == self._base.version.id:
            self._put_down(correction)

    def _fail(self, error: BaseException) -> None:
        self.editor.lock(on=False)
        if isinstance(error, Refused):
            self._library.refused.emit(str(error))
        elif not isinstance(error, Cancelled):
            raise error

    def _save_now(self) -> bool:
        """Save while the window waits, as it is about to show something else."""
        assert self._base is not None
        edits = self.editor.edits()
        try:
            return not edits or self._put_down(corrected(self._base, edits))
        except Refused as error:
            self._library.refused.emit(str(error))
            return False

    def _put_down(self, correction: Correction) -> bool:
        """Make the version; the page shows it without moving."""
        base, self._base = self._base, None
        reason = self.editor.bar.reason
        held = self._held(correction) if self._is_here(base) else None
        height = self._desk.page.viewport().mapToGlobal(QPoint()).y()
        version = self._library.do(store_correction, correction, reason)
        if version is None:
            self._base = base
            self.editor.lock(on=False)
            return False
        self.reason = reason
        self._close()
        self.saved.emit(version, correction.words_changed)
        if held is not None:
            # What tells of the version may have come above the page: the words stay all the same.
            moved = self._desk.page.viewport().mapToGlobal(QPoint()).y() - height
            self._desk.page.place.put(held[0], held[1] + moved, around=False)
            self._light(correction)
        return True

    def _held(self, correction: Correction) -> tuple[int, int]:
        """What will be at the top of the view: a block, and how far below its top."""
        page = self._desk.page
        block, offset = page.place.where()
        start = page.sheet.content.blocks[block].start
        return correction.content.block_at(correction.way.position(start)), offset

    def _light(self, correction: Correction) -> None:
        """Let the corrected words stand out for a moment."""
        traces = [
            Trace(start, end, TraceKind.ADDED, number)
            for number, (start, end) in enumerate(correction.changed)
        ]
        self._desk.page.set_traces(Traces(correction.content, traces))
        self._flash.start()

    def _fade(self) -> None:
        page = self._desk.page
        page.set_traces(Traces(page.sheet.content))

    # Elsewhere

    def _is_here(self, base: Original | None) -> bool:
        """Whether the page shows the text that is corrected."""
        shown = self._desk.version
        return base is not None and shown is not None and shown.id == base.version.id

    def _follow(self) -> None:
        """The page shows an article, perhaps another one."""
        self._flash.stop()
        if not self.editor.is_open or self._base is None:
            return
        if self._is_here(self._base):
            self.editor.show()
            return
        self.editor.hide()
        QTimer.singleShot(0, self._settle)  # when everything shows the other article

    def _settle(self) -> None:
        """Save what was typed, give it up, or go back to it."""
        base = self._base
        if base is None or self._is_here(base) or not self.editor.is_open:
            return
        document = self._library.read.document(base.version.document_id)
        if not self.editor.is_typed:
            self._close()
        elif document is None or document.version_id != base.version.id:
            QGuiApplication.clipboard().setText("\n".join(self.editor.texts()))
            self._close()
            self.lost.emit(_LOST)
        elif self._ask("Save the correction first?"):
            self._close()
        else:
            self._state.open_document(document.id)
            self._state.read_version(None)

    def _ask(self, question: str) -> bool:
        """Whether the editor may go: what was typed is saved, or given up."""
        box = QMessageBox(self._desk.page.window())
        box.setWindowTitle("Correct the text")
        box.setText(question)
        box.setInformativeText("What you typed is not in the article yet.")
        save = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton("Go on typing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(back)
        box.exec()
        if box.clickedButton() is save and self._save_now():
            return True
        if box.clickedButton() is discard:
            return True
        self.editor.focus()
        return False

    def _close(self) -> None:
        self._base = None
        had = self.editor.is_open
        self.editor.close()
        if had and self._desk.page.isVisible():
            self._desk.page.setFocus()


def _ready(base: Original, edits: list[TextEdit], _: JobContext) -> Correction:
    return corrected(base, edits)
