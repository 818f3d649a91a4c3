"""Making an older version current again: looked through in a job, stored by the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.ids import VersionId
from reader.errors import Cancelled, ReaderError
from reader.session import Session
from reader.session.commands.versions import add_version
from reader.session.jobs import JobContext, Jobs
from reader.session.restoring import restoration, why_restored
from reader.session.revising import Revision
from reader.ui.library import Library


class Restoring(QObject):
    """One at a time."""

    restored = Signal(object)  # the Version that is the current one now

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self.is_busy = False

    def start(self, version_id: VersionId) -> None:
        """Let the text of an older version be the current one again, as a new version."""
        if self.is_busy:
            return
        self.is_busy = True
        session = self._library.session
        session.flush()
        self._jobs.start(
            partial(_find, session.path, session.coder.name, version_id),
            done=partial(self._store, session, version_id),
            failed=self._fail,
            progress=lambda *_: None,
        )

    def _store(self, session: Session, version_id: VersionId, revision: Revision) -> None:
        self.is_busy = False
        older = self._library.read.version(version_id)
        if session is self._library.session and older is not None:
            version = self._library.do(add_version, revision, why_restored(older))
            if version is not None:
                self.restored.emit(version)

    def _fail(self, error: BaseException) -> None:
        self.is_busy = False
        if isinstance(error, ReaderError):
            self._library.failed.emit(str(error))
        elif not isinstance(error, Cancelled | KeyError):  # it was taken back meanwhile
            raise error


def _find(path: Path, coder: str, version_id: VersionId, context: JobContext) -> Revision:
    with Session.open(path, coder, create=False) as session:
        return restoration(session.read, version_id, context.check)
