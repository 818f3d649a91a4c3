"""What the window tells in passing: place, library, coder, saved state, jobs, failures."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from reader.core.changes import Changes
from reader.core.document import Version
from reader.session.wording import counted
from reader.ui.banner import Banner
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.status import StatusBar


class Telling(QObject):
    """Keeps the status bar true and puts sentences into the banner."""

    def __init__(
        self,
        library: Library,
        state: UiState,
        desk: ReadingDesk,
        page_in_view: Callable[[], str],
        status: StatusBar,
        banner: Banner,
    ) -> None:
        """`page_in_view` gives the printed page that is read, "" if there is none."""
        super().__init__(status)
        self._page_in_view = page_in_view
        self._library, self._state, self._desk = library, state, desk
        self._status, self._banner = status, banner
        self._correction = ""  # the sentence about the last one
        self._refusal = ""  # the last sentence about something that made no sense
        library.changed.connect(self._follow)
        library.opened.connect(self.show_library)
        library.failed.connect(self._fail)
        library.refused.connect(self._refuse)
        library.saved.connect(self._succeed)
        state.seen_changed.connect(lambda *_: self.show_place())
        desk.shown.connect(self.show_place)  # at the same place of another version too
        desk.told.connect(status.say)
        self.show_library()

    def show_library(self) -> None:
        """Name the library and the coder; nothing is wrong with it yet."""
        session = self._library.session
        self._status.show_file(session.path.name, str(session.path))
        self._status.show_coder(session.coder.name)
        self._status.show_saved()
        self._banner.hide()

    def show_place(self) -> None:
        """Say where the reader is, or how much there is to read."""
        content, (at, end) = self._desk.content, self._state.seen
        if content is None:
            self._status.show_count(len(self._library.read.documents()))
            return
        done = at / len(content.text) if end < len(content.text) else 1
        number = content.paragraph_number(at)
        page = self._page_in_view()
        if page:
            page += f" of {len({mark.label for mark in content.pages})}"
        self._status.show_place(
            number, content.paragraphs, round(100 * done), self._desk.words, page
        )

    def tell_bug(self, sentence: str, log: str) -> None:
        """Show that the program itself failed, with the way to the details."""
        if log:
            show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(log))
            self._banner.tell(sentence, ("Show details", show))
        else:
            self._banner.tell(sentence)

    def tell_correction(self, version: Version, words: int, show: Callable[[], object]) -> None:
        """Say which version a correction is now, with the ways back and to what changed."""
        corrected = f"{counted(words, 'word')} corrected" if words else "signs corrected"
        self._correction = f"Version {version.number}: {corrected}."
        self._banner.tell(self._correction, ("Undo", self.undo), ("Show", show), calm=True)

    def tell_saved(self, path: Path) -> None:
        """Say that a file was written, with the way to it."""
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self._banner.tell(f"Saved {path.name}.", ("Open", show), calm=True)

    def undo(self) -> None:
        """Take the last step back and say which it was."""
        label = self._library.undo()
        if label is not None:
            self._status.say(f"Undone: {label}")

    def redo(self) -> None:
        """Do the step again that was undone last, and say which it was."""
        label = self._library.redo()
        if label is not None:
            self._status.say(f"Done again: {label}")

    def _follow(self, changes: Changes) -> None:
        if self._correction and self._banner.text == self._correction:
            self._banner.hide()  # “Undo” would take back something else now
        self._correction = ""
        if changes.coders or changes.everything:
            self._status.show_coder(self._library.session.coder.name)

    def _refuse(self, sentence: str) -> None:
        self._refusal = sentence
        self._banner.tell(sentence)

    def _succeed(self) -> None:
        """All is on disk; what was refused before is done with."""
        self._status.show_saved()
        if self._refusal and self._banner.text == self._refusal:
            self._banner.hide()
        self._refusal = ""

    def _fail(self, sentence: str) -> None:
        self._status.show_saved(problem=sentence)
        self._banner.tell(sentence)
