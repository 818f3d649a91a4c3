"""Verifying the library in a job, so that the window can be used meanwhile."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import Cancelled, ReaderError
from reader.session.checking import Check, check_library
from reader.session.jobs import JobContext, Jobs
from reader.ui.library import Library


class Verifying(QObject):
    """Runs one check of the open library at a time."""

    progressed = Signal(str, int, int)  # at what, done, of how many
    finished = Signal(list)  # Checks; none if it was stopped

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._context: JobContext | None = None

    @property
    def busy(self) -> bool:
        """Whether a check is running."""
        return self._context is not None

    def start(self) -> None:
        """Check the library; `progressed` and `finished` tell how it goes."""
        if self.busy:
            return
        self._context = self._jobs.start(
            partial(_check, self._library.session.path),
            done=self._end,
            failed=self._fail,
            progress=lambda done, total, text: self.progressed.emit(text, done, total),
        )

    def cancel(self) -> None:
        """Stop; nothing is told then, even if the check had just come to its end."""
        if self._context is not None:
            self._context.cancel()

    def _end(self, checks: list[Check]) -> None:
        context, self._context = self._context, None
        self.finished.emit([] if context is not None and context.is_cancelled else checks)

    def _fail(self, error: BaseException) -> None:
        self._end([])
        if isinstance(error, ReaderError):
            self._library.failed.emit(str(error))
        elif not isinstance(error, Cancelled):
            raise error


def _check(path: Path, context: JobContext) -> list[Check]:
    return check_library(path, context.report, context.check)
