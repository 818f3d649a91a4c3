"""Looking for what is typed: on a job's thread, the search before it broken off."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.core.search import Found
from reader.errors import Cancelled, ReaderError
from reader.session.jobs import JobContext, Jobs
from reader.ui.library import Library
from reader.ui.search.lines import starts_of_lines

# What is found in the library at a path; it is broken off once the function says so.
Look: TypeAlias = Callable[[Path, Callable[[], bool]], Iterable[Found]]
_PAUSE = 150  # milliseconds after the last key
_SCREEN = 20  # hits: as many as are seen at once are brought as soon as they are there
_EVERY = 0.05  # seconds between what is brought later: one or two pictures of the screen


class Some(NamedTuple):
    """What was found in one text, note or title, and at which of its hits lines begin."""

    found: Found
    starts: list[int]


@dataclass(eq=False)
class _Run:
    look: Look
    began: float = field(default_factory=perf_counter)
    context: JobContext | None = None


class Looking(QObject):
    """One search at a time; what an earlier one still brings is not told."""

    arrived = Signal(list)  # Some: what was found meanwhile
    ended = Signal(int)  # milliseconds that it took
    refused = Signal(str)  # a sentence: the query means nothing, or the file cannot be read

    _brought = Signal(object, list)  # from a job's thread

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._run: _Run | None = None
        self._next: Look | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.at_once)
        self._brought.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        library.opened.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether something is being looked for, or will be after the pause."""
        return self._run is not None or self._pause.isActive()

    def ask(self, look: Look) -> None:
        """Look after a pause, unless something else is asked meanwhile."""
        self.stop()
        self._next = look
        self._pause.start()

    def at_once(self) -> None:
        """Look without waiting any longer for what was asked last."""
        self._pause.stop()
        look, self._next = self._next, None
        if look is None:
            return
        run = self._run = _Run(look)
        run.context = self._jobs.start(
            partial(self._look, run, self._library.session.path),
            done=lambda _: self._end(run),
            failed=partial(self._fail, run),
            progress=lambda *_: None,
        )

    def stop(self) -> None:
        """Break off; nothing more is told of it."""
        self._pause.stop()
        self._next = None
        if self._run is not None and self._run.context is not None:
            self._run.context.cancel()
        self._run = None

    # On a job's thread

    def _look(self, run: _Run, path: Path, context: JobContext) -> None:
        for some in portions(run.look(path, lambda: context.is_cancelled)):
            self._brought.emit(run, some)

    # On the window's

    def _arrive(self, run: _Run, some: list[Some]) -> None:
        if run is self._run:
            self.arrived.emit(some)

    def _end(self, run: _Run) -> None:
        if run is self._run:
            self._run = None
            self.ended.emit(round(1000 * (perf_counter() - run.began)))

    def _fail(self, run: _Run, error: BaseException) -> None:
        is_ours = run is self._run
        if is_ours:
            self._run = None
        if not isinstance(error, ReaderError | Cancelled):
            raise error
        if is_ours:
            self.refused.emit(str(error))


def portions(found: Iterable[Found]) -> Iterator[list[Some]]:
    """What is found, the first screen as soon as it is full, the rest in larger portions."""
    waiting: list[Some] = []
    hits, due = 0, perf_counter() + _EVERY
    for some in found:
        waiting.append(Some(some, starts_of_lines(some.hits)))
        hits += len(some.hits)
        if hits - len(some.hits) < _SCREEN <= hits or perf_counter() >= due:
            yield waiting
            waiting, due = [], perf_counter() + _EVERY
    if waiting:
        yield waiting
