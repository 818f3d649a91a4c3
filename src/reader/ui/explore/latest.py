"""The latest question answered in a job: a new one takes the place of one still on its way."""

from collections.abc import Callable
from typing import Generic, TypeVar

from reader.errors import Cancelled, ReaderError
from reader.session.jobs import JobContext, Jobs
from reader.ui.library import Library

R = TypeVar("R")
Work = Callable[[Callable[[], bool]], R]
Prepare = Callable[[], Work[R]]


class Latest(Generic[R]):
    """Runs one question at a time. While one runs the next waits, and only the last of those that
    wait is ever asked; the one that runs is told to stop. A ReaderError is told by the library."""

    def __init__(self, library: Library, jobs: Jobs, answered: Callable[[R], None]) -> None:
        """`answered` gets each answer."""
        self._library, self._jobs, self._answered = library, jobs, answered
        self._running: JobContext | None = None
        self._next: Prepare[R] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._running is not None

    def ask(self, prepare: Prepare[R]) -> None:
        """Ask what `prepare` makes when its turn comes, on this thread; on the job's thread that is
        handed what tells whether it should stop."""
        self._next = prepare
        if self._running is None:
            self._start()
        else:
            self._running.cancel()

    def _start(self) -> None:
        if self._next is None:
            return
        work, self._next = self._next(), None
        self._running = self._jobs.start(
            lambda context: work(lambda: context.is_cancelled),
            done=self._end,
            failed=self._fail,
            progress=lambda *_: None,
        )

    def _end(self, answer: R) -> None:
        self._running = None
        self._answered(answer)
        self._start()

    def _fail(self, error: BaseException) -> None:
        self._running = None
        self._start()
        if isinstance(error, ReaderError):
            self._library.failed.emit(str(error))
        elif not isinstance(error, Cancelled):
            raise error
