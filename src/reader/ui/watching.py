"""The watched folder: looked into in a job, what is found offered, nothing imported unasked."""

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import Cancelled, ReaderError
from reader.importers import supported_suffixes
from reader.session import watch_memory
from reader.session.bringing_in import Tally
from reader.session.jobs import JobContext, Jobs
from reader.session.watch_memory import Watched
from reader.session.watching import Findings, Seen, look
from reader.session.wording import named
from reader.store.reads_documents import KnownOriginal
from reader.ui.banner import Banner
from reader.ui.importing import Importing
from reader.ui.library import Library
from reader.ui.offers import Offers

# Milliseconds between looks: not every disk tells of what is written, least of all one far away. A
# look at 20,000 files takes some 0.3 s of a thread, a fiftieth of that time.
_EVERY = 15_000
_SOON = 2_500  # after something happened, so that what is being written is whole
_FOLDERS = 100  # that the system is asked to watch; the others wait for the next look
_FILES = 500  # as well: of a file that is written over its folder tells nothing


class Watching(QObject):
    """Watches the folder of the open library, if it has one."""

    changed = Signal()  # `folder`
    told = Signal(str)  # a word in passing

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        importing: Importing,
        banner: Banner,
        *,
        keep: bool,
        parent: QObject | None = None,
    ) -> None:
        """Unless `keep`, nothing is remembered for the next start."""
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._importing, self._keep = importing, keep
        self._offers = Offers(banner, self._take, self._leave)
        self._watched: Watched | None = None
        self._context: JobContext | None = None
        self._taken: Mapping[str, Seen] = {}  # what is being imported
        self._is_gone = False  # the folder is, and that was told
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(self._wait)
        self._system.fileChanged.connect(self._wait)
        self._often = QTimer(self, interval=_EVERY)
        for timer in (self._later, self._often):
            timer.timeout.connect(self.look)
        importing.finished.connect(self._imported)
        banner.closed.connect(self._offer_again)
        library.opened.connect(self._open)
        self._open()

    @property
    def folder(self) -> Path | None:
        """What is watched."""
        return None if self._watched is None else Path(self._watched.folder)

    def start(self, folder: str) -> None:
        """Watch a folder from now on, in place of the one before."""
        self._begin(Watched(str(Path(folder).resolve())))
        self._remember()
        self.told.emit(f"Watching {named(Path(folder).name or folder)}")

    def stop(self) -> None:
        """Watch nothing any more; what came in stays, and so do the files."""
        self._begin(None)
        self._remember()

    def close(self) -> None:
        """Look no more: the library is about to be closed."""
        self._later.stop()
        self._often.stop()
        self._system.deleteLater()

    def look(self) -> None:
        """Look into the folder, in a job."""
        folder = self.folder
        if folder is None or self._context is not None or self._importing.busy:
            return
        assert self._watched is not None
        try:
            known = self._library.read.originals()
        except ReaderError:  # told by whatever is done next
            return
        work = partial(_look, folder, self._watched.seen, known, self._library.session.path)
        self._context = self._jobs.start(
            work,
            done=partial(self._end, self._watched.folder),
            failed=self._fail,
            progress=lambda *_: None,
        )

    # Following

    def _open(self) -> None:
        """Another library is open, with a folder of its own or none."""
        self._begin(watch_memory.load(self._library.session.path))

    def _begin(self, watched: Watched | None) -> None:
        if self._context is not None:
            self._context.cancel()
            self._context = None
        self._offers.forget()
        self._watched, self._is_gone = watched, False
        if watching := [*self._system.directories(), *self._system.files()]:
            self._system.removePaths(watching)
        for timer in (self._later, self._often):
            timer.stop() if watched is None else timer.start()
        self.changed.emit()

    def _end(self, folder: str, found: Findings) -> None:
        if self._watched is None or self._watched.folder != folder:
            return
        self._context = None
        if not found.is_there:
            if not self._is_gone:
                self.told.emit(f"The watched folder {named(Path(folder).name)} is not there")
            self._is_gone = True
            return
        self._is_gone = False
        self._see(found)
        if found.is_unsettled:
            self._later.start()
        self._take_note(found.known)
        self._offers.make(found, Path(folder))

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        self._context = None
        raise error

    def _see(self, found: Findings) -> None:
        """Ask the system to tell when something happens in the folders, or to the files."""
        fresh = set(map(str, found.folders[:_FOLDERS])) - set(self._system.directories())
        fresh |= set(map(str, found.files[:_FILES])) - set(self._system.files())
        if fresh:
            self._system.addPaths(list(fresh))

    def _wait(self, _: str) -> None:
        """Something happens: look when it is over."""
        self._later.start()

    def _offer_again(self) -> None:
        if self._offers.is_waiting:
            self.look()

    def _imported(self, tally: Tally) -> None:
        """What came in is remembered; what was stopped is offered once more after a start."""
        taken, self._taken = self._taken, {}
        if self._watched is not None:
            if not tally.cancelled:
                self._take_note(taken)
            self._later.start()

    # Offering

    def _take(self, found: Findings) -> None:
        self._taken = found.seen
        paths = [str(path) for path in (*found.fresh, *found.changed)]
        newer = {str(path): document_id for path, document_id in found.changed.items()}
        self._importing.start(paths, versions_of=newer)

    def _leave(self, found: Findings) -> None:
        """Offer these files again only when they change."""
        self._take_note(found.seen)

    # Remembering

    def _take_note(self, seen: Mapping[str, Seen]) -> None:
        if seen and self._watched is not None:
            self._watched = replace(self._watched, seen={**self._watched.seen, **seen})
            self._remember()

    def _remember(self) -> None:
        if not self._keep:
            return
        try:
            watch_memory.keep(self._library.session.path, self._watched)
        except OSError as error:
            self.told.emit(f"What was seen in the folder could not be kept: {error.strerror}")


def _look(
    folder: Path,
    seen: Mapping[str, Seen],
    known: Mapping[str, KnownOriginal],
    library: Path,
    context: JobContext,
) -> Findings:
    return look(
        folder,
        supported_suffixes(),
        seen,
        known,
        library=library,
        now=time.time(),
        check=context.check,
    )
