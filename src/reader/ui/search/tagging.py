"""Tagging many hits on a job's thread: ten thousand take seconds, in which the window goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.changes import Changes
from reader.core.surroundings import Around
from reader.errors import Cancelled, ReaderError, Refused
from reader.session import Session
from reader.session.commands.tagging_found import Passage, tag_found
from reader.session.jobs import JobContext, Jobs
from reader.ui.library import Library


@dataclass(frozen=True, slots=True)
class _Done:
    """What one step changed, its number, and what it is called; "" if all was tagged so already."""

    changes: Changes
    step: int
    label: str


class Tagging(QObject):
    """Gives hits a theme once, in one step of this window's coder, by a session of the job's own.
    It outlives the dialog that was closed meanwhile."""

    done = Signal(str)  # the name of the step
    failed = Signal()  # nothing was tagged, and why was told

    def __init__(self, library: Library, jobs: Jobs) -> None:
        super().__init__(library)
        self._library, self._jobs = library, jobs

    def start(self, hits: Sequence[Passage], theme: str, around: Around) -> None:
        """Tag `hits`, or what is `around` them; `done` or `failed` tells of the end."""
        session = self._library.session
        try:
            session.flush()  # what was typed comes before it, and no step of ours in between
        except ReaderError as error:
            self._fail(error)
            return
        self._library.leave_be()
        self._jobs.start(
            partial(_tag, session.path, session.coder.name, hits, theme, around),
            done=partial(self._end, session),
            failed=self._fail,
            progress=lambda *_: None,
        )

    def _end(self, session: Session, done: _Done) -> None:
        if session is self._library.session:
            self._library.look(done.changes, done.step)
            self._library.saved.emit()
        self.done.emit(done.label)
        self.deleteLater()

    def _fail(self, error: BaseException) -> None:
        self._library.look()
        if isinstance(error, Refused):
            self._library.refused.emit(str(error))
        elif isinstance(error, ReaderError):
            self._library.failed.emit(str(error))
        self.failed.emit()
        self.deleteLater()
        if not isinstance(error, Cancelled | ReaderError):
            raise error


def _tag(
    path: Path,
    coder: str,
    hits: Sequence[Passage],
    theme: str,
    around: Around,
    context: JobContext,
) -> _Done:
    told: list[Changes] = []
    context.check()
    with Session.open(path, coder, create=False) as session:
        session.listen(told.append)
        session.do(tag_found, hits, [theme], around)
        if not told:
            return _Done(Changes(), session.last_step, "")
        return _Done(told[-1], session.last_step, session.undo_label or "")
