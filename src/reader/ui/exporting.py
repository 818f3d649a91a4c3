"""Exports from the window: where to save is asked, a job writes the file, and it is told of.

One at a time; what reads the library and writes the forms is loaded when it is first wanted.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import Cancelled, ReaderError
from reader.session.export_forms import FORM_NAMES
from reader.session.jobs import JobContext, Jobs
from reader.session.wish import Wish
from reader.ui.banner import Banner
from reader.ui.library import Library
from reader.ui.status import StatusBar

_LONGEST = 80  # characters of a proposed name; file systems allow 255 bytes


class Exporting(QObject):
    """Writes what is wished to where the user says."""

    changed = Signal()  # it began or has ended
    saved = Signal(object)  # Path: the file is there

    def __init__(
        self, library: Library, jobs: Jobs, status: StatusBar, banner: Banner, parent: QWidget
    ) -> None:
        """Dialogs stand beside `parent`."""
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._status, self._banner, self._window = status, banner, parent
        self._context: JobContext | None = None
        self._folder = ""  # where was saved last
        self._told = ""
        status.cancel_clicked.connect(self.cancel)
        library.opened.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._context is not None

    def ask(self, wish: Wish, name: str, forms: Iterable[str]) -> None:
        """Ask where to save, proposing `name` in the first of `forms` (suffixes), and write it."""
        if self.busy:
            self._status.say("Another export is being written.")
            return
        with self._library.beside_files():
            path = self._ask_path(name, tuple(forms))
        if path is not None:
            self.start(wish, path, may_overwrite=True)  # where a file was, the dialog asked

    def start(self, wish: Wish, path: Path, *, may_overwrite: bool = False) -> None:
        """Write to `path`, whose suffix says in which form."""
        if self._told and self._banner.text == self._told:
            self._banner.hide()  # that was about the export before
        self._context = self._jobs.start(
            partial(_export, self._library.session.path, wish, path, may_overwrite),
            done=lambda _: self._end(path),
            failed=self._fail,
            progress=lambda done, total, _: self._show(path, done, total),
        )
        self._show(path, 0, 0)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop, if something is being written; no file is left then."""
        if self._context is not None:
            self._context.cancel()

    def _ask_path(self, name: str, forms: tuple[str, ...]) -> Path | None:
        """Where to save; a name without a known suffix gets that of the kind that was chosen."""
        folder = QStandardPaths.StandardLocation.DocumentsLocation
        home = self._folder or QStandardPaths.writableLocation(folder)
        kinds = {f"{FORM_NAMES[form]} (*{form})": form for form in forms}
        proposed = str(Path(home) / f"{file_name(name)}{forms[0]}")
        while True:
            said, kind = QFileDialog.getSaveFileName(
                self._window, "Export", proposed, ";;".join(kinds)
            )
            if not said:
                return None
            path = Path(said)
            if path.suffix.casefold() in forms:
                return path
            path = path.with_name(path.name + kinds.get(kind, forms[0]))
            if not path.exists():
                return path
            proposed = str(path)  # the dialog asks whether to overwrite that one

    # How it goes

    def _show(self, path: Path, done: int, total: int) -> None:
        if self._context is not None and not self._context.is_cancelled:
            self._status.show_job(f"Writing {path.name}", done, total)

    def _end(self, path: Path) -> None:
        self._stop()
        self._folder = str(path.parent)
        self._told = f"Saved {path.name} in {path.parent.name or path.parent}."
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self._banner.tell(self._told, ("Open", show), calm=True)
        self.saved.emit(path)

    def _fail(self, error: BaseException) -> None:
        self._stop()
        if isinstance(error, ReaderError):
            self._library.refused.emit(str(error))
        elif isinstance(error, Cancelled):
            self._status.say("The export was stopped.")
        else:
            raise error

    def _stop(self) -> None:
        self._context = None
        self._status.show_job(None)
        self.changed.emit()

    def _forget(self) -> None:
        """Another library is open; the banner that told of a file of the last one went with it."""
        self._told = ""


def file_name(title: str) -> str:
    """A title as the name of a file without its suffix: no sign that a file system would refuse,
    no dot in front."""
    plain = "".join(" " if char in '\\/:*?"<>|' or ord(char) < 32 else char for char in title)
    return " ".join(plain.split())[:_LONGEST].strip(" .") or "Export"


def _export(path: Path, wish: Wish, to: Path, may_overwrite: bool, work: JobContext) -> None:
    """On a job's thread."""
    from reader.session.exporting import export  # what writes all the forms is slow to load
    from reader.store.reading_beside import reads_beside
    from reader.ui.paper.pdf import write_pdf

    with reads_beside(path, lambda: work.is_cancelled) as read:
        export(read, wish, to, work, write_pdf=write_pdf, may_overwrite=may_overwrite)
